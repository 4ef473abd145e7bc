// Everything that is intended goes out, journalled before and after.

import type { DeliveryState } from '../../../../shared/domain/people/delivery-state.ts'
import { type Copy, journalOf } from '../../../../shared/domain/updates/delivery.ts'
import type { Outage } from '../../../../shared/ports/versioned.ts'
import { type Known, knownOf, type Pass, withState } from '../ports.ts'
import { roll } from './rolling.ts'
import { type Drawn, sendCopy } from './send-copy.ts'

/** Marked and not sent: the journal may have the mark. */
const notSent = (copies: readonly Copy[]): readonly (readonly [string, Known])[] =>
  copies.flatMap((copy) =>
    copy.state.state === 'sending'
      ? [[copy.key, { copy: withState(copy, { state: 'intended' }), markedAt: copy.state.at }] as const]
      : [],
  )

/** So many lost replies in a row, and no other copy is begun: an outage of Teams leaves as few uncertain as a crash. */
const mostLostReplies = 14

/** Writes, and remembers what could not be written until the journal has been settled. */
const write = async ({ ports, edition, known }: Pass, copies: readonly Copy[]): Promise<void> => {
  const mine = knownOf(known, edition.id)
  try {
    await ports.copies.checkpoint(journalOf(edition), copies)
  } catch (error) {
    for (const [key, outcome] of notSent(copies)) mine.set(key, outcome)
    throw error
  }
  for (const { key, state } of copies) if (state.state !== 'sending') mine.delete(key)
}

/**
 * Sends these copies with cards, or until it has to stop. Answers whether it stopped because Teams took copy after copy
 * and told nothing of them. Throws an Outage when Teams was away: what had not left is
 * intended again. Throws a Conflict when another server writes the journal; nothing that is unwritten is lost.
 */
export const sendCards = async (pass: Pass, queue: readonly Copy[]): Promise<boolean> => {
  const { ports, chat, edition, known } = pass
  const drawn: Drawn = { channel: ports.cards.channel(edition), personal: ports.cards.personal(edition) }
  const mine = knownOf(known, edition.id)
  let outage: Outage | null = null
  let lostReplies = 0
  const isLosing = () => lostReplies >= mostLostReplies
  let now = await ports.clock.now()
  // How long a post may still come to light is counted from the loss of its reply, not from its window.
  const atItsEnd = async (state: DeliveryState): Promise<DeliveryState> =>
    state.state === 'uncertain' ? { ...state, at: await ports.clock.now().catch(() => now) } : state
  await roll({
    queue,
    shouldStop: async () => {
      now = await ports.clock.now()
      return outage !== null || isLosing() || (await pass.shouldStop(now))
    },
    marked: (copy) => withState(copy, { state: 'sending', at: now }),
    work: async (copy) => {
      const sent = await sendCopy({ chat, drawn, at: now }, copy.target, (error) =>
        ports.report(error, `${edition.id} ${copy.key}`),
      )
      outage ??= sent.outage
      // Once it has stopped, a late answer does not begin it again.
      if (!isLosing()) lostReplies = sent.state.state === 'uncertain' ? lostReplies + 1 : 0
      const state = await atItsEnd(sent.state)
      const after = withState(copy, state, state.state === 'sent' ? edition.revision : copy.shown)
      mine.set(copy.key, { copy: after, markedAt: null })
      return after
    },
    write: (copies) => write(pass, copies),
  })
  if (outage !== null) throw outage
  return isLosing()
}
