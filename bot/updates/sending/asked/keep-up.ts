// Corrections and recalls of the copies that people asked the bot for: they follow as the delivered ones do.

import { toEpoch } from '../../../../shared/domain/kernel/dates.ts'
import type { Instant } from '../../../../shared/domain/kernel/ids.ts'
import type { Edition } from '../../../../shared/domain/updates/edition.ts'
import { areBehind, bringUp } from '../engine/bring-up.ts'
import type { Memory } from '../engine/memory.ts'
import type { Pass, SendingPorts } from '../ports.ts'

/** So long may a row that another server has written stay unseen. */
const lagMs = 120_000

const changedAt = ({ situation, corrections }: Edition): Instant | null =>
  situation.state === 'recalling' || situation.state === 'recalled'
    ? situation.at
    : (corrections.at(-1)?.at ?? null)

/** Nothing is behind: remembered once every row of the time before the change is seen. */
const remember = async ({ clock }: Pick<SendingPorts, 'clock'>, memory: Memory, edition: Edition) => {
  const changed = changedAt(edition)
  if (changed !== null && toEpoch(await clock.now()) - toEpoch(changed) < lagMs) return
  memory.askedUpTo.set(edition.id, edition.revision)
}

/** Whether any copy that was asked for shows something else than the edition says. */
export const areAskedBehind = async (
  ports: SendingPorts,
  memory: Memory,
  edition: Edition,
): Promise<boolean> => {
  if (memory.askedUpTo.get(edition.id) === edition.revision) return false
  const isBehind = areBehind(edition, await ports.askedCopies.of(edition.id))
  if (!isBehind) await remember(ports, memory, edition)
  return isBehind
}

/** Changes those that are behind; answers and throws as `bringUp` does. */
export const bringUpAsked = async (pass: Pass, memory: Memory): Promise<boolean> => {
  const { ports, edition } = pass
  const copies = await ports.askedCopies.of(edition.id)
  const isDone = await bringUp(pass, copies, memory.stuck, (done) =>
    ports.askedCopies.checkpoint(edition.id, done),
  )
  if (isDone) await remember(ports, memory, edition)
  return isDone
}
