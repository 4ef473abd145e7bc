// Bringing up everything that is out to what the edition says now.

import type { Edition } from '../../../../shared/domain/updates/edition.ts'
import type { Chat } from '../../../../shared/ports/chat.ts'
import { bringUpAsked } from '../asked/keep-up.ts'
import { bringUp } from '../engine/bring-up.ts'
import { seenUpTo } from '../engine/memory.ts'
import { changeable } from '../engine/replace-notices.ts'
import { readCopies } from '../ports.ts'
import { always, type Engine, passOver } from './pass.ts'

/** Whether it says what it said when it began to go out. */
export const isAsSent = ({ situation, corrections }: Edition): boolean =>
  (situation.state === 'sent' || situation.state === 'sending') && corrections.length === 0

/**
 * At any hour, also while the rest still go out. Copies that Teams did not let us change, to a recall too, are asked for
 * again by each new process.
 */
export const keepUp = async (engine: Engine, chat: Chat, edition: Edition): Promise<void> => {
  const { ports, memory } = engine
  const pass = passOver(engine, chat, edition, always)
  const now = await ports.clock.now()
  const copies = await readCopies(ports, edition)
  if (await bringUp(pass, changeable(edition, copies, now), memory.stuck))
    seenUpTo(memory, edition, copies, now)
  if (!isAsSent(edition)) await bringUpAsked(pass, memory)
}
