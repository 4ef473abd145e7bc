// What a decision about a place looks at: the session with its rows, and what the person holds anywhere.

import type { Instant, PersonId, SessionId } from '../../../shared/domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../../shared/domain/kernel/result.ts'
import { type Booking, hasPlace, isInLine } from '../../../shared/domain/sessions/booking.ts'
import type { Session } from '../../../shared/domain/sessions/session.ts'
import type { Versioned } from '../../../shared/ports/versioned.ts'
import type { Refusal } from '../../refusals.ts'
import type { SessionPorts } from '../ports.ts'

/** A row of the person with the session it is for. */
export type Held = { readonly booking: Booking; readonly session: Session }

export type Scene = {
  readonly now: Instant
  readonly session: Session
  /** Of the session, in the order of their making. */
  readonly rows: readonly Versioned<Booking>[]
  /** Of the person, in any session; only what holds a place or a turn. */
  readonly own: readonly (Held & { readonly row: Versioned<Booking> })[]
}

/** Through the list's cache first, so that a press costs no reading of its own; `null` when there is none. */
export const findSession = async (
  { sessions }: Pick<SessionPorts, 'sessions'>,
  id: SessionId,
): Promise<Session | null> =>
  ((await sessions.list()).find(({ value }) => value.id === id) ?? (await sessions.find(id)))?.value ?? null

/** The rows through which the person holds a place or a turn. */
export const heldBy = async (ports: SessionPorts, person: PersonId): Promise<Scene['own']> => {
  const rows = (await ports.bookings.ofPerson(person)).filter(
    ({ value }) => hasPlace(value) || isInLine(value),
  )
  const held = await Promise.all(
    rows.map(async (row) => ({ row, session: await findSession(ports, row.value.session) })),
  )
  return held.flatMap(({ row, session }) => (session ? [{ booking: row.value, session, row }] : []))
}

/** Reads everything; the session's rows last, so that a decision follows at once on what was seen. */
export const sceneOf = async (
  ports: SessionPorts,
  id: SessionId,
  person: PersonId,
): Promise<Result<Scene, Refusal>> => {
  const session = await findSession(ports, id)
  if (session === null) return refuse({ reason: 'notFound', what: 'session' })
  const now = await ports.clock.now()
  const own = await heldBy(ports, person)
  const rows = await ports.bookings.of(id)
  return ok({ now, session, rows, own })
}

/** The person's row in the session, when it holds a place or a turn. Two presses at once can leave both for a while. */
export const ownRow = (scene: Scene): Versioned<Booking> | null => {
  const here = scene.own.filter(({ session }) => session.id === scene.session.id)
  return (here.find(({ booking }) => hasPlace(booking)) ?? here[0])?.row ?? null
}

/** Bookings as the rules take them. */
export const bookingsOf = ({ rows }: Pick<Scene, 'rows'>): readonly Booking[] =>
  rows.map(({ value }) => value)
