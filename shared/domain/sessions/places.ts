// Places and the waiting list of one session, counted from its booking rows.

import { type Booking, hasPlace, isInLine, seatOf } from './booking.ts'
import type { Session } from './session.ts'

const heldSeats = (bookings: readonly Booking[]): readonly number[] =>
  bookings.flatMap((booking) => seatOf(booking) ?? [])

/** People who have a place: booked, or cancelled so short a time ago that it is still theirs. Offers are not counted. */
export const bookedCount = (bookings: readonly Booking[]): number => bookings.filter(hasPlace).length

/** So many places are held, offered ones too, more than there are: the capacity was lowered and nobody was dropped. */
export const overCapacity = (session: Session, bookings: readonly Booking[]): number =>
  Math.max(0, heldSeats(bookings).length - session.capacity)

/** Those in the waiting list, the first one first: waiting, offered and taking, in the order in which rows were made. */
export const lineOf = (bookings: readonly Booking[]): readonly Booking[] => bookings.filter(isInLine)

/** 1 for the first in the line; `null` for a row that does not stand in it. */
export const positionOf = (booking: Booking, bookings: readonly Booking[]): number | null => {
  const at = lineOf(bookings).findIndex(({ id }) => id === booking.id)
  return at === -1 ? null : at + 1
}

/**
 * Places that somebody new could book now: none while anybody waits, because what comes free is the line's. Never
 * negative.
 */
export const placesLeft = (session: Session, bookings: readonly Booking[]): number =>
  lineOf(bookings).length > 0 ? 0 : Math.max(0, session.capacity - heldSeats(bookings).length)

/**
 * The lowest seat that can be given, whoever it is for: the line is not looked at. `taken` are seats that are being
 * written at this moment. As many free seats are held back as people sit on seats above a lowered capacity, so that
 * never more than `capacity` are given. `null`: none.
 */
export const freeSeat = (
  session: Session,
  bookings: readonly Booking[],
  taken: ReadonlySet<number>,
): number | null => {
  const held = heldSeats(bookings)
  const occupied = new Set([...held, ...taken])
  const above = held.filter((seat) => seat > session.capacity).length
  let heldBack = 0
  for (let seat = 1; seat <= session.capacity; seat++) {
    if (occupied.has(seat)) continue
    if (heldBack === above) return seat
    heldBack++
  }
  return null
}
