// Changing a session: the form with what stands, who is told and why.

import { Button, Field, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import type { Api } from '../../../../shared/api/client.ts'
import { type Plan, type Planned, plannerPaths } from '../../../../shared/api/planner.ts'
import type { Problem } from '../../../../shared/api/problem.ts'
import { nothingSchema } from '../../../platform/nothing.ts'
import { focusInvalid } from '../../../ui/focus/focus-invalid.ts'
import { Trouble } from '../../../ui/officer/trouble.tsx'
import { PlanFormView } from '../form/plan-form.tsx'
import { formOf, type PlanForm, plansOf } from '../form/plan-state.ts'
import { useFormData } from '../form/use-form-data.ts'
import { plannedPath } from '../planner-route.ts'
import { changeInWords, isMove, namesReason, needsReason, reasonMissing } from './detail-words.ts'

type Props = {
  readonly api: Api
  readonly go: (path: string) => void
  readonly session: Planned
  readonly again: () => void
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

const Stale = ({ problem, again }: { problem: Problem; again: () => void }) => (
  <>
    <Trouble title="It was not saved." problem={problem} />
    {(problem.type === 'conflict' || problem.status === 412) && (
      <Button onClick={again}>Load what was saved</Button>
    )}
  </>
)

export const ChangePage = ({ api, go, session, again }: Props) => {
  const load = useFormData(api)
  const [reason, setReason] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isTried, setIsTried] = useState(false)
  const isMissed = isTried || (problem !== null && namesReason(problem))
  const save = async ([plan]: readonly Plan[]) => {
    if (isBusy || plan === undefined) return
    setIsTried(true)
    if (needsReason(session, plan) && reason.trim() === '') return focusReason()
    setIsBusy(true)
    const body = { plan, reason: isMove(session, plan) ? reason.trim() : '' }
    const headers = { 'if-match': session.version }
    const reply = await api.send('PUT', plannerPaths.one(session.id), nothingSchema, body, headers)
    setIsBusy(false)
    if (!reply.ok) return setProblem(reply.problem)
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
      first={formOf(session)}
      data={load.data}
      changes={session}
      button={() => 'Save the change'}
      before={(form) => <Before {...{ session, form, reason, setReason, isMissed }} />}
      trouble={problem && !namesReason(problem) && <Stale problem={problem} again={again} />}
      isBusy={isBusy}
      save={(plans) => {
        save(plans).catch(() => undefined)
      }}
      cancel={() => go(plannedPath(session.id))}
    />
  )
}
