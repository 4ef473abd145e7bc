// What goes on by itself with visits: proposals told 1:1, what a crash left of a yes, and visits that fell through.

import { toEpoch } from '../../../shared/domain/kernel/dates.ts'
import type { Instant } from '../../../shared/domain/kernel/ids.ts'
import type { DeliveryState } from '../../../shared/domain/people/delivery-state.ts'
import { isSendingTime } from '../../../shared/domain/schools/terms.ts'
import { callOff } from '../../../shared/domain/sessions/plan.ts'
import { hasStarted, type Session } from '../../../shared/domain/sessions/session.ts'
import { close } from '../../../shared/domain/sessions/visits/decide.ts'
import type { Proposal, Visit } from '../../../shared/domain/sessions/visits/visit.ts'
import { type Chat, type OutgoingCard, SendUncertain } from '../../../shared/ports/chat.ts'
import { Conflict, Outage, type Versioned } from '../../../shared/ports/versioned.ts'
import type { VisitPorts } from './changing.ts'
import { makeSession } from './make-session.ts'

/** A server that is sending has answered by then; else it has crashed. */
const stuckMs = 30_000
/** What Teams refused for now is tried again after this. */
const againMs = 5 * 60_000

type Stored = Versioned<Visit>

const age = (at: Instant, now: Instant): number => toEpoch(now) - toEpoch(at)

const withTold = (visit: Visit, turn: Proposal['turn'], told: DeliveryState): Visit | null =>
  visit.situation.state === 'proposed' && visit.situation.proposal.turn === turn
    ? { ...visit, situation: { ...visit.situation, told } }
    : null

const send = async (
  ports: VisitPorts,
  chat: Chat,
  visit: Visit,
  card: OutgoingCard,
  at: Instant,
): Promise<DeliveryState> => {
  try {
    const reached = await chat.reach(visit.asker.id)
    const outcome = reached.ok ? await chat.sendToPerson(visit.asker.id, card) : reached
    if (outcome.ok) return { state: 'sent', at, ...outcome.value }
    const { refusal } = outcome
    return refusal.kind === 'unreachable'
      ? { state: 'unreachable', at, reason: refusal.reason }
      : { state: 'failed', at, reason: refusal.reason }
  } catch (error) {
    // An outage means that nothing left; whatever else was thrown may have come after the message did.
    if (error instanceof Outage) return { state: 'intended' }
    if (!(error instanceof SendUncertain)) ports.report(error, visit.id)
    return { state: 'uncertain', at }
  }
}

// The school may have answered while its card was on the way: then how it got there matters no longer.
const journal = async (ports: VisitPorts, sent: Stored, turn: number, told: DeliveryState): Promise<void> => {
  let stored: Stored | null = sent
  for (let tries = 0; tries < 3 && stored !== null; tries++) {
    const next = withTold(stored.value, turn, told)
    if (next === null) return
    try {
      await ports.visits.save(stored, next)
      return
    } catch (error) {
      if (!(error instanceof Conflict)) throw error
      stored = await ports.visits.refresh(sent.value.id)
    }
  }
}

const isToSend = (told: DeliveryState, now: Instant): boolean =>
  told.state === 'intended' || (told.state === 'failed' && age(told.at, now) > againMs)

const tell = async (ports: VisitPorts, stored: Stored, now: Instant): Promise<void> => {
  const { chat, cards } = ports
  const { situation } = stored.value
  if (chat === null || situation.state !== 'proposed') return
  const { told, proposal } = situation
  if (told.state === 'sending' && age(told.at, now) > stuckMs) {
    await journal(ports, stored, proposal.turn, { state: 'uncertain', at: now })
    return
  }
  // A time that has begun is no longer offered; the officer sees that nobody has answered.
  if (!isToSend(told, now) || !isSendingTime(now) || proposal.starts <= now) return
  const sending = { ...situation, told: { state: 'sending', at: now } } as const
  const claimed = await ports.visits.save(stored, { ...stored.value, situation: sending })
  const card = cards.visitProposed({ ...stored.value, situation: sending })
  const came = await send(ports, chat, stored.value, card, now)
  await journal(ports, claimed, proposal.turn, came)
}

const endWhenCalledOff = async (
  ports: VisitPorts,
  stored: Stored,
  session: Session,
  now: Instant,
): Promise<boolean> => {
  if (session.situation.state !== 'calledOff') return false
  await ports.visits.save(stored, close(stored.value, session.situation.reason, now))
  return true
}

// Nobody comes to a visit whose asker has given up the place: the session goes, and the officer's event with it.
const endWhenGivenUp = async (ports: VisitPorts, stored: Stored, now: Instant): Promise<void> => {
  const { id, asker } = stored.value
  const own = (await ports.bookings.of(id)).filter(({ value }) => value.person === asker.id)
  if (own.length === 0 || own.some(({ value }) => value.situation.state !== 'gone')) return
  const session = await ports.sessions.refresh(id)
  if (session === null || hasStarted(session.value, now)) return
  const off = callOff(session.value, session.value.organiser, `${asker.name} no longer needs it.`, now)
  if (!off.ok) return
  const called = off.value === session.value ? session : await ports.sessions.save(session, off.value)
  await endWhenCalledOff(ports, stored, called.value, now)
}

const keepAgreed = async (ports: VisitPorts, stored: Stored, now: Instant): Promise<void> => {
  const { situation, id } = stored.value
  if (situation.state !== 'agreed' || situation.proposal.ends <= now) return
  await makeSession(ports, stored.value)
  const session = (await ports.sessions.list()).find(({ value }) => value.id === id)
  if (session === undefined) return
  if (await endWhenCalledOff(ports, stored, session.value, now)) return
  await endWhenGivenUp(ports, stored, now)
}

/** One round. A visit that fails does not keep the others; what was claimed by another server is left to it. */
export const keepVisits = (ports: VisitPorts) => async (): Promise<void> => {
  for (const stored of await ports.visits.list()) {
    const now = await ports.clock.now()
    try {
      await tell(ports, stored, now)
      await keepAgreed(ports, stored, now)
    } catch (error) {
      if (!(error instanceof Conflict)) ports.report(error, stored.value.id)
    }
  }
}
