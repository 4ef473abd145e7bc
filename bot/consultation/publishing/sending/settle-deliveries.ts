// Putting the journal right before sending goes on: what was in flight, and channels that can be read back.

import type { Published } from '../../../../shared/domain/consultation/consultation.ts'
import { afterRestart, type Delivery } from '../../../../shared/domain/consultation/delivery.ts'
import { toEpoch } from '../../../../shared/domain/kernel/dates.ts'
import type { Instant } from '../../../../shared/domain/kernel/ids.ts'
import type { Chat } from '../../../../shared/ports/chat.ts'
import type { PublishingPorts } from '../ports.ts'
import { isInFlight, type Journalled, type KnownOutcomes } from './send-batch.ts'

// A row that says it is being sent and is not was left by a crash, or by a journal that was away.
const landed = ({ value }: Journalled, outcomes: KnownOutcomes, now: Instant): Delivery => {
  const known = outcomes.get(value.key)
  if (value.state.state !== 'sending' || known === undefined || known.state === 'inFlight') {
    return afterRestart(value, now)
  }
  if (known.state !== 'notSent') return { ...value, state: known }
  // Marked by us and never sent; a mark of another moment is somebody else's.
  return known.at === value.state.at ? { ...value, state: { state: 'intended' } } : afterRestart(value, now)
}

/** A post may come to light a moment after its reply was lost: only after this long is one that is not there missing. */
const patienceMs = 30_000

const readBack = async (
  ports: PublishingPorts,
  chat: Chat,
  published: Published,
  { value }: Journalled,
): Promise<Delivery> => {
  if (value.target.kind !== 'channel' || value.state.state !== 'uncertain') return value
  const { summary } = ports.cards.announcement(published)
  const post = await chat.findPost(value.target, summary, published.situation.at)
  const at = await ports.clock.now()
  if (post !== null) return { ...value, state: { state: 'sent', at, ...post } }
  return toEpoch(at) - toEpoch(value.state.at) < patienceMs
    ? value
    : { ...value, state: { state: 'intended' } }
}

const markAll = async (
  ports: PublishingPorts,
  deliveries: readonly Journalled[],
  next: (delivery: Journalled) => Promise<Delivery>,
): Promise<void> => {
  const changes = await Promise.all(deliveries.map(async (before) => ({ before, next: await next(before) })))
  const changed = changes.filter(({ before, next: after }) => before.value !== after)
  if (changed.length > 0) await ports.deliveries.mark(changed)
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
  const stranded = before.filter(
    ({ value }) => value.state.state === 'sending' && !isInFlight(outcomes, value.key),
  )
  await markAll(ports, stranded, async (delivery) => landed(delivery, outcomes, now))
  for (const { value } of stranded) outcomes.delete(value.key)
  const after = stranded.length === 0 ? before : await ports.deliveries.of(published.id)
  const unclear = after.filter(
    ({ value }) => value.state.state === 'uncertain' && value.target.kind === 'channel',
  )
  await markAll(ports, unclear, (delivery) => readBack(ports, chat, published, delivery))
}
