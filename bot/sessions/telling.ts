// Telling people that sessions can be booked: what planning shows and what keeping does look at the same facts.

import type { Instant, PersonId } from '../../shared/domain/kernel/ids.ts'
import type { Person } from '../../shared/domain/people/person.ts'
import type { School } from '../../shared/domain/schools/school.ts'
import { hasPlace, isInLine } from '../../shared/domain/sessions/booking.ts'
import { inviteKey, isInviteOf, type Notice, type NoticeTarget } from '../../shared/domain/sessions/notice.ts'
import type { Session } from '../../shared/domain/sessions/session.ts'
import {
  peopleToTell,
  reachesEverySchool,
  type ToTell,
  toldTogether,
} from '../../shared/domain/sessions/telling.ts'
import type { LinkedPerson } from '../../shared/ports/schools.ts'
import type { Versioned } from '../../shared/ports/versioned.ts'
import type { SessionPorts } from './ports.ts'

/** Somebody of the people list as the rules take them. */
export const personOf = (linked: LinkedPerson): Person => ({
  ...linked,
  guest: linked.isGuest,
  appRoles: [],
})

/** The sessions that one message about this session tells of. */
export const togetherWith = async (
  { sessions }: Pick<SessionPorts, 'sessions'>,
  session: Session,
  now: Instant,
): Promise<readonly Session[]> => {
  const all = (await sessions.list()).map(({ value }) => value)
  return toldTogether(session, all, now)
}

export type Reach = ToTell & {
  readonly together: readonly Session[]
  readonly everySchool: boolean
  /** What stands in the journal of those who were told of the session or of others of its series. */
  readonly standing: readonly Versioned<Notice>[]
  readonly schools: readonly School[]
}

// Those told of one session of a series are told of the series: every one of it is looked through.
const standingOf = async (
  { notices, sessions }: SessionPorts,
  session: Session,
): Promise<readonly Versioned<Notice>[]> => {
  const all = (await sessions.list()).map(({ value }) => value)
  const same = all.filter(
    ({ id, series }) => id === session.id || (series !== null && series.id === session.series?.id),
  )
  const found = await Promise.all(same.map(({ id }) => notices.of(id)))
  return found.flat().filter(({ value }) => isInviteOf(session, value))
}

const holdingIn = async (
  { bookings }: SessionPorts,
  together: readonly Session[],
): Promise<ReadonlySet<PersonId>> => {
  const rows = (await Promise.all(together.map(({ id }) => bookings.of(id)))).flat()
  return new Set(
    rows.filter(({ value }) => hasPlace(value) || isInLine(value)).map(({ value }) => value.person),
  )
}

/** Whom a message would reach now, and whom earlier ones have. From the caches. */
export const reachOf = async (ports: SessionPorts, session: Session, now: Instant): Promise<Reach> => {
  const together = await togetherWith(ports, session, now)
  const [schools, people, holding, standing] = await Promise.all([
    ports.schools.all(),
    ports.people.all(),
    holdingIn(ports, together),
    standingOf(ports, session),
  ])
  return {
    ...peopleToTell(together, people.map(personOf), schools, holding),
    together,
    everySchool: reachesEverySchool(together, schools),
    standing,
    schools,
  }
}

/** Of these, who has not been told. */
export const untoldOf = (
  session: Session,
  targets: readonly NoticeTarget[],
  standing: readonly Versioned<Notice>[],
): readonly NoticeTarget[] => {
  const keys = new Set(standing.map(({ value }) => value.key))
  return targets.filter((to) => !keys.has(inviteKey(session, to)))
}
