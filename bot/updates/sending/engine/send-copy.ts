// One copy: the card in a channel or in a person's chat, and what came of it.

import type { Instant, PersonId } from '../../../../shared/domain/kernel/ids.ts'
import { type Result, refuse } from '../../../../shared/domain/kernel/result.ts'
import type { DeliveryState } from '../../../../shared/domain/people/delivery-state.ts'
import type { UpdateTarget } from '../../../../shared/domain/updates/delivery.ts'
import type { Chat, OutgoingCard, SendRefusal, SentCard } from '../../../../shared/ports/chat.ts'
import { SendUncertain } from '../../../../shared/ports/chat.ts'
import { AskedToWait, Outage } from '../../../../shared/ports/versioned.ts'

/** What is said in channels and in people's chats: drawn once for all. */
export type Drawn = { readonly channel: OutgoingCard; readonly personal: OutgoingCard }

export type Sent = { readonly state: DeliveryState; readonly outage: Outage | null }

const notAdded = 'Microsoft 365 could not add the app for this person.'
const chatIsGone = 'Teams cannot find this person’s chat with the app.'

const mayBeMissing = (refusal: SendRefusal): boolean =>
  refusal.kind === 'refusedForNow' || refusal.reason === 'appBlocked' || refusal.reason === 'notInDirectory'

/** Trouble with one person's apps is theirs: it keeps nobody else waiting, and is named. A wait is everybody's. */
const reach = async (chat: Chat, person: PersonId): Promise<Result<true, SendRefusal>> => {
  try {
    return await chat.reach(person)
  } catch (error) {
    if (!(error instanceof Outage) || error instanceof AskedToWait) throw error
    return refuse({ kind: 'refusedForNow', reason: notAdded })
  }
}

/**
 * Nearly everybody has the app, so it is only added for somebody after Teams refused: one request a person. A refusal
 * means that nothing was delivered.
 */
const toPerson = async (
  chat: Chat,
  person: PersonId,
  card: OutgoingCard,
): Promise<Result<SentCard, SendRefusal>> => {
  const first = await chat.sendToPerson(person, card)
  if (first.ok || !mayBeMissing(first.refusal)) return first
  const reached = await reach(chat, person)
  if (!reached.ok) return reached
  if (first.refusal.kind === 'refusedForNow') return first
  const second = await chat.sendToPerson(person, card)
  const isGone =
    !second.ok && second.refusal.kind === 'unreachable' && second.refusal.reason === 'notInDirectory'
  return isGone ? refuse({ kind: 'refusedForNow', reason: chatIsGone }) : second
}

export const stateAfter = (outcome: Result<SentCard, SendRefusal>, at: Instant): DeliveryState => {
  if (outcome.ok) return { state: 'sent', at, ...outcome.value }
  const { refusal } = outcome
  return refusal.kind === 'unreachable'
    ? { state: 'unreachable', at, reason: refusal.reason }
    : { state: 'failed', at, reason: refusal.reason }
}

/** Sends it; never throws. `outage`: nothing left, and nothing else will leave for now. */
export const sendCopy = async (
  { chat, drawn, at }: { readonly chat: Chat; readonly drawn: Drawn; readonly at: Instant },
  target: UpdateTarget,
  report: (error: unknown) => void,
): Promise<Sent> => {
  try {
    const outcome =
      target.kind === 'channel'
        ? await chat.postToChannel(target, drawn.channel)
        : await toPerson(chat, target.person, drawn.personal)
    return { state: stateAfter(outcome, at), outage: null }
  } catch (error) {
    if (error instanceof Outage) return { state: { state: 'intended' }, outage: error }
    // Whatever else was thrown may have come after the message left.
    if (!(error instanceof SendUncertain)) report(error)
    return { state: { state: 'uncertain', at }, outage: null }
  }
}
