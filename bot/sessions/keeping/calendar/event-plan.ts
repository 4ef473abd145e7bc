// The calendar event of a session: subject, times, and the words in its body.

import { createHash } from 'node:crypto'
import type { Session } from '../../../../shared/domain/sessions/session.ts'
import type { EventPlan, EventWords } from '../../../../shared/ports/calendar.ts'

/** Times stand in the event itself, never in its body. */
export const eventPlanOf = (session: Session, pageUrl: string): EventPlan => {
  const speakers = session.speakers.length === 0 ? '' : `Speakers: ${session.speakers.join(', ')}`
  const words =
    session.kind === 'visit'
      ? 'Give up the visit, or see the agenda'
      : 'Give up your place, book for a colleague, or see the agenda'
  return {
    id: session.id,
    subject: session.title,
    body: [session.about.trim(), speakers].filter((part) => part !== '').join('\n\n'),
    link: { words, href: pageUrl },
    starts: session.starts,
    ends: session.ends,
    hideAttendees: !session.attendeesSeen,
    inPerson: session.kind === 'visit',
  }
}

/** What the words of a body are known by: kept in the session's row once they stand in Outlook. */
export const printOfWords = ({ body, link }: EventWords): string =>
  createHash('sha256')
    .update(JSON.stringify([body, link]))
    .digest('hex')
    .slice(0, 16)
