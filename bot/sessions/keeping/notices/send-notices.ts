// The journal of notices worked through: put right after a crash, sent what is due, skipped what is no longer so.

import { toEpoch } from '../../../../shared/domain/kernel/dates.ts'
import type { Instant, PersonId, SessionId } from '../../../../shared/domain/kernel/ids.ts'
import type { DeliveryState } from '../../../../shared/domain/people/delivery-state.ts'
import { isSendingTime } from '../../../../shared/domain/schools/terms.ts'
import { type Booking, hasPlace, isInLine } from '../../../../shared/domain/sessions/booking.ts'
import { isUrgent, type Notice } from '../../../../shared/domain/sessions/notice.ts'
import { type Facts, type Verdict, verdictOn } from '../../../../shared/domain/sessions/notices/verdict.ts'
import type { Chat, OutgoingCard } from '../../../../shared/ports/chat.ts'
import { Conflict } from '../../../../shared/ports/versioned.ts'
import { afterCardOf, isAfterwards } from '../../after/telling/notice-card.ts'
import { findSession } from '../../booking/scene.ts'
import type { SessionPorts } from '../../ports.ts'
import { type InvitePorts, inviteOf } from '../invites/invite-card.ts'
import { readBack } from '../invites/read-back.ts'
import { contextOf } from './context.ts'
import { batchSize, type Journalled, type KnownOutcomes, sendBatch, type ToSend } from './send-batch.ts'

/** A server that is sending has answered by then; else it has crashed. */
const stuckMs = 30_000
/** What Teams refused for now is tried again after this. */
const againMs = 5 * 60_000

const age = (at: Instant, now: Instant): number => toEpoch(now) - toEpoch(at)

// A row that says it is being sent and is not was left by a crash, or by a journal that was away.
const landed = ({ state, key }: Notice, outcomes: KnownOutcomes, now: Instant): DeliveryState | null => {
  if (state.state !== 'sending') return null
  const known = outcomes.get(key)
  if (known?.state === 'inFlight') return null
  // Marked by us and never sent; a mark of another moment is somebody else's.
  if (known?.state === 'notSent' && known.at === state.at) return { state: 'intended' }
  if (known !== undefined && known.state !== 'notSent') return known
  return age(state.at, now) > stuckMs ? { state: 'uncertain', at: now } : null
}

const mark = async (ports: SessionPorts, before: Journalled, state: Notice['state']): Promise<void> => {
  try {
    await ports.notices.mark([{ before, next: { ...before.value, state } }])
  } catch (error) {
    // Another server has seen to it.
    if (!(error instanceof Conflict)) throw error
  }
}

const settle = async (
  ports: SessionPorts,
  chat: Chat,
  open: readonly Journalled[],
  outcomes: KnownOutcomes,
  now: Instant,
): Promise<void> => {
  for (const notice of open) {
    const { key, state: before } = notice.value
    const state = landed(notice.value, outcomes, now) ?? (await readBack(ports, chat, notice.value, now))
    if (state !== null) await mark(ports, notice, state)
    if (before.state !== 'sending' && outcomes.get(key)?.state !== 'inFlight') outcomes.delete(key)
  }
}

/** In one round; after it what is urgent is looked at again. */
const mostInvites = 60

const isInvite = ({ value }: Journalled): boolean => value.kind === 'invite'

// What is urgent goes first, and the many who hear that something can be booked go last.
const inTurn = (notices: readonly Journalled[], now: Instant): readonly Journalled[] => {
  const others = notices.filter((notice) => !isInvite(notice))
  const urgent = others.filter(({ value }) => isUrgent(value.kind))
  const invites = isSendingTime(now) ? notices.filter(isInvite).slice(0, mostInvites) : []
  return [...urgent, ...others.filter(({ value }) => !isUrgent(value.kind)), ...invites]
}

const isToSend = ({ value }: Journalled, outcomes: KnownOutcomes, now: Instant): boolean => {
  if (outcomes.get(value.key)?.state === 'inFlight') return false
  const { state } = value
  return state.state === 'intended' || (state.state === 'failed' && age(state.at, now) > againMs)
}

const rowOf = async (
  { bookings }: SessionPorts,
  session: SessionId,
  person: PersonId,
): Promise<Booking | null> => {
  const rows = (await bookings.of(session)).map(({ value }) => value).filter((row) => row.person === person)
  return rows.find(hasPlace) ?? rows.find(isInLine) ?? rows.at(-1) ?? null
}

const factsOf = async (ports: SessionPorts, notice: Notice, now: Instant): Promise<Facts | null> => {
  const session = await findSession(ports, notice.session)
  const { to } = notice
  const booking = to.kind === 'person' ? await rowOf(ports, notice.session, to.person) : null
  return session && booking && { session, booking, now }
}

const cardOf = async (
  { cards, ...ports }: InvitePorts,
  notice: Notice,
  facts: Facts,
): Promise<OutgoingCard | null> => {
  if (notice.kind === 'missed' || notice.kind === 'followUp' || notice.kind === 'invite') return null
  const context = await contextOf({ ...ports, cards }, notice, facts)
  return cards[notice.kind](facts.session, facts.booking, context)
}

const nobodyThere: Verdict = { skip: 'They have no place there any more.' }

const decideInvite = async (
  ports: InvitePorts,
  notice: Journalled,
  now: Instant,
): Promise<readonly ToSend[]> => {
  const invite = await inviteOf(ports, notice.value, now)
  if ('card' in invite) return [{ notice, card: invite.card }]
  await mark(ports, notice, { state: 'skipped', at: now, reason: invite.skip })
  return []
}

const decideAfterwards = async (
  ports: SessionPorts,
  notice: Journalled,
  now: Instant,
): Promise<readonly ToSend[]> => {
  const afterwards = await afterCardOf(ports, notice.value, now)
  if (afterwards === 'wait') return []
  if ('card' in afterwards) return [{ notice, card: afterwards.card }]
  await mark(ports, notice, { state: 'skipped', at: now, reason: afterwards.skip })
  return []
}

const decide = async (ports: InvitePorts, notice: Journalled, now: Instant): Promise<readonly ToSend[]> => {
  if (isInvite(notice)) return await decideInvite(ports, notice, now)
  if (isAfterwards(notice.value.kind)) return await decideAfterwards(ports, notice, now)
  const facts = await factsOf(ports, notice.value, now)
  const verdict = facts === null ? nobodyThere : verdictOn(notice.value, facts)
  if (verdict === 'wait') return []
  if (verdict !== 'send') {
    await mark(ports, notice, { state: 'skipped', at: now, reason: verdict.skip })
    return []
  }
  const card = facts && (await cardOf(ports, notice.value, facts))
  return card ? [{ notice, card }] : []
}

/** One round. Throws an Outage when Teams or SharePoint is away; what was done until then stands in the journal. */
export const sendNotices =
  (ports: InvitePorts, outcomes: KnownOutcomes, shouldStop: () => boolean) => async (): Promise<void> => {
    const { chat } = ports
    if (chat === null) return
    const open = await ports.notices.open()
    const now = await ports.clock.now()
    await settle(ports, chat, open, outcomes, now)
    const due = open.filter((notice) => isToSend(notice, outcomes, now))
    const wanted = inTurn(due, now)
    for (let from = 0; from < wanted.length && !shouldStop(); from += batchSize) {
      const batch: ToSend[] = []
      for (const notice of wanted.slice(from, from + batchSize)) {
        batch.push(...(await decide(ports, notice, now)))
      }
      await sendBatch({ ports, chat, now, outcomes }, batch)
    }
  }
