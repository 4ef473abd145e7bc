// What the person or a colleague holds in a session: where it stands, the way in, the calendar, and what can be done.

import { Button } from '@fluentui/react-components'
import { CalendarAdd20Regular } from '@fluentui/react-icons/svg/calendar-add'
import { Video20Regular } from '@fluentui/react-icons/svg/video'
import { useState } from 'react'
import type { Problem } from '../../../../shared/api/problem.ts'
import { type Held, type SessionView, sessionPaths } from '../../../../shared/api/sessions.ts'
import { momentInWords } from '../../../../shared/domain/kernel/words.ts'
import { calendarName } from '../../../../shared/domain/sessions/file-names.ts'
import { businessNow } from '../../../platform/business-time.ts'
import { download } from '../../../ui/page/download.ts'
import { Message } from '../../../ui/page/message.tsx'
import { heldInWords } from '../../../ui/sessions/session-words.ts'
import { StandingLine } from '../../../ui/sessions/standing.tsx'
import type { Desk } from './desk.ts'
import { HeldActions } from './held-actions.tsx'

const invitation = ({ state, invited }: Held): string => {
  if (state !== 'booked') return ''
  if (invited === null) {
    return 'No calendar invitation is sent: it has more people than Outlook takes. Use the link here.'
  }
  return invited ? 'A calendar invitation was sent.' : 'A calendar invitation is on its way.'
}

const lastMoment = (session: SessionView, held: Held): string => {
  if (held.state !== 'booked' || session.state !== 'open') return ''
  if (session.kind === 'visit') {
    return session.cancelUntil <= businessNow()
      ? `Tell ${session.organiser} if you cannot make it.`
      : `If you cannot make it, say so by ${momentInWords(session.cancelUntil)}.`
  }
  return session.cancelUntil <= businessNow()
    ? `It is too late to give it up here. Tell ${session.organiser} if you cannot come.`
    : `You can give it up until ${momentInWords(session.cancelUntil)}.`
}

const notes = (session: SessionView, held: Held): string => {
  if (session.state === 'ended') return ''
  if (held.declined) {
    return session.kind === 'visit'
      ? 'Does it still suit you? Otherwise the visit is called off then.'
      : 'Are you still coming? Otherwise your place goes to somebody else then.'
  }
  if (held.state === 'offered') return 'If you do nothing, the offer ends then and the next person is asked.'
  return [invitation(held), lastMoment(session, held)].filter((words) => words !== '').join(' ')
}

const Calendar = ({ session }: { session: SessionView }) => {
  const [problem, setProblem] = useState<Problem | null>(null)
  const save = async () => setProblem(await download(sessionPaths.ics(session.id), calendarName(session)))
  return (
    <>
      <Button
        icon={<CalendarAdd20Regular />}
        onClick={() => {
          save().catch(() => undefined)
        }}
      >
        Save for a calendar
        <span className="vh">{`: ${session.title}`}</span>
      </Button>
      {problem !== null && (
        <Message intent="danger" role="alert">
          {problem.title}
        </Message>
      )}
    </>
  )
}

export const MyPlace = ({ desk, session, held }: { desk: Desk; session: SessionView; held: Held }) => {
  const words = notes(session, held)
  return (
    <div className="col g8 bmine">
      <p className="row wrap g12">
        <StandingLine standing={heldInWords(held, session, businessNow())} />
        {held.state === 'booked' && <span className="fg2 num">{`Reference ${held.reference}`}</span>}
      </p>
      {words !== '' && <p className="fg2 reading">{words}</p>}
      <div className="acts">
        {session.joinUrl !== null && held.state === 'booked' && (
          <Button as="a" icon={<Video20Regular />} href={session.joinUrl} target="_blank" rel="noreferrer">
            Join in Teams
            <span className="vh">{`: ${session.title}`}</span>
          </Button>
        )}
        {held.state === 'booked' && session.state !== 'ended' && <Calendar session={session} />}
        <HeldActions desk={desk} session={session} held={held} isMine />
      </div>
    </div>
  )
}

export const ColleaguesPlaces = ({ desk, session }: { desk: Desk; session: SessionView }) => (
  <ul className="plain col g8">
    {session.colleagues.map((held) => (
      <li key={held.person} className="row between wrap g8 bcolleague">
        <span className="grow">
          <span className="t-strong break">{held.personName}</span>
          <span className="fg2 break">{`, ${held.schoolName}`}</span>
          <br />
          <StandingLine standing={heldInWords(held, session, businessNow(), false)} />
        </span>
        <span className="acts">
          <HeldActions desk={desk} session={session} held={held} isMine={false} />
        </span>
      </li>
    ))}
  </ul>
)
