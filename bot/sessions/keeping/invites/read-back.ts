// A post in a channel of which nobody knows whether it arrived: channels can be read, so this one is settled.

import { toEpoch } from '../../../../shared/domain/kernel/dates.ts'
import type { Instant } from '../../../../shared/domain/kernel/ids.ts'
import type { DeliveryState } from '../../../../shared/domain/people/delivery-state.ts'
import type { Notice } from '../../../../shared/domain/sessions/notice.ts'
import type { Chat } from '../../../../shared/ports/chat.ts'
import { findSession } from '../../booking/scene.ts'
import type { SessionPorts } from '../../ports.ts'

/** A post may come to light a moment after its reply was lost: only after this long is one that is not there missing. */
const patienceMs = 30_000

/** What it is now: sent, to be sent, or `null` while that is still unclear. People are never settled so. */
export const readBack = async (
  ports: SessionPorts,
  chat: Chat,
  { to, state, session: id, due, key }: Notice,
  now: Instant,
): Promise<DeliveryState | null> => {
  if (to.kind !== 'channel' || state.state !== 'uncertain') return null
  const session = await findSession(ports, id)
  if (session === null) return null
  const { summary } = ports.cards.announcement(session, [session])
  try {
    const post = await chat.findPost(to, summary, due)
    if (post !== null) return { state: 'sent', at: now, ...post }
  } catch (error) {
    // One channel that is gone or shut to us keeps nobody else waiting.
    ports.report(error, key)
    return null
  }
  return toEpoch(now) - toEpoch(state.at) < patienceMs ? null : { state: 'intended' }
}
