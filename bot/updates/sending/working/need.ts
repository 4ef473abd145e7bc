// Whether an edition needs work at this moment, and what stands still because Microsoft 365 has asked for time.

import { fromEpoch, toEpoch } from '../../../../shared/domain/kernel/dates.ts'
import { isSendingTime } from '../../../../shared/domain/schools/terms.ts'
import type { Edition } from '../../../../shared/domain/updates/edition.ts'
import { Outage } from '../../../../shared/ports/versioned.ts'
import type { StoredEdition } from '../../ports.ts'
import { areAskedBehind } from '../asked/keep-up.ts'
import { areBehind } from '../engine/bring-up.ts'
import { isSeenUpTo, type Memory, seenUpTo } from '../engine/memory.ts'
import { isPaused, pauseFor, pauseName } from '../engine/pauses.ts'
import { changeable } from '../engine/replace-notices.ts'
import { readCopies, type SendingPorts } from '../ports.ts'
import { isAsSent } from './keep-up.ts'
import type { Engine } from './pass.ts'

/** What stands still while Teams or SharePoint has asked for time; a recall is another piece of work, and begins at once. */
const workName = (edition: Edition): string => pauseName(edition, edition.situation.state)

/** An outage that says for how long holds this work up until then. */
export const heed = async ({ ports, memory }: Engine, edition: Edition, error: unknown): Promise<void> => {
  if (!(error instanceof Outage) || error.retryAfter === null) return
  const until = fromEpoch(toEpoch(await ports.clock.now()) + error.retryAfter * 1_000)
  pauseFor(memory.pauses, workName(edition), until)
  if (edition.situation.state === 'sending') memory.restsUntil.set(edition.id, until)
}

const areDeliveredBehind = async (
  ports: SendingPorts,
  memory: Memory,
  edition: Edition,
): Promise<boolean> => {
  const now = await ports.clock.now()
  if (isSeenUpTo(memory, edition, now)) return false
  const copies = await readCopies(ports, edition)
  if (areBehind(edition, changeable(edition, copies, now))) return true
  seenUpTo(memory, edition, copies, now)
  return false
}

const isAnyBehind = async (ports: SendingPorts, memory: Memory, edition: Edition): Promise<boolean> =>
  !isAsSent(edition) &&
  ((await areDeliveredBehind(ports, memory, edition)) || (await areAskedBehind(ports, memory, edition)))

/** Whether there may be something to do at this moment: only then is it claimed. */
export const mayNeed = async (
  { ports, memory }: Engine,
  { value: edition }: StoredEdition,
): Promise<boolean> => {
  const { id, situation } = edition
  const now = await ports.clock.now()
  if (isPaused(memory.pauses, workName(edition), now)) return false
  switch (situation.state) {
    case 'sending':
      if (now < (memory.restsUntil.get(id) ?? now)) return false
      // Out of hours nothing can be sent: the journal is put right once, then left unread until sending may go on.
      if (!memory.settled.has(id) || isSendingTime(now)) return true
      return await isAnyBehind(ports, memory, edition)
    case 'recalling':
      return true
    case 'sent':
    case 'recalled':
      return await isAnyBehind(ports, memory, edition)
    default:
      return false
  }
}
