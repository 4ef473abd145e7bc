// Asking an officer to visit: four short fields.

import '../../ui/officer/audience/boxes.css'
import '../../ui/officer/officer.css'
import { Button, Checkbox, Field, Input, Select, Textarea } from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import type { Api } from '../../../shared/api/client.ts'
import type { Me } from '../../../shared/api/people.ts'
import { type VisitView, visitPaths, visitViewSchema } from '../../../shared/api/visits.ts'
import {
  helpFault,
  longestHelp,
  type VisitTime,
  visitTimes,
  visitTimeWords,
  visitTopics,
  visitTopicWords,
} from '../../../shared/domain/sessions/visits/visit.ts'
import { newOp } from '../../platform/op.ts'
import { focusInvalid } from '../../ui/focus/focus-invalid.ts'
import { Trouble } from '../../ui/officer/trouble.tsx'
import { useAction } from '../../ui/officer/use-action.ts'

type Props = {
  readonly api: Api
  readonly me: Me
  /** London's day, before which nobody can come. */
  readonly today: string
  readonly done: (visit: VisitView) => void
  readonly leave: () => void
}

type Wish = { readonly school: string; readonly topic: string; readonly help: string; readonly from: string }
type Faults = Partial<Record<keyof Wish, string>>

const helpFaultIn = ({ help }: Wish): Faults => {
  const fault = helpFault(help)
  return fault === null ? {} : { help: fault }
}

const faultsIn = (wish: Wish, today: string): Faults => ({
  ...(wish.topic === '' ? { topic: 'Choose what it is about' } : {}),
  ...helpFaultIn(wish),
  ...(/^\d{4}-\d\d-\d\d$/.test(wish.from) && wish.from >= today
    ? {}
    : { from: 'Choose a day from today on' }),
})

const schoolsOf = (me: Me) => [...new Map(me.schools.map(({ urn, name }) => [urn, name]))]

const faultOf = (words: string | undefined) => (words === undefined ? {} : { validationMessage: words })

const useAsking = ({ api, me, today, done }: Props) => {
  const [op] = useState(newOp)
  const [wish, setWish] = useState<Wish>({
    school: schoolsOf(me)[0]?.[0] ?? '',
    topic: '',
    help: '',
    from: '',
  })
  const [times, setTimes] = useState<readonly VisitTime[]>([])
  const [isTried, setIsTried] = useState(false)
  const { post, problem, isBusy } = useAction(api)
  // What is too long is said while it is typed: nobody should send it to hear so.
  const early = wish.help.trim().length > longestHelp ? helpFaultIn(wish) : {}
  const faults: Faults = isTried ? faultsIn(wish, today) : early
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setIsTried(true)
    if (Object.keys(faultsIn(wish, today)).length > 0) return focusInvalid(event.currentTarget)
    post(visitPaths.own, visitViewSchema, { ...wish, op, times }, done).catch(() => undefined)
  }
  const toggle = (time: VisitTime) =>
    setTimes((now) => (now.includes(time) ? now.filter((one) => one !== time) : [...now, time]))
  const set = (part: Partial<Wish>) => setWish((now) => ({ ...now, ...part }))
  return { wish, set, times, toggle, faults, submit, problem, isBusy }
}

type Asking = ReturnType<typeof useAsking>

const WhatFields = ({ wish, set, faults, me }: Asking & { me: Me }) => (
  <>
    {schoolsOf(me).length > 1 && (
      <Field label="For which school">
        <Select value={wish.school} onChange={(_, { value }) => set({ school: value })}>
          {schoolsOf(me).map(([urn, name]) => (
            <option key={urn} value={urn}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
    )}
    <Field label="What is it about?" {...faultOf(faults.topic)}>
      <Select value={wish.topic} onChange={(_, { value }) => set({ topic: value })}>
        <option value="">Choose</option>
        {visitTopics.map((topic) => (
          <option key={topic} value={topic}>
            {visitTopicWords[topic]}
          </option>
        ))}
      </Select>
    </Field>
    <Field label="What would help?" hint="Do not name any child." {...faultOf(faults.help)}>
      <Textarea resize="vertical" value={wish.help} onChange={(_, { value }) => set({ help: value })} />
    </Field>
  </>
)

const WhenFields = ({ wish, set, faults, times, toggle, today }: Asking & { today: string }) => (
  <>
    <Field label="Earliest day" {...faultOf(faults.from)}>
      <Input type="date" min={today} value={wish.from} onChange={(_, { value }) => set({ from: value })} />
    </Field>
    <fieldset className="obox">
      <legend>When suits? Tick all that apply (optional).</legend>
      <div className="pboxes">
        {visitTimes.map((time) => (
          <Checkbox
            key={time}
            label={visitTimeWords[time]}
            checked={times.includes(time)}
            onChange={() => toggle(time)}
          />
        ))}
      </div>
    </fieldset>
  </>
)

export const AskForm = (props: Props) => {
  const asking = useAsking(props)
  const { submit, problem, isBusy } = asking
  return (
    <form className="card pad col g16" onSubmit={submit} noValidate aria-labelledby="ask-title">
      <h2 className="t-sub" id="ask-title">
        Ask an officer to visit
      </h2>
      {problem !== null && <Trouble title="It was not sent." problem={problem} />}
      <WhatFields {...asking} me={props.me} />
      <WhenFields {...asking} today={props.today} />
      <p className="fg2 reading">An officer of your area replies within 3 school days, in Teams.</p>
      <div className="acts">
        <Button appearance="primary" type="submit" disabledFocusable={isBusy}>
          Send request
        </Button>
        <Button onClick={props.leave}>Not now</Button>
      </div>
    </form>
  )
}
