// Sending to at most twenty targets: journalled as sending, sent, and journalled again with what came of it.

import type { Published } from '../../../../shared/domain/consultation/consultation.ts'
import type { Delivery } from '../../../../shared/domain/consultation/delivery.ts'
import type { Instant } from '../../../../shared/domain/kernel/ids.ts'
import type { Result } from '../../../../shared/domain/kernel/result.ts'
import type { DeliveryState } from '../../../../shared/domain/people/delivery-state.ts'
import { type Chat, type SendRefusal, SendUncertain, type SentCard } from '../../../../shared/ports/chat.ts'
import { Outage, type Versioned } from '../../../../shared/ports/versioned.ts'
import type { PublishingPorts } from '../ports.ts'

/** So many are in flight at once: what a crash can leave uncertain (decision 1). */
export const batchSize = 20

export type Journalled = Versioned<Delivery>

/**
 * What this process knows of sends that the journal does not tell. `inFlight`: under way, as against one that a crash
 * cut short. `notSent`: marked as sending at that moment, perhaps, and not sent. Else an outcome still to be journalled.
 */
export type Known =
  | DeliveryState
  | { readonly state: 'inFlight' }
  | { readonly state: 'notSent'; readonly at: Instant }
/** One map for all who send, by the deliveries' keys. */
export type KnownOutcomes = Map<string, Known>

/** True while this process is sending it. */
export const isInFlight = (outcomes: KnownOutcomes, key: string): boolean =>
  outcomes.get(key)?.state === 'inFlight'

export type Sending = {
  readonly ports: PublishingPorts
  readonly chat: Chat
  readonly published: Published
  readonly now: Instant
  readonly schoolNames: ReadonlyMap<string, string>
  readonly outcomes: KnownOutcomes
}

type Sent = { readonly state: DeliveryState; readonly outage: Outage | null }

const settled = (state: DeliveryState): Sent => ({ state, outage: null })

const stateOf = (outcome: Result<SentCard, SendRefusal>, at: Instant): DeliveryState => {
  if (outcome.ok) return { state: 'sent', at, ...outcome.value }
  const { refusal } = outcome
  return refusal.kind === 'unreachable'
    ? { state: 'unreachable', at, reason: refusal.reason }
    : { state: 'failed', at, reason: refusal.reason }
}

const send = async (sending: Sending, { target }: Delivery): Promise<Result<SentCard, SendRefusal>> => {
  const { ports, chat, published, schoolNames } = sending
  if (target.kind === 'channel') return await chat.postToChannel(target, ports.cards.announcement(published))
  const reached = await chat.reach(target.person)
  if (!reached.ok) return reached
  const schools = target.urns.map((urn) => schoolNames.get(urn) ?? `School ${urn}`)
  return await chat.sendToPerson(
    target.person,
    ports.cards.invitation(published, { name: target.name, schools }),
  )
}

const sendOne = async (sending: Sending, delivery: Delivery): Promise<Sent> => {
  const at = sending.now
  try {
    return settled(stateOf(await send(sending, delivery), at))
  } catch (error) {
    // An outage means that nothing left; whatever else was thrown may have come after the message did.
    if (error instanceof Outage) return { state: { state: 'intended' }, outage: error }
    if (!(error instanceof SendUncertain)) sending.ports.report(error, delivery.key)
    return settled({ state: 'uncertain', at })
  }
}

const withState = (before: Journalled, state: DeliveryState) => ({ before, next: { ...before.value, state } })

const sendMarked = async (sending: Sending, marked: readonly Journalled[]): Promise<void> => {
  const { ports, outcomes } = sending
  const results = await Promise.all(
    marked.map(async (before) => {
      const sent = await sendOne(sending, before.value)
      outcomes.set(before.value.key, sent.state)
      return { before, sent }
    }),
  )
  await ports.deliveries.mark(results.map(({ before, sent }) => withState(before, sent.state)))
  for (const { before } of results) outcomes.delete(before.value.key)
  const outage = results.find(({ sent }) => sent.outage !== null)?.sent.outage
  if (outage) throw outage
}

/**
 * Sends a batch and journals it; none of it may be in flight. Throws an Outage when Teams was away: what had not left is
 * intended again. Throws a Conflict when another server sends one of them; then nothing of the batch was sent.
 */
export const sendBatch = async (sending: Sending, batch: readonly Journalled[]): Promise<void> => {
  const { ports, outcomes, now } = sending
  for (const { value } of batch) outcomes.set(value.key, { state: 'inFlight' })
  let marked: readonly Journalled[]
  try {
    marked = await ports.deliveries.mark(batch.map((one) => withState(one, { state: 'sending', at: now })))
  } catch (error) {
    for (const { value } of batch) outcomes.set(value.key, { state: 'notSent', at: now })
    throw error
  }
  await sendMarked(sending, marked)
}
