// Putting the journal right before sending goes on: what was in flight, and channels that can be read back.

import type { Published } from '../../../../shared/domain/consultation/consultation.ts'
import { afterRestart, type Delivery } from '../../../../shared/domain/consultation/delivery.ts'
import type { Instant } from '../../../../shared/domain/kernel/ids.ts'
import type { Chat } from '../../../../shared/ports/chat.ts'
import { readBack as lookInto } from '../../../read-back.ts'
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

/** What reading an uncertain channel back needs. */
type Reading = {
  readonly ports: Pick<PublishingPorts, 'cards' | 'clock' | 'report'>
  readonly chat: Chat
  readonly published: Published
}

/** The delivery as its channel shows it, when it is uncertain. `isShut`: the channel could not be read, and is not waited for. */
export const readBack = async (
  { ports, chat, published }: Reading,
  value: Delivery,
): Promise<{ readonly delivery: Delivery; readonly isShut: boolean }> => {
  if (value.target.kind !== 'channel' || value.state.state !== 'uncertain')
    return { delivery: value, isShut: false }
  const at = await ports.clock.now()
  const { summary } = ports.cards.announcement(published)
  const lost = {
    channel: value.target,
    summaries: [summary],
    since: published.situation.at,
    lostAt: value.state.at,
  }
  const back = await lookInto(chat, lost, at, (error) => ports.report(error, value.key))
  if (back.kind === 'found')
    return { delivery: { ...value, state: { state: 'sent', at, ...back.post } }, isShut: false }
  if (back.kind === 'missing') return { delivery: { ...value, state: { state: 'intended' } }, isShut: false }
  return { delivery: value, isShut: back.kind === 'shut' }
}

type Change = { readonly before: Journalled; readonly next: Delivery }

const mark = async (ports: PublishingPorts, changes: readonly Change[]): Promise<void> => {
  const changed = changes.filter(({ before, next }) => before.value !== next)
  if (changed.length > 0) await ports.deliveries.mark(changed)
}

/**
 * Settles what can be settled, and answers the keys of channels that cannot be read: they stay uncertain, as people do,
 * until a person has them sent again (decision 1).
 */
export const settleDeliveries = async (
  ports: PublishingPorts,
  chat: Chat,
  published: Published,
  outcomes: KnownOutcomes,
): Promise<ReadonlySet<string>> => {
  const now = await ports.clock.now()
  const before = await ports.deliveries.of(published.id)
  const stranded = before.filter(
    ({ value }) => value.state.state === 'sending' && !isInFlight(outcomes, value.key),
  )
  await mark(
    ports,
    stranded.map((delivery) => ({ before: delivery, next: landed(delivery, outcomes, now) })),
  )
  for (const { value } of stranded) outcomes.delete(value.key)
  const after = stranded.length === 0 ? before : await ports.deliveries.of(published.id)
  const unclear = after.filter(
    ({ value }) => value.state.state === 'uncertain' && value.target.kind === 'channel',
  )
  const read = await Promise.all(
    unclear.map(async (one) => ({ one, ...(await readBack({ ports, chat, published }, one.value)) })),
  )
  await mark(
    ports,
    read.map(({ one, delivery }) => ({ before: one, next: delivery })),
  )
  return new Set(read.flatMap(({ delivery, isShut }) => (isShut ? delivery.key : [])))
}
