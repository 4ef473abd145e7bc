// Lines in people's activity feeds, through Graph.

import type { PersonId } from '../../domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../domain/kernel/result.ts'
import { type FeedNotice, type SendRefusal, SendUncertain } from '../../ports/chat.ts'
import { Forbidden, GraphRefused, UnclearReply } from '../client/errors.ts'
import type { Graph } from '../client/graph.ts'

/** What Graph takes of one app in one tenant (quality.md, "Graph alternatives"). */
const perSecond = 2
const longestPreview = 150

/** Lets one through at a time, evenly, in the order of asking. */
const createPace = ({ timer }: Graph) => {
  // A little under it, for clocks differ.
  const gapMs = 1_000 / (perSecond * 0.95)
  let next = Number.NEGATIVE_INFINITY
  return async (): Promise<void> => {
    const now = timer.now()
    const at = Math.max(now, next)
    next = at + gapMs
    if (at > now) await timer.sleep(at - now)
  }
}

/** A whole number that is the same for the same page: Teams puts a notice in the place of the one with its chain. */
const chainOf = (page: string): number => {
  let chain = 7
  for (const unit of page) chain = (chain * 31 + (unit.codePointAt(0) ?? 0)) % 2_147_483_647
  return chain
}

const bodyOf = ({ kind, topic, summary, page }: FeedNotice) => ({
  topic: { source: 'text', value: topic, webUrl: page },
  activityType: kind,
  chainId: chainOf(page),
  previewText: { content: summary.slice(0, longestPreview) },
  templateParameters: [{ name: 'summary', value: summary.slice(0, longestPreview) }],
})

const isAnswer = (error: unknown): error is Forbidden | GraphRefused =>
  error instanceof GraphRefused || (error instanceof Forbidden && error.status === 403)

const recipient = (userId: PersonId) => ({
  '@odata.type': 'microsoft.graph.aadUserNotificationRecipient',
  userId,
})

/** To up to a hundred people; Graph takes them all and tells nothing of each. @throws SendUncertain */
export type FeedNotices = (
  people: readonly PersonId[],
  notice: FeedNotice,
) => Promise<Result<true, SendRefusal>>

/** Sends notices; what may have arrived is told as uncertain and never repeated here. */
export const feedNotices = (graph: Graph): FeedNotices => {
  const pace = createPace(graph)
  const path = '/teamwork/sendActivityNotificationToRecipients'
  return async (people, notice) => {
    await pace()
    const body = { ...bodyOf(notice), recipients: people.map(recipient) }
    try {
      await graph.send({ method: 'POST', path, body, units: 0, mayBeForbidden: true })
      return ok(true)
    } catch (error) {
      if (error instanceof UnclearReply) throw new SendUncertain('no answer from Graph', { cause: error })
      if (!isAnswer(error)) throw error
      return refuse({ kind: 'refusedForNow', reason: `Teams did not take the notice (${error.status}).` })
    }
  }
}
