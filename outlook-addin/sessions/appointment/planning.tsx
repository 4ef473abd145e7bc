// Making the appointment a session: the fields, what stands in the way, and the one press.

import { Button } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import type { Api } from '../../../shared/api/client.ts'
import type { Planned } from '../../../shared/api/planner.ts'
import { newSessionKey } from '../../platform/new-key.ts'
import type { Appointment, Shown } from '../../platform/office.ts'
import { focusFault } from '../../ui/fields/fields.tsx'
import { Pane } from '../../ui/pane/pane.tsx'
import { ProblemMessage } from '../../ui/pane/states.tsx'
import { CheckList, Doubts } from '../plan/check-list.tsx'
import type { Choices } from '../plan/choices.ts'
import { type Faults, type Form, faultsIn, planOf } from '../plan/form.ts'
import { PlanFields } from '../plan/plan-fields.tsx'
import { type Looked, stopIn, useChecks } from '../plan/use-checks.ts'
import { useSending } from '../plan/use-sending.ts'
import { localTimes, whenInWords } from '../plan/when.ts'
import { makeSession } from './making.ts'

type Props = {
  readonly api: Api
  readonly appointment: Appointment
  readonly shown: Shown
  readonly eventId: string | null
  readonly choices: Choices
  readonly form: Form
  readonly setForm: (form: Form) => void
  readonly toSeries: () => void
  readonly onMade: (session: Planned) => void
}

/** The title goes along with the subject until it is written in the pane. */
const useFollowedTitle = ({ shown, form, setForm }: Pick<Props, 'shown' | 'form' | 'setForm'>) => {
  const [followed, setFollowed] = useState(shown.subject.trim())
  useEffect(() => {
    const subject = shown.subject.trim()
    if (subject === followed) return
    setFollowed(subject)
    if (form.title.trim() === followed) setForm({ ...form, title: subject })
  }, [shown.subject, followed, form, setForm])
}

const Foot = (props: { readonly looked: Looked; readonly isSending: boolean; readonly make: () => void }) => {
  const stop = stopIn(props.looked)
  return (
    <>
      <Doubts looked={props.looked} />
      <Button appearance="primary" disabledFocusable={stop !== null || props.isSending} onClick={props.make}>
        {props.isSending ? 'Making it a session' : 'Make it a session'}
      </Button>
      <p className="t-cap fg2">
        {stop ??
          'Saves the appointment with this title. Countywide adds the Teams link. No school is invited yet.'}
      </p>
    </>
  )
}

export const Planning = (props: Props) => {
  const { api, appointment, shown, choices, form, setForm } = props
  // Told after the first press, and taken back field by field as they are put right.
  const [wasPressed, setPressed] = useState(false)
  const faults: Faults = wasPressed ? faultsIn(form) : {}
  const { sending, send } = useSending()
  useFollowedTitle(props)
  const times = localTimes(shown.starts, shown.ends)
  const looked = useChecks(api, {
    ...times,
    area: form.area === '' ? null : form.area,
    coOrganisers: form.coOrganisers.map(({ id }) => id),
    except: null,
    exceptEventId: props.eventId,
  })
  useEffect(() => {
    if (wasPressed) focusFault()
  }, [wasPressed])
  const make = () => {
    setPressed(true)
    if (Object.keys(faultsIn(form)).length > 0) return focusFault()
    send(async () => {
      // Asked anew: the officer may have changed a time since Outlook was last looked at.
      const now = await appointment.read().catch(() => shown)
      const plan = planOf(form, localTimes(now.starts, now.ends))
      const outcome = await makeSession(appointment, api, plan, newSessionKey)
      if (!outcome.ok) return outcome.problem
      props.onMade(outcome.session)
      return null
    })
  }
  return (
    <Pane
      title="Make this a session"
      lead={
        <>
          <p>{whenInWords(times)}</p>
          <button type="button" className="link" onClick={props.toSeries}>
            Plan all workshops of a paper instead
          </button>
        </>
      }
      foot={<Foot looked={looked} isSending={sending.state === 'sending'} make={make} />}
    >
      {sending.state === 'problem' && <ProblemMessage problem={sending.problem} />}
      <PlanFields api={api} form={form} faults={faults} choices={choices} set={setForm} />
      {stopIn(looked) === null && <CheckList looked={looked} />}
    </Pane>
  )
}
