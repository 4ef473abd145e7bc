// The workshops a paper names, ready to be planned at once; any can be left out or changed in its times and places.

import '../planner.css'
import { Button, Checkbox, Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import type * as z from 'zod/mini'
import type { Api } from '../../../../shared/api/client.ts'
import { planWords } from '../../../../shared/api/plan-words.ts'
import {
  type Plan,
  plannedSeriesSchema,
  plannerPaths,
  planSchema,
  proposalsSchema,
} from '../../../../shared/api/planner.ts'
import { isUnclear, type Problem } from '../../../../shared/api/problem.ts'
import { count } from '../../../../shared/domain/kernel/words.ts'
import { businessNow } from '../../../platform/business-time.ts'
import { newOp } from '../../../platform/op.ts'
import { useLoad } from '../../../platform/use-load.ts'
import { OfficerFrame } from '../../../ui/officer/officer-frame.tsx'
import { Trouble as NotDone } from '../../../ui/officer/trouble.tsx'
import { usePageTitle } from '../../../ui/page/page.tsx'
import { Loading, Notice, Trouble } from '../../../ui/page/states.tsx'
import { CheckLines, useChecks } from '../form/checks.tsx'
import { TimeFields } from '../form/fields/time-fields.tsx'
import { emptyForm, localOf, placesIn, placesMissing } from '../form/plan-state.ts'
import type { News } from '../planned-news.tsx'

type Proposals = z.infer<typeof proposalsSchema>
type Row = {
  readonly key: number
  readonly plan: Plan
  /** As typed. */
  readonly places: string
  readonly isChosen: boolean
}
type Props = {
  readonly api: Api
  readonly go: (path: string) => void
  readonly consultation: string
  readonly tell: (news: News) => void
}

const timesOf = ({ starts, ends }: Plan) => ({
  date: starts.slice(0, 10),
  from: starts.slice(11),
  to: ends.slice(11),
  lastDay: ends.slice(0, 10) === starts.slice(0, 10) ? '' : ends.slice(0, 10),
})

const londonNow = (): string => localOf(businessNow()).join('T')

const ProposalRow = ({ api, row, set }: { api: Api; row: Row; set: (row: Row) => void }) => {
  const { plan, isChosen } = row
  const times = timesOf(plan)
  const checks = useChecks(api, { ...emptyForm, ...times, area: plan.area ?? '' }, null)
  const change = (part: Partial<typeof times>) => {
    const next = { ...times, ...part }
    const end = next.lastDay === '' ? next.date : next.lastDay
    set({ ...row, plan: { ...plan, starts: `${next.date}T${next.from}`, ends: `${end}T${next.to}` } })
  }
  return (
    <li className="card opad col g12">
      <Checkbox
        label={<span className="t-strong break">{plan.title}</span>}
        checked={isChosen}
        onChange={(_, { checked }) => set({ ...row, isChosen: checked === true })}
      />
      {!isChosen && plan.starts <= londonNow() && (
        <p className="fg2">The day that the paper names has passed. Tick it to choose another.</p>
      )}
      {isChosen && (
        <>
          <TimeFields times={times} gaps={[]} change={change} />
          <Field
            label={planWords.places}
            {...(placesIn(row.places) === null ? { validationMessage: placesMissing } : {})}
          >
            <Input
              className="pnumber"
              inputMode="numeric"
              value={row.places}
              onChange={(_, { value }) => set({ ...row, places: value })}
            />
          </Field>
          <CheckLines {...checks} />
        </>
      )}
    </li>
  )
}

const useProposals = ({ api, go, tell }: Props, plans: readonly Plan[]) => {
  const [key] = useState(() => `s-${newOp().toLowerCase()}`)
  const [rows, setRows] = useState<readonly Row[]>(() => {
    // What the paper names in the past waits for another date before it is ticked.
    return plans.map((plan, at) => {
      return { key: at, plan, places: String(plan.capacity), isChosen: plan.starts > londonNow() }
    })
  })
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const chosen = rows
    .filter(({ isChosen }) => isChosen)
    .map(({ plan, places }) => ({ ...plan, capacity: placesIn(places) ?? 0 }))
  const isWhole = chosen.length > 0 && chosen.every((plan) => planSchema.safeParse(plan).success)
  const plan = async () => {
    if (isBusy || !isWhole) return
    setIsBusy(true)
    setProblem(null)
    const reply = await api.send('POST', plannerPaths.series, plannedSeriesSchema, { key, plans: chosen })
    setIsBusy(false)
    if (!reply.ok) return setProblem(reply.problem)
    tell({ at: '', sessions: reply.body.sessions })
    go('/officer/sessions')
  }
  const set = (row: Row) => setRows((before) => before.map((one) => (one.key === row.key ? row : one)))
  return { rows, set, chosen, isWhole, isBusy, problem, plan }
}

const notPlanned = (problem: Problem): string =>
  isUnclear(problem) ? 'They may not have been planned.' : 'They were not planned.'

const PaperForm = (props: Props & { readonly proposals: Proposals }) => {
  const { proposals, api } = props
  const { consultation, planned } = proposals
  const title = `Workshops of ${consultation.title}`
  const heading = usePageTitle(title)
  const { rows, set, chosen, isWhole, isBusy, problem, plan } = useProposals(props, proposals.plans)
  const isFixed = problem !== null && isUnclear(problem)
  return (
    <OfficerFrame
      heading={heading}
      title={title}
      lead={
        planned === 0
          ? 'As the paper names them.'
          : `${count(planned, 'of them stands', 'of them stand')} already.`
      }
      back={{ to: '/officer/sessions', words: 'Sessions you run' }}
    >
      {rows.length === 0 ? (
        <div className="card">
          <Notice icon="done" title="Nothing is left to plan">
            Every workshop that this paper names stands already.
          </Notice>
        </div>
      ) : (
        <>
          <fieldset className="obox" disabled={isFixed} aria-label="Workshops">
            <ul className="plain col g16 pproposals">
              {rows.map((row) => (
                <ProposalRow key={row.key} api={api} row={row} set={set} />
              ))}
            </ul>
          </fieldset>
          <p className="fg2 reading">
            Each stands in your calendar with a Teams link. People it is for can book at once. Nobody is
            invited before they book.
          </p>
          {problem !== null && <NotDone title={notPlanned(problem)} problem={problem} />}
          {isFixed && <p className="fg2 reading">{planWords.unclear}</p>}
          <div className="acts">
            <Button
              appearance="primary"
              disabledFocusable={isBusy || !isWhole}
              onClick={() => {
                plan().catch(() => undefined)
              }}
            >
              {chosen.length === 0 ? 'Plan the workshops' : `Plan ${count(chosen.length, 'workshop')}`}
            </Button>
          </div>
          {!isWhole && (
            <p className="fg2" role="status">
              {chosen.length === 0
                ? 'Tick at least one workshop.'
                : 'Give each workshop a day, times and places from 1 to 2,000.'}
            </p>
          )}
        </>
      )}
    </OfficerFrame>
  )
}

export const PaperWorkshopsPage = (props: Props) => {
  const { load, again } = useLoad(props.api, plannerPaths.proposals(props.consultation), proposalsSchema)
  if (load.state === 'loading') return <Loading />
  if (load.state === 'problem') return <Trouble problem={load.problem} again={again} />
  return <PaperForm {...props} proposals={load.body} />
}
