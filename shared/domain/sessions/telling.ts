// Telling people that a session can be booked: which sessions one message tells of, whom it reaches, who has to agree.

import type { Instant, PersonId } from '../kernel/ids.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import { type SelectedAudience, selectAudience } from '../people/audience.ts'
import type { Channel } from '../people/channel.ts'
import type { Person } from '../people/person.ts'
import { isInvited, type School } from '../schools/school.ts'
import { organises } from './officers.ts'
import type { PlanRefusal } from './plan.ts'
import { hasStarted, isCalledOff, type Officer, type Session } from './session.ts'

const canBeBooked = (session: Session, now: Instant): boolean =>
  !isCalledOff(session) && !hasStarted(session, now)

/** What one message tells of, the earliest first: the sessions of its series that can still be booked, else itself. */
export const toldTogether = (
  session: Session,
  sessions: readonly Session[],
  now: Instant,
): readonly Session[] =>
  sessions
    .filter(
      (one) =>
        (one.id === session.id || (session.series !== null && one.series?.id === session.series.id)) &&
        canBeBooked(one, now),
    )
    .toSorted((one, other) => (one.starts < other.starts ? -1 : 1))

/** True when every open school is among those told: "everyone", or filters that come to the same. */
export const reachesEverySchool = (together: readonly Session[], schools: readonly School[]): boolean => {
  const open = schools.filter(isInvited)
  const chosen = new Set(together.flatMap(({ audience }) => selectAudience(audience, [], schools).schools))
  return together.some(({ audience }) => audience.everyone) || (open.length > 0 && chosen.size >= open.length)
}

/**
 * `people`: those for whom one of the sessions is meant and who hold nothing there. `held`: so many are left out because
 * they hold something. `sample`: up to three of the people, at different schools.
 */
export type ToTell = {
  readonly people: readonly { readonly person: PersonId; readonly name: string }[]
  readonly held: number
  readonly sample: SelectedAudience['sample']
}

/** `holding`: who has a place or a turn in one of the sessions. */
export const peopleToTell = (
  together: readonly Session[],
  people: readonly Person[],
  schools: readonly School[],
  holding: ReadonlySet<PersonId>,
): ToTell => {
  const select = (among: readonly Person[]) =>
    together.map(({ audience }) => selectAudience(audience, among, schools))
  const free = select(people.filter(({ id }) => !holding.has(id)))
  const held = select(people.filter(({ id }) => holding.has(id)))
  const names = new Map(free.flatMap(({ members }) => members).map(({ person, name }) => [person, name]))
  const sample = new Map(free.flatMap((selected) => selected.sample).map((one) => [one.school, one]))
  return {
    people: [...names].map(([person, name]) => ({ person, name })),
    held: new Set(held.flatMap(({ members }) => members.map(({ person }) => person))).size,
    sample: [...sample.values()].slice(0, 3),
  }
}

const wrongState = (sentence: string): Result<never, PlanRefusal> =>
  refuse({ reason: 'wrongState', sentence })

/**
 * Sets telling going: at once, or asked for when every school would be told (domain.md, "Rules that bite"). Said again
 * it reaches those who came since. Refused for a session that cannot be booked any more.
 */
export const decideTell = (
  session: Session,
  asked: { readonly by: Officer; readonly channels: readonly Channel[]; readonly everySchool: boolean },
  now: Instant,
): Result<Session, PlanRefusal> => {
  if (!canBeBooked(session, now)) return wrongState('This can no longer be booked, so nobody is told of it.')
  const { by, channels, everySchool } = asked
  const about = { by, at: now, channels }
  return ok({
    ...session,
    telling: everySchool ? { state: 'asked', ...about } : { state: 'agreed', ...about, agreedBy: null },
  })
}

/** True for whoever leads one of the sessions: they are no second person to what another of them asks. */
export const isLedBy = (together: readonly Session[], person: PersonId): boolean =>
  together.some((session) => organises(session, person))

/** A second officer agrees. That it is another than `askedBy` is for the permissions. Refused when nothing was asked. */
export const decideAgree = (
  session: Session,
  agreedBy: Officer,
  now: Instant,
): Result<{ readonly next: Session; readonly askedBy: Officer }, PlanRefusal> => {
  const { telling } = session
  if (telling.state !== 'asked') return wrongState('Nobody asks to tell people of this at the moment.')
  if (!canBeBooked(session, now)) return wrongState('This can no longer be booked, so nobody is told of it.')
  return ok({ next: { ...session, telling: { ...telling, state: 'agreed', agreedBy } }, askedBy: telling.by })
}

/** Takes back what was asked; what is agreed is on its way. */
export const decideTakeBack = (session: Session): Result<Session, PlanRefusal> =>
  session.telling.state === 'asked'
    ? ok({ ...session, telling: { state: 'none' } })
    : wrongState('Nobody asks to tell people of this at the moment.')

/**
 * What is agreed, before it is written down: back to being asked when it reaches every school by now and only one
 * officer knows of it.
 */
export const agreedStill = (session: Session, everySchool: boolean): Session => {
  const { telling } = session
  if (telling.state !== 'agreed' || telling.agreedBy !== null || !everySchool) return session
  const { by, at, channels } = telling
  return { ...session, telling: { state: 'asked', by, at, channels } }
}
