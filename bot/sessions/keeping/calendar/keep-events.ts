// One round over every session's event: only those where something changed, and each at least once a minute.

import { toEpoch } from '../../../../shared/domain/kernel/dates.ts'
import type { Instant, PersonId, SessionId } from '../../../../shared/domain/kernel/ids.ts'
import type { Booking } from '../../../../shared/domain/sessions/booking.ts'
import { invitees } from '../../../../shared/domain/sessions/invitees.ts'
import {
  hasEnded,
  hasStarted,
  isCalledOff,
  type Session,
} from '../../../../shared/domain/sessions/session.ts'
import { NoMailbox } from '../../../../shared/ports/calendar.ts'
import type { Versioned } from '../../../../shared/ports/versioned.ts'
import { bookingsOf } from '../../booking/scene.ts'
import { createClaims } from './claims.ts'
import { type CalendarPorts, syncEvent } from './sync-event.ts'

/** Outlook is asked so often who has answered (business time). */
const lookAgainMs = 60_000

type Look = { readonly at: Instant; readonly as: string }

const needsNothing = (session: Session, now: Instant): boolean =>
  session.calendar.state === 'gone' || (hasEnded(session, now) && !isCalledOff(session))

/** What the event has to match: while this stays, only answers can be new. */
const printOf = (session: Session, bookings: readonly Booking[]): string =>
  [
    session.about,
    ...session.speakers,
    session.revision,
    session.calendar.state === 'made' ? session.calendar.revision : session.calendar.state,
    session.situation.state,
    ...session.coOrganisers.map(({ id }) => id),
    ...invitees(session, bookings).map(({ person }) => person),
  ].join(' ')

const noMailbox = (name: string): string =>
  `${name} has no mailbox, so there is no calendar event. Plan it under another organiser.`

/** So long a round waits for its mailboxes (real time); one that Exchange throttles goes on beside the next rounds. */
const patienceMs = 5_000

type Round = { isOver: boolean }

const whileFast = async (work: Promise<unknown>, round: Round): Promise<void> => {
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, patienceMs)
  })
  try {
    await Promise.race([work, patience])
  } finally {
    clearTimeout(timer)
    round.isOver = true
  }
}

const byMailbox = (all: readonly Versioned<Session>[], now: Instant) => {
  const found = new Map<PersonId, Versioned<Session>[]>()
  for (const stored of all) {
    if (needsNothing(stored.value, now)) continue
    const { id } = stored.value.organiser
    found.set(id, [...(found.get(id) ?? []), stored])
  }
  return found
}

/**
 * Each mailbox's sessions one after another, the mailboxes side by side; one that fails or is slow does not keep the
 * others.
 */
export const keepEvents = (ports: CalendarPorts, shouldStop: () => boolean) => {
  const looks = new Map<SessionId, Look>()
  const syncing = { ...ports, claims: createClaims(ports) }
  const isDue = (session: Session, print: string, now: Instant): boolean => {
    const look = looks.get(session.id)
    if (look === undefined || look.as !== print) return true
    const isQuiet = session.calendar.state !== 'made' || hasStarted(session, now)
    return !isQuiet && Math.abs(toEpoch(now) - toEpoch(look.at)) >= lookAgainMs
  }
  const keep = async (stored: Versioned<Session>, now: Instant): Promise<void> => {
    const { id, organiser } = stored.value
    const print = printOf(stored.value, bookingsOf({ rows: await ports.bookings.of(id) }))
    if (!isDue(stored.value, print, now)) return
    try {
      const found = await syncEvent(syncing, stored)
      // What is still being made or moved is looked at in every round.
      const { calendar, revision } = stored.value
      const isQuiet = calendar.state === 'made' && (found === 'lost' || calendar.revision === revision)
      if (isQuiet) looks.set(id, { at: now, as: print })
    } catch (error) {
      if (error instanceof NoMailbox) ports.problems.set(id, noMailbox(organiser.name))
      ports.report(error, id)
    }
  }
  const latest = async (stored: Versioned<Session>): Promise<Versioned<Session>> =>
    (await ports.sessions.list()).find(({ value }) => value.id === stored.value.id) ?? stored
  const busy = new Set<PersonId>()
  const inTurn = async (sessions: readonly Versioned<Session>[], round: Round): Promise<void> => {
    for (const stored of sessions) {
      if (shouldStop()) return
      await keep(round.isOver ? await latest(stored) : stored, await ports.clock.now())
    }
  }
  const keepMailbox = async (mailbox: PersonId, sessions: readonly Versioned<Session>[], round: Round) => {
    busy.add(mailbox)
    try {
      await inTurn(sessions, round)
    } catch (error) {
      // Nobody waits for it any more.
      if (!round.isOver) throw error
      ports.report(error, mailbox)
    } finally {
      busy.delete(mailbox)
    }
  }
  return async (): Promise<void> => {
    const round: Round = { isOver: false }
    const work = [...byMailbox(await ports.sessions.list(), await ports.clock.now())]
      .filter(([mailbox]) => !busy.has(mailbox))
      .map(([mailbox, sessions]) => keepMailbox(mailbox, sessions, round))
    await whileFast(Promise.all(work), round)
  }
}
