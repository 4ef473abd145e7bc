// Changing the session that an appointment is; its times are those of the appointment, a move needs a reason.

import { Button } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import type { Api } from '../../../shared/api/client.ts'
import { type Planned, plannedDetailSchema, plannerPaths } from '../../../shared/api/planner.ts'
import type { Appointment, Shown } from '../../platform/office.ts'
import { focusFault, Lines } from '../../ui/fields.tsx'
import { Message } from '../../ui/message.tsx'
import { Pane } from '../../ui/pane.tsx'
import { ProblemMessage } from '../../ui/states.tsx'
import { CheckList } from '../plan/check-list.tsx'
import type { Choices } from '../plan/choices.ts'
import { type Faults, type Form, faultsIn, formOf, planOf } from '../plan/form.ts'
import { PlanFields } from '../plan/plan-fields.tsx'
import { stopIn, useChecks } from '../plan/use-checks.ts'
import { useSending } from '../plan/use-sending.ts'
import { localTimes, whenInWords } from '../plan/when.ts'
import { changeSession, isMoved } from './making.ts'
import { changedMeanwhile } from './meanwhile.ts'

type Props = {
  readonly api: Api
  readonly appointment: Appointment
  readonly shown: Shown
  readonly choices: Choices
  readonly session: Planned
  readonly setSession: (session: Planned) => void
  readonly close: () => void
}

type ReasonProps = {
  readonly reason: string
  readonly set: (reason: string) => void
  readonly fault: string | undefined
  readonly booked: number
}

const Reason = ({ reason, set, fault, booked }: ReasonProps) => (
  <Lines
    label="Why it moves"
    hint={booked === 0 ? 'Nobody has booked yet.' : 'Everyone who booked reads this.'}
    value={reason}
    set={set}
    fault={fault}
  />
)

const useChange = ({ api, appointment, shown, session, setSession, close }: Props) => {
  const [form, setForm] = useState<Form>(() => formOf(session))
  const [reason, setReason] = useState('')
  const [faults, setFaults] = useState<Faults & { readonly reason?: string }>({})
  const [meanwhile, setMeanwhile] = useState<readonly string[] | null>(null)
  const { sending, send } = useSending()
  const hasMoved = isMoved(session, shown)
  const hasFaults = Object.keys(faults).length > 0
  useEffect(() => {
    if (hasFaults) focusFault()
  }, [hasFaults])
  /** Reads what stands now and says what is different, so that the next press is made knowingly. */
  const catchUp = async () => {
    const reply = await api.send('GET', plannerPaths.one(session.id), plannedDetailSchema)
    if (!reply.ok) return reply.problem
    setMeanwhile(changedMeanwhile(session, reply.body.session))
    setSession(reply.body.session)
    return null
  }
  const save = () => {
    const found = {
      ...faultsIn(form),
      ...(hasMoved && reason.trim() === '' ? { reason: 'Enter why it moves.' } : {}),
      ...(reason.length > 500 ? { reason: 'Shorten it to 500 characters.' } : {}),
    }
    setFaults(found)
    if (Object.keys(found).length > 0) return focusFault()
    send(async () => {
      const plan = planOf(form, localTimes(shown.starts, shown.ends))
      const outcome = await changeSession(appointment, api, session, plan, reason.trim())
      if (!outcome.ok) return outcome.problem.type === 'conflict' ? await catchUp() : outcome.problem
      setSession(outcome.session)
      close()
      return null
    })
  }
  return { form, setForm, reason, setReason, faults, meanwhile, sending, hasMoved, save }
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
  const { form, hasMoved, sending, faults } = change
  const times = localTimes(shown.starts, shown.ends)
  const looked = useChecks(api, {
    ...times,
    area: form.area === '' ? null : form.area,
    coOrganisers: form.coOrganisers.map(({ id }) => id),
    except: session.id,
    exceptEventId: null,
  })
  const isSending = sending.state === 'sending'
  const stop = hasMoved ? stopIn(looked) : null
  const what = hasMoved
    ? 'Everyone booked is told once, with your reason. Do not send the appointment yourself.'
    : 'Nobody is told unless the time changes.'
  return (
    <Pane
      title={hasMoved ? 'Move the session' : 'Change the session'}
      lead={whenInWords(times)}
      foot={
        <>
          <Button appearance="primary" disabledFocusable={stop !== null || isSending} onClick={change.save}>
            {hasMoved ? 'Move it and tell everyone' : 'Save the changes'}
          </Button>
          <Button onClick={props.close}>Back without saving</Button>
          <p className="t-cap fg2">{stop ?? what}</p>
        </>
      }
    >
      {sending.state === 'problem' && <ProblemMessage problem={sending.problem} />}
      {change.meanwhile !== null && <Meanwhile changes={change.meanwhile} />}
      {hasMoved && (
        <Reason reason={change.reason} set={change.setReason} fault={faults.reason} booked={session.booked} />
      )}
      <PlanFields api={api} form={form} faults={faults} choices={choices} set={change.setForm} />
      <CheckList looked={looked} />
    </Pane>
  )
}
