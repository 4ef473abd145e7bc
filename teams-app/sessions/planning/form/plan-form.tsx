// The form of a session: what it is, when, for whom; checks beside it, and what follows from the press above the button.

import { Button, Field, Input, Select, Textarea } from '@fluentui/react-components'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { Api } from '../../../../shared/api/client.ts'
import { placesHint, planWords } from '../../../../shared/api/plan-words.ts'
import type { Plan, Planned } from '../../../../shared/api/planner.ts'
import { type SessionKind, sessionKindWords } from '../../../../shared/domain/sessions/session.ts'
import { focusInvalid } from '../../../ui/focus/focus-invalid.ts'
import { Message } from '../../../ui/page/message.tsx'
import { CheckList, useChecks } from './checks.tsx'
import { AudienceFields, type Places } from './fields/audience-fields.tsx'
import { PeopleFields } from './fields/people-fields.tsx'
import { SeriesFields, seriesIn } from './fields/series-fields.tsx'
import { TimeFields } from './fields/time-fields.tsx'
import { type Field as FieldName, type Gap, gapsOf, type PlanForm, placesIn, plansOf } from './plan-state.ts'

export type FormData = {
  readonly sessions: readonly Planned[]
  readonly consultations: readonly { readonly id: string; readonly title: string }[]
  readonly places: Places
}

type Props = {
  readonly api: Api
  readonly first: PlanForm
  readonly data: FormData
  /** The session being changed; null for a new one. */
  readonly changes: Planned | null
  readonly button: (form: PlanForm) => string
  /** What follows from the press, and what else is asked before it. */
  readonly before: (form: PlanForm) => ReactNode
  readonly trouble: (form: PlanForm) => ReactNode
  readonly isBusy: boolean
  /** Nobody knows whether it was planned: the next press has to send the same. */
  readonly isFixed?: boolean
  readonly save: (plans: readonly Plan[], form: PlanForm) => void
  readonly cancel: () => void
}

type Part = {
  readonly form: PlanForm
  readonly set: (part: Partial<PlanForm>) => void
  readonly gaps: readonly Gap[]
}

const said = (gaps: readonly Gap[], name: FieldName) => {
  const gap = gaps.find(({ field }) => field === name)
  return gap === undefined ? {} : { validationMessage: gap.words }
}

const hinted = (hint: string | undefined) => (hint === undefined ? {} : { hint })

const kinds = ['workshop', 'briefing', 'event', 'visit'] as const
const isKind = (text: string): text is SessionKind => kinds.some((kind) => kind === text)

const WhatFields = ({ form, set, gaps, data }: Part & { readonly data: FormData }) => (
  <section className="card pad col g12" aria-labelledby="what-title">
    <h2 className="t-sub" id="what-title">
      What it is
    </h2>
    <div className="otwo">
      <Field label={planWords.kind}>
        <Select value={form.kind} onChange={(_, { value }) => isKind(value) && set({ kind: value })}>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {sessionKindWords[kind]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={`${planWords.consultation} (optional)`}>
        <Select value={form.consultation} onChange={(_, { value }) => set({ consultation: value })}>
          <option value="">None</option>
          {data.consultations.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
    </div>
    <Field label={planWords.title} {...said(gaps, 'title')}>
      <Input value={form.title} maxLength={255} onChange={(_, { value }) => set({ title: value })} />
    </Field>
    <Field label={`${planWords.about} (optional)`} hint={`${planWords.aboutHint}.`} {...said(gaps, 'about')}>
      <Textarea
        className="tall"
        resize="vertical"
        value={form.about}
        onChange={(_, { value }) => set({ about: value })}
      />
    </Field>
  </section>
)

const WhenFields = ({ form, set, gaps, data }: Part & { readonly data: FormData }) => {
  // An area that has gone from the register since stays visible, so that it can be changed.
  const areas = [...new Set([...data.places.areas, ...(form.area === '' ? [] : [form.area])])]
  return (
    <section className="card pad col g12" aria-labelledby="when-title">
      <h2 className="t-sub" id="when-title">
        When, and how many
      </h2>
      <TimeFields times={form} gaps={gaps.filter(({ date }) => date === undefined)} change={set} />
      <div className="otwo">
        <Field
          label={planWords.places}
          {...hinted(placesHint(placesIn(form.capacity)))}
          {...said(gaps, 'capacity')}
        >
          <Input
            className="pnumber"
            inputMode="numeric"
            value={form.capacity}
            onChange={(_, { value }) => set({ capacity: value })}
          />
        </Field>
        <Field label={planWords.area} hint={planWords.areaHint}>
          <Select value={form.area} onChange={(_, { value }) => set({ area: value })}>
            <option value="">{planWords.anyArea}</option>
            {areas.map((area) => (
              <option key={area}>{area}</option>
            ))}
          </Select>
        </Field>
      </div>
    </section>
  )
}

const Summary = ({ gaps }: { gaps: readonly Gap[] }) => (
  <Message intent="danger" title="There is a problem" role="alert">
    <ul className="obullets">
      {gaps.map(({ field, words }) => (
        <li key={`${field} ${words}`}>{words}</li>
      ))}
    </ul>
  </Message>
)

export const PlanFormView = (props: Props) => {
  const { api, data, changes } = props
  const [form, setForm] = useState(props.first)
  const [isTried, setIsTried] = useState(false)
  const checks = useChecks(api, form, changes?.id ?? null)
  const gaps = isTried ? gapsOf(form) : []
  const set = (part: Partial<PlanForm>) => setForm((before) => ({ ...before, ...part }))
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const plans = plansOf(form)
    setIsTried(true)
    if (gapsOf(form).length > 0 || plans.length === 0) return focusInvalid(event.currentTarget)
    props.save(plans, form)
  }
  const part = { form, set, gaps }
  return (
    <form className="owork" onSubmit={submit} noValidate>
      <fieldset className="obox col g16" disabled={props.isFixed} aria-label="The session">
        {gaps.length > 0 && <Summary gaps={gaps} />}
        <WhatFields {...part} data={data} />
        <WhenFields {...part} data={data} />
        <SeriesFields {...part} standing={seriesIn(data.sessions)} canAddDates={changes === null} />
        <AudienceFields {...part} places={data.places} />
        <PeopleFields {...part} api={api} />
      </fieldset>
      <aside className="col g16 pside" aria-label="Checks and saving">
        <CheckList asked={checks} form={form} />
        <section className="card opad col g12" aria-label="Save">
          {props.before(form)}
          {props.trouble(form)}
          <div className="acts">
            <Button appearance="primary" type="submit" disabledFocusable={props.isBusy}>
              {props.button(form)}
            </Button>
            <Button onClick={props.cancel}>Cancel</Button>
          </div>
        </section>
      </aside>
    </form>
  )
}
