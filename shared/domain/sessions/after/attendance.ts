// Who was there: one row for a session and a person, as Teams counted it and as officers have put it right.

import { toEpoch } from '../../kernel/dates.ts'
import type { Instant, PersonId, SessionId } from '../../kernel/ids.ts'
import { type Booking, hasPlace } from '../booking.ts'
import type { Officer, Session } from '../session.ts'

export type Correction = {
  readonly at: Instant
  readonly by: Officer
  /** Minutes before and after. */
  readonly from: number
  readonly to: number
  readonly reason: string
}

export type Attendance = {
  readonly session: SessionId
  /** `null`: Teams names somebody whom neither the people list nor the directory knows by address. */
  readonly person: PersonId | null
  readonly name: string
  readonly schoolName: string
  /** The address that Teams has; `null` for a guest of the meeting without one. */
  readonly email: string | null
  /** They held a place. */
  readonly booked: boolean
  /** Whole minutes as Teams counted them; `null`: no report was copied since the row stands. */
  readonly reported: number | null
  readonly copiedAt: Instant | null
  /** The earliest first. The last one is what counts. */
  readonly corrections: readonly Correction[]
  /** When they said that they were there although no minutes, or too few, stand here. */
  readonly disputedAt: Instant | null
}

/** Natural: one row for a session and a person; somebody unknown is told apart by address, else by name. */
export const attendanceKey = ({
  session,
  person,
  email,
  name,
}: Pick<Attendance, 'session' | 'person' | 'email' | 'name'>): string =>
  `${session}#${person ?? `~${(email ?? name).toLowerCase().slice(0, 160)}`}`

/** The minutes that count: the last correction, else what Teams counted; `null`: nobody knows. */
export const minutesOf = ({ reported, corrections }: Attendance): number | null =>
  corrections.at(-1)?.to ?? reported

/** Whole minutes from beginning to end. */
export const lengthInMinutes = ({ starts, ends }: Pick<Session, 'starts' | 'ends'>): number =>
  Math.round((toEpoch(ends) - toEpoch(starts)) / 60_000)

/** Somebody of the meeting's report. `person` is `null` where no address of ours is theirs. */
export type Present = {
  readonly person: PersonId | null
  readonly name: string
  readonly schoolName: string
  readonly email: string | null
  readonly seconds: number
}

const fresh = (session: Session, who: Present, booked: boolean): Attendance => ({
  session: session.id,
  person: who.person,
  name: who.name,
  schoolName: who.schoolName,
  email: who.email,
  booked,
  reported: null,
  copiedAt: null,
  corrections: [],
  disputedAt: null,
})

const asPresent = ({ person, personName, schoolName }: Booking): Present => ({
  person,
  name: personName,
  schoolName,
  email: null,
  seconds: 0,
})

/** The row of somebody who held a place, before anything is known of their minutes. */
export const unknownAttendance = (session: Session, booking: Booking): Attendance =>
  fresh(session, asPresent(booking), true)

/** True for the organiser and co-organisers: they run it, so they are neither counted nor asked. */
export const runs = ({ organiser, coOrganisers }: Session, person: PersonId | null): boolean =>
  person !== null && [organiser, ...coOrganisers].some(({ id }) => id === person)

/**
 * The rows that follow from a report: everybody with a place, with no minutes where the report does not name them,
 * and whoever was there without one. Corrections and what people said about it stay. An empty report says nothing.
 */
export const copied = (
  session: Session,
  bookings: readonly Booking[],
  report: readonly Present[],
  standing: readonly Attendance[],
  now: Instant,
): readonly Attendance[] => {
  if (report.length === 0) return []
  const known = new Map(standing.map((row) => [attendanceKey(row), row]))
  const rows = new Map<string, { readonly row: Attendance; readonly seconds: number }>()
  const count = (who: Present, booked: boolean) => {
    const row = fresh(session, who, booked)
    const key = attendanceKey(row)
    const before = rows.get(key)
    rows.set(key, {
      row: before?.row ?? known.get(key) ?? row,
      seconds: (before?.seconds ?? 0) + who.seconds,
    })
  }
  for (const booking of bookings.filter(hasPlace)) count(asPresent(booking), true)
  for (const who of report) if (!runs(session, who.person)) count(who, false)
  return [...rows.values()].map(({ row, seconds }) => ({
    ...row,
    reported: Math.round(seconds / 60),
    copiedAt: now,
  }))
}

/** True once a report was copied or an officer has entered minutes: only then does no minutes mean absence. */
export const isCounted = (rows: readonly Attendance[]): boolean =>
  rows.some(({ reported, corrections }) => reported !== null || corrections.length > 0)

/** Those known to us who were there for at least a minute. */
export const thoseThere = (
  rows: readonly Attendance[],
): readonly (Attendance & { readonly person: PersonId })[] =>
  rows.flatMap((row) =>
    row.person !== null && (minutesOf(row) ?? 0) > 0 ? [{ ...row, person: row.person }] : [],
  )

/**
 * Those who held a place and have no minutes; nobody while nothing was counted. Who says that they were there is left
 * out until an officer has looked at it.
 */
export const thoseMissing = (
  bookings: readonly Booking[],
  rows: readonly Attendance[],
): readonly Booking[] => {
  if (!isCounted(rows)) return []
  const there = new Set(thoseThere(rows).map(({ person }) => person))
  const disputing = new Set(rows.flatMap(({ person, disputedAt }) => (disputedAt === null ? [] : person)))
  return bookings.filter(
    (booking) => hasPlace(booking) && !there.has(booking.person) && !disputing.has(booking.person),
  )
}
