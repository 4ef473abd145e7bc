// A session as one person sees it: what it is, whether there is room, and what they and their colleagues hold.

import type { Held, SessionView } from '../../../../shared/api/sessions.ts'
import type { Consultation } from '../../../../shared/domain/consultation/consultation.ts'
import type { Instant } from '../../../../shared/domain/kernel/ids.ts'
import type { Person } from '../../../../shared/domain/people/person.ts'
import type { School } from '../../../../shared/domain/schools/school.ts'
import { type Booking, hasPlace, isInLine } from '../../../../shared/domain/sessions/booking.ts'
import { invitees } from '../../../../shared/domain/sessions/invitees.ts'
import { lineOf, placesLeft, positionOf } from '../../../../shared/domain/sessions/places.ts'
import {
  hasEnded,
  hasStarted,
  isCalledOff,
  type Session,
} from '../../../../shared/domain/sessions/session.ts'
import { cancelUntil } from '../../../../shared/domain/sessions/times.ts'
import type { Invitations } from '../../keeping/calendar/invitations.ts'

export type Viewing = {
  readonly now: Instant
  readonly person: Person
  readonly schools: readonly School[]
  readonly titles: ReadonlyMap<Consultation['id'], string>
  readonly invitations: Invitations
}

/** How far a session is, called off before all. */
export const stateOf = (session: Session, now: Instant): 'calledOff' | 'started' | 'ended' | 'planned' => {
  if (isCalledOff(session)) return 'calledOff'
  if (hasEnded(session, now)) return 'ended'
  return hasStarted(session, now) ? 'started' : 'planned'
}

/** Until when an offered place, or one just given up, is held. */
export const heldUntil = ({ situation }: Booking): Instant | null =>
  'until' in situation ? situation.until : null

const holds = (booking: Booking): boolean => hasPlace(booking) || isInLine(booking)

const heldOf = (
  session: Session,
  bookings: readonly Booking[],
  booking: Booking,
  invitations: Invitations,
): Held | null => {
  const { state } = booking.situation
  if (state === 'gone') return null
  const isToBeInvited = invitees(session, bookings).some(({ id }) => id === booking.id)
  return {
    person: booking.person,
    personName: booking.personName,
    schoolName: booking.schoolName,
    reference: booking.reference,
    state,
    until: heldUntil(booking),
    declined: booking.situation.state === 'leaving' && booking.situation.because === 'declined',
    position: positionOf(booking, bookings),
    invited: isToBeInvited ? invitations.has(session.id, booking.person) : null,
  }
}

/** Those of the person's own schools, and those the person booked. */
const isColleague = (person: Person, booking: Booking): boolean =>
  booking.person !== person.id &&
  (booking.bookedBy?.id === person.id || person.links.some(({ urn }) => urn === booking.school))

const fits = ({ person, schools }: Viewing, { area }: Session): boolean => {
  if (area === null) return true
  const urns = new Set(person.links.map(({ urn }) => urn))
  return schools.some((school) => urns.has(school.urn) && school.area === area)
}

const factsOf = (session: Session, titles: Viewing['titles']) => {
  const { consultation, agenda, series } = session
  const { fileName, size, url } = agenda ?? { fileName: '', size: 0, url: '' }
  const title = consultation === null ? undefined : titles.get(consultation)
  return {
    id: session.id,
    kind: session.kind,
    title: session.title,
    about: session.about,
    starts: session.starts,
    ends: session.ends,
    area: session.area,
    capacity: session.capacity,
    series: series && { ...series },
    consultation: consultation === null || title === undefined ? null : { id: consultation, title },
    speakers: [...session.speakers],
    agenda: agenda && { fileName, size, url },
    calledOffBecause: session.situation.state === 'calledOff' ? session.situation.reason : null,
  }
}

/** The way into the meeting; `null` until it stands, and for a visit, to which somebody comes. */
export const joinUrlOf = ({ kind, calendar }: Session): string | null =>
  kind !== 'visit' && calendar.state === 'made' ? calendar.joinUrl : null

/** `bookings` are the session's rows in the order of their making. */
export const viewOf = (viewing: Viewing, session: Session, bookings: readonly Booking[]): SessionView => {
  const { now, person, invitations } = viewing
  const held = (booking: Booking) => heldOf(session, bookings, booking, invitations) ?? []
  const owned = bookings.filter((booking) => booking.person === person.id && holds(booking))
  // A place outranks a turn: two presses at the same moment can leave both for a while.
  const own = owned.find(hasPlace) ?? owned[0]
  const state = stateOf(session, now)
  const isIn = own !== undefined && hasPlace(own) && state !== 'ended'
  return {
    ...factsOf(session, viewing.titles),
    fits: fits(viewing, session),
    placesLeft: placesLeft(session, bookings),
    waiting: lineOf(bookings).length,
    cancelUntil: cancelUntil(session),
    organiser: session.organiser.name,
    state: state === 'planned' ? 'open' : state,
    moved: session.moved && { ...session.moved },
    joinUrl: isIn ? joinUrlOf(session) : null,
    mine: own ? heldOf(session, bookings, own, invitations) : null,
    colleagues: bookings.filter((booking) => holds(booking) && isColleague(person, booking)).flatMap(held),
  }
}
