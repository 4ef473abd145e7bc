// The doors to a person's calendar: what stands in it, writing an appointment, sending, answering, deleting.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Person } from '../../directory/people.ts'
import {
  type Appointment,
  appointmentFor,
  appointmentsBetween,
  findAppointment,
} from '../../outlook/calendar/appointment.ts'
import type { Invitee } from '../../outlook/calendar/attendees.ts'
import type { MeetingWords } from '../../outlook/calendar/meeting.ts'
import { callOffMeeting, changeMeeting, dropOwnCopy, planMeeting } from '../../outlook/calendar/planning.ts'
import { respond } from '../../outlook/calendar/responding.ts'
import { asPage, blankWords, oneLine, readsDifferently } from '../../outlook/calendar/words.ts'
import { personWith } from '../../outlook/mail/post.ts'
import type { World } from '../../world.ts'
import { knownPerson } from '../people.ts'
import { DoorRefusal } from '../problem.ts'
import { shownEvent } from './shown.ts'

const ofPerson = z.object({ person: z.string() })
const atEvent = ofPerson.extend({ id: z.string() })
const moment = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text))
const window = z.object({ from: moment, to: moment })
const mostInvited = 500
const writing = z
  .strictObject({
    /** The event to change; a new one without it. */
    id: z.string().optional(),
    subject: z.string().max(255).default(''),
    bodyHtml: z.string().default(''),
    starts: moment,
    ends: moment,
    location: z.string().max(255).default(''),
    attendees: z.array(z.email()).max(mostInvited).default([]),
    /** What an add-in keeps with the appointment. */
    properties: z.record(z.string(), z.unknown()).optional(),
    send: z.boolean().default(false),
  })
  .refine(({ starts, ends }) => starts < ends, { message: 'the end must come after the start' })
type Writing = z.infer<typeof writing>
const answer = z.strictObject({ response: z.enum(['accepted', 'tentative', 'declined']) })
const answered = {
  accepted: 'accepted',
  tentative: 'tentativelyAccepted',
  declined: 'declined',
} as const

const invitees = (world: World, emails: readonly string[]): readonly Invitee[] =>
  emails.map((email) => {
    const person = personWith(world.db, email)
    return { email: person?.mail ?? email, name: person?.displayName ?? email, kind: 'required' }
  })

const wordsOf = (written: Writing): Partial<MeetingWords> & Pick<MeetingWords, 'starts' | 'ends'> => ({
  subject: oneLine(written.subject),
  bodyHtml: asPage(written.bodyHtml),
  location: oneLine(written.location),
  starts: written.starts,
  ends: written.ends,
  ...(written.properties && { properties: written.properties }),
})

const known = (world: World, person: Person, id: string): Appointment => {
  const found = findAppointment(world.db, person, id)
  if (!found) throw new DoorRefusal(404, `${person.displayName} has no event ${id}`)
  return found
}

const changeEvent = (world: World, appointment: Appointment, written: Writing): string => {
  const { meeting, isOrganiser } = appointment
  if (!isOrganiser) throw new DoorRefusal(403, 'Only the organiser can change a meeting')
  const words = wordsOf(written)
  const everybody = readsDifferently(meeting, words)
  changeMeeting(world, meeting.uid, {
    words,
    attendees: invitees(world, written.attendees),
    send: written.send ? (everybody ? 'all' : 'changed') : 'nobody',
  })
  return meeting.uid
}

const newEvent = (world: World, person: Person, written: Writing): string =>
  planMeeting(world, person, {
    ...blankWords,
    ...wordsOf(written),
    startZone: 'GMT Standard Time',
    endZone: 'GMT Standard Time',
    attendees: invitees(world, written.attendees),
    online: false,
    transactionId: undefined,
    send: written.send,
  })

export const registerCalendar = (app: FastifyInstance, world: World): void => {
  const base = '/local/persons/:person/outlook/events'
  const at = (params: unknown) => {
    const { person: personId, id } = atEvent.parse(params)
    return known(world, knownPerson(world, personId), id)
  }

  app.get(base, (request) => {
    const person = knownPerson(world, ofPerson.parse(request.params).person)
    const { from, to } = window.parse(request.query)
    return { events: appointmentsBetween(world.db, person, from, to).map(shownEvent) }
  })

  app.get(`${base}/:id`, (request) => shownEvent(at(request.params)))

  app.post(base, { bodyLimit: 2 * 1_024 * 1_024 }, (request) => {
    const person = knownPerson(world, ofPerson.parse(request.params).person)
    const written = writing.parse(request.body)
    const uid =
      written.id === undefined
        ? newEvent(world, person, written)
        : changeEvent(world, known(world, person, written.id), written)
    const made = appointmentFor(world.db, person, uid)
    return made && shownEvent(made)
  })

  app.post(`${base}/:id/respond`, (request) => {
    const appointment = at(request.params)
    if (appointment.isOrganiser) throw new DoorRefusal(409, 'The organiser does not answer their own meeting')
    if (appointment.isCancelled) throw new DoorRefusal(409, 'The meeting was cancelled')
    respond(world, appointment, answered[answer.parse(request.body).response])
    return shownEvent(known(world, appointment.person, appointment.id))
  })

  app.delete(`${base}/:id`, (request) => {
    const appointment = at(request.params)
    if (appointment.isOrganiser) callOffMeeting(world, appointment)
    else dropOwnCopy(world, appointment)
    return { deleted: true }
  })
}
