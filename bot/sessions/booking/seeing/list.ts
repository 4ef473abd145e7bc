// What a person finds: one session, all they may book or hold, and what they hold alone. From the caches only.

import type { Held, SessionList, SessionView } from '../../../../shared/api/sessions.ts'
import type { SessionId } from '../../../../shared/domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../../../shared/domain/kernel/result.ts'
import { isInAudience } from '../../../../shared/domain/people/audience.ts'
import { may } from '../../../../shared/domain/people/permissions.ts'
import type { Person } from '../../../../shared/domain/people/person.ts'
import type { Booking } from '../../../../shared/domain/sessions/booking.ts'
import { hasEnded, type Session } from '../../../../shared/domain/sessions/session.ts'
import type { Refusal } from '../../../refusals.ts'
import type { Invitations } from '../../keeping/calendar/invitations.ts'
import { consultationTitles, type SessionPorts } from '../../ports.ts'
import { findSession } from '../scene.ts'
import { type Viewing, viewOf } from './view.ts'

type Ports = SessionPorts & { readonly invitations: Invitations }

const viewing = async (ports: Ports, person: Person, sessions: readonly Session[]): Promise<Viewing> => {
  const [now, schools, titles] = await Promise.all([
    ports.clock.now(),
    ports.schools.all(),
    consultationTitles(ports, sessions),
  ])
  return { now, person, schools, titles, invitations: ports.invitations }
}

const rowsOf = async ({ bookings }: Ports, { id }: Pick<Session, 'id'>): Promise<readonly Booking[]> =>
  (await bookings.of(id)).map(({ value }) => value)

const hasRow = (person: Person, rows: readonly Booking[]): boolean =>
  rows.some((row) => row.person === person.id || row.bookedBy?.id === person.id)

/** One session, for those it is meant for, those who had a row in it, and officers. */
export const viewSession =
  (ports: Ports) =>
  async (person: Person, id: SessionId): Promise<Result<SessionView, Refusal>> => {
    const session = await findSession(ports, id)
    if (session === null) return refuse({ reason: 'notFound', what: 'session' })
    const rows = await rowsOf(ports, session)
    const about = await viewing(ports, person, [session])
    const isTheirs =
      isInAudience(session.audience, person, about.schools) ||
      hasRow(person, rows) ||
      may(person, 'seeBookings', { kind: 'none' }).ok
    return isTheirs ? ok(viewOf(about, session, rows)) : refuse({ reason: 'notForYou' })
  }

const holdsSomething = ({ mine, colleagues }: SessionView): boolean => mine !== null || colleagues.length > 0

/** How long a session that is over stays in the list of those who held a place. */
const keptDays = 60

const isPast = (view: SessionView): boolean => view.state === 'ended'

const inOrder = (views: readonly SessionView[]): SessionView[] =>
  [...views].sort((one, other) => {
    if (isPast(one) !== isPast(other)) return isPast(one) ? 1 : -1
    if (one.starts !== other.starts) return one.starts < other.starts ? -1 : 1
    return one.id < other.id ? -1 : 1
  })

const viewsFor = async (ports: Ports, person: Person): Promise<SessionView[]> => {
  const sessions = (await ports.sessions.list()).map(({ value }) => value)
  const about = await viewing(ports, person, sessions)
  const oldest = new Date(Date.parse(about.now) - keptDays * 86_400_000).toISOString()
  const recent = sessions.filter(({ ends }) => ends >= oldest)
  const views = await Promise.all(
    recent.map(async (session) => {
      const view = viewOf(about, session, await rowsOf(ports, session))
      const isMeant = isInAudience(session.audience, person, about.schools) && !hasEnded(session, about.now)
      return isMeant || holdsSomething(view) ? [view] : []
    }),
  )
  return inOrder(views.flat())
}

const colleaguesOf = async (ports: Ports, person: Person): Promise<SessionList['colleagues']> => {
  const urns = new Set(person.links.map(({ urn }) => urn))
  if (urns.size === 0) return []
  const names = new Map((await ports.schools.all()).map(({ urn, name }) => [urn, name]))
  return (await ports.people.all())
    .filter(({ id }) => id !== person.id)
    .flatMap(({ id, name, links }) =>
      links
        .filter(({ urn }) => urns.has(urn))
        .map(({ urn }) => ({ id, name, urn, schoolName: names.get(urn) ?? `School ${urn}` })),
    )
    .sort((one, other) => (one.name < other.name ? -1 : 1))
}

/** What the person may book or holds: the earliest first, those that are over last. */
export const listSessions =
  (ports: Ports) =>
  async (person: Person): Promise<SessionList> => ({
    now: await ports.clock.now(),
    sessions: await viewsFor(ports, person),
    colleagues: await colleaguesOf(ports, person),
  })

/** A session with what the person booked in it for colleagues. */
export type MySession = SessionView & { readonly booked: readonly Held[] }

// A place that was given up a moment ago is theirs to have back, and no booking; one declined in Outlook is both.
const isGivenUp = ({ state, declined }: Held): boolean => state === 'leaving' && !declined

const mineIn = async (ports: Ports, person: Person, view: SessionView): Promise<MySession> => {
  const rows = await rowsOf(ports, view)
  const byThem = new Set(
    rows.filter(({ bookedBy }) => bookedBy?.id === person.id).map(({ reference }) => reference),
  )
  const booked = view.colleagues.filter((held) => byThem.has(held.reference) && !isGivenUp(held))
  return { ...view, mine: view.mine === null || isGivenUp(view.mine) ? null : view.mine, booked }
}

/** Those that are not over in which the person holds a place or a turn, or booked one for a colleague. */
export const mySessions =
  (ports: Ports) =>
  async (person: Person): Promise<readonly MySession[]> => {
    const views = (await viewsFor(ports, person)).filter((view) => !isPast(view))
    const all = await Promise.all(views.map((view) => mineIn(ports, person, view)))
    return all.filter(({ mine, booked }) => mine !== null || booked.length > 0)
  }
