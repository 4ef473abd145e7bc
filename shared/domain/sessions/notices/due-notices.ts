// Which notices follow from how things stand: offers, what ended, what changed, reminders that are due.

import type { Instant, PersonId } from '../../kernel/ids.ts'
import { type Booking, hasPlace, isInLine } from '../booking.ts'
import { type Notice, type NoticeKind, noticeKey } from '../notice.ts'
import { hasStarted, isCalledOff, type Session } from '../session.ts'
import { reminderTimes } from '../times.ts'

export type SentKind = Exclude<NoticeKind, 'missed' | 'followUp' | 'invite'>

const noticeFor = (
  kind: SentKind,
  { session, person, personName }: Booking,
  turn: string,
  due: Instant,
): Notice => ({
  key: noticeKey(kind, session, person, turn),
  kind,
  session,
  to: { kind: 'person', person, name: personName },
  due,
  state: { state: 'intended' },
})

const digits = (at: Instant): string => at.replace(/\D/g, '')

/** The turns that tell a session's notices apart, by kind. */
export const turns = {
  moved: (revision: number): string => `r${revision}`,
  agenda: (revision: number): string => `a${revision}`,
  reminder: (session: Session): string => digits(session.starts),
  /** Of a place that was let go after a decline in Outlook. */
  declineOver: (booking: Booking): string => `${booking.id}-over`,
} as const

/** True for somebody who has to hear what changes: they have a place or a turn. */
export const isConcerned = (booking: Booking): boolean => hasPlace(booking) || isInLine(booking)

const ofRow = (booking: Booking, now: Instant): readonly Notice[] => {
  const { situation, id } = booking
  if (situation.state === 'offered') return [noticeFor('offer', booking, id, now)]
  if (situation.state === 'leaving' && situation.because === 'declined') {
    return [noticeFor('declined', booking, `${id}-${digits(situation.until)}`, now)]
  }
  if (situation.state !== 'gone') return []
  if (situation.because === 'offerEnded') return [noticeFor('offerEnded', booking, id, now)]
  if (situation.because === 'declined') {
    return [noticeFor('declined', booking, turns.declineOver(booking), now)]
  }
  return situation.because === 'calledOff' ? [noticeFor('calledOff', booking, id, now)] : []
}

// Nobody is reminded of what they have booked since the reminder was due.
const reminders = (session: Session, booking: Booking, now: Instant): readonly Notice[] => {
  if (!hasPlace(booking) || isCalledOff(session) || hasStarted(session, now)) return []
  const times = reminderTimes(session)
  return (['dayBefore', 'hourBefore'] as const)
    .filter((kind) => times[kind] <= now && booking.since < times[kind])
    .map((kind) => noticeFor(kind, booking, turns.reminder(session), times[kind]))
}

/** What tells everybody concerned that the session has a new time. */
export const movedNotices = (
  session: Session,
  bookings: readonly Booking[],
  now: Instant,
): readonly Notice[] =>
  bookings
    .filter(isConcerned)
    .map((booking) =>
      noticeFor('moved', booking, turns.moved(session.moved?.revision ?? session.revision), now),
    )

// Whoever books afterwards has seen the new time.
const ofMove = (session: Session, bookings: readonly Booking[], now: Instant): readonly Notice[] => {
  const at = session.moved?.at
  if (at === undefined || isCalledOff(session) || hasStarted(session, now)) return []
  return movedNotices(
    session,
    bookings.filter(({ since }) => since <= at),
    now,
  )
}

/** Everything that follows from the rows at this moment. The same again has the same keys. */
export const dueNotices = (
  session: Session,
  bookings: readonly Booking[],
  now: Instant,
): readonly Notice[] => [
  ...bookings.flatMap((booking) => [...ofRow(booking, now), ...reminders(session, booking, now)]),
  ...ofMove(session, bookings, now),
]

/** What tells those who come that there is another agenda. */
export const agendaNotices = (
  bookings: readonly Booking[],
  revision: number,
  now: Instant,
): readonly Notice[] =>
  bookings.filter(hasPlace).map((booking) => noticeFor('agenda', booking, turns.agenda(revision), now))

/** Those who have not been told of a move that the calendar event does not know yet. */
export const untold = (
  session: Session,
  bookings: readonly Booking[],
  standing: readonly Notice[],
  known: number,
): readonly Booking[] => {
  const keys = new Set(standing.map(({ key }) => key))
  const isTold = (person: PersonId): boolean => {
    for (let revision = known + 1; revision <= session.revision; revision++) {
      if (keys.has(noticeKey('moved', session.id, person, turns.moved(revision)))) return true
    }
    return false
  }
  return bookings.filter((booking) => !isTold(booking.person))
}
