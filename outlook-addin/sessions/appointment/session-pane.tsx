// The appointment as the session it is: how full it is, whether its meeting stands, and the way to change it.

import { Button } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import type { Api } from '../../../shared/api/client.ts'
import { planWords } from '../../../shared/api/plan-words.ts'
import { type Planned, plannedDetailSchema, plannerPaths } from '../../../shared/api/planner.ts'
import { count } from '../../../shared/domain/kernel/words.ts'
import type { Appointment, Shown } from '../../platform/office.ts'
import { teamsLink } from '../../platform/teams-link.ts'
import { Message } from '../../ui/pane/message.tsx'
import { Pane } from '../../ui/pane/pane.tsx'
import type { Choices } from '../plan/choices.ts'
import { localTimes, whenInWords } from '../plan/when.ts'
import { Changing } from './changing.tsx'
import { isMoved } from './making.ts'

type Props = {
  readonly api: Api
  readonly appointment: Appointment
  readonly shown: Shown
  readonly choices: Choices
  readonly session: Planned
  /** It was made just now, in this pane. */
  readonly isFresh: boolean
  readonly setSession: (session: Planned) => void
}

// The meeting is there within seconds; bookings come in over days.
const soonMs = 3_000
const laterMs = 30_000

/** Keeps the session as the server has it. A reply that does not come leaves what stands. */
const useKeptUp = (api: Api, session: Planned, setSession: (session: Planned) => void, isPaused: boolean) => {
  useEffect(() => {
    if (isPaused) return undefined
    let wanted = true
    const look = async () => {
      const reply = await api.send('GET', plannerPaths.one(session.id), plannedDetailSchema)
      if (wanted && reply.ok) setSession(reply.body.session)
    }
    const pause = session.calendar.state === 'making' ? soonMs : laterMs
    const timer = setInterval(() => look().catch(() => undefined), pause)
    return () => {
      wanted = false
      clearInterval(timer)
    }
  }, [api, session.id, session.calendar.state, setSession, isPaused])
}

const useTabLink = (session: Planned): string | null => {
  const [link, setLink] = useState<string | null>(null)
  useEffect(() => {
    teamsLink('officers', `sessions/${session.id}`).then(setLink, () => undefined)
  }, [session.id])
  return link
}

/** What was done just now in this pane: what it is, and what follows. */
type Said = { readonly what: string; readonly after: string }

const freshly: Said = {
  what: 'This is a session now.',
  after: 'People book it in Teams. No school is invited yet.',
}

const News = ({
  session,
  shown,
  said,
}: Pick<Props, 'session' | 'shown'> & { readonly said: Said | null }) => {
  if (session.state === 'calledOff') {
    return <Message intent="warning">It was called off: {session.calledOffBecause}</Message>
  }
  if (isMoved(session, shown)) {
    return (
      <Message intent="warning" role="status">
        <p>
          <strong className="t-strong">The appointment has another time than the session.</strong> It says{' '}
          {whenInWords(localTimes(shown.starts, shown.ends))}.
        </p>
      </Message>
    )
  }
  if (said === null) return null
  return (
    <Message intent="success" role="status">
      <p>
        <strong className="t-strong">{said.what}</strong> {said.after}
      </p>
    </Message>
  )
}

const Booked = ({ session }: { readonly session: Planned }) => {
  const share = Math.min(100, (100 * session.booked) / session.capacity)
  return (
    <section className="card col g8" aria-label="Bookings">
      <div className="row between">
        <h2 className="t-strong">Booked</h2>
        <span className="num">
          {session.booked} of {session.capacity}
        </span>
      </div>
      <div className="bar" aria-hidden>
        <i style={{ width: `${share}%` }} />
      </div>
      <p className="t-cap fg2">
        {session.waiting === 0
          ? 'Nobody is waiting.'
          : `${count(session.waiting, 'person', 'people')} waiting.`}
      </p>
      {session.overCapacity > 0 && (
        <p className="t-cap warn">{session.overCapacity} more than there are places. Nobody is dropped.</p>
      )}
    </section>
  )
}

const meetingInWords = ({ state, sentence }: Planned['calendar']): string => {
  switch (state) {
    case 'making':
      return 'Countywide is adding the Teams meeting. It takes a few seconds.'
    case 'made':
      return 'The Teams link stands in the appointment. Each person who books gets the invitation.'
    case 'gone':
      return 'The meeting was cancelled.'
    case 'failed':
      return sentence ?? 'Countywide could not add the Teams meeting. It goes on trying.'
  }
}

const Details = ({ session }: { readonly session: Planned }) => (
  <>
    <Booked session={session} />
    <section className="card col g4" role="status">
      <h2 className="t-strong">Teams meeting</h2>
      <p className={session.calendar.state === 'failed' ? 'bad' : 'fg2'}>
        {meetingInWords(session.calendar)}
      </p>
    </section>
    <section className="card col g4">
      <h2 className="t-strong">{session.series?.title ?? session.consultation?.title ?? 'On its own'}</h2>
      <p className="fg2">
        {session.area === null ? 'For any area.' : `For ${session.area} first.`}{' '}
        {session.series?.attendOne === true && `${planWords.attendOne}. `}
        {`${session.attendeesSeen ? planWords.attendeesSeen : planWords.attendeesHidden}.`}
      </p>
    </section>
  </>
)

export const SessionPane = (props: Props) => {
  const { api, shown, session, setSession } = props
  const [isChanging, setChanging] = useState(false)
  const [said, setSaid] = useState(props.isFresh ? freshly : null)
  const link = useTabLink(session)
  useKeptUp(api, session, setSession, isChanging)
  const close = (done: Said | null) => {
    setSaid(done)
    setChanging(false)
  }
  if (isChanging) return <Changing {...props} close={close} />
  const canChange = session.state === 'planned'
  const hasMoved = canChange && isMoved(session, shown)
  return (
    <Pane
      title={session.title}
      lead={whenInWords(localTimes(session.starts, session.ends))}
      foot={
        <>
          {canChange && (
            <Button appearance={hasMoved ? 'primary' : 'secondary'} onClick={() => setChanging(true)}>
              {hasMoved ? 'Move the session' : 'Change the session'}
            </Button>
          )}
          {link !== null && (
            <Button as="a" appearance="secondary" href={link} target="_blank" rel="noreferrer">
              Open in the planner
            </Button>
          )}
          <p className="t-cap fg2">
            {canChange
              ? 'To move it, change the time in the appointment. Do not send the appointment yourself.'
              : 'Notes and attendance are in the planner.'}
          </p>
        </>
      }
    >
      <News session={session} shown={shown} said={said} />
      <Details session={session} />
    </Pane>
  )
}
