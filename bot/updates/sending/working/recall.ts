// An edition that is recalled: nothing more goes out, and every copy that can be reached says so.

import { finishRecall } from '../../../../shared/domain/updates/correcting.ts'
import { type Copy, journalOf } from '../../../../shared/domain/updates/delivery.ts'
import type { Chat } from '../../../../shared/ports/chat.ts'
import { type StoredEdition, saveBeside } from '../../ports.ts'
import { bringUpAsked } from '../asked/keep-up.ts'
import { bringUp } from '../engine/bring-up.ts'
import { changeable } from '../engine/replace-notices.ts'
import { settle } from '../engine/settle.ts'
import { type Pass, withState } from '../ports.ts'
import { always, type Engine, isIntended, isUnclear, passOver } from './pass.ts'

/** What has not gone out never does. */
const withdraw = async (pass: Pass, copies: readonly Copy[]): Promise<readonly Copy[]> => {
  const { ports, edition } = pass
  const at = await ports.clock.now()
  const state = { state: 'failed', at, reason: 'It was recalled before this was sent.' } as const
  const after = copies.map((copy) => (isIntended(copy) ? withState(copy, state) : copy))
  const changed = after.filter((copy, index) => copy !== copies[index])
  if (changed.length > 0) await ports.copies.checkpoint(journalOf(edition), changed)
  return after
}

export const recall = async (engine: Engine, chat: Chat, stored: StoredEdition): Promise<void> => {
  const { ports, memory } = engine
  const pass = passOver(engine, chat, stored.value, always)
  const settled = await settle(pass)
  const copies = await withdraw(pass, settled.copies)
  const due = changeable(stored.value, copies, await ports.clock.now())
  const isDone = await bringUp(pass, due, memory.stuck)
  const areAskedDone = await bringUpAsked(pass, memory)
  if (!isDone || !areAskedDone || copies.some((copy) => isUnclear(copy, settled))) return
  const done = finishRecall(stored.value)
  if (done.ok) await saveBeside(ports, stored, { ...done.value, claim: undefined })
}
