// What time brings about: places let go, offers that end, offers that are made, and what a crash left half done.

import type { Instant } from '../kernel/ids.ts'
import { countyHolidays, type Holiday, isSendingTime } from '../schools/terms.ts'
import { type Booking, hasPlace, isInLine } from './booking.ts'
import { letGo } from './leave.ts'
import { freeSeat } from './places.ts'
import { hasStarted, isCalledOff, type Session } from './session.ts'
import { offerEnds } from './times.ts'

/** A row and what it becomes. */
export type Change = { readonly booking: Booking; readonly next: Booking }

const isOver = (until: Instant, now: Instant): boolean => until <= now

/** Places that were given up and whose time to have them back is over. */
export const released = (bookings: readonly Booking[], now: Instant): readonly Change[] =>
  bookings.flatMap((booking) => {
    const { situation } = booking
    return situation.state === 'leaving' && isOver(situation.until, now)
      ? { booking, next: letGo(booking, now, situation.because) }
      : []
  })

/** Offers that were neither taken nor declined in time. */
export const endedOffers = (bookings: readonly Booking[], now: Instant): readonly Change[] =>
  bookings.flatMap((booking) => {
    const { situation } = booking
    return situation.state === 'offered' && isOver(situation.until, now)
      ? { booking, next: letGo(booking, now, 'offerEnded') }
      : []
  })

/** Turns of people who have a place in this very session, by two presses at the same moment. */
export const needless = (bookings: readonly Booking[], now: Instant): readonly Change[] => {
  const placed = new Set(bookings.filter(hasPlace).map(({ person }) => person))
  return bookings.flatMap((booking) =>
    isInLine(booking) && placed.has(booking.person) ? { booking, next: letGo(booking, now, 'leftLine') } : [],
  )
}

/** Every row that still holds something of a session that was called off. */
export const freedByCallOff = (
  session: Session,
  bookings: readonly Booking[],
  now: Instant,
): readonly Change[] =>
  isCalledOff(session)
    ? bookings
        .filter(({ situation }) => situation.state !== 'gone')
        .map((booking) => ({ booking, next: letGo(booking, now, 'calledOff') }))
    : []

/** Rows whose offer was taken and whose other place may not be let go yet: see `finishTake`. */
export const unfinished = (bookings: readonly Booking[]): readonly Booking[] =>
  bookings.filter(({ situation }) => situation.state === 'taking')

const heldUntil = (session: Session, now: Instant, holidays: readonly Holiday[]): Instant => {
  const until = offerEnds(now, holidays)
  if (until > session.starts) return session.starts
  return until
}

/**
 * The offers to be made now, in the order of the line, one for each free seat. Only in messaging hours and until the
 * session begins; an offer is held for 4 working hours, but never past the start (decision 3).
 */
export const nextOffers = (
  session: Session,
  bookings: readonly Booking[],
  now: Instant,
  holidays: readonly Holiday[] = countyHolidays,
): readonly (Change & { readonly seat: number; readonly until: Instant })[] => {
  if (isCalledOff(session) || hasStarted(session, now) || !isSendingTime(now, holidays)) return []
  const placed = new Set(bookings.filter(hasPlace).map(({ person }) => person))
  const until = heldUntil(session, now, holidays)
  const given = new Set<number>()
  return bookings.flatMap((booking) => {
    if (booking.situation.state !== 'waiting' || placed.has(booking.person)) return []
    const seat = freeSeat(session, bookings, given)
    if (seat === null) return []
    given.add(seat)
    return {
      booking,
      seat,
      until,
      next: { ...booking, situation: { state: 'offered', seat, until } as const },
    }
  })
}
