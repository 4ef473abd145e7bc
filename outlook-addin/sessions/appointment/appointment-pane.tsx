// The pane beside the organiser's appointment: a new session, the session it already is, or a whole series of a paper.

import { Suspense, useCallback, useEffect, useState } from 'react'
import type { Api } from '../../../shared/api/client.ts'
import { type Me, mePath, meSchema } from '../../../shared/api/people.ts'
import type { Planned } from '../../../shared/api/planner.ts'
import type { Problem } from '../../../shared/api/problem.ts'
import type { SessionId } from '../../../shared/domain/kernel/ids.ts'
import { chunk } from '../../platform/chunk.ts'
import type { Appointment, Shown } from '../../platform/office.ts'
import { useLoad } from '../../platform/use-load.ts'
import { useShown } from '../../platform/use-shown.ts'
import { Loading, Sentence, Trouble } from '../../ui/pane/states.tsx'
import { type Choices, type Loaded, loadChoices } from '../plan/choices.ts'
import { emptyForm, type Form } from '../plan/form.ts'
import { findSession, keyOn } from './making.ts'
import { Planning } from './planning.tsx'

const SessionPane = chunk(() => import('./session-pane.tsx').then((file) => file.SessionPane))
const SeriesPane = chunk(() => import('../series/series-pane.tsx').then((file) => file.SeriesPane))

/** What is known of the appointment itself when the pane opens. */
type Noted = { readonly key: SessionId | null; readonly about: string; readonly eventId: string | null }

const nothingNoted: Noted = { key: null, about: '', eventId: null }

// One after another: Outlook answers at most three calls at once.
const readNoted = async (appointment: Appointment): Promise<Noted> => ({
  key: await keyOn(appointment),
  about: await appointment.bodyText(),
  eventId: await appointment.savedId(),
})

const useNoted = (appointment: Appointment): Noted | null => {
  const [noted, setNoted] = useState<Noted | null>(null)
  useEffect(() => {
    // Without what stands on the appointment a new session can still be planned.
    readNoted(appointment).then(setNoted, () => setNoted(nothingNoted))
  }, [appointment])
  return noted
}

const useChoices = (api: Api) => {
  const [loaded, setLoaded] = useState<Loaded>({ state: 'loading' })
  const load = useCallback(() => {
    loadChoices(api).then(setLoaded, () => undefined)
  }, [api])
  useEffect(load, [load])
  return { loaded, again: load }
}

type ViewsProps = {
  readonly api: Api
  readonly me: Me
  readonly appointment: Appointment
  readonly shown: Shown
  readonly noted: Noted
  readonly choices: Choices
}

const Views = ({ api, me, appointment, shown, noted, choices }: ViewsProps) => {
  const [session, setSession] = useState<Planned | null>(() =>
    findSession(choices.sessions, noted.key, shown, me.id),
  )
  const [isFresh, setFresh] = useState(false)
  const [isSeries, setSeries] = useState(false)
  const [form, setForm] = useState<Form>({
    ...emptyForm,
    title: shown.subject.trim(),
    about: noted.about.slice(0, 4_000),
  })
  if (session !== null) {
    return (
      <SessionPane
        api={api}
        appointment={appointment}
        shown={shown}
        choices={choices}
        session={session}
        isFresh={isFresh}
        setSession={setSession}
      />
    )
  }
  if (isSeries) return <SeriesPane api={api} choices={choices} back={() => setSeries(false)} />
  return (
    <Planning
      api={api}
      appointment={appointment}
      shown={shown}
      eventId={noted.eventId}
      choices={choices}
      form={form}
      setForm={setForm}
      toSeries={() => setSeries(true)}
      onMade={(made) => {
        setFresh(true)
        setSession(made)
      }}
    />
  )
}

const troubleIn = (loaded: Loaded, me: { readonly problem?: Problem }): Problem | null =>
  me.problem ?? (loaded.state === 'problem' ? loaded.problem : null)

export const AppointmentPane = ({
  api,
  appointment,
}: {
  readonly api: Api
  readonly appointment: Appointment
}) => {
  const me = useLoad(api, mePath, meSchema)
  const { loaded, again } = useChoices(api)
  const shown = useShown(appointment)
  const noted = useNoted(appointment)
  const isOfficer =
    me.load.state !== 'there' || me.load.body.appRoles.some((role) => role !== 'administrator')
  if (!isOfficer) {
    return (
      <Sentence title="Sessions are planned by officers">
        Your account does not have the role of officer in Countywide. Ask an administrator of Countywide to
        give it to you.
      </Sentence>
    )
  }
  const problem = troubleIn(loaded, me.load.state === 'problem' ? me.load : {})
  if (problem !== null) {
    return (
      <Trouble
        problem={problem}
        again={() => {
          me.again()
          again()
        }}
      />
    )
  }
  if (me.load.state !== 'there' || loaded.state !== 'there' || shown === null || noted === null) {
    return <Loading />
  }
  return (
    <Suspense fallback={<Loading />}>
      <Views
        api={api}
        me={me.load.body}
        appointment={appointment}
        shown={shown}
        noted={noted}
        choices={loaded.choices}
      />
    </Suspense>
  )
}
