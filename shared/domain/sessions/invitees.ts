// Who is to stand in a session's calendar event.

import { type Booking, hasPlace, seatOf } from './booking.ts'
import { isCalledOff, mostInvited, type Session } from './session.ts'

/**
 * Those who hold a place with a seat that an event can take (1 to 500), in the order of their seats. Somebody whose
 * cancelling can still be undone stays in, so that no mail goes out for a change of mind.
 */
export const invitees = (session: Session, bookings: readonly Booking[]): readonly Booking[] => {
  if (isCalledOff(session)) return []
  const seat = (booking: Booking): number => seatOf(booking) ?? 0
  return bookings
    .filter((booking) => hasPlace(booking) && seat(booking) <= mostInvited)
    .toSorted((one, other) => seat(one) - seat(other))
}
