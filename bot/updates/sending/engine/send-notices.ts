// Lines in activity feeds, a hundred people a request: Teams tells nothing of each, and a line replaces the one before.

import { refuse } from '../../../../shared/domain/kernel/result.ts'
import { type Copy, journalOf } from '../../../../shared/domain/updates/delivery.ts'
import { SendUncertain } from '../../../../shared/ports/chat.ts'
import { type Pass, withState } from '../ports.ts'
import { stateAfter } from './send-copy.ts'

/** What one request takes (quality.md, "Graph alternatives"). */
export const mostRecipients = 100

/** Stands in the journal in the place of a conversation: the copy is a line in the person's activity feed. */
export const activityFeed = 'activityFeed'

export const isNotice = ({ state }: Copy): boolean =>
  state.state === 'sent' && state.conversationId === activityFeed

export const peopleOf = (copies: readonly Copy[]) =>
  copies.flatMap(({ target }) => (target.kind === 'person' ? [target.person] : []))

/**
 * Hands the notice to Teams for these copies, or until it has to stop. Nothing is marked before: a line that is sent
 * again takes the place of the first, so after a crash those without an outcome are simply sent again.
 */
export const sendNotices = async (pass: Pass, queue: readonly Copy[]): Promise<void> => {
  const { ports, chat, edition } = pass
  const notice = ports.cards.notice(edition)
  for (let from = 0; from < queue.length; from += mostRecipients) {
    const at = await ports.clock.now()
    if (await pass.shouldStop(at)) return
    const group = queue.slice(from, from + mostRecipients)
    const handed = { state: 'sent', at, conversationId: activityFeed, activityId: '' } as const
    try {
      const refused = await chat.notifyAll(peopleOf(group), notice)
      const after = group.map((copy) => {
        const refusal = copy.target.kind === 'person' ? refused.get(copy.target.person) : undefined
        return refusal === undefined
          ? withState(copy, handed, edition.revision)
          : withState(copy, stateAfter(refuse(refusal), at))
      })
      await ports.copies.checkpoint(journalOf(edition), after)
    } catch (error) {
      if (!(error instanceof SendUncertain)) throw error
      ports.report(error, edition.id)
    }
  }
}
