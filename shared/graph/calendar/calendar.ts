// Outlook through Graph as the calendar: events that are made once, changed by what differs, and mailed by Exchange.

import * as z from 'zod'
import type { PersonId } from '../../domain/kernel/ids.ts'
import type { Attendee, Calendar, CalendarEventState, EventPlan, EventWords } from '../../ports/calendar.ts'
import { GraphRefused, UnclearReply } from '../client/errors.ts'
import type { Graph } from '../client/graph.ts'
import { isId, query, segment } from '../client/query.ts'
import { readAttendance } from './attendance.ts'
import { reworded } from './body.ts'
import { readBusy } from './busy.ts'
import {
  adoptBody,
  attendeesBody,
  bodyBody,
  createBody,
  eventSelect,
  type FoundEvent,
  inUtc,
  readBody,
  readEvent,
  stateOf,
  timesBody,
} from './event.ts'
import { ask, isMissing, mailboxPath, mailboxQueues } from './mailbox.ts'

const pageBody = z.object({ value: z.array(z.unknown()), '@odata.nextLink': z.string().optional() })

/** Outlook's own pane names events in another form than Graph: / and + become - and _. */
const restId = (eventId: string): string => eventId.replaceAll('/', '-').replaceAll('+', '_')

const isEventId = (eventId: string): boolean => isId('event', restId(eventId))

const eventPath = (organiser: PersonId, eventId: string): string =>
  `${mailboxPath(organiser)}/events/${segment('event', restId(eventId))}`

const missingIsNull = (error: unknown): null => {
  if (isMissing(error)) return null
  throw error
}

const findEvent = async (
  graph: Graph,
  organiser: PersonId,
  eventId: string,
): Promise<CalendarEventState | null> => {
  if (!isEventId(eventId)) return null
  const path = `${eventPath(organiser, eventId)}${query({ $select: eventSelect })}`
  const found = await ask(graph, { method: 'GET', path, headers: inUtc }).then(readEvent, missingIsNull)
  return found && !found.isCancelled ? stateOf(found) : null
}

/** Teams makes the meeting a moment after the event: what was just written is read once more for its link. */
const withLink = async (
  graph: Graph,
  organiser: PersonId,
  event: FoundEvent,
  { inPerson }: EventPlan,
): Promise<CalendarEventState> => {
  if (event.joinUrl !== null || inPerson === true) return stateOf(event)
  return (await findEvent(graph, organiser, event.eventId)) ?? stateOf(event)
}

/** The event that stands for the plan already, which an answer that was lost or refused does not show. */
const findMade = async (graph: Graph, organiser: PersonId, plan: EventPlan): Promise<FoundEvent | null> => {
  const options = { startDateTime: plan.starts, endDateTime: plan.ends, $select: eventSelect, $top: 100 }
  const first = `${mailboxPath(organiser)}/calendarView${query(options)}`
  for (let link: string | undefined = first; link !== undefined; ) {
    const body = await ask(graph, { method: 'GET', path: link, headers: inUtc })
    const page: z.output<typeof pageBody> = pageBody.parse(body)
    const made = page.value.map(readEvent).find(({ transactionId }) => transactionId === plan.id)
    if (made) return made
    link = page['@odata.nextLink']
  }
  return null
}

/** No clear answer, or Exchange says that the transaction id was used. */
const mayBeMade = (error: unknown): boolean =>
  error instanceof UnclearReply || (error instanceof GraphRefused && error.status === 409)

const createEvent = async (
  graph: Graph,
  organiser: PersonId,
  plan: EventPlan,
): Promise<CalendarEventState> => {
  const path = `${mailboxPath(organiser)}/events`
  const body = createBody(plan)
  const made = await ask(graph, { method: 'POST', path, headers: inUtc, body, repeatable: true }).then(
    readEvent,
    async (error: unknown) => {
      const standing = mayBeMade(error) ? await findMade(graph, organiser, plan) : null
      if (standing) return standing
      throw error
    },
  )
  return withLink(graph, organiser, made, plan)
}

/** `repeatable` only where Exchange mails nobody a second time. */
const change = async (
  graph: Graph,
  organiser: PersonId,
  eventId: string,
  patch: { readonly body: unknown; readonly repeatable: boolean },
): Promise<FoundEvent | null> => {
  if (!isEventId(eventId)) return null
  const path = eventPath(organiser, eventId)
  return ask(graph, { method: 'PATCH', path, headers: inUtc, ...patch }).then(readEvent, missingIsNull)
}

/** After a change whose reply was lost: what stands decides whether it was done. */
const settle = async (
  graph: Graph,
  organiser: PersonId,
  error: unknown,
  wanted: { readonly eventId: string; readonly isDone: (now: CalendarEventState) => boolean },
): Promise<CalendarEventState | null> => {
  if (!(error instanceof UnclearReply)) throw error
  const now = await findEvent(graph, organiser, wanted.eventId)
  if (now === null || wanted.isDone(now)) return now
  throw error
}

/** The event's HTML; `null` when it is not there. */
const htmlOf = async (graph: Graph, organiser: PersonId, eventId: string): Promise<string | null> => {
  if (!isEventId(eventId)) return null
  const path = `${eventPath(organiser, eventId)}${query({ $select: 'body' })}`
  return ask(graph, { method: 'GET', path, headers: inUtc }).then(readBody, missingIsNull)
}

/** The body as Graph takes it, with these words in place of ours; `null` where it is to stay. */
const wordedBody = async (graph: Graph, organiser: PersonId, eventId: string, words: EventWords) => {
  const html = await htmlOf(graph, organiser, eventId)
  const content = html === null ? null : reworded(html, words)
  return content === null ? null : bodyBody(content)
}

const adoptEvent = async (
  graph: Graph,
  organiser: PersonId,
  eventId: string,
  plan: EventPlan,
): Promise<CalendarEventState | null> => {
  const html = await htmlOf(graph, organiser, eventId)
  if (html === null) return null
  const patch = { body: adoptBody(plan, html), repeatable: true }
  const adopted = await change(graph, organiser, eventId, patch)
  return adopted && withLink(graph, organiser, adopted, plan)
}

/** Mails everybody, so it is never asked for twice by itself. */
const moveEvent = async (
  graph: Graph,
  organiser: PersonId,
  eventId: string,
  to: Parameters<Calendar['move']>[2],
): Promise<CalendarEventState | null> => {
  const worded = to.words === undefined ? null : await wordedBody(graph, organiser, eventId, to.words)
  const body = { ...timesBody(to), ...worded }
  const isDone = (now: CalendarEventState) =>
    now.starts === to.starts && now.ends === to.ends && now.subject === body.subject
  return change(graph, organiser, eventId, { body, repeatable: false }).then(
    (moved) => moved && stateOf(moved),
    (error: unknown) => settle(graph, organiser, error, { eventId, isDone }),
  )
}

const rewordEvent = async (
  graph: Graph,
  organiser: PersonId,
  eventId: string,
  words: EventWords,
): Promise<void> => {
  const body = await wordedBody(graph, organiser, eventId, words)
  if (body !== null) await change(graph, organiser, eventId, { body, repeatable: true })
}

/** The whole list again mails nobody: Exchange tells only those who are new or gone. */
const inviteTo = (
  graph: Graph,
  organiser: PersonId,
  eventId: string,
  attendees: readonly Attendee[],
): Promise<CalendarEventState | null> => {
  const body = attendeesBody(attendees)
  const listed = (emails: readonly string[]) =>
    emails
      .map((email) => email.toLowerCase())
      .sort()
      .join()
  const wanted = listed(body.attendees.map(({ emailAddress }) => emailAddress.address))
  const isDone = (now: CalendarEventState) => listed(now.attendees.map(({ email }) => email)) === wanted
  return change(graph, organiser, eventId, { body, repeatable: true }).then(
    (changed) => changed && stateOf(changed),
    (error: unknown) => settle(graph, organiser, error, { eventId, isDone }),
  )
}

const cancelEvent = async (
  graph: Graph,
  organiser: PersonId,
  eventId: string,
  comment: string,
): Promise<void> => {
  if (!isEventId(eventId)) return
  const path = `${eventPath(organiser, eventId)}/cancel`
  // Cancelled twice it is not there the second time, so nobody is mailed twice.
  await ask(graph, { method: 'POST', path, body: { comment }, repeatable: true }).catch(missingIsNull)
}

export const calendar = (graph: Graph): Calendar => {
  const inTurn = mailboxQueues()
  return {
    create: (organiser, plan) => inTurn(organiser, () => createEvent(graph, organiser, plan)),
    adopt: (organiser, eventId, plan) => inTurn(organiser, () => adoptEvent(graph, organiser, eventId, plan)),
    find: (organiser, eventId) => inTurn(organiser, () => findEvent(graph, organiser, eventId)),
    move: (organiser, eventId, to) => inTurn(organiser, () => moveEvent(graph, organiser, eventId, to)),
    reword: (organiser, eventId, words) =>
      inTurn(organiser, () => rewordEvent(graph, organiser, eventId, words)),
    invite: (organiser, eventId, attendees) =>
      inTurn(organiser, () => inviteTo(graph, organiser, eventId, attendees)),
    cancel: (organiser, eventId, comment) =>
      inTurn(organiser, () => cancelEvent(graph, organiser, eventId, comment)),
    busy: (organiser, emails, from, to) =>
      inTurn(organiser, () => readBusy(graph, organiser, emails, { from, to })),
    attendance: (organiser, joinUrl, times) =>
      inTurn(organiser, () => readAttendance(graph, organiser, joinUrl, times)),
  }
}
