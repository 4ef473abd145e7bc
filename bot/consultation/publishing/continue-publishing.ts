// Publishing, carried on from wherever it stands: list, frozen audience, deliveries in batches, done.

import {
  type Consultation,
  isPublished,
  momentOf,
  type Published,
} from '../../../shared/domain/consultation/consultation.ts'
import type { ConsultationId } from '../../../shared/domain/kernel/ids.ts'
import type { Chat } from '../../../shared/ports/chat.ts'
import type { Versioned } from '../../../shared/ports/versioned.ts'
import { freezeAudience } from './freeze-audience.ts'
import type { PublishingPorts } from './ports.ts'
import {
  batchSize,
  isInFlight,
  type Journalled,
  type KnownOutcomes,
  sendBatch,
} from './sending/send-batch.ts'
import { maySendNow } from './sending/sending-time.ts'
import { settleDeliveries } from './sending/settle-deliveries.ts'

/** `done`: nothing is left to do. `waiting`: for messaging hours, the opening day or Teams. `stopped`: asked to. */
export type Progress = 'done' | 'waiting' | 'stopped'

// The list's address is saved last: while it is missing, both steps before it are taken again, and both may be.
const prepare = async (
  ports: PublishingPorts,
  stored: Versioned<Consultation>,
): Promise<Versioned<Consultation>> => {
  const { value } = stored
  if (value.situation.state !== 'publishing' || value.situation.listId !== null) return stored
  const { listId, listUrl } = await ports.responses.provision(value)
  await freezeAudience(ports, value)
  return await ports.consultations.save(stored, {
    ...value,
    situation: { ...value.situation, listId, listUrl },
  })
}

const isUnclearChannel = ({ value }: Journalled): boolean =>
  value.target.kind === 'channel' && value.state.state === 'uncertain'

/**
 * What the runner still has to do: sends to make, and channels to read back. People who are uncertain wait for a person,
 * and so do channels that cannot be read (`shut`).
 */
const isLeft = (delivery: Journalled, shut: ReadonlySet<string>): boolean =>
  delivery.value.state.state === 'intended' ||
  delivery.value.state.state === 'sending' ||
  (isUnclearChannel(delivery) && !shut.has(delivery.value.key))

const hasMore = async (
  ports: PublishingPorts,
  { id }: Published,
  shut: ReadonlySet<string>,
): Promise<boolean> => (await ports.deliveries.of(id)).some((delivery) => isLeft(delivery, shut))

const intendedOf = async (ports: PublishingPorts, { id }: Published): Promise<readonly Journalled[]> =>
  (await ports.deliveries.of(id)).filter(({ value }) => value.state.state === 'intended')

// Nobody is invited to what has closed.
const giveUp = async (ports: PublishingPorts, left: readonly Journalled[]): Promise<void> => {
  const at = await ports.clock.now()
  const state = { state: 'failed', at, reason: 'The consultation closed before this was sent.' } as const
  await ports.deliveries.mark(left.map((before) => ({ before, next: { ...before.value, state } })))
}

const sendAll = async (
  ports: PublishingPorts,
  chat: Chat,
  published: Published,
  round: { readonly outcomes: KnownOutcomes; readonly shouldStop: () => boolean },
): Promise<Progress> => {
  const schoolNames = new Map((await ports.schools.all()).map((school) => [String(school.urn), school.name]))
  const intended = await intendedOf(ports, published)
  const left = intended.filter(({ value }) => !isInFlight(round.outcomes, value.key))
  if (left.length > 0 && momentOf(published, await ports.clock.now()) === 'closed') {
    await giveUp(ports, left)
    return 'done'
  }
  for (let from = 0; from < left.length; from += batchSize) {
    const now = await ports.clock.now()
    if (!maySendNow(published, now)) return 'waiting'
    if (round.shouldStop()) return 'stopped'
    const sending = { ports, chat, published, now, schoolNames, outcomes: round.outcomes }
    await sendBatch(sending, left.slice(from, from + batchSize))
  }
  return 'done'
}

// A resend or an extension may have come while the last batch went out: then there is more to do.
const finish = async (
  ports: PublishingPorts,
  id: ConsultationId,
  shut: ReadonlySet<string>,
): Promise<Progress> => {
  const stored = await ports.consultations.find(id)
  if (stored === null || !isPublished(stored.value)) return 'done'
  const published = stored.value
  if (await hasMore(ports, published, shut)) return 'waiting'
  const saved = await ports.consultations.save(stored, {
    ...published,
    situation: { ...published.situation, state: 'published' },
  })
  if (!(await hasMore(ports, published, shut))) return 'done'
  await ports.consultations.save(saved, {
    ...published,
    situation: { ...published.situation, state: 'publishing' },
  })
  return 'waiting'
}

// Out of hours nothing can be sent: the journal is put right once, then left unread until sending may go on.
const canRest = async (ports: PublishingPorts, published: Published): Promise<boolean> => {
  const now = await ports.clock.now()
  return momentOf(published, now) !== 'closed' && !maySendNow(published, now)
}

/**
 * Carries on with one consultation; safe to call at any time and again after any failure. One call at a time.
 * Throws what the ports throw; whatever was done until then stands in the journal.
 */
export const continuePublishing = (
  ports: PublishingPorts,
  outcomes: KnownOutcomes = new Map(),
  shouldStop: () => boolean = () => false,
) => {
  const settled = new Set<ConsultationId>()
  return async (id: ConsultationId): Promise<Progress> => {
    const stored = await ports.consultations.find(id)
    if (stored?.value.situation.state !== 'publishing') return 'done'
    const { value: published } = await prepare(ports, stored)
    if (!isPublished(published)) throw new Error(`${id} is being published without dates`)
    const { chat } = ports
    if (chat === null || (settled.has(id) && (await canRest(ports, published)))) return 'waiting'
    const shut = await settleDeliveries(ports, chat, published, outcomes)
    settled.add(id)
    const progress = await sendAll(ports, chat, published, { outcomes, shouldStop })
    return progress === 'done' ? await finish(ports, id, shut) : progress
  }
}
