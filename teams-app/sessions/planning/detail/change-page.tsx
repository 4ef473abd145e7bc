// Changing a session: the form with what stands, who is told and why.

import { Button, Field, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import type { Api } from '../../../../shared/api/client.ts'
import { type Plan, type Planned, plannedSchema, plannerPaths } from '../../../../shared/api/planner.ts'
import type { Problem } from '../../../../shared/api/problem.ts'
import { focusInvalid } from '../../../ui/focus/focus-invalid.ts'
import { Trouble } from '../../../ui/officer/trouble.tsx'
import { Message } from '../../../ui/page/message.tsx'
import { mergeForms } from '../form/merge-forms.ts'
import { PlanFormView } from '../form/plan-form.tsx'
import { formOf, type PlanForm, plansOf } from '../form/plan-state.ts'
import { useFormData } from '../form/use-form-data.ts'
import type { News } from '../planned-news.tsx'
import { plannedPath } from '../planner-route.ts'
import {
  changeInWords,
  isMove,
  namesReason,
  needsReason,
  reasonMissing,
  savedInWords,
} from './detail-words.ts'

type Props = {
  readonly api: Api
  readonly go: (path: string) => void
  readonly session: Planned
  readonly again: () => void
  readonly tell: (news: News) => void
}

type ReasonProps = {
  readonly session: Planned
  readonly form: PlanForm
  readonly reason: string
  readonly setReason: (reason: string) => void
  /** A press without it was refused, here or by the server. */
  readonly isMissed: boolean
}

const Before = ({ session, form, reason, setReason, isMissed }: ReasonProps) => {
  const [plan = null] = plansOf(form)
  const isTold = plan !== null && (needsReason(session, plan) || (isMissed && isMove(session, plan)))
  return (
    <>
      <p role="status" className={isTold ? 't-strong' : 'fg2'}>
        {changeInWords(session, plan)}
      </p>
      {isTold && (
        <Field
          label="Why, as people read it"
          required
          {...(isMissed && reason.trim() === '' ? { validationMessage: reasonMissing } : {})}
        >
          <Textarea
            className="pnote"
            maxLength={500}
            value={reason}
            onChange={(_, { value }) => setReason(value)}
          />
        </Field>
      )}
    </>
  )
}

const focusReason = () => {
  const form = document.querySelector('form')
  if (form !== null) focusInvalid(form)
}

const Stale = ({ problem, load }: { problem: Problem; load: () => void }) => (
  <>
    <Trouble title="It was not saved." problem={problem} />
    {(problem.type === 'conflict' || problem.status === 412) && (
      <Button onClick={load}>Load what was saved</Button>
    )}
  </>
)

/** The form as it was opened, and as it was when somebody else's was loaded. */
type Kept = { readonly version: string; readonly before: PlanForm; readonly mine: PlanForm }

const Merged = ({ clashes }: { clashes: readonly string[] }) => (
  <Message
    intent="info"
    title="What was saved is loaded. What you changed stands as you typed it."
    role="status"
  >
    {clashes.length > 0 && (
      <>
        You both changed these. Saving puts yours in place of theirs.
        <ul className="obullets">
          {clashes.map((clash) => (
            <li key={clash}>{clash}</li>
          ))}
        </ul>
      </>
    )}
  </Message>
)

const useMerged = (session: Planned) => {
  const [kept, setKept] = useState<Kept | null>(null)
  const standing = formOf(session)
  const isLoaded = kept !== null && kept.version !== session.version
  return {
    ...(kept === null ? { form: standing, clashes: [] } : mergeForms(kept.before, kept.mine, standing)),
    isLoaded,
    keep: (mine: PlanForm) => setKept({ version: session.version, before: standing, mine }),
  }
}

export const ChangePage = ({ api, go, session, again, tell }: Props) => {
  const load = useFormData(api)
  const [reason, setReason] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isTried, setIsTried] = useState(false)
  const merged = useMerged(session)
  const isMissed = isTried || (problem !== null && namesReason(problem))
  const save = async ([plan]: readonly Plan[]) => {
    if (isBusy || plan === undefined) return
    setIsTried(true)
    if (needsReason(session, plan) && reason.trim() === '') return focusReason()
    setIsBusy(true)
    const body = { plan, reason: isMove(session, plan) ? reason.trim() : '' }
    const headers = { 'if-match': session.version }
    const reply = await api.send('PUT', plannerPaths.one(session.id), plannedSchema, body, headers)
    setIsBusy(false)
    if (!reply.ok) return setProblem(reply.problem)
    tell({ at: `/${session.id}`, sessions: [reply.body], words: savedInWords(session, plan) })
    again()
    go(plannedPath(session.id))
  }
  if (session.state !== 'planned') {
    return <p className="card pad">It can no longer be changed: it has begun, or it was called off.</p>
  }
  if (load.state === 'loading') return <p role="status">Loading</p>
  if (load.state === 'problem') {
    return <Trouble title="We could not load the form." problem={load.problem} />
  }
  return (
    <PlanFormView
      key={session.version}
      api={api}
      first={merged.form}
      data={load.data}
      changes={session}
      button={() => 'Save the change'}
      before={(form) => <Before {...{ session, form, reason, setReason, isMissed }} />}
      trouble={(form) => (
        <>
          {merged.isLoaded && problem === null && <Merged clashes={merged.clashes} />}
          {problem !== null && !namesReason(problem) && (
            <Stale
              problem={problem}
              load={() => {
                merged.keep(form)
                setProblem(null)
                again()
              }}
            />
          )}
        </>
      )}
      isBusy={isBusy}
      save={(plans) => {
        save(plans).catch(() => undefined)
      }}
      cancel={() => go(plannedPath(session.id))}
    />
  )
}
