// Changing a session and calling it off. Telling people and the calendar follows by itself from what is stored.

import type * as z from 'zod/mini'
import type { changeSessionSchema, Planned } from '../../../../shared/api/planner.ts'
import { type SeriesId, type SessionId, seriesId } from '../../../../shared/domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../../../shared/domain/kernel/result.ts'
import type { Person } from '../../../../shared/domain/people/person.ts'
import { movedNotices } from '../../../../shared/domain/sessions/notices/due-notices.ts'
import {
  callOff as decideCallOff,
  changeSession as decideChange,
} from '../../../../shared/domain/sessions/plan.ts'
import type { Session } from '../../../../shared/domain/sessions/session.ts'
import { sessionWhen } from '../../../../shared/domain/sessions/times.ts'
import type { Versioned } from '../../../../shared/ports/versioned.ts'
import type { Refusal } from '../../../refusals.ts'
import { loadSession, type PlanningPorts, record, saveOrTell } from '../ports.ts'
import { viewPlanned } from '../view.ts'
import { planFrom } from './plan-on-wire.ts'
import { readVersion } from './read-version.ts'

export type SessionChange = z.infer<typeof changeSessionSchema>

const detailOf = (before: Session, after: Session, reason: string): string => {
  const moved = before.starts === after.starts && before.ends === after.ends
  const when = moved ? sessionWhen(after) : `${sessionWhen(before)} became ${sessionWhen(after)}`
  return [after.title, when, reason.trim()].filter((part) => part !== '').join('. ')
}

const asRead = (stored: Versioned<Session>, version: string | null): Result<true, Refusal> => {
  if (version === null) {
    const sentence = 'The change does not say which version it was made from.'
    return refuse({ reason: 'invalid', sentence, fields: ['If-Match'] })
  }
  return version === readVersion(stored.value) ? ok(true) : refuse({ reason: 'changedMeanwhile' })
}

const afterwards = async (
  ports: PlanningPorts,
  person: Person,
  before: Session,
  after: Session,
  reason: string,
): Promise<void> => {
  if (after.starts !== before.starts) {
    const bookings = (await ports.bookings.of(after.id)).map(({ value }) => value)
    await ports.intend(movedNotices(after, bookings, await ports.clock.now()))
  }
  const detail = detailOf(before, after, reason)
  await record(ports, person, { what: 'change session', item: after.id, detail })
}

// The session's own id may be that of a series which it began, and which others belong to.
const freshSeries = async ({ sessions }: PlanningPorts, id: SessionId): Promise<SeriesId> => {
  const used = new Set((await sessions.list()).map(({ value }) => value.series?.id))
  for (let number = 2, fresh = seriesId(id); ; number++) {
    if (!used.has(fresh)) return fresh
    fresh = seriesId(`${id.slice(0, 36)}-${number}`)
  }
}

/** Saves what an officer changed. Refuses when somebody saved since the page read it. */
export const changeSession =
  (ports: PlanningPorts) =>
  async (
    person: Person,
    id: SessionId,
    version: string | null,
    { plan, reason }: SessionChange,
  ): Promise<Result<Planned, Refusal>> => {
    const stored = await loadSession(ports, person, 'planSessions', id)
    if (!stored.ok) return stored
    const read = asRead(stored.value, version)
    if (!read.ok) return read
    const before = stored.value.value
    const wanted = await planFrom(ports, plan, await freshSeries(ports, id))
    if (!wanted.ok) return wanted
    const bookings = (await ports.bookings.of(id)).map(({ value }) => value)
    const next = decideChange(before, wanted.value, reason, bookings, await ports.clock.now())
    if (!next.ok) return next
    const saved = await saveOrTell(ports, stored.value, next.value)
    if (!saved.ok) return saved
    await afterwards(ports, person, before, next.value, reason)
    return ok(await viewPlanned(ports, saved.value))
  }

/** Calls a session off. Repeating it changes nothing, and the first reason stays. */
export const callOffSession =
  (ports: PlanningPorts) =>
  async (person: Person, id: SessionId, reason: string): Promise<Result<Planned, Refusal>> => {
    const stored = await loadSession(ports, person, 'planSessions', id)
    if (!stored.ok) return stored
    const before = stored.value.value
    const officer = { id: person.id, name: person.name }
    const next = decideCallOff(before, officer, reason, await ports.clock.now())
    if (!next.ok) return next
    if (next.value === before) return ok(await viewPlanned(ports, stored.value))
    const saved = await saveOrTell(ports, stored.value, next.value)
    if (!saved.ok) return saved
    const detail = `${before.title}, ${sessionWhen(before)}. ${reason.trim()}`
    await record(ports, person, { what: 'call off session', item: id, detail })
    return ok(await viewPlanned(ports, saved.value))
  }
