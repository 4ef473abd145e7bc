// Planning a session, or all dates of a new series at once.

import '../planner.css'
import { useState } from 'react'
import type { Api } from '../../../../shared/api/client.ts'
import { planWords } from '../../../../shared/api/plan-words.ts'
import {
  type Plan,
  plannedSchema,
  plannedSeriesSchema,
  plannerPaths,
} from '../../../../shared/api/planner.ts'
import { isUnclear, type Problem } from '../../../../shared/api/problem.ts'
import { newOp } from '../../../platform/op.ts'
import { OfficerFrame } from '../../../ui/officer/officer-frame.tsx'
import { Trouble as NotDone } from '../../../ui/officer/trouble.tsx'
import { usePageTitle } from '../../../ui/page/page.tsx'
import { Loading, Trouble } from '../../../ui/page/states.tsx'
import type { News } from '../planned-news.tsx'
import { plannedPath } from '../planner-route.ts'
import { type FormData, PlanFormView } from './plan-form.tsx'
import { copyOf, emptyForm, type PlanForm } from './plan-state.ts'
import { useFormData } from './use-form-data.ts'

type Props = {
  readonly api: Api
  readonly go: (path: string) => void
  readonly from: string | null
  readonly tell: (news: News) => void
}

const buttonWords = ({ series, more }: PlanForm): string =>
  series.kind === 'new' && more.length > 0 ? `Plan ${more.length + 1} sessions` : 'Plan this session'

const Before = () => (
  <p className="fg2">
    It stands in your calendar with a Teams link. People it is for can book at once. Nobody is invited before
    they book.
  </p>
)

const NotPlanned = ({ problem }: { problem: Problem }) => (
  <>
    <NotDone
      title={isUnclear(problem) ? 'It may not have been planned.' : 'It was not planned.'}
      problem={problem}
    />
    {isUnclear(problem) && <p className="fg2">{planWords.unclear}</p>}
  </>
)

/** The key is made once: planning twice after a lost answer plans it once. */
const usePlanning = ({ api, go, tell }: Props) => {
  const [key] = useState(() => `s-${newOp().toLowerCase()}`)
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const plan = async (plans: readonly Plan[]) => {
    const [first] = plans
    if (isBusy || first === undefined) return
    setIsBusy(true)
    setProblem(null)
    if (plans.length === 1) {
      const reply = await api.send('POST', plannerPaths.sessions, plannedSchema, { key, plan: first })
      setIsBusy(false)
      if (!reply.ok) return setProblem(reply.problem)
      tell({ at: `/${key}`, sessions: [reply.body] })
      return go(plannedPath(key))
    }
    const reply = await api.send('POST', plannerPaths.series, plannedSeriesSchema, { key, plans })
    setIsBusy(false)
    if (!reply.ok) return setProblem(reply.problem)
    tell({ at: '', sessions: reply.body.sessions })
    go('/officer/sessions')
  }
  return { isBusy, problem, plan }
}

const NewForm = (props: Props & { readonly data: FormData }) => {
  const { api, go, from, data } = props
  const copied = data.sessions.find(({ id }) => id === from)
  const title = copied === undefined ? 'New session' : `Copy of ${copied.title}`
  const heading = usePageTitle(title)
  const { isBusy, problem, plan } = usePlanning(props)
  return (
    <OfficerFrame
      heading={heading}
      title={title}
      {...(copied === undefined ? {} : { lead: 'All is copied but the times.' })}
      back={{ to: '/officer/sessions', words: 'Sessions you run' }}
    >
      <PlanFormView
        api={api}
        first={copied === undefined ? emptyForm : copyOf(copied)}
        data={data}
        changes={null}
        button={buttonWords}
        before={Before}
        trouble={() => problem && <NotPlanned problem={problem} />}
        isBusy={isBusy}
        isFixed={problem !== null && isUnclear(problem)}
        save={(plans) => {
          plan(plans).catch(() => undefined)
        }}
        cancel={() => go('/officer/sessions')}
      />
    </OfficerFrame>
  )
}

export const NewSessionPage = (props: Props) => {
  const load = useFormData(props.api)
  if (load.state === 'loading') return <Loading />
  if (load.state === 'problem') return <Trouble problem={load.problem} again={load.again} />
  return <NewForm {...props} data={load.data} />
}
