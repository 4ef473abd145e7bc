// The two stages on which the calendar is tried: the fake, and Graph over the Outlook of the local Microsoft 365.

import { findPerson } from '../../infra/local/directory/people.ts'
import { appointmentFor, appointmentsBetween } from '../../infra/local/outlook/calendar/appointment.ts'
import { callOffMeeting, planMeeting } from '../../infra/local/outlook/calendar/planning.ts'
import { respond } from '../../infra/local/outlook/calendar/responding.ts'
import { blankWords } from '../../infra/local/outlook/calendar/words.ts'
import { mailOf } from '../../infra/local/outlook/mail/messages.ts'
import { threadIn } from '../../infra/local/outlook/teams/online-meeting.ts'
import { addStay } from '../../infra/local/outlook/teams/stays.ts'
import type { World } from '../../infra/local/world.ts'
import { parseInstant } from '../../shared/domain/kernel/dates.ts'
import type { Instant, PersonId } from '../../shared/domain/kernel/ids.ts'
import { calendar } from '../../shared/graph/calendar/calendar.ts'
import type { Attendee, Calendar, EventPlan, Presence } from '../../shared/ports/calendar.ts'
import { personNumber } from '../support/builders.ts'
import { fakePorts } from '../support/fakes/all.ts'
import { startLocal365 } from '../support/local-365.ts'
import { graphOn } from './graph-on.ts'

/** People whom the local Microsoft 365 has in its directory. */
export const invited = {
  priya: { id: personNumber(1), name: 'Priya Nair', email: 'priya.nair@wrenfield.example' },
  amara: { id: personNumber(2), name: 'Amara Whitlock', email: 'amara.whitlock@northdown.example' },
  helen: { id: personNumber(5), name: 'Helen Strand', email: 'helen.strand@northdown.example' },
} as const
type Invited = (typeof invited)[keyof typeof invited]
export const organiser = personNumber(4)

type Mail = 'invitation' | 'update' | 'cancellation'

export type CalendarStage = {
  readonly calendar: Calendar
  /** Somebody of another organisation. */
  readonly withoutMailbox: PersonId
  /** The organiser's own appointment, not a meeting; answers its id. */
  readonly write: (plan: EventPlan) => Promise<string>
  readonly answer: (eventId: string, person: Invited, response: 'accepted' | 'declined') => Promise<void>
  /** The organiser deletes the event in Outlook. */
  readonly erase: (eventId: string) => Promise<void>
  /** What stands in the event's body. */
  readonly bodyOf: (eventId: string) => string
  /** What Exchange has mailed to the person, oldest first. */
  readonly mailsTo: (person: Invited) => readonly Mail[]
  /** The person has something of their own in their calendar. */
  readonly occupy: (person: Invited, starts: Instant, ends: Instant) => Promise<void>
  /** They were in the meeting for so long, coming in so many hours ago; once for each person. */
  readonly attend: (
    joinUrl: string,
    person: Invited,
    stay: { readonly hoursAgo: number; readonly minutes: number },
  ) => void
  /** The next new meeting has no link in the first answer. */
  readonly linkLags: (on: boolean) => void
  readonly outage: (on: boolean) => void
  readonly close: () => Promise<void>
}

const openFake = async (): Promise<CalendarStage> => {
  const { calendar: fake, trouble, clock } = fakePorts()
  const were = new Map<string, Presence>()
  fake.closeMailbox(invited.priya.id)
  return {
    calendar: fake,
    withoutMailbox: invited.priya.id,
    write: async (plan) => fake.write(organiser, plan),
    answer: async (eventId, { email }, response) => fake.answer(eventId, email, response, clock.at()),
    erase: async (eventId) => fake.erase(eventId),
    bodyOf: (eventId) => fake.events().find((event) => event.eventId === eventId)?.body ?? '',
    mailsTo: ({ email }) => fake.mails.filter(({ to }) => to === email).map(({ kind }) => kind),
    occupy: async ({ email }, starts, ends) => fake.setBusy(email, [{ starts, ends }]),
    attend: (joinUrl, { name, email }, { minutes }) => {
      were.set(email, { name, email, seconds: minutes * 60 })
      fake.setAttendance(joinUrl, [...were.values()])
    },
    linkLags: (on) => fake.joinLags(on ? 1 : 0),
    outage: trouble.outage,
    close: async () => undefined,
  }
}

const personOf = (world: World, id: PersonId) => {
  const person = findPerson(world.db, id)
  if (!person) throw new Error(`nobody has the id ${id}`)
  return person
}

const everything = (world: World, id: PersonId) =>
  appointmentsBetween(world.db, personOf(world, id), 0, Date.parse('2100-01-01'))

const uidOf = (world: World, eventId: string): string => {
  const found = everything(world, organiser).find(({ id }) => id === eventId)
  if (!found) throw new Error(`no event ${eventId}`)
  return found.meeting.uid
}

/** Somebody's own appointment, that nobody else gets. */
const writeAppointment = (
  world: World,
  id: PersonId,
  { subject, starts, ends }: Pick<EventPlan, 'subject' | 'starts' | 'ends'>,
): string => {
  const person = personOf(world, id)
  const uid = planMeeting(world, person, {
    ...blankWords,
    subject,
    starts: Date.parse(starts),
    ends: Date.parse(ends),
    startZone: 'UTC',
    endZone: 'UTC',
    attendees: [],
    online: false,
    transactionId: undefined,
    send: false,
  })
  const written = appointmentFor(world.db, person, uid)
  if (!written) throw new Error('the appointment is not there')
  return written.id
}

const hourMs = 3_600_000

const isMail = (kind: string): kind is Mail => ['invitation', 'update', 'cancellation'].includes(kind)

const openLocal = async (): Promise<CalendarStage> => {
  const local = await startLocal365()
  const { world } = local
  return {
    calendar: calendar(graphOn(local, { impatient: true })),
    withoutMailbox: invited.priya.id,
    write: async (plan) => writeAppointment(world, organiser, plan),
    answer: async (eventId, { id }, response) => {
      const uid = uidOf(world, eventId)
      const own = everything(world, id).find(({ meeting }) => meeting.uid === uid)
      if (!own) throw new Error('they are not invited')
      respond(world, own, response)
    },
    erase: async (eventId) => {
      const own = everything(world, organiser).find(({ id }) => id === eventId)
      if (own) callOffMeeting(world, own)
    },
    bodyOf: (eventId) =>
      everything(world, organiser).find(({ id }) => id === eventId)?.meeting.bodyHtml ?? '',
    mailsTo: ({ id }) =>
      mailOf(world.db, id, 'inbox')
        .map(({ kind }) => kind)
        .filter(isMail)
        .reverse(),
    occupy: async ({ id }, starts, ends) => {
      writeAppointment(world, id, { subject: 'At the dentist', starts, ends })
    },
    attend: (joinUrl, { id }, { hoursAgo, minutes }) => {
      const thread = threadIn(joinUrl)
      if (thread === undefined) throw new Error('not a link to a meeting')
      const now = world.now()
      const starts = now - hoursAgo * hourMs
      addStay(world.db, { thread, personId: id, starts, now, ms: minutes * 60_000 })
    },
    linkLags: (on) => world.faults.put({ target: 'graph', staleReads: on }),
    outage: (on) => world.faults.put({ target: 'graph', rate5xx: on ? 1 : 0 }),
    close: local.close,
  }
}

/** Just before anything in a test happens, for `respondedAt`. */
export const longAgo = parseInstant('2020-01-01T00:00:00Z')

export const asAttendee = ({ name, email }: Invited): Attendee => ({ name, email })

export const calendarStages = [
  { on: 'the fake', open: openFake },
  { on: 'Graph over the local Microsoft 365', open: openLocal },
] as const
