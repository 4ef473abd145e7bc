// Lines in activity feeds after a recall: each gives its place to one that says that the update was withdrawn.

import type { Instant } from '../../../../shared/domain/kernel/ids.ts'
import type { Result } from '../../../../shared/domain/kernel/result.ts'
import { isSendingTime, nextSendingTime } from '../../../../shared/domain/schools/terms.ts'
import type { Copy } from '../../../../shared/domain/updates/delivery.ts'
import type { Edition } from '../../../../shared/domain/updates/edition.ts'
import { type SendRefusal, SendUncertain } from '../../../../shared/ports/chat.ts'
import { Outage } from '../../../../shared/ports/versioned.ts'
import type { Pass } from '../ports.ts'
import { isPaused, lengthen, pauseName } from './pauses.ts'
import { isNotice, mostRecipients, peopleOf } from './send-notices.ts'

export const isRecalled = ({ situation }: Edition): boolean =>
  situation.state === 'recalling' || situation.state === 'recalled'

/** The first pause after no answer, and how often it is tried. */
const firstMs = 15_000
const mostTries = 6

export const noAnswer: SendRefusal = {
  kind: 'refusedForNow',
  reason: 'Teams did not answer when it was changed.',
}

/** A line that a recall replaces. A correction leaves it: it opens the page, and nobody gets a second notice. */
export const isReplaced = (edition: Edition, copy: Copy): boolean => isRecalled(edition) && isNotice(copy)

/** What may be changed at that moment. A replaced line may sound like a new one, so it keeps messaging hours. */
export const changeable = (edition: Edition, copies: readonly Copy[], now: Instant): readonly Copy[] =>
  isSendingTime(now) ? copies : copies.filter((copy) => !isReplaced(edition, copy))

/** Until when only such lines are behind, and wait; null when none does. */
export const linesWaitUntil = (edition: Edition, copies: readonly Copy[], now: Instant): Instant | null => {
  const isWaiting = (copy: Copy) => isReplaced(edition, copy) && copy.shown !== edition.revision
  return !isSendingTime(now) && copies.some(isWaiting) ? nextSendingTime(now) : null
}

type Replacing = {
  /** Where those are named that Teams did not let us change. */
  readonly refused: Map<string, SendRefusal>
  /** Where those that are done are written. */
  readonly checkpoint: (done: readonly Copy[]) => Promise<void>
}

const hand = async (
  { ports, chat, edition }: Pass,
  lines: readonly Copy[],
): Promise<Result<true, SendRefusal> | Outage | SendUncertain> => {
  try {
    return await chat.replaceNotice(peopleOf(lines), ports.cards.notice(edition))
  } catch (error) {
    if (!(error instanceof Outage || error instanceof SendUncertain)) throw error
    ports.report(error, edition.id)
    return error
  }
}

const giveUp = (refused: Replacing['refused'], copies: readonly Copy[], why: SendRefusal): void => {
  for (const { key } of copies) refused.set(key, why)
}

/** Whether no further try is made. */
const isLastTry = ({ pauses }: Pass, name: string, error: Outage | SendUncertain, now: Instant): boolean => {
  const told = error instanceof Outage ? error.retryAfter : null
  return lengthen(pauses, name, now, { firstMs, told }) >= mostTries
}

/**
 * A hundred at a time, until it has to stop. Nothing is marked before, as the same line again takes the place of the first.
 * What gets no answer is tried again after a growing pause, and then named. Answers whether nothing is left to be tried.
 */
export const replaceNotices = async (
  pass: Pass,
  lines: readonly Copy[],
  { refused, checkpoint }: Replacing,
): Promise<boolean> => {
  const { ports, edition, pauses } = pass
  const name = pauseName(edition, 'lines')
  for (let from = 0; from < lines.length; from += mostRecipients) {
    const now = await ports.clock.now()
    if (isPaused(pauses, name, now) || (await pass.shouldStop(now))) return false
    const group = lines.slice(from, from + mostRecipients)
    const handed = await hand(pass, group)
    if (handed instanceof Error) {
      if (!isLastTry(pass, name, handed, now)) return false
      giveUp(refused, lines.slice(from), noAnswer)
      return true
    }
    pauses.delete(name)
    if (handed.ok) await checkpoint(group.map((copy) => ({ ...copy, shown: edition.revision })))
    else giveUp(refused, group, handed.refusal)
  }
  return true
}
