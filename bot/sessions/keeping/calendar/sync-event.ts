// The session's event brought to what is stored: made, moved, its attendees set, cancelled. The same again sends nothing.

import { toEpoch } from '../../../../shared/domain/kernel/dates.ts'
import { movedNotices, untold } from '../../../../shared/domain/sessions/notices/due-notices.ts'
import type { Session } from '../../../../shared/domain/sessions/session.ts'
import type { CalendarEventState } from '../../../../shared/ports/calendar.ts'
import { Conflict, type Versioned } from '../../../../shared/ports/versioned.ts'
import { bookingsOf } from '../../booking/scene.ts'
import type { Mailboxes } from '../../mailboxes.ts'
import type { SessionPorts } from '../../ports.ts'
import type { Intend } from '../notices/intend.ts'
import type { Problems } from '../problems.ts'
import { guestsOf } from './attendees.ts'
import type { Claims } from './claims.ts'
import { eventPlanOf, printOfWords } from './event-plan.ts'
import type { Invitations } from './invitations.ts'
import { heedResponses } from './responses.ts'

export type CalendarPorts = SessionPorts & {
  readonly mailboxes: Mailboxes
  readonly invitations: Invitations
  readonly problems: Problems
  readonly intend: Intend
}

/** `claims`: what this server has taken upon itself. */
export type Syncing = CalendarPorts & { readonly claims: Claims }

type Stored = Versioned<Session>
type Made = Extract<Session['calendar'], { state: 'made' }>

const save = async (
  { sessions }: SessionPorts,
  before: Stored,
  calendar: Session['calendar'],
): Promise<Stored | null> => {
  try {
    return await sessions.save(before, { ...before.value, calendar })
  } catch (error) {
    // An officer saved it at this moment: the next round goes by what they saved.
    if (error instanceof Conflict) return null
    throw error
  }
}

const planOf = ({ pageOf }: CalendarPorts, { value }: Stored) => eventPlanOf(value, pageOf(value.id))

const bringIntoBeing = async (ports: CalendarPorts, stored: Stored): Promise<CalendarEventState | null> => {
  const { organiser, calendar } = stored.value
  const plan = planOf(ports, stored)
  return calendar.state === 'adopted'
    ? await ports.calendar.adopt(organiser.id, calendar.eventId, plan)
    : await ports.calendar.create(organiser.id, plan)
}

/** Makes the event, or the organiser's own appointment into it. `null`: not yet, the next round goes on. */
const make = async (ports: CalendarPorts, stored: Stored): Promise<Stored | null> => {
  const event = await bringIntoBeing(ports, stored)
  // The organiser has thrown the appointment away since: then the session gets an event of its own.
  if (event === null) {
    await save(ports, stored, { state: 'toMake' })
    return null
  }
  const { eventId, joinUrl, uid } = event
  const plan = planOf(ports, stored)
  // Teams makes the meeting a moment after the event.
  if (joinUrl === null && plan.inPerson !== true) return null
  const { revision } = stored.value
  const words = printOfWords(plan)
  return await save(ports, stored, { state: 'made', eventId, joinUrl, revision, words, uid })
}

const isAt = (event: CalendarEventState, { starts, ends }: Session): boolean =>
  toEpoch(event.starts) === toEpoch(starts) && toEpoch(event.ends) === toEpoch(ends)

const tellOfMove = async (ports: CalendarPorts, { value }: Stored, known: number): Promise<void> => {
  const bookings = bookingsOf({ rows: await ports.bookings.of(value.id) })
  const standing = (await ports.notices.of(value.id)).map((notice) => notice.value)
  const left = untold(value, bookings, standing, known)
  await ports.intend(movedNotices(value, left, await ports.clock.now()))
}

const isBehind = ({ value }: Stored, made: Made, event: CalendarEventState): boolean =>
  made.revision !== value.revision && !(isAt(event, value) && event.subject === value.title)

/** `words`: what is known to stand in the body. */
type Followed = {
  readonly stored: Stored
  readonly event: CalendarEventState
  readonly words: string | undefined
}

/**
 * Moves the event to what was changed here. Who is to be told is written down before it moves, and which server moves
 * it before that. `null`: another server has it.
 */
const follow = async (
  ports: Syncing,
  stored: Stored,
  made: Made,
  event: CalendarEventState,
): Promise<Followed | null> => {
  // An event that already fits may be about to move: an officer has taken back what another server sends just now.
  if (await ports.claims.isMovedElsewhere(stored.value)) return null
  if (!isBehind(stored, made, event)) return { stored, event, words: made.words }
  const claimed = await ports.claims.take(stored)
  if (claimed === null) return null
  const { organiser, title: subject, starts, ends, moved } = claimed.value
  // A new end or title leaves `moved` as it was: of that move everybody has heard.
  const isMoved = moved !== null && toEpoch(event.starts) !== toEpoch(starts)
  if (isMoved) await tellOfMove(ports, claimed, made.revision)
  // In one with the move: of its own it would mail everybody once more.
  const words = planOf(ports, claimed)
  const now = await ports.calendar.move(organiser.id, made.eventId, { subject, starts, ends, words })
  return { stored: claimed, event: now ?? event, words: printOfWords(words) }
}

/** Brings the body's words up to date where that mails nobody; else they go along with the next move. */
const reword = async (ports: Syncing, made: Made, followed: Followed): Promise<Followed> => {
  const plan = planOf(ports, followed.stored)
  const words = printOfWords(plan)
  if (followed.words === words || followed.event.attendees.length > 0) return followed
  await ports.calendar.reword(followed.stored.value.organiser.id, made.eventId, plan)
  return { ...followed, words }
}

const lost = 'The event was deleted in Outlook. Call the session off, or plan it again.'
const elsewhere =
  'The event was moved in Outlook, and nobody here was told. Move it back there, or change the time here.'

// What an organiser does to the event by hand is not undone: each time would mail everybody.
const problemIn = ({ value }: Stored, made: Made, event: CalendarEventState | null): string | null => {
  if (event === null) return lost
  return made.revision === value.revision && !isAt(event, value) ? elsewhere : null
}

/** Looks at the event and puts right what differs; tells whether it was there. */
const putRight = async (ports: Syncing, stored: Stored, made: Made): Promise<boolean> => {
  const { value } = stored
  const found = await ports.calendar.find(value.organiser.id, made.eventId)
  ports.problems.set(value.id, problemIn(stored, made, found))
  if (found === null) return false
  const followed = await follow(ports, stored, made, found)
  if (followed === null) return true
  const { event, words } = await reword(ports, made, followed)
  if (made.revision !== value.revision || made.words !== words) {
    const { eventId, joinUrl } = made
    const { revision } = value
    const uid = event.uid ?? made.uid
    const next = { state: 'made', eventId, joinUrl: event.joinUrl ?? joinUrl, revision, words, uid } as const
    await save(ports, followed.stored, next)
  }
  const bookings = bookingsOf({ rows: await ports.bookings.of(value.id) })
  const { list, ours, invited, leftOut } = await guestsOf(ports, value, event, bookings)
  if (list !== null) await ports.calendar.invite(value.organiser.id, made.eventId, list)
  ports.invitations.see(value.id, {
    people: invited.map(({ booking }) => booking.person),
    leftOut: leftOut.map(({ booking }) => booking.person),
    addresses: ours.map(({ email }) => email),
  })
  await heedResponses(ports, value, event, invited)
  return true
}

const cancel = async (ports: CalendarPorts, stored: Stored): Promise<void> => {
  const { calendar, organiser, situation } = stored.value
  if (situation.state !== 'calledOff') return
  // An event that was being made when the session was called off has to be found before it can go.
  const made = calendar.state === 'toMake' ? await bringIntoBeing(ports, stored) : null
  const eventId = calendar.state === 'made' ? calendar.eventId : made?.eventId
  if (eventId !== undefined) await ports.calendar.cancel(organiser.id, eventId, situation.reason)
  ports.problems.set(stored.value.id, null)
  await save(ports, stored, { state: 'gone' })
}

/**
 * Does what the session's event needs now. `lost`: it was deleted in Outlook, so there is nothing to bring to anything.
 * Throws what the calendar throws; whatever was done until then stands.
 */
export const syncEvent = async (ports: Syncing, stored: Stored): Promise<'done' | 'lost'> => {
  const { calendar, situation } = stored.value
  if (calendar.state === 'gone') return 'done'
  if (situation.state === 'calledOff') {
    await cancel(ports, stored)
    return 'done'
  }
  const made = calendar.state === 'made' ? stored : await make(ports, stored)
  if (made?.value.calendar.state !== 'made') return 'done'
  return (await putRight(ports, made, made.value.calendar)) ? 'done' : 'lost'
}
