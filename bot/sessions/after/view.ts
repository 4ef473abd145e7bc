// What stands after a session: for officers all of it, for a person their own part.

import type { After, Attended, OwnAfter } from '../../../shared/api/after.ts'
import type { SessionId } from '../../../shared/domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../../shared/domain/kernel/result.ts'
import type { Person } from '../../../shared/domain/people/person.ts'
import {
  type Attendance,
  lengthInMinutes,
  minutesOf,
  runs,
  unknownAttendance,
} from '../../../shared/domain/sessions/after/attendance.ts'
import { certified, minutesNeeded } from '../../../shared/domain/sessions/after/certificate.ts'
import { followUpUntil, tallyOf } from '../../../shared/domain/sessions/after/follow-up.ts'
import { domainOf, noMaterials } from '../../../shared/domain/sessions/after/materials.ts'
import { type Booking, hasPlace } from '../../../shared/domain/sessions/booking.ts'
import { hasEnded, isCalledOff, type Session } from '../../../shared/domain/sessions/session.ts'
import type { Refusal } from '../../refusals.ts'
import { loadSession } from '../planning/ports.ts'
import type { SessionPorts } from '../ports.ts'
import { answerOf } from './answering.ts'
import { bookingsIn, ownSession, rowOf } from './ports.ts'
import { type AfterKind, missing, there, untold } from './telling/materials.ts'

const attendedOf = (session: Session, row: Attendance): Attended => ({
  person: row.person,
  name: row.name,
  schoolName: row.schoolName,
  booked: row.booked,
  minutes: minutesOf(row),
  reported: row.reported,
  corrections: row.corrections.map(({ at, by, from, to, reason }) => ({ at, by: by.name, from, to, reason })),
  disputedAt: row.disputedAt,
  certificate: row.person !== null && certified(session, row).ok,
})

/** Those with a place first, then those without, those unknown to us last; each by name. */
const inOrder = (rows: readonly Attendance[]): readonly Attendance[] => {
  const rank = ({ booked, person }: Attendance) => (person === null ? 2 : booked ? 0 : 1)
  return rows.toSorted((one, other) => rank(one) - rank(other) || one.name.localeCompare(other.name, 'en-GB'))
}

const rowsOf = (
  session: Session,
  bookings: readonly Booking[],
  rows: readonly Attendance[],
): readonly Attendance[] => {
  const known = new Set(rows.map(({ person }) => person))
  const others = bookings.filter((booking) => hasPlace(booking) && !known.has(booking.person))
  return inOrder([...rows, ...others.map((booking) => unknownAttendance(session, booking))])
}

const materialsOf = ({ materials = noMaterials }: Session): After['materials'] => ({
  recording: materials.recording,
  domain: materials.recording === null ? null : domainOf(materials.recording),
  points: materials.points,
})

const toldOf = async (ports: SessionPorts, id: SessionId, kind: AfterKind): Promise<number> =>
  (await ports.notices.of(id)).filter(({ value }) => value.kind === kind).length

/** Whom a press would write to now. */
const readersOf = async (ports: SessionPorts, id: SessionId, kind: AfterKind): Promise<number> => {
  const all = await (kind === 'missed' ? missing : there)(ports, id)
  return (await untold(ports, id, kind, all)).length
}

/** Everything about it for officers. */
export const viewAfter =
  (ports: SessionPorts) =>
  async (person: Person, id: SessionId): Promise<Result<After, Refusal>> => {
    const stored = await loadSession(ports, person, 'seeBookings', id)
    if (!stored.ok) return stored
    const session = stored.value.value
    const rows = (await ports.attendance.of(id)).map(({ value }) => value)
    const tally = tallyOf((await ports.followUps.of(id)).map(({ value }) => value))
    return ok({
      isOver: hasEnded(session, await ports.clock.now()) && !isCalledOff(session),
      copiedAt:
        rows
          .flatMap(({ copiedAt }) => copiedAt ?? [])
          .toSorted()
          .at(-1) ?? null,
      length: lengthInMinutes(session),
      needed: minutesNeeded(session),
      people: rowsOf(session, await bookingsIn(ports, id), rows).map((row) => attendedOf(session, row)),
      materials: materialsOf(session),
      missed: {
        people: await readersOf(ports, id, 'missed'),
        told: await toldOf(ports, id, 'missed'),
      },
      followUp: {
        until: followUpUntil(session),
        people: await readersOf(ports, id, 'followUp'),
        asked: await toldOf(ports, id, 'followUp'),
        counts: [...tally.counts],
        answered: tally.answered,
        texts: [...tally.texts],
      },
    })
  }

const partOf = (session: Session, row: Attendance | null, isDone: boolean) => {
  const certificate = certified(session, row)
  return {
    minutes: row === null ? null : minutesOf(row),
    length: lengthInMinutes(session),
    needed: minutesNeeded(session),
    noCertificate: certificate.ok ? null : certificate.refusal,
    disputedAt: row?.disputedAt ?? null,
    mayDispute: isDone && !certificate.ok,
  }
}

const questionOf = async (
  ports: SessionPorts,
  session: Session,
  person: Person,
  row: Attendance | null,
): Promise<OwnAfter['followUp']> => {
  const until = followUpUntil(session)
  const wasThere = row !== null && (minutesOf(row) ?? 0) > 0
  if (!wasThere || runs(session, person.id) || (await ports.clock.now()) > until) return null
  const answer = (await answerOf(ports, session.id, person))?.value
  return { until, useful: answer?.useful ?? null, better: answer?.better ?? '' }
}

/** The person's own part. Refused for somebody who neither had a place nor was there. */
export const viewOwn =
  (ports: SessionPorts) =>
  async (person: Person, id: SessionId): Promise<Result<OwnAfter, Refusal>> => {
    const found = await ownSession(ports, person, id)
    if (!found.ok) return found
    const session = found.value
    const row = (await rowOf(ports, id, person.id))?.value ?? null
    const held = (await bookingsIn(ports, id)).some((one) => one.person === person.id && hasPlace(one))
    if (!held && row === null) return refuse({ reason: 'nothingHeld' })
    const isDone = hasEnded(session, await ports.clock.now()) && !isCalledOff(session)
    return ok({
      ...partOf(session, row, isDone),
      materials: materialsOf(session),
      followUp: await questionOf(ports, session, person, row),
    })
  }
