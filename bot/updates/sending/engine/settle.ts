// Putting an edition's journal right before sending goes on: what was on its way, and channels that can be read back.

import { toEpoch } from '../../../../shared/domain/kernel/dates.ts'
import type { Instant } from '../../../../shared/domain/kernel/ids.ts'
import { type Copy, journalOf } from '../../../../shared/domain/updates/delivery.ts'
import { type Known, knownOf, type Pass, readCopies, withState } from '../ports.ts'

/** A post may come to light a moment after its reply was lost: only after this long is one that is not there missing. */
const patienceMs = 30_000

/** A copy that says it is being sent and is not was left by a crash, or by a journal that was away. */
const landed = (copy: Copy, known: Known | undefined, now: Instant): Copy => {
  if (copy.state.state !== 'sending') return copy
  // A mark of another moment is not ours.
  const isOurs = known !== undefined && (known.markedAt === null || known.markedAt === copy.state.at)
  return isOurs ? known.copy : withState(copy, { state: 'uncertain', at: now })
}

type Reading = Pick<Pass, 'ports' | 'chat' | 'edition'>

/** The moment before which this edition cannot have been posted. */
const sendingSince = ({ edition }: Reading, now: Instant): Instant =>
  'sendAt' in edition.situation ? edition.situation.sendAt : now

/** Whether the post may still come to light by itself. */
export const isFresh = ({ state }: Copy, now: Instant): boolean =>
  state.state === 'uncertain' && toEpoch(now) - toEpoch(state.at) < patienceMs

/** The copy as its channel shows it, when it is uncertain. As it was, where the channel cannot be read. */
export const readBack = async (reading: Reading, copy: Copy): Promise<Copy> => {
  const { ports, chat, edition } = reading
  const { target, state } = copy
  if (target.kind !== 'channel' || state.state !== 'uncertain') return copy
  const at = await ports.clock.now()
  try {
    const { summary } = ports.cards.channel(edition)
    const post = await chat.findPost(target, summary, sendingSince(reading, at))
    // Which revision it shows is not known, so it is brought up to the present one.
    if (post !== null) return withState(copy, { state: 'sent', at, ...post }, 0)
  } catch (error) {
    // One channel that is gone or shut to us keeps nobody else waiting.
    ports.report(error, `${edition.id} ${copy.key}`)
    return copy
  }
  return isFresh(copy, at) ? copy : withState(copy, { state: 'intended' })
}

/**
 * Settles what can be settled and answers every copy as it stands then. People who are uncertain stay so: only a person
 * may send to them again (decision 1). Nothing of the edition may be on its way in this process.
 */
export const settle = async (pass: Pass): Promise<readonly Copy[]> => {
  const { ports, edition, known } = pass
  const mine = knownOf(known, edition.id)
  const now = await ports.clock.now()
  const before = await readCopies(ports, edition)
  const after = await Promise.all(before.map((copy) => readBack(pass, landed(copy, mine.get(copy.key), now))))
  const changed = after.filter((copy, index) => copy !== before[index])
  if (changed.length > 0) await ports.copies.checkpoint(journalOf(edition), changed)
  known.delete(edition.id)
  return after
}
