// One session: what the person holds there or can do, what it is, and the waiting list.

import type { Api } from '../../../shared/api/client.ts'
import type { Me } from '../../../shared/api/people.ts'
import type { SessionView } from '../../../shared/api/sessions.ts'
import { useKeepFocus } from '../../ui/focus/keep-focus.ts'
import { Page } from '../../ui/page/page.tsx'
import { placesInWords, whenInWords } from '../../ui/sessions/session-words.ts'
import { StandingLine } from '../../ui/sessions/standing.tsx'
import { OwnPart } from '../after/own-part.tsx'
import { wayOf } from './groups.ts'
import { BookPanel } from './panels/book-panel.tsx'
import { candidatesFor } from './panels/candidates.ts'
import { SwitchPanel } from './panels/switch-panel.tsx'
import { About } from './parts/about.tsx'
import type { Desk } from './parts/desk.ts'
import { ColleaguesPlaces, MyPlace } from './parts/held-place.tsx'
import { Outcomes } from './parts/outcomes.tsx'
import { WaitingList } from './parts/waiting-list.tsx'
import { Changes } from './session-row.tsx'
import type { Booking } from './use-sessions.ts'
import { beforeChoosing } from './words.ts'

const yoursTitle = ({ kind, mine, colleagues }: SessionView): string => {
  if (mine === null) return 'Your colleagues'
  if (mine.state === 'offered') return 'A place is free for you'
  if (kind === 'visit') return 'The visit'
  if (mine.state === 'waiting') return 'You are in the waiting list'
  return colleagues.length > 0 ? 'You and your colleagues' : 'Your place'
}

const Yours = ({ desk, session }: { desk: Desk; session: SessionView }) =>
  session.mine !== null || session.colleagues.length > 0 ? (
    <section className="card pad col g12" aria-labelledby="yours-title">
      <h2 className="t-sub" id="yours-title">
        {yoursTitle(session)}
      </h2>
      {session.mine !== null && <MyPlace desk={desk} session={session} held={session.mine} />}
      {session.colleagues.length > 0 && <ColleaguesPlaces desk={desk} session={session} />}
    </section>
  ) : null

const bookTitle = (session: SessionView, isForColleague: boolean): string => {
  if (isForColleague) return 'Book for a colleague'
  return placesInWords(session).tone === 'waits' ? 'It is full' : 'Book a place'
}

const Booked = ({ desk, session }: { desk: Desk; session: SessionView }) => {
  const way = wayOf(session, desk.list.sessions)
  const choosing = beforeChoosing(session, desk.list.sessions)
  if (session.state !== 'open') return null
  if (way.kind === 'switch' || way.kind === 'waitKeeping') {
    return (
      <section className="card pad" aria-label="Another date">
        <SwitchPanel desk={desk} from={way.from} to={session} kind={way.kind} />
      </section>
    )
  }
  if (candidatesFor(session, desk.list, desk.me).length === 0) return null
  return (
    <section className="card pad col g12" aria-labelledby="book-title">
      <h2 className="t-sub" id="book-title">
        {bookTitle(session, session.mine !== null)}
      </h2>
      {session.mine === null && choosing !== '' && <p className="reading break">{choosing}</p>}
      <BookPanel
        key={`${session.mine === null} ${session.colleagues.length}`}
        desk={desk}
        session={session}
      />
    </section>
  )
}

/** A visit that is theirs has no places to count and nobody in line. */
const isVisitHeld = ({ kind, mine }: SessionView): boolean => kind === 'visit' && mine !== null

type Props = {
  readonly api: Api
  readonly me: Me
  readonly booking: Booking
  readonly session: SessionView
}

export const SessionPage = ({ api, me, booking, session }: Props) => {
  useKeepFocus(booking.list, '.bsaid')
  const desk: Desk = { ...booking, api, me }
  const isSaid = booking.said?.id === session.id
  return (
    <Page
      title={session.title}
      lead={whenInWords(session)}
      back={{ to: '/sessions', words: 'Sessions' }}
      aside={isVisitHeld(session) ? undefined : <StandingLine standing={placesInWords(session)} />}
    >
      <div className="columns">
        <div className="col g16">
          {isSaid && booking.said !== null && <Outcomes said={booking.said} session={session} />}
          {(session.moved !== null || session.calledOffBecause !== null) && (
            <div className="card pad">
              <Changes session={session} />
            </div>
          )}
          <Yours desk={desk} session={session} />
          {session.state === 'ended' && <OwnPart api={api} id={session.id} title={session.title} />}
          <Booked desk={desk} session={session} />
          <About session={session} />
        </div>
        {!isVisitHeld(session) && (
          <aside className="col g16" aria-label="Waiting list">
            <WaitingList session={session} />
          </aside>
        )}
      </div>
    </Page>
  )
}
