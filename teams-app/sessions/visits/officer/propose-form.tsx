// Proposing a time for a visit: day and times with what stands in the way, and a note to the school.

import '../../planning/planner.css'
import { Button, Field, Textarea } from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import type { Api } from '../../../../shared/api/client.ts'
import { type VisitView, visitPaths, visitViewSchema } from '../../../../shared/api/visits.ts'
import { longestNote } from '../../../../shared/domain/sessions/visits/visit.ts'
import { focusInvalid } from '../../../ui/focus/focus-invalid.ts'
import { Trouble } from '../../../ui/officer/trouble.tsx'
import { useAction } from '../../../ui/officer/use-action.ts'
import { CheckLines, useAskedChecks } from '../../planning/form/checks.tsx'
import { TimeFields } from '../../planning/form/fields/time-fields.tsx'
import { type Gap, noTimes, type Times, timeGaps, timesOf } from '../../planning/form/plan-state.ts'

type Props = {
  readonly api: Api
  readonly visit: VisitView
  readonly done: (visit: VisitView) => void
  readonly leave: () => void
}

const useProposing = ({ api, visit, done }: Props) => {
  const [times, setTimes] = useState<Times>({ ...noTimes, date: visit.from })
  const [note, setNote] = useState('')
  const [isTried, setIsTried] = useState(false)
  const { post, problem, isBusy } = useAction(api)
  const isWhole = timeGaps(times).length === 0
  const gaps: readonly Gap[] = isTried ? timeGaps(times) : []
  const asked = { ...timesOf(times), area: visit.area, coOrganisers: [], except: null }
  const checks = useAskedChecks(api, isWhole ? asked : null)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setIsTried(true)
    if (!isWhole) return focusInvalid(event.currentTarget)
    const body = { ...timesOf(times), note: note.trim(), seen: visit.proposals }
    post(visitPaths.propose(visit.id), visitViewSchema, body, done).catch(() => undefined)
  }
  return { times, setTimes, note, setNote, gaps, checks, submit, problem, isBusy }
}

export const ProposeForm = (props: Props) => {
  const { times, setTimes, note, setNote, gaps, checks, submit, problem, isBusy } = useProposing(props)
  const { visit, leave } = props
  return (
    <form
      className="inset col g12 mt12"
      onSubmit={submit}
      noValidate
      aria-label={`Propose a time to ${visit.school.name}`}
      onKeyDown={(event) => event.key === 'Escape' && leave()}
    >
      {problem !== null && <Trouble title="It was not proposed." problem={problem} />}
      <TimeFields times={times} gaps={gaps} change={(part) => setTimes((now) => ({ ...now, ...part }))} />
      <CheckLines {...checks} />
      <Field label="Note to the school, if there is something to say">
        <Textarea
          resize="vertical"
          maxLength={longestNote}
          value={note}
          onChange={(_, { value }) => setNote(value)}
        />
      </Field>
      <p className="fg2 reading">
        {`${visit.asker} gets it in Teams, from 8am to 6pm on school days. A yes puts it in both calendars.`}
      </p>
      <div className="acts">
        <Button appearance="primary" type="submit" disabledFocusable={isBusy}>
          Propose this time
        </Button>
        <Button onClick={leave}>Not now</Button>
      </div>
    </form>
  )
}
