// Outlook through Graph as the calendar: events that are made once, changed by what differs, and mailed by Exchange.

import * as z from 'zod'
import type { PersonId } from '../../domain/kernel/ids.ts'
import type { Calendar, CalendarEventState, EventPlan } from '../../ports/calendar.ts'
import { GraphRefused, UnclearReply } from '../client/errors.ts'
import type { Graph } from '../client/graph.ts'
import { isId, query, segment } from '../client/query.ts'
import { readAttendance } from './attendance.ts'
import { readBusy } from './busy.ts'
import {
  adoptBody,
  attendeesBody,
  createBody,
  eventSelect,
  type FoundEvent,
  inUtc,
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
): Promise<CalendarEventState> => {
  if (event.joinUrl !== null) return stateOf(event)
  return (await findEvent(graph, organiser, event.eventId)) ?? stateOf(event)
}

/** The event that an earlier request with the same transaction id has made, where Exchange says so and shows it not. */
const findMade = async (graph: Graph, organiser: PersonId, plan: EventPlan): Promise<FoundEvent | null> => {
  const options = {
    startDateTime: plan.starts,
    endDateTime: plan.ends,
    $select: eventSelect,
    $top: 100,
  }
  for (
    let link: string | undefined = `${mailboxPath(organiser)}/calendarView${query(options)}`;
    link !== undefined;
  ) {
    const body = await ask(graph, { method: 'GET', path: link, headers: inUtc })
    const page: z.output<typeof pageBody> = pageBody.parse(body)
    const made = page.value.map(readEvent).find(({ transactionId }) => transactionId === plan.id)
    if (made) return made
    link = page['@odata.nextLink']
  }
  return null
}

const isDuplicate = (error: unknown): boolean =>
  (error instanceof GraphRefused || error instanceof UnclearReply) && error.status === 409

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
      const standing = isDuplicate(error) ? await findMade(graph, organiser, plan) : null
      if (standing) return standing
      throw error
    },
  )
  return withLink(graph, organiser, made)
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

/** A move whose reply was lost may have mailed everybody: it is looked at, never asked for again by itself. */
const moveEvent = async (
  graph: Graph,
  organiser: PersonId,
  eventId: string,
  to: Pick<EventPlan, 'subject' | 'starts' | 'ends'>,
): Promise<CalendarEventState | null> => {
  const body = timesBody(to)
  try {
    const moved = await change(graph, organiser, eventId, { body, repeatable: false })
    return moved && stateOf(moved)
  } catch (error) {
    if (!(error instanceof UnclearReply)) throw error
    const now = await findEvent(graph, organiser, eventId)
    const isDone =
      now === null || (now.starts === to.starts && now.ends === to.ends && now.subject === body.subject)
    if (isDone) return now
    throw error
  }
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
    adopt: (organiser, eventId, plan) =>
      inTurn(organiser, async () => {
        const patch = { body: adoptBody(plan), repeatable: true }
        const adopted = await change(graph, organiser, eventId, patch)
        return adopted && withLink(graph, organiser, adopted)
      }),
    find: (organiser, eventId) => inTurn(organiser, () => findEvent(graph, organiser, eventId)),
    move: (organiser, eventId, to) => inTurn(organiser, () => moveEvent(graph, organiser, eventId, to)),
    invite: (organiser, eventId, attendees) =>
      inTurn(organiser, async () => {
        // The whole list again mails nobody: Exchange tells only those who are new or gone.
        const patch = { body: attendeesBody(attendees), repeatable: true }
        const changed = await change(graph, organiser, eventId, patch)
        return changed && stateOf(changed)
      }),
    cancel: (organiser, eventId, comment) =>
      inTurn(organiser, () => cancelEvent(graph, organiser, eventId, comment)),
    busy: (organiser, emails, from, to) =>
      inTurn(organiser, () => readBusy(graph, organiser, emails, { from, to })),
    attendance: (organiser, joinUrl) => inTurn(organiser, () => readAttendance(graph, organiser, joinUrl)),
  }
}
