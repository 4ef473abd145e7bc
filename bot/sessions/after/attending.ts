// Attendance put right: officers copy and correct it, and people say that they were there.

import type * as z from 'zod/mini'
import type { correctAttendanceSchema } from '../../../shared/api/after.ts'
import type { SessionId } from '../../../shared/domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../../shared/domain/kernel/result.ts'
import { count } from '../../../shared/domain/kernel/words.ts'
import type { Person } from '../../../shared/domain/people/person.ts'
import { minutesOf } from '../../../shared/domain/sessions/after/attendance.ts'
import type { Session } from '../../../shared/domain/sessions/session.ts'
import type { Refusal } from '../../refusals.ts'
import { loadSession, record } from '../planning/ports.ts'
import type { SessionPorts } from '../ports.ts'
import { copyReport } from './copy.ts'
import { changeRow, isOver, ownSession, untilSaved } from './ports.ts'

type CorrectionWish = z.infer<typeof correctAttendanceSchema>

/** A session that is over, for an officer who runs it. */
export const overSession = async (
  ports: SessionPorts,
  person: Person,
  id: SessionId,
): Promise<Result<Session, Refusal>> => {
  const stored = await loadSession(ports, person, 'planSessions', id)
  if (!stored.ok) return stored
  const over = await isOver(ports, stored.value.value)
  return over.ok ? ok(stored.value.value) : over
}

const noReport =
  'Teams has no report of this meeting yet. It comes about 15 minutes after the last person has left.'

/** Copies what Teams has now. Refuses where it has nothing yet. */
export const copyNow =
  (ports: SessionPorts) =>
  async (person: Person, id: SessionId): Promise<Result<true, Refusal>> => {
    const session = await overSession(ports, person, id)
    if (!session.ok) return session
    const rows = await untilSaved(async () => ok(await copyReport(ports, session.value)))
    if (!rows.ok) return rows
    if (rows.value === 0) return refuse({ reason: 'wrongState', sentence: noReport })
    const detail = `${count(rows.value, 'person', 'people')}.`
    await record(ports, person, { what: 'copy attendance', item: id, detail })
    return ok(true)
  }

/** Enters the minutes that count, with who, when, before, after and why. The same minutes again change nothing. */
export const correct =
  (ports: SessionPorts) =>
  async (officer: Person, id: SessionId, wish: CorrectionWish): Promise<Result<true, Refusal>> => {
    const session = await overSession(ports, officer, id)
    if (!session.ok) return session
    const at = await ports.clock.now()
    const by = { id: officer.id, name: officer.name }
    let from = 0
    const changed = await changeRow(ports, session.value, wish.person, (row) => {
      const before = minutesOf(row)
      from = before ?? 0
      // The same minutes settle what the person said; else they change nothing.
      if (before === wish.minutes && row.disputedAt === null) return null
      const correction = { at, by, from, to: wish.minutes, reason: wish.reason }
      return { ...row, corrections: [...row.corrections, correction], disputedAt: null }
    })
    if (!changed.ok) return changed
    const detail = `${changed.value.name}: ${from} became ${wish.minutes} minutes. ${wish.reason}`
    await record(ports, officer, { what: 'correct attendance', item: id, detail })
    return ok(true)
  }

/** The person says that they were there: a mark that officers see. Saying it again changes nothing. */
export const dispute =
  (ports: SessionPorts) =>
  async (person: Person, id: SessionId): Promise<Result<true, Refusal>> => {
    const session = await ownSession(ports, person, id)
    if (!session.ok) return session
    const over = await isOver(ports, session.value)
    if (!over.ok) return over
    const now = await ports.clock.now()
    const changed = await changeRow(ports, session.value, person.id, (row) =>
      row.disputedAt === null ? { ...row, disputedAt: now } : null,
    )
    return changed.ok ? ok(true) : changed
  }
