// The calendar event of a session: subject, times, and a body that is written once and never again.

import type { Session } from '../../../../shared/domain/sessions/session.ts'
import type { EventPlan } from '../../../../shared/ports/calendar.ts'

/** Times stand in the event itself, never in its body: the body stays as it is when the session moves. */
export const eventPlanOf = (session: Session, pageUrl: string): EventPlan => {
  const speakers = session.speakers.length === 0 ? '' : `Speakers: ${session.speakers.join(', ')}`
  const isVisit = session.kind === 'visit'
  const page = `${isVisit ? 'Give up the visit' : 'Give up your place, or book for a colleague'}: ${pageUrl}`
  return {
    id: session.id,
    subject: session.title,
    body: [session.about.trim(), speakers, page].filter((part) => part !== '').join('\n\n'),
    starts: session.starts,
    ends: session.ends,
    hideAttendees: !session.attendeesSeen,
  }
}
