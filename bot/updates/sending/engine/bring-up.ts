// Corrections and recalls: every delivered copy is changed in place until it shows what the edition says now.

import type { EditionId } from '../../../../shared/domain/kernel/ids.ts'
import { type Copy, journalOf } from '../../../../shared/domain/updates/delivery.ts'
import type { Edition } from '../../../../shared/domain/updates/edition.ts'
import type { OutgoingCard, SendRefusal } from '../../../../shared/ports/chat.ts'
import { Outage } from '../../../../shared/ports/versioned.ts'
import type { Pass } from '../ports.ts'
import { isPaused, lengthen, pauseName } from './pauses.ts'
import { isRecalled, isReplaced, noAnswer, replaceNotices } from './replace-notices.ts'
import { roll } from './rolling.ts'
import { isNotice } from './send-notices.ts'

/** Copies that Teams did not let us change to this revision; asked again on a press, and after a restart. */
export type Stuck = Map<EditionId, { readonly revision: number; readonly keys: Map<string, SendRefusal> }>

export const stuckOf = (stuck: Stuck, { id, revision }: Edition): Map<string, SendRefusal> => {
  const there = stuck.get(id)
  if (there?.revision === revision) return there.keys
  const keys = new Map<string, SendRefusal>()
  stuck.set(id, { revision, keys })
  return keys
}

const isBehind = (copy: Copy, edition: Edition): boolean =>
  copy.state.state === 'sent' && copy.shown !== edition.revision

/** Whether any delivered copy shows something else than the edition says. */
export const areBehind = (edition: Edition, copies: readonly Copy[]): boolean =>
  copies.some((copy) => isBehind(copy, edition))

const cardsOf = ({
  ports,
  edition,
}: Pass): { readonly channel: OutgoingCard; readonly person: OutgoingCard } => {
  if (!isRecalled(edition))
    return { channel: ports.cards.channel(edition), person: ports.cards.personal(edition) }
  const card = ports.cards.recalled(edition)
  return { channel: card, person: card }
}

/** So many without an answer in a row, and no other is begun: Teams is away. */
const mostInARow = 14
/** Seconds until it is asked again, where it did not say. */
const awaySeconds = 30
/** One that gets no answer while others do is tried so often, in some eight minutes. */
const mostTries = 6
const firstPauseMs = 15_000

const awayFor = (outage: Outage): Outage =>
  new Outage('Teams does not answer', { cause: outage, retryAfter: outage.retryAfter ?? awaySeconds })

type Changed = { readonly copy: Copy; readonly refusal: SendRefusal | null; readonly outage: Outage | null }

const changeCopy = async (pass: Pass, copy: Copy, card: OutgoingCard): Promise<Changed> => {
  const { ports, chat, edition } = pass
  const done: Changed = { copy: { ...copy, shown: edition.revision }, refusal: null, outage: null }
  // A line in the feed opens the page, which shows the newest by itself.
  if (copy.state.state !== 'sent' || isNotice(copy)) return done
  try {
    const changed = await chat.update(copy.state, card)
    return changed.ok ? done : { copy, refusal: changed.refusal, outage: null }
  } catch (error) {
    if (error instanceof Outage) return { copy, refusal: null, outage: error }
    ports.report(error, `${edition.id} ${copy.key}`)
    return { copy, refusal: { kind: 'refusedForNow', reason: 'It could not be changed.' }, outage: null }
  }
}

type Changing = {
  /** Those that Teams did not let us change, by key. */
  readonly refused: Map<string, SendRefusal>
  /** Where those that are done are written. */
  readonly checkpoint: (done: readonly Copy[]) => Promise<void>
}

/** Cards in chats and channels. Answers and throws as `bringUp` does. */
const changeMessages = async (pass: Pass, messages: readonly Copy[], how: Changing): Promise<boolean> => {
  const { ports, edition, pauses } = pass
  const { refused, checkpoint } = how
  const nameOf = ({ key }: Copy) => pauseName(edition, key)
  const now = await ports.clock.now()
  const queue = messages.filter((copy) => !isPaused(pauses, nameOf(copy), now))
  if (queue.length === 0) return messages.length === 0
  const cards = cardsOf(pass)
  const silent = new Map<Copy, Outage>()
  let inARow = 0
  let away: Outage | null = null
  const left = await roll({
    queue,
    shouldStop: async () => away !== null || (await pass.shouldStop(await ports.clock.now())),
    marked: () => null,
    work: async (copy) => {
      const { outage, refusal, copy: after } = await changeCopy(pass, copy, cards[copy.target.kind])
      inARow = outage === null ? 0 : inARow + 1
      if (outage !== null) silent.set(copy, outage)
      if (inARow >= mostInARow) away ??= outage
      if (refusal !== null) refused.set(copy.key, refusal)
      return after
    },
    write: async (changed) => {
      const done = changed.filter((copy) => !isBehind(copy, edition))
      if (done.length > 0) await checkpoint(done)
    },
  })
  if (away !== null) throw awayFor(away)
  const later = await ports.clock.now()
  for (const [copy, { retryAfter }] of silent) {
    const tries = lengthen(pauses, nameOf(copy), later, { firstMs: firstPauseMs, told: retryAfter })
    if (tries >= mostTries) refused.set(copy.key, noAnswer)
  }
  const isOver = ({ key }: Copy) => refused.has(key)
  return left === 0 && queue.length === messages.length && [...silent.keys()].every(isOver)
}

/**
 * Changes the copies that are behind. Safe to repeat: the same words twice are the same message. Answers whether nothing
 * is left that could still be changed. Throws an Outage when Teams answers nobody; one copy alone that
 * gets no answer keeps no other waiting, and counts as one that Teams does not let us change after a few tries.
 * `checkpoint`: where those that are done are written; the journal, unless said.
 */
export const bringUp = async (
  pass: Pass,
  copies: readonly Copy[],
  stuck: Stuck,
  checkpoint: Changing['checkpoint'] = (done) => pass.ports.copies.checkpoint(journalOf(pass.edition), done),
): Promise<boolean> => {
  const { edition } = pass
  const refused = stuckOf(stuck, edition)
  const open = copies.filter((copy) => isBehind(copy, edition) && !refused.has(copy.key))
  const lines = open.filter((copy) => isReplaced(edition, copy))
  const messages = open.filter((copy) => !isReplaced(edition, copy))
  const areMessagesDone = await changeMessages(pass, messages, { refused, checkpoint })
  const areLinesDone = await replaceNotices(pass, lines, { refused, checkpoint })
  return areMessagesDone && areLinesDone
}
