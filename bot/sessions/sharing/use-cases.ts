// Finding a session to share with others: only what the person may see, and never an officer's visit to one school.

import type { SessionId } from '../../../shared/domain/kernel/ids.ts'
import { isInAudience } from '../../../shared/domain/people/audience.ts'
import { may } from '../../../shared/domain/people/permissions.ts'
import type { Person } from '../../../shared/domain/people/person.ts'
import type { School } from '../../../shared/domain/schools/school.ts'
import { isKnownOfficer, organises } from '../../../shared/domain/sessions/officers.ts'
import { type Session, sessionKindWords } from '../../../shared/domain/sessions/session.ts'
import { sessionWhen } from '../../../shared/domain/sessions/times.ts'
import { stateOf } from '../booking/seeing/view.ts'
import type { SessionPorts } from '../ports.ts'

type Ports = Pick<SessionPorts, 'clock' | 'schools' | 'sessions' | 'bookings'>

/** A session with how far it is. */
export type Found = Omit<Session, 'situation'> & {
  readonly state: 'open' | 'calledOff' | 'started' | 'ended'
}

/** `areas`: of the person's own schools. */
type Seeker = {
  readonly person: Person
  readonly schools: readonly School[]
  readonly held: ReadonlySet<SessionId>
  readonly areas: ReadonlySet<string>
  /** As in the tab, they see every session. */
  readonly isOfficer: boolean
}

const seekerOf = async (
  { schools, bookings, clock }: Ports,
  person: Person,
  sessions: readonly Session[],
): Promise<Seeker> => {
  const all = await schools.all()
  const rows = await bookings.ofPerson(person.id)
  const urns = new Set(person.links.map(({ urn }) => urn))
  return {
    person,
    schools: all,
    held: new Set(rows.map(({ value }) => value.session)),
    isOfficer: isKnownOfficer(sessions, person.id, await clock.now()),
    areas: new Set(all.filter(({ urn }) => urns.has(urn)).map(({ area }) => area)),
  }
}

const maySee = (session: Session, { person, schools, held, isOfficer }: Seeker): boolean =>
  isOfficer ||
  organises(session, person.id) ||
  held.has(session.id) ||
  isInAudience(session.audience, person, schools) ||
  may(person, 'seeBookings', { kind: 'none' }).ok

// A visit names a school and what it asked for: that is for nobody else.
const mayShare = (session: Session, seeker: Seeker): boolean =>
  session.kind !== 'visit' && maySee(session, seeker)

const spelt = (words: string): string => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const mostWords = 8

const matches = (session: Session, wanted: readonly string[]): boolean => {
  const { title, series, area, kind, speakers } = session
  const said = [title, series?.title, area, sessionKindWords[kind], sessionWhen(session), ...speakers]
  const text = spelt(said.join(' '))
  return wanted.every((word) => text.includes(word))
}

const inOrder =
  ({ areas }: Seeker) =>
  (one: Session, other: Session): number => {
    const fits = ({ area }: Session): number => Number(area === null || areas.has(area))
    return fits(other) - fits(one) || Date.parse(one.starts) - Date.parse(other.starts)
  }

const foundOf = (session: Session, now: Parameters<typeof stateOf>[1]): Found => {
  const state = stateOf(session, now)
  return { ...session, state: state === 'planned' ? 'open' : state }
}

/**
 * The sessions that can still be booked and hold every word, those that fit the person first, then the soonest.
 * `isStranger`: there is nothing that they may see, whatever they look for.
 */
export const findToShare =
  (ports: Ports) =>
  async (
    person: Person,
    words: string,
  ): Promise<{ readonly sessions: readonly Found[]; readonly isStranger: boolean }> => {
    const now = await ports.clock.now()
    const all = (await ports.sessions.list()).map(({ value }) => value)
    const seeker = await seekerOf(ports, person, all)
    const wanted = spelt(words).split(/\s+/).filter(Boolean).slice(0, mostWords)
    const theirs = all.filter((session) => mayShare(session, seeker))
    const sessions = theirs
      .filter((session) => stateOf(session, now) === 'planned' && matches(session, wanted))
      .sort(inOrder(seeker))
    return {
      sessions: sessions.map((session) => foundOf(session, now)),
      isStranger: theirs.length === 0 && person.links.length === 0,
    }
  }

/** One session as it stands now; `null` for an unknown one and for one that the person may not see. */
export const oneToShare =
  (ports: Ports) =>
  async (person: Person, id: SessionId): Promise<Found | null> => {
    const all = (await ports.sessions.list()).map(({ value }) => value)
    const session = all.find((one) => one.id === id)
    if (session === undefined || !mayShare(session, await seekerOf(ports, person, all))) return null
    return foundOf(session, await ports.clock.now())
  }
