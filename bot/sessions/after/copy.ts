// Copying who was there from Teams: by itself once the session is over, and when an officer asks for it.

import { toEpoch } from '../../../shared/domain/kernel/dates.ts'
import type { Instant, SessionId } from '../../../shared/domain/kernel/ids.ts'
import {
  type Attendance,
  attendanceKey,
  copied,
  type Present,
} from '../../../shared/domain/sessions/after/attendance.ts'
import { isCalledOff, type Session } from '../../../shared/domain/sessions/session.ts'
import type { Presence } from '../../../shared/ports/calendar.ts'
import type { Directory } from '../../../shared/ports/directory.ts'
import { Conflict } from '../../../shared/ports/versioned.ts'
import { isAway } from '../mailboxes.ts'
import type { SessionPorts } from '../ports.ts'
import { bookingsIn } from './ports.ts'

/** Teams writes its report after the last one has left. */
const firstAfterMs = 15 * 60_000
const againAfterMs = 60 * 60_000
const forMs = 24 * 60 * 60_000

// People are matched by address alone: two of one name are not one person.
const matched = async (ports: SessionPorts, report: readonly Presence[]): Promise<readonly Present[]> => {
  const linked = new Map((await ports.people.all()).map((one) => [one.email.toLowerCase(), one]))
  const strange = report.flatMap(({ email }) =>
    email === null || linked.has(email.toLowerCase()) ? [] : [email.toLowerCase()],
  )
  const nobody: Awaited<ReturnType<Directory['byEmail']>> = new Map()
  const found = strange.length === 0 ? nobody : await ports.directory.byEmail(strange)
  const schools = new Map((await ports.schools.all()).map(({ urn, name }) => [urn, name]))
  return report.map(({ email, name, seconds }) => {
    const person = email === null ? undefined : linked.get(email.toLowerCase())
    const known = person ?? (email === null ? undefined : found.get(email.toLowerCase()))
    const [first] = person?.links ?? []
    return {
      person: known?.id ?? null,
      name: known?.name ?? name,
      schoolName: first === undefined ? '' : (schools.get(first.urn) ?? `School ${first.urn}`),
      email,
      seconds,
    }
  })
}

const saveAll = async (ports: SessionPorts, id: SessionId, rows: readonly Attendance[]): Promise<void> => {
  await ports.attendance.add(rows)
  const standing = new Map((await ports.attendance.of(id)).map((row) => [attendanceKey(row.value), row]))
  for (const row of rows) {
    const before = standing.get(attendanceKey(row))
    if (before === undefined || before.value.copiedAt === row.copiedAt) continue
    const { reported, copiedAt, booked } = row
    await ports.attendance.save(before, {
      ...before.value,
      reported,
      copiedAt,
      booked: booked || before.value.booked,
    })
  }
}

/** Copies the report that Teams has now; answers how many rows follow from it, 0 where there is none yet. */
export const copyReport = async (ports: SessionPorts, session: Session): Promise<number> => {
  const joinUrl = session.calendar.state === 'made' ? session.calendar.joinUrl : null
  if (joinUrl === null) return 0
  const report = await ports.calendar.attendance(session.organiser.id, joinUrl, session)
  const bookings = await bookingsIn(ports, session.id)
  const standing = (await ports.attendance.of(session.id)).map(({ value }) => value)
  const present = await matched(ports, report)
  const rows = copied(session, bookings, present, standing, await ports.clock.now())
  await saveAll(ports, session.id, rows)
  return rows.length
}

const isDue = (session: Session, now: Instant, triedAt: Instant | undefined): boolean => {
  const since = toEpoch(now) - toEpoch(session.ends)
  if (isCalledOff(session) || session.calendar.state !== 'made') return false
  if (since < firstAfterMs || since > firstAfterMs + forMs) return false
  return triedAt === undefined || toEpoch(now) - toEpoch(triedAt) >= againAfterMs
}

/** One round: every session that is over is asked for at most once an hour, for a day, until a report stands. */
export const keepAttendance = (ports: SessionPorts): (() => Promise<void>) => {
  const tried = new Map<SessionId, Instant>()
  const look = async (session: Session): Promise<void> => {
    const rows = await ports.attendance.of(session.id)
    if (rows.some(({ value }) => value.copiedAt !== null)) return
    try {
      await copyReport(ports, session)
    } catch (error) {
      // Overtaken by an officer's press, or away: the next hour asks again.
      if (!(error instanceof Conflict || isAway(error))) throw error
      ports.report(error, session.id)
    }
  }
  return async () => {
    const now = await ports.clock.now()
    for (const { value } of await ports.sessions.list()) {
      if (!isDue(value, now, tried.get(value.id))) continue
      tried.set(value.id, now)
      await look(value)
    }
  }
}
