// Changing the session that an appointment is; its times are those of the appointment, a move needs a reason.

import { Button } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import type { Api } from '../../../shared/api/client.ts'
import { type Planned, plannedDetailSchema, plannerPaths } from '../../../shared/api/planner.ts'
import type { Appointment, Shown } from '../../platform/office.ts'
import { focusFault, Lines } from '../../ui/fields/fields.tsx'
import { Message } from '../../ui/pane/message.tsx'
import { Pane } from '../../ui/pane/pane.tsx'
import { ProblemMessage } from '../../ui/pane/states.tsx'
import { CheckList, Doubts } from '../plan/check-list.tsx'
import type { Choices } from '../plan/choices.ts'
import { type Faults, type Form, faultsIn, formOf, planOf } from '../plan/form.ts'
import { PlanFields } from '../plan/plan-fields.tsx'
import { stopIn, useChecks } from '../plan/use-checks.ts'
import { useSending } from '../plan/use-sending.ts'
import { localTimes, whenInWords } from '../plan/when.ts'
import { doneInWords, isHeld, pressInWords } from './change-words.ts'
import { beginsElsewhere, changeSession, isMoved } from './making.ts'
import { changedMeanwhile } from './meanwhile.ts'

type Props = {
  readonly api: Api
  readonly appointment: Appointment
  readonly shown: Shown
  readonly choices: Choices
  readonly session: Planned
  readonly setSession: (session: Planned) => void
  /** Back to the session, with what was done or nothing. */
  readonly close: (done: { readonly what: string; readonly after: string } | null) => void
}

type ChangeFaults = Faults & { readonly reason?: string }

const none: ChangeFaults = {}

/** The session's own series and consultation are choices too, even when they are new or closed. */
const withOwn = (choices: Choices, { series, consultation }: Planned): Choices => ({
  ...choices,
  series:
    series === null || choices.series.some(({ id }) => id === series.id)
      ? choices.series
      : [...choices.series, series],
  consultations:
    consultation === null || choices.consultations.some(({ id }) => id === consultation.id)
      ? choices.consultations
      : [...choices.consultations, { ...consultation, workshops: 0 }],
})

const useChange = ({ api, appointment, shown, session, setSession, close }: Props) => {
  const [form, setForm] = useState<Form>(() => formOf(session))
  const [reason, setReason] = useState('')
  const [wasPressed, setPressed] = useState(false)
  const [meanwhile, setMeanwhile] = useState<readonly string[] | null>(null)
  const { sending, send } = useSending()
  const asksReason = isHeld(session) && beginsElsewhere(session, shown)
  const faults = {
    ...faultsIn(form),
    ...(asksReason && reason.trim() === '' ? { reason: 'Enter why it moves.' } : {}),
    ...(reason.length > 500 ? { reason: 'Shorten it to 500 characters.' } : {}),
  }
  useEffect(() => {
    if (wasPressed) focusFault()
  }, [wasPressed])
  /** Reads what stands now and says what is different, so that the next press is made knowingly. */
  const catchUp = async () => {
    const reply = await api.send('GET', plannerPaths.one(session.id), plannedDetailSchema)
    if (!reply.ok) return reply.problem
    setMeanwhile(changedMeanwhile(session, reply.body.session))
    setSession(reply.body.session)
    return null
  }
  const save = () => {
    setPressed(true)
    if (Object.keys(faults).length > 0) return focusFault()
    send(async () => {
      const plan = planOf(form, localTimes(shown.starts, shown.ends))
      const outcome = await changeSession(appointment, api, session, plan, reason.trim())
      if (!outcome.ok) return outcome.problem.type === 'conflict' ? await catchUp() : outcome.problem
      setSession(outcome.session)
      close(doneInWords(session, shown))
      return null
    })
  }
  return {
    form,
    setForm,
    reason,
    setReason,
    faults: wasPressed ? faults : none,
    asksReason,
    meanwhile,
    sending,
    save,
  }
}

const Meanwhile = ({ changes }: { readonly changes: readonly string[] }) => (
  <Message intent="warning" role="alert">
    <p>
      <strong className="t-strong">Somebody changed this session meanwhile.</strong> What you typed is still
      here. Saving again puts it in place of theirs.
    </p>
    <ul className="t-cap">
      {changes.map((change) => (
        <li key={change}>{change}</li>
      ))}
    </ul>
  </Message>
)

export const Changing = (props: Props) => {
  const { api, shown, choices, session } = props
  const change = useChange(props)
  const { form, sending, faults } = change
  const hasMoved = isMoved(session, shown)
  const times = localTimes(shown.starts, shown.ends)
  const looked = useChecks(api, {
    ...times,
    area: form.area === '' ? null : form.area,
    coOrganisers: form.coOrganisers.map(({ id }) => id),
    except: session.id,
    exceptEventId: null,
  })
  const stop = hasMoved ? stopIn(looked) : null
  const words = pressInWords(session, shown)
  return (
    <Pane
      title={hasMoved ? 'Move the session' : 'Change the session'}
      lead={whenInWords(times)}
      foot={
        <>
          <Doubts looked={looked} />
          <Button
            appearance="primary"
            disabledFocusable={stop !== null || sending.state === 'sending'}
            onClick={change.save}
          >
            {words.press}
          </Button>
          <Button onClick={() => props.close(null)}>Back without saving</Button>
          <p className="t-cap fg2">{stop ?? words.after}</p>
        </>
      }
    >
      {sending.state === 'problem' && <ProblemMessage problem={sending.problem} />}
      {change.meanwhile !== null && <Meanwhile changes={change.meanwhile} />}
      {change.asksReason && (
        <Lines
          label="Why it moves"
          hint="Everyone who booked reads this."
          value={change.reason}
          set={change.setReason}
          fault={faults.reason}
        />
      )}
      <PlanFields
        api={api}
        form={form}
        faults={faults}
        choices={withOwn(choices, session)}
        fixed={{ series: isHeld(session), attendeesSeen: session.calendar.state === 'made' }}
        set={change.setForm}
      />
      {stop === null && <CheckList looked={looked} />}
    </Pane>
  )
}
