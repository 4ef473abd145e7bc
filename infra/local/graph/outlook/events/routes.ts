// Events over Graph: make, read, change, cancel, delete.

import { z } from 'zod'
import { type Appointment, appointmentFor, findAppointment } from '../../../outlook/calendar/appointment.ts'
import {
  type Change,
  callOffMeeting,
  changeMeeting,
  dropOwnCopy,
  planMeeting,
} from '../../../outlook/calendar/planning.ts'
import { blankWords } from '../../../outlook/calendar/words.ts'
import type { Context, GraphReply, TenantRoute } from '../../call.ts'
import { pick, selectOf } from '../../odata/query.ts'
import {
  appointmentAt,
  calendarReading,
  calendarWriting,
  eventNotFound,
  invalidProperty,
  mailboxOf,
  outlookRefusal,
} from '../mailbox.ts'
import { type Wanted, wantedZone } from '../prefer.ts'
import {
  demandOrder,
  type EventBody,
  inviteesIn,
  readEventBody,
  readSettings,
  readWords,
} from './event-body.ts'
import { etagOfEvent, eventReply } from './event-json.ts'

/** With stale reads the join link is not there yet when the answer is: Teams makes the meeting a moment later. */
const written = ({ world }: Context, status: number, appointment: Appointment, wanted: Wanted): GraphReply =>
  eventReply(status, appointment, wanted, (whole) =>
    world.faults.get().staleReads ? { ...whole, onlineMeeting: null } : whole,
  )

const standing = (appointment: Appointment | undefined): Appointment => {
  if (!appointment) throw eventNotFound()
  return appointment
}

const postEvent = (context: Context): GraphReply => {
  const { world, call } = context
  const person = mailboxOf(context)
  const wanted = wantedZone(call)
  const body = readEventBody(call.body)
  const { starts, ends, startZone, endZone, ...words } = readWords(body)
  demandOrder(starts, ends)
  if (starts === undefined || ends === undefined || !startZone || !endZone) throw invalidProperty()
  const uid = planMeeting(world, person, {
    ...blankWords,
    ...words,
    ...readSettings(body),
    starts,
    ends,
    startZone,
    endZone,
    attendees: inviteesIn(body.attendees ?? []),
    online: body.isOnlineMeeting === true,
    transactionId: body.transactionId ?? undefined,
    send: true,
  })
  return written(context, 201, standing(appointmentFor(world.db, person, uid)), wanted)
}

const getEvent = (context: Context): GraphReply => {
  const select = selectOf(context.call.query)
  return eventReply(200, appointmentAt(context), wantedZone(context.call), (whole) =>
    pick(whole, select, 'event'),
  )
}

const demandMatch = ({ call }: Context, appointment: Appointment): void => {
  const wanted = call.headers['if-match']
  if (wanted === undefined || wanted === '*' || wanted === etagOfEvent(appointment)) return
  throw outlookRefusal(
    412,
    'ErrorIrresolvableConflict',
    'The send or update operation could not be performed because the change key passed in the request does not match the current change key for the item.',
  )
}

/** Attendees alone: mail to those who are new or gone. Anything that people read: mail to everybody. */
const changeIn = (body: EventBody, { meeting }: Appointment): Change => {
  const words = readWords(body)
  const attendees = body.attendees ? inviteesIn(body.attendees) : undefined
  const online = body.isOnlineMeeting === true && meeting.online === 'none'
  const isRead = Object.keys(words).length > 0 || online
  const sending = meeting.draft ? (attendees?.length ?? 0) > 0 : isRead || attendees !== undefined
  return {
    words: { ...words, ...readSettings(body) },
    ...(attendees && { attendees }),
    online,
    send: sending ? (isRead ? 'all' : 'changed') : 'nobody',
  }
}

const patchEvent = (context: Context): GraphReply => {
  const { world, call } = context
  const appointment = appointmentAt(context)
  const wanted: Wanted = wantedZone(call)
  demandMatch(context, appointment)
  const { meeting, isOrganiser, person, id } = appointment
  if (!isOrganiser) {
    throw outlookRefusal(
      400,
      'ErrorInvalidRequest',
      "Your request can't be completed. You need to be an organizer to update a meeting.",
    )
  }
  const change = changeIn(readEventBody(call.body), appointment)
  demandOrder(change.words.starts ?? meeting.starts, change.words.ends ?? meeting.ends)
  changeMeeting(world, meeting.uid, change)
  return written(context, 200, standing(findAppointment(world.db, person, id)), wanted)
}

const deleteEvent = (context: Context): GraphReply => {
  const appointment = appointmentAt(context)
  demandMatch(context, appointment)
  if (appointment.isOrganiser) callOffMeeting(context.world, appointment)
  else dropOwnCopy(context.world, appointment)
  return { status: 204 }
}

/** The reference's own example writes `Comment`; both are taken. */
const cancelBody = z
  .record(z.string(), z.unknown())
  .optional()
  .transform((body) => Object.entries(body ?? {}).find(([name]) => name.toLowerCase() === 'comment')?.[1])
const commentIn = (body: unknown): string | undefined => {
  const comment = cancelBody.safeParse(body).data
  return typeof comment === 'string' && comment !== '' ? comment : undefined
}

const cancelEvent = (context: Context): GraphReply => {
  const appointment = appointmentAt(context)
  if (!appointment.isOrganiser) {
    throw outlookRefusal(
      400,
      'ErrorInvalidRequest',
      "Your request can't be completed. You need to be an organizer to cancel a meeting.",
    )
  }
  callOffMeeting(context.world, appointment, commentIn(context.call.body))
  return { status: 202 }
}

const bases = ['/users/{user}/events', '/users/{user}/calendar/events'] as const

export const eventRoutes: readonly TenantRoute[] = bases.flatMap((base) => {
  const one = `${base}/{event}`
  return [
    calendarWriting({ method: 'POST', path: base, operation: 'events.create', run: postEvent }),
    calendarReading({ method: 'GET', path: one, operation: 'events.get', run: getEvent }, ['select']),
    calendarWriting({ method: 'PATCH', path: one, operation: 'events.update', run: patchEvent }),
    calendarWriting({ method: 'DELETE', path: one, operation: 'events.delete', run: deleteEvent }),
    calendarWriting({ method: 'POST', path: `${one}/cancel`, operation: 'events.cancel', run: cancelEvent }),
  ]
})
