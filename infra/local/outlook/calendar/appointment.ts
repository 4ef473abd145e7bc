// An event as it stands in one person's calendar, with what that person may see of the others.

import { findPerson, type Person } from '../../directory/people.ts'
import type { Database } from '../../store/database.ts'
import type { Address } from '../mail/messages.ts'
import { addressOf } from '../mail/post.ts'
import { type Attendee, attendeesOf, sameAddress } from './attendees.ts'
import { type Copy, copiesBetween, copyAt, copyOf } from './copies.ts'
import { type Meeting, meetingOf } from './meeting.ts'

export type Appointment = {
  readonly id: string
  readonly person: Person
  readonly meeting: Meeting
  readonly organiser: Address
  readonly isOrganiser: boolean
  readonly isCancelled: boolean
  /** All of them for the organiser; others see themselves, and the rest unless it is hidden, but nobody's answers. */
  readonly attendees: readonly Attendee[]
  /** The person's own answer. */
  readonly answer: Pick<Attendee, 'response' | 'respondedAt'>
}

const unanswered = { response: 'none', respondedAt: undefined } as const

const seenBy = (person: Person, meeting: Meeting, all: readonly Attendee[]): readonly Attendee[] =>
  all.flatMap((one) => {
    if (sameAddress(one.email, person.mail)) return [one]
    return meeting.hideAttendees ? [] : [{ ...one, ...unanswered }]
  })

const organiserOf = (db: Database, { organiserId }: Meeting): Address => {
  const organiser = findPerson(db, organiserId)
  return organiser ? addressOf(organiser) : { name: organiserId, email: '' }
}

const frozenAppointment = (db: Database, person: Person, { id, frozen }: Copy): Appointment | undefined => {
  if (!frozen) return undefined
  const { response, respondedAt } = frozen
  const meeting: Meeting = { transactionId: undefined, thread: undefined, ...frozen.meeting }
  const self: Attendee = {
    email: person.mail,
    name: person.displayName,
    kind: 'required',
    position: 0,
    response,
    respondedAt,
  }
  const organiser = organiserOf(db, meeting)
  return {
    id,
    person,
    meeting,
    organiser,
    isOrganiser: false,
    isCancelled: true,
    attendees: [self],
    answer: { response, respondedAt },
  }
}

const appointmentOf = (db: Database, person: Person, copy: Copy): Appointment | undefined => {
  const meeting = copy.frozen ? undefined : meetingOf(db, copy.uid)
  if (!meeting) return frozenAppointment(db, person, copy)
  const isOrganiser = meeting.organiserId === person.id
  const all = attendeesOf(db, meeting.uid)
  const own = all.find((one) => sameAddress(one.email, person.mail))
  return {
    id: copy.id,
    person,
    meeting,
    organiser: organiserOf(db, meeting),
    isOrganiser,
    isCancelled: false,
    attendees: isOrganiser ? all : seenBy(person, meeting, all),
    answer: own && !isOrganiser ? { response: own.response, respondedAt: own.respondedAt } : unanswered,
  }
}

export const findAppointment = (db: Database, person: Person, id: string): Appointment | undefined => {
  const copy = copyAt(db, person.id, id)
  return copy && appointmentOf(db, person, copy)
}

export const appointmentFor = (db: Database, person: Person, uid: string): Appointment | undefined => {
  const copy = copyOf(db, person.id, uid)
  return copy && appointmentOf(db, person, copy)
}

/** What lies at least partly between the two moments, earliest first. */
export const appointmentsBetween = (db: Database, person: Person, from: number, to: number): Appointment[] =>
  copiesBetween(db, person.id, from, to).flatMap((copy) => appointmentOf(db, person, copy) ?? [])
