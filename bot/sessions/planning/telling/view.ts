// Telling people as an officer sees it: whom it would reach, who has to agree, how far it is.

import type { TellingView } from '../../../../shared/api/telling.ts'
import type { Instant, SessionId } from '../../../../shared/domain/kernel/ids.ts'
import { ok, type Result } from '../../../../shared/domain/kernel/result.ts'
import { may } from '../../../../shared/domain/people/permissions.ts'
import type { Person } from '../../../../shared/domain/people/person.ts'
import { isSendingTime, nextSendingTime } from '../../../../shared/domain/schools/terms.ts'
import { inviteKey, type Notice } from '../../../../shared/domain/sessions/notice.ts'
import { placesLeft } from '../../../../shared/domain/sessions/places.ts'
import type { Session } from '../../../../shared/domain/sessions/session.ts'
import { isLedBy } from '../../../../shared/domain/sessions/telling.ts'
import type { Versioned } from '../../../../shared/ports/versioned.ts'
import type { Refusal } from '../../../refusals.ts'
import { type Reach, reachOf, untoldOf } from '../../telling.ts'
import { loadSession, type PlanningPorts } from '../ports.ts'

const weights = { none: 0, told: 1, agreed: 2, asked: 3 } as const

/** One message tells of a whole series: the session on which somebody set it going, else the one that is looked at. */
export const holderOf = async (
  { sessions }: Pick<PlanningPorts, 'sessions'>,
  stored: Versioned<Session>,
  together: readonly Session[],
): Promise<Versioned<Session>> => {
  const ids = new Set(together.map(({ id }) => id))
  const candidates = (await sessions.list()).filter(({ value }) => ids.has(value.id))
  const weight = ({ value }: Versioned<Session>) => weights[value.telling.state]
  const at = ({ value }: Versioned<Session>) => (value.telling.state === 'none' ? '' : value.telling.at)
  const [best] = candidates.toSorted(
    (one, other) => weight(other) - weight(one) || (at(one) < at(other) ? 1 : -1),
  )
  return best !== undefined && weight(best) > weight(stored) ? best : stored
}

type Post = TellingView['channels'][number]['post']

// One that was skipped had no need of it any more, and is not counted.
const postOf = ({ state: { state } }: Notice): Post => {
  if (state === 'skipped') return 'none'
  if (state === 'sent') return 'sent'
  return state === 'intended' || state === 'sending' ? 'waiting' : 'unsent'
}

const sentOf = (standing: readonly Versioned<Notice>[]): TellingView['sent'] => {
  const posts = standing.filter(({ value }) => value.to.kind === 'person').map(({ value }) => postOf(value))
  const counted = (wanted: Post) => posts.filter((post) => post === wanted).length
  return { waiting: counted('waiting'), sent: counted('sent'), unsent: counted('unsent') }
}

const askedOf = (
  person: Person,
  holder: Versioned<Session>,
  together: readonly Session[],
): TellingView['asked'] => {
  const { telling, id } = holder.value
  if (telling.state === 'none') return null
  const author = { kind: 'draft', author: telling.by.id } as const
  return {
    by: telling.by.name,
    at: telling.at,
    channels: telling.channels.map(({ name }) => name),
    agreedBy: telling.state === 'asked' ? null : (telling.agreedBy?.name ?? null),
    session: id,
    version: holder.version,
    mayAgree:
      telling.state === 'asked' &&
      may(person, 'approvePublishing', author).ok &&
      !isLedBy(together, person.id),
  }
}

const channelsOf = async (
  ports: PlanningPorts,
  session: Session,
  { standing }: Reach,
): Promise<TellingView['channels']> => {
  const posts = new Map(standing.map(({ value }) => [value.key, postOf(value)]))
  return (await ports.directory.channels()).map((channel) => ({
    ...channel,
    post: posts.get(inviteKey(session, { kind: 'channel', ...channel })) ?? 'none',
  }))
}

const placesIn = async (
  { bookings }: Pick<PlanningPorts, 'bookings'>,
  together: readonly Session[],
): Promise<number> => {
  const left = together.map(async (session) => {
    const rows = await bookings.of(session.id)
    return placesLeft(
      session,
      rows.map(({ value }) => value),
    )
  })
  return (await Promise.all(left)).reduce((sum, places) => sum + places, 0)
}

/** From a session that was read, for somebody who may see it. */
export const viewTellingOf = async (
  ports: PlanningPorts,
  person: Person,
  stored: Versioned<Session>,
  now: Instant,
): Promise<TellingView> => {
  const session = stored.value
  const reach = await reachOf(ports, session, now)
  const holder = await holderOf(ports, stored, reach.together)
  const targets = reach.people.map((one) => ({ kind: 'person', ...one }) as const)
  const sent = sentOf(reach.standing)
  return {
    series: session.series?.title ?? null,
    people: untoldOf(session, targets, reach.standing).length,
    sample: reach.sample.map(({ name, school }) => ({ name, schoolName: school })),
    held: reach.held,
    places: await placesIn(ports, reach.together),
    everySchool: reach.everySchool,
    channels: await channelsOf(ports, session, reach),
    state: reach.together.length === 0 ? 'over' : holder.value.telling.state,
    asked: askedOf(person, holder, reach.together),
    sent,
    waitsUntil: sent.waiting > 0 && !isSendingTime(now) ? nextSendingTime(now) : null,
  }
}

/** GET: what telling people would do now, and how far it is. */
export const viewTelling =
  (ports: PlanningPorts) =>
  async (person: Person, id: SessionId): Promise<Result<TellingView, Refusal>> => {
    const stored = await loadSession(ports, person, 'seeBookings', id)
    return stored.ok ? ok(await viewTellingOf(ports, person, stored.value, await ports.clock.now())) : stored
  }
