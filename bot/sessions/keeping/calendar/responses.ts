// What people answered in Outlook: a decline lets their place go after a while, an acceptance keeps it.

import { decideCancel, decideKeep } from '../../../../shared/domain/sessions/leave.ts'
import type { Session } from '../../../../shared/domain/sessions/session.ts'
import type { CalendarEventState } from '../../../../shared/ports/calendar.ts'
import { isOvertaken } from '../../booking/tries.ts'
import type { SessionPorts } from '../../ports.ts'
import type { Invited } from './attendees.ts'

type Answer = CalendarEventState['attendees'][number]

// Said in Outlook before they booked, or before they told us that they do come: that counts no more.
const isNews = ({ respondedAt }: Answer, { booking }: Invited): boolean =>
  respondedAt !== null && respondedAt >= booking.since && respondedAt > (booking.keptAt ?? '')

const decisionOn = (answer: Answer, session: Session, { booking }: Invited, now: Session['starts']) => {
  const { situation } = booking
  if (answer.response === 'declined' && situation.state === 'booked') {
    return decideCancel(session, booking, now, 'declined')
  }
  const isBack = situation.state === 'leaving' && situation.because === 'declined'
  return answer.response === 'accepted' && isBack ? decideKeep(session, booking, now) : null
}

/** Writes into the rows what was answered since. */
export const heedResponses = async (
  ports: SessionPorts,
  session: Session,
  event: CalendarEventState,
  invited: readonly Invited[],
): Promise<void> => {
  const answers = new Map(event.attendees.map((answer) => [answer.email.toLowerCase(), answer]))
  const now = await ports.clock.now()
  const rows = await ports.bookings.of(session.id)
  for (const one of invited) {
    const answer = answers.get(one.email.toLowerCase())
    const decision = answer && isNews(answer, one) ? decisionOn(answer, session, one, now) : null
    const row = rows.find(({ value }) => value.id === one.booking.id)
    if (decision === null || !decision.ok || row === undefined || decision.value === row.value) continue
    try {
      await ports.bookings.save(row, decision.value, session)
    } catch (error) {
      if (!isOvertaken(error)) throw error
    }
  }
}
