// Who is to stand in the event: those who hold a place, and whoever the organiser put in by hand.

import type { PersonId } from '../../../../shared/domain/kernel/ids.ts'
import type { Booking } from '../../../../shared/domain/sessions/booking.ts'
import { invitees } from '../../../../shared/domain/sessions/invitees.ts'
import { mostInvited, type Session } from '../../../../shared/domain/sessions/session.ts'
import type { Attendee, CalendarEventState } from '../../../../shared/ports/calendar.ts'
import type { Mailboxes } from '../../mailboxes.ts'
import type { SessionPorts } from '../../ports.ts'

export type Invited = Attendee & { readonly booking: Booking }

const lower = (email: string): string => email.toLowerCase()

/** Those with a place, in the order of their seats; somebody without a mail address stands in no event. */
export const invitedOf = async (
  mailboxes: Mailboxes,
  session: Session,
  bookings: readonly Booking[],
): Promise<readonly Invited[]> => {
  const found = await Promise.all(
    invitees(session, bookings).map(async (booking) => {
      const email = await mailboxes.addressOf(booking.person)
      return email === null ? [] : [{ name: booking.personName, email, booking }]
    }),
  )
  return found.flat()
}

// Somebody the council books for is in the event by a place alone; anybody else was put in by the organiser.
const addressesWeManage = async (
  { people }: Pick<SessionPorts, 'people'>,
  mailboxes: Mailboxes,
  bookings: readonly Booking[],
): Promise<ReadonlySet<string>> => {
  const linked = (await people.all()).map(({ email }) => lower(email))
  const persons = [...new Set(bookings.map(({ person }): PersonId => person))]
  const booked = await Promise.all(persons.map((person) => mailboxes.addressOf(person)))
  return new Set([...linked, ...booked.flatMap((email) => (email === null ? [] : [lower(email)]))])
}

/** The whole list for the event; `null` when it stands so already. */
export const attendeesToSet = async (
  ports: Pick<SessionPorts, 'people'>,
  mailboxes: Mailboxes,
  event: CalendarEventState,
  invited: readonly Invited[],
  bookings: readonly Booking[],
): Promise<readonly Attendee[] | null> => {
  const managed = await addressesWeManage(ports, mailboxes, bookings)
  const wanted = new Set(invited.map(({ email }) => lower(email)))
  const standing = new Set(event.attendees.map(({ email }) => lower(email)))
  const byHand = event.attendees.filter(({ email }) => !managed.has(lower(email)))
  const isSame =
    [...wanted].every((email) => standing.has(email)) &&
    [...standing].every((email) => wanted.has(email) || !managed.has(email))
  if (isSame) return null
  return [
    ...invited.map(({ name, email }) => ({ name, email })),
    ...byHand.filter(({ email }) => !wanted.has(lower(email))).map(({ name, email }) => ({ name, email })),
  ].slice(0, mostInvited)
}
