// What sessions need of the person, and what they have booked, as home shows it.

import { Button } from '@fluentui/react-components'
import { CalendarLtr24Regular } from '@fluentui/react-icons/svg/calendar-ltr'
import type { SessionView } from '../../shared/api/sessions.ts'
import { count, dayInShort } from '../../shared/domain/kernel/words.ts'
import { sessionKindWords } from '../../shared/domain/sessions/session.ts'
import { businessNow } from '../platform/business-time.ts'
import { go } from '../platform/use-route.ts'
import { DateBlock } from '../ui/sessions/date-block.tsx'
import { dayOf, untilInWords } from '../ui/sessions/session-days.ts'
import {
  heldInWords,
  hoursInWords,
  isFull,
  placesInWords,
  whenInWords,
} from '../ui/sessions/session-words.ts'
import { StandingLine } from '../ui/sessions/standing.tsx'
import type { Choice } from './needs.ts'

const open = ({ id }: SessionView) => go(`/sessions/${id}`)

export const OfferCard = ({ session, isFirst }: { session: SessionView; isFirst: boolean }) => {
  const until = session.mine?.until ?? null
  return (
    <section className="card pad" aria-label={session.title}>
      <div className="ccard">
        <span className="tile" aria-hidden>
          <CalendarLtr24Regular />
        </span>
        <div className="grow">
          <p className="t-cap fg3">{`${sessionKindWords[session.kind]}: a place is free for you`}</p>
          <h2 className="t-card break">{session.title}</h2>
        </div>
        <div className="cbody">
          <p className="fg2">
            {until !== null && (
              <strong className="t-strong">{`Yours until ${untilInWords(until, businessNow())}. `}</strong>
            )}
            {whenInWords(session)}
          </p>
          <div className="acts mt16">
            <Button appearance={isFirst ? 'primary' : 'secondary'} onClick={() => open(session)}>
              Take it or let it go
              <span className="vh">{`: ${session.title}`}</span>
            </Button>
          </div>
        </div>
      </div>
    </section>
  )
}

const mostDates = 4

const OneDate = ({ session }: { session: SessionView }) => (
  <li className="dchoice">
    <div className="row top g12">
      <DateBlock at={session.starts} />
      <div className="grow">
        <p className="t-strong">{dayInShort(dayOf(session.starts))}</p>
        <p className="fg2">{hoursInWords(session)}</p>
        {session.area !== null && <p className="t-cap fg2">{`${session.area} area`}</p>}
        <StandingLine standing={placesInWords(session)} />
      </div>
    </div>
    <Button onClick={() => open(session)}>
      {isFull(session) ? 'Join waiting list' : 'Book'}
      <span className="vh">{`: ${session.title}, ${dayInShort(dayOf(session.starts))}`}</span>
    </Button>
  </li>
)

export const ChoiceCard = ({ choice }: { choice: Choice }) => {
  const { series, sessions } = choice
  const [first] = sessions
  return (
    <section className="card pad" aria-label={series.title}>
      <div className="ccard">
        <span className="tile" aria-hidden>
          <CalendarLtr24Regular />
        </span>
        <div className="grow">
          <p className="t-cap fg3">{first === undefined ? '' : sessionKindWords[first.kind]}</p>
          <h2 className="t-card break">{series.title}</h2>
        </div>
        <div className="cbody">
          <p className="fg2">
            {sessions.length === 1 ? 'One date is open. ' : `It runs on ${count(sessions.length, 'date')}. `}
            <strong className="t-strong">{sessions.length === 1 ? 'Book your place.' : 'Choose one.'}</strong>
          </p>
          <ul className="plain dchoices mt16">
            {sessions.slice(0, mostDates).map((session) => (
              <OneDate key={session.id} session={session} />
            ))}
          </ul>
          {sessions.length > mostDates && (
            <p className="mt12">
              <a href="#/sessions">{`See all ${sessions.length} dates`}</a>
            </p>
          )}
        </div>
      </div>
    </section>
  )
}

const mostBookings = 5

export const Bookings = ({ bookings }: { bookings: readonly SessionView[] }) => (
  <section className="card pad" aria-labelledby="bookings-title">
    <div className="row between g12">
      <h2 className="t-sub" id="bookings-title">
        Your bookings
      </h2>
      <a href="#/sessions">
        See all<span className="vh"> sessions</span>
      </a>
    </div>
    <ul className="plain col g16 mt12">
      {bookings.slice(0, mostBookings).map((session) => (
        <li key={session.id} className="row top g12">
          <DateBlock at={session.starts} />
          <div className="grow">
            <a href={`#/sessions/${session.id}`} className="break">
              {session.title}
            </a>
            <p className="t-cap fg2">{hoursInWords(session)}</p>
            {session.mine !== null && (
              <StandingLine standing={heldInWords(session.mine, session, businessNow())} />
            )}
          </div>
        </li>
      ))}
    </ul>
  </section>
)
