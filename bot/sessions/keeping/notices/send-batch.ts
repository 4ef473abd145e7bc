// Sending at most twenty notices: journalled as being sent, sent, and journalled again with what came of it.

import type { Instant } from '../../../../shared/domain/kernel/ids.ts'
import type { Result } from '../../../../shared/domain/kernel/result.ts'
import type { DeliveryState } from '../../../../shared/domain/people/delivery-state.ts'
import type { Notice } from '../../../../shared/domain/sessions/notice.ts'
import {
  type Chat,
  type OutgoingCard,
  type SendRefusal,
  SendUncertain,
  type SentCard,
} from '../../../../shared/ports/chat.ts'
import { Conflict, Outage, type Versioned } from '../../../../shared/ports/versioned.ts'
import type { SessionPorts } from '../../ports.ts'

/** So many are in flight at once: what a crash can leave uncertain (decision 1). */
export const batchSize = 20

export type Journalled = Versioned<Notice>

/**
 * What this process knows of sends that the journal does not tell yet, by key. `inFlight` while it is sending.
 * `notSent`: marked as being sent at that moment, perhaps, and not sent. Else an outcome still to be journalled.
 */
export type KnownOutcomes = Map<
  string,
  DeliveryState | { readonly state: 'inFlight' } | { readonly state: 'notSent'; readonly at: Instant }
>

export type ToSend = { readonly notice: Journalled; readonly card: OutgoingCard }

type Sending = {
  readonly ports: SessionPorts
  readonly chat: Chat
  readonly now: Instant
  readonly outcomes: KnownOutcomes
}

const stateOf = (outcome: Result<SentCard, SendRefusal>, at: Instant): DeliveryState => {
  if (outcome.ok) return { state: 'sent', at, ...outcome.value }
  const { refusal } = outcome
  return refusal.kind === 'unreachable'
    ? { state: 'unreachable', at, reason: refusal.reason }
    : { state: 'failed', at, reason: refusal.reason }
}

const deliver = async (
  chat: Chat,
  { to }: Notice,
  card: OutgoingCard,
): Promise<Result<SentCard, SendRefusal>> => {
  if (to.kind === 'channel') return await chat.postToChannel(to, card)
  const reached = await chat.reach(to.person)
  return reached.ok ? await chat.sendToPerson(to.person, card) : reached
}

const sendOne = async (
  { ports, chat, now: at }: Sending,
  { notice, card }: ToSend,
): Promise<{ readonly state: DeliveryState; readonly outage: Outage | null }> => {
  const { key } = notice.value
  try {
    return { state: stateOf(await deliver(chat, notice.value, card), at), outage: null }
  } catch (error) {
    // An outage means that nothing left; whatever else was thrown may have come after the message did.
    if (error instanceof Outage) return { state: { state: 'intended' }, outage: error }
    if (!(error instanceof SendUncertain)) ports.report(error, key)
    return { state: { state: 'uncertain', at }, outage: null }
  }
}

// Each is claimed by itself: one that another server sends does not keep the others.
const claim = async (
  { ports, now, outcomes }: Sending,
  { notice, card }: ToSend,
): Promise<readonly ToSend[]> => {
  const next = { ...notice.value, state: { state: 'sending', at: now } } as const
  try {
    const [marked] = await ports.notices.mark([{ before: notice, next }])
    return marked ? [{ notice: marked, card }] : []
  } catch (error) {
    if (error instanceof Conflict) return []
    outcomes.set(notice.value.key, { state: 'notSent', at: now })
    ports.report(error, notice.value.key)
    return []
  }
}

/** Sends a batch and journals it. Throws an Outage when Teams was away: what had not left is intended again. */
export const sendBatch = async (sending: Sending, batch: readonly ToSend[]): Promise<void> => {
  const { ports, outcomes } = sending
  const keys = batch.map(({ notice }) => notice.value.key)
  for (const key of keys) outcomes.set(key, { state: 'inFlight' })
  try {
    const claimed = (await Promise.all(batch.map((one) => claim(sending, one)))).flat()
    const results = await Promise.all(
      claimed.map(async (one) => {
        const sent = await sendOne(sending, one)
        outcomes.set(one.notice.value.key, sent.state)
        return { before: one.notice, next: { ...one.notice.value, state: sent.state }, outage: sent.outage }
      }),
    )
    if (results.length > 0) await ports.notices.mark(results)
    for (const { before } of results) outcomes.delete(before.value.key)
    const outage = results.find((result) => result.outage !== null)?.outage
    if (outage) throw outage
  } finally {
    // What another server has claimed is not ours to remember.
    for (const key of keys) if (outcomes.get(key)?.state === 'inFlight') outcomes.delete(key)
  }
}
