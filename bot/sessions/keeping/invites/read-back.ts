// A post in a channel of which nobody knows whether it arrived: channels can be read, so this one is settled.

import type { Instant } from '../../../../shared/domain/kernel/ids.ts'
import type { DeliveryState } from '../../../../shared/domain/people/delivery-state.ts'
import type { Notice } from '../../../../shared/domain/sessions/notice.ts'
import type { Chat } from '../../../../shared/ports/chat.ts'
import { readBack as lookInto } from '../../../read-back.ts'
import { findSession } from '../../booking/scene.ts'
import type { SessionPorts } from '../../ports.ts'

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
  const lost = { channel: to, summaries: [summary], since: due, lostAt: state.at }
  const back = await lookInto(chat, lost, now, (error) => ports.report(error, key))
  if (back.kind === 'found') return { state: 'sent', at: now, ...back.post }
  return back.kind === 'missing' ? { state: 'intended' } : null
}
