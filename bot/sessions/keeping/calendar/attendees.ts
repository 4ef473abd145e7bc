// Who is to stand in the event: those who lead it, those who hold a place, and whoever the organiser put in by hand.

import type { PersonId } from '../../../../shared/domain/kernel/ids.ts'
import type { Booking } from '../../../../shared/domain/sessions/booking.ts'
import { invitees } from '../../../../shared/domain/sessions/invitees.ts'
import { mostInvited, type Session } from '../../../../shared/domain/sessions/session.ts'
import type { Attendee, CalendarEventState } from '../../../../shared/ports/calendar.ts'
import type { Mailboxes } from '../../mailboxes.ts'
import type { SessionPorts } from '../../ports.ts'
import type { Invitations } from './invitations.ts'

export type Invited = Attendee & { readonly booking: Booking }

type Ports = Pick<SessionPorts, 'people'> & {
  readonly mailboxes: Mailboxes
  readonly invitations: Invitations
}

const lower = (email: string): string => email.toLowerCase()

// Those with a place, in the order of their seats; somebody without a mail address stands in no event.
const withAddress = async (
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

// Graph lets nobody but its organiser keep an event, so that co-organisers are invited to it like others.
const leading = async (mailboxes: Mailboxes, { coOrganisers }: Session): Promise<readonly Attendee[]> => {
  const found = await Promise.all(
    coOrganisers.map(async ({ id, name }) => ({ name, email: await mailboxes.addressOf(id) })),
  )
  return found.flatMap(({ name, email }) => (email === null ? [] : [{ name, email }]))
}

// Somebody the council books for is in the event by a place alone; anybody else was put in by the organiser.
const addressesWeManage = async (
  { people, mailboxes, invitations }: Ports,
  session: Session,
  bookings: readonly Booking[],
): Promise<ReadonlySet<string>> => {
  const linked = (await people.all()).map(({ email }) => lower(email))
  const persons = [...new Set(bookings.map(({ person }): PersonId => person))]
  const booked = await Promise.all(persons.map((person) => mailboxes.addressOf(person)))
  const known = booked.flatMap((email) => (email === null ? [] : [lower(email)]))
  return new Set([...linked, ...known, ...invitations.addressesIn(session.id)])
}

// Whoever stands in it stays: a seat that is booked anew takes no invitation from somebody on a higher one.
const fitting = (
  all: readonly Invited[],
  standing: ReadonlySet<string>,
  room: number,
): ReadonlySet<Invited> => {
  const isIn = ({ email }: Invited): boolean => standing.has(lower(email))
  return new Set([...all.filter(isIn), ...all.filter((one) => !isIn(one))].slice(0, Math.max(0, room)))
}

const emailsOf = (people: readonly Attendee[]): ReadonlySet<string> =>
  new Set(people.map(({ email }) => lower(email)))

/**
 * `list`: the whole one to be set, `null` when the event has it already; `ours`: those in it that are not by hand;
 * `leftOut`: those with a place it has no room for.
 */
export type Guests = {
  readonly list: readonly Attendee[] | null
  readonly ours: readonly Attendee[]
  readonly invited: readonly Invited[]
  readonly leftOut: readonly Invited[]
}

/** Those put in by hand stay, and take of the room as those who lead it do. */
export const guestsOf = async (
  ports: Ports,
  session: Session,
  event: CalendarEventState,
  bookings: readonly Booking[],
): Promise<Guests> => {
  const leaders = await leading(ports.mailboxes, session)
  const led = emailsOf(leaders)
  const all = (await withAddress(ports.mailboxes, session, bookings)).filter(
    ({ email }) => !led.has(lower(email)),
  )
  const managed = await addressesWeManage(ports, session, bookings)
  const standing = emailsOf(event.attendees)
  const byHand = event.attendees.filter(({ email }) => !managed.has(lower(email)) && !led.has(lower(email)))
  const chosen = fitting(all, standing, mostInvited - byHand.length - leaders.length)
  const invited = all.filter((one) => chosen.has(one))
  const leftOut = all.filter((one) => !chosen.has(one))
  const ours = [...leaders, ...invited].map(({ name, email }) => ({ name, email }))
  const list = [...ours, ...byHand.map(({ name, email }) => ({ name, email }))]
  const wanted = emailsOf(list)
  const isSame = wanted.size === standing.size && [...wanted].every((email) => standing.has(email))
  return { list: isSame ? null : list, ours, invited, leftOut }
}
