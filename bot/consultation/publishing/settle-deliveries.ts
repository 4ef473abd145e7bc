// Putting the journal right before sending goes on: what was in flight, and channels that can be read back.

import type { Published } from '../../../shared/domain/consultation/consultation.ts'
import { afterRestart, type Delivery } from '../../../shared/domain/consultation/delivery.ts'
import type { Instant } from '../../../shared/domain/kernel/ids.ts'
import type { Chat } from '../../../shared/ports/chat.ts'
import type { PublishingPorts } from './ports.ts'
import type { Journalled, KnownOutcomes } from './send-batch.ts'

// Nothing is in flight when a round begins: a row that says so was left by a crash, or by a journal that was away.
const landed = ({ value }: Journalled, outcomes: KnownOutcomes, now: Instant): Delivery => {
  const known = outcomes.get(value.key)
  return known === undefined ? afterRestart(value, now) : { ...value, state: known }
}

const readBack = async (
  ports: PublishingPorts,
  chat: Chat,
  published: Published,
  { value }: Journalled,
): Promise<Delivery> => {
  if (value.target.kind !== 'channel') return value
  const { summary } = ports.cards.announcement(published)
  const post = await chat.findPost(value.target, summary, published.situation.at)
  const at = await ports.clock.now()
  return { ...value, state: post === null ? { state: 'intended' } : { state: 'sent', at, ...post } }
}

const markAll = async (
  ports: PublishingPorts,
  deliveries: readonly Journalled[],
  next: (delivery: Journalled) => Promise<Delivery>,
): Promise<void> => {
  if (deliveries.length === 0) return
  const changes = await Promise.all(deliveries.map(async (before) => ({ before, next: await next(before) })))
  await ports.deliveries.mark(changes)
}

/** Settles what can be settled. People who are uncertain stay so: only a person may send to them again (decision 1). */
export const settleDeliveries = async (
  ports: PublishingPorts,
  chat: Chat,
  published: Published,
  outcomes: KnownOutcomes,
): Promise<void> => {
  const now = await ports.clock.now()
  const before = await ports.deliveries.of(published.id)
  const inFlight = before.filter(({ value }) => value.state.state === 'sending')
  await markAll(ports, inFlight, async (delivery) => landed(delivery, outcomes, now))
  for (const { value } of inFlight) outcomes.delete(value.key)
  const after = inFlight.length === 0 ? before : await ports.deliveries.of(published.id)
  const unclear = after.filter(
    ({ value }) => value.state.state === 'uncertain' && value.target.kind === 'channel',
  )
  await markAll(ports, unclear, (delivery) => readBack(ports, chat, published, delivery))
}
