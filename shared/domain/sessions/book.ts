// What a person can do to get a place or a turn: book, wait, switch, take an offer. Rows come in, a decision goes out.

import type { Instant, PersonId } from '../kernel/ids.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import { type Booking, hasPlace, isInLine, seatOf } from './booking.ts'
import { freeSeat, lineOf } from './places.ts'
import type { SessionRefusal } from './refusal.ts'
import { hasStarted, isEitherOr, type Session } from './session.ts'
import { cancelUntil } from './times.ts'

/** A row of the person's own with its session. */
export type OwnBooking = { readonly booking: Booking; readonly session: Session }

/**
 * `bookings`: every row of the session in the order of their making. `own`: the person's rows in any session.
 * `taken`: seats of this session that are being written at this moment.
 */
export type Wish = {
  readonly session: Session
  readonly bookings: readonly Booking[]
  readonly own: readonly OwnBooking[]
  readonly person: PersonId
  readonly now: Instant
  readonly taken: ReadonlySet<number>
}

type Already = { readonly kind: 'already'; readonly booking: Booking }
type Seat = { readonly kind: 'book'; readonly seat: number }

/** Nothing can be had of a session that is called off or has begun. */
export const isShut = (session: Session, now: Instant): SessionRefusal | null => {
  if (session.situation.state === 'calledOff')
    return { reason: 'sessionCalledOff', why: session.situation.reason }
  return hasStarted(session, now) ? { reason: 'started' } : null
}

const rowHere = ({ session, bookings, own, person }: Wish): Booking | undefined => {
  const rows = [...bookings, ...own.map(({ booking }) => booking)].filter(
    (row) => row.session === session.id && row.person === person,
  )
  // A place outranks a turn: two presses at the same moment can leave both for a while.
  return rows.find(hasPlace) ?? rows.find(isInLine)
}

// Somebody who is taking an offer gives up their place for it: until that is done they can have no other.
const placeElsewhere = (session: Session, own: readonly OwnBooking[]): OwnBooking | undefined =>
  own.find(
    ({ session: other, booking }) =>
      other.id !== session.id &&
      (hasPlace(booking) || booking.situation.state === 'taking') &&
      isEitherOr(other, session),
  )

const seatForNewcomer = ({ session, bookings, taken }: Wish): number | null =>
  lineOf(bookings).length > 0 ? null : freeSeat(session, bookings, taken)

/**
 * Whether somebody gets a place. `already`: their row there, in whatever situation. Newcomers get a place only while
 * nobody is in line; refused with `full` and how many wait, or `placeElsewhere` when they attend one of a series.
 */
export const decideBook = (wish: Wish): Result<Already | Seat, SessionRefusal> => {
  const { session, bookings, own, now } = wish
  if (session.situation.state === 'calledOff')
    return refuse({ reason: 'sessionCalledOff', why: session.situation.reason })
  const booking = rowHere(wish)
  if (booking !== undefined) return ok({ kind: 'already', booking })
  if (hasStarted(session, now)) return refuse({ reason: 'started' })
  const elsewhere = placeElsewhere(session, own)
  if (elsewhere !== undefined) return refuse({ reason: 'placeElsewhere', session: elsewhere.session.id })
  const seat = seatForNewcomer(wish)
  return seat === null
    ? refuse({ reason: 'full', waiting: lineOf(bookings).length })
    : ok({ kind: 'book', seat })
}

/**
 * Whether somebody joins the line. They get a place at once when one is free and nobody waits. With a place elsewhere in
 * a series of which one attends one they may wait, but are told to switch when a place here is free.
 */
export const decideWait = (
  wish: Wish,
): Result<Already | Seat | { readonly kind: 'wait' }, SessionRefusal> => {
  const decided = decideBook(wish)
  if (decided.ok) return decided
  const { refusal } = decided
  if (refusal.reason === 'full') return ok({ kind: 'wait' })
  return refusal.reason === 'placeElsewhere' && seatForNewcomer(wish) === null
    ? ok({ kind: 'wait' })
    : decided
}

const tooLate = (session: Session, now: Instant): SessionRefusal | null => {
  const until = cancelUntil(session)
  return now > until ? { reason: 'tooLateToCancel', until } : null
}

const releasable = ({ booking, session }: OwnBooking, now: Instant): SessionRefusal | null => {
  if (!hasPlace(booking)) return { reason: 'nothingHeld' }
  if (hasStarted(session, now)) return { reason: 'started' }
  return booking.situation.state === 'leaving' ? null : tooLate(session, now)
}

/**
 * Whether the place in `from` may become one in `to`, and which. One change of the one row, so the old place is let go
 * only because the new one is held. Refused like a new booking in `to` and like giving up the place in `from`.
 */
export const decideSwitch = (wish: {
  readonly from: Session
  readonly to: Session
  /** Rows of `to`. */
  readonly bookings: readonly Booking[]
  /** The row held in `from`. */
  readonly booking: Booking
  readonly now: Instant
  readonly taken: ReadonlySet<number>
}): Result<{ readonly seat: number }, SessionRefusal> => {
  const { from, to, bookings, booking, now, taken } = wish
  if (!isEitherOr(from, to) || booking.session !== from.id) return refuse({ reason: 'nothingHeld' })
  const shut = isShut(to, now) ?? releasable({ booking, session: from }, now)
  if (shut !== null) return refuse(shut)
  const others = lineOf(bookings).filter((row) => row.person !== booking.person)
  const seat = others.length > 0 ? null : freeSeat(to, bookings, taken)
  return seat === null ? refuse({ reason: 'full', waiting: lineOf(bookings).length }) : ok({ seat })
}

const seated = (booking: Booking, seat: number): Booking => ({
  ...booking,
  situation: { state: 'booked', seat },
})

/**
 * What becomes of the row when the place offered is taken. `instead`: the row in another session of the series that has
 * to be let go as `switched` before this one can be finished; then `next` is `taking`, else `booked`. A row that is
 * booked or taking already is given back as it is. Refused with `offerOver` when nothing is held for them any more.
 */
export const decideTake = (
  session: Session,
  booking: Booking,
  own: readonly OwnBooking[],
  now: Instant,
): Result<{ readonly next: Booking; readonly instead: Booking | null }, SessionRefusal> => {
  const shut = isShut(session, now)
  if (shut !== null) return refuse(shut)
  if (booking.situation.state === 'booked') return ok({ next: booking, instead: null })
  const elsewhere = placeElsewhere(session, own)
  if (booking.situation.state === 'taking') return ok({ next: booking, instead: elsewhere?.booking ?? null })
  if (booking.situation.state !== 'offered' || now >= booking.situation.until)
    return refuse({ reason: 'offerOver' })
  const { seat } = booking.situation
  if (elsewhere === undefined) return ok({ next: seated(booking, seat), instead: null })
  const kept = releasable(elsewhere, now)
  if (kept !== null) return refuse(kept)
  const situation = { state: 'taking', seat, instead: elsewhere.session.id } as const
  return ok({ next: { ...booking, situation }, instead: elsewhere.booking })
}

/** The row of somebody who was taking an offer, once the other place is let go: booked on the seat held for them. */
export const finishTake = (booking: Booking): Booking => {
  const seat = booking.situation.state === 'taking' ? seatOf(booking) : null
  return seat === null ? booking : seated(booking, seat)
}
