// What stands around a session that is over, and the common beginning of everything one does with it.

import type { PersonId, SessionId } from '../../../shared/domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../../shared/domain/kernel/result.ts'
import { may } from '../../../shared/domain/people/permissions.ts'
import type { Person } from '../../../shared/domain/people/person.ts'
import { type Attendance, unknownAttendance } from '../../../shared/domain/sessions/after/attendance.ts'
import { type Booking, hasPlace } from '../../../shared/domain/sessions/booking.ts'
import { hasEnded, isCalledOff, type Session } from '../../../shared/domain/sessions/session.ts'
import { AlreadyThere, Conflict, type Versioned } from '../../../shared/ports/versioned.ts'
import type { Refusal } from '../../refusals.ts'
import { findSession } from '../booking/scene.ts'
import type { SessionPorts } from '../ports.ts'

/** Loads the session for somebody whose own part in it this is. */
export const ownSession = async (
  ports: SessionPorts,
  person: Person,
  id: SessionId,
): Promise<Result<Session, Refusal>> => {
  const allowed = may(person, 'bookPlace', { kind: 'place', for: person.id, schools: [] })
  if (!allowed.ok) return refuse({ reason: allowed.refusal })
  const session = await findSession(ports, id)
  return session === null ? refuse({ reason: 'notFound', what: 'session' }) : ok(session)
}

/** Refuses while it is not over, and where it did not take place. */
export const isOver = async (ports: SessionPorts, session: Session): Promise<Result<true, Refusal>> => {
  if (isCalledOff(session)) {
    return refuse({ reason: 'wrongState', sentence: 'This session was called off, so nobody was there.' })
  }
  if (!hasEnded(session, await ports.clock.now())) {
    return refuse({ reason: 'wrongState', sentence: 'This can be done once the session is over.' })
  }
  return ok(true)
}

export const bookingsIn = async (ports: SessionPorts, id: SessionId): Promise<readonly Booking[]> =>
  (await ports.bookings.of(id)).map(({ value }) => value)

export const rowOf = async (
  ports: SessionPorts,
  id: SessionId,
  person: PersonId,
): Promise<Versioned<Attendance> | null> =>
  (await ports.attendance.of(id)).find(({ value }) => value.person === person) ?? null

const mostTries = 5

/** Runs what decides and saves until nobody was faster; refuses as `busy` in the end. */
export const untilSaved = async <Value>(
  attempt: () => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal>> => {
  for (let tries = 0; tries < mostTries; tries++) {
    try {
      return await attempt()
    } catch (error) {
      if (!(error instanceof Conflict || error instanceof AlreadyThere)) throw error
    }
  }
  return refuse({ reason: 'busy' })
}

/** Changes the row of somebody who has one, or who held a place; `null` from `change` leaves it as it is. */
export const changeRow = async (
  ports: SessionPorts,
  session: Session,
  person: PersonId,
  change: (row: Attendance) => Attendance | null,
): Promise<Result<Attendance, Refusal>> =>
  await untilSaved(async () => {
    const standing = await rowOf(ports, session.id, person)
    const booking = (await bookingsIn(ports, session.id)).find(
      (row) => row.person === person && hasPlace(row),
    )
    const row = standing?.value ?? (booking ? unknownAttendance(session, booking) : null)
    if (row === null) return refuse({ reason: 'nothingHeld' })
    const next = change(row)
    return ok(next === null ? row : (await ports.attendance.save(standing, next)).value)
  })
