// Lines in people's activity feeds, through Graph.

import type { PersonId } from '../../domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../domain/kernel/result.ts'
import { type FeedNotice, type SendRefusal, SendUncertain } from '../../ports/chat.ts'
import { Forbidden, GraphRefused, UnclearReply } from '../client/errors.ts'
import type { Graph } from '../client/graph.ts'
import { segment } from '../client/query.ts'
import { findPerson } from '../directory.ts'

/** What Graph takes of one app in one tenant (platform.md, 2.2). */
const perSecond = 5
/** A little under it, for clocks differ. */
const gapMs = 1_000 / (perSecond - 0.25)
const longestPreview = 150

/** Lets one through at a time, evenly, in the order of asking. */
const createPace = ({ timer }: Graph) => {
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

const refusalOf = async (
  graph: Graph,
  person: PersonId,
  error: Forbidden | GraphRefused,
): Promise<SendRefusal> => {
  if (error.status !== 403 && error.status !== 404)
    return { kind: 'refusedForNow', reason: `Teams did not take the notice (${error.status}).` }
  const found = await findPerson(graph, person)
  return { kind: 'unreachable', reason: found ? 'appBlocked' : 'notInDirectory' }
}

/** Sends notices; what may have arrived is told as uncertain and never repeated here. */
export const feedNotices = (
  graph: Graph,
): ((person: PersonId, notice: FeedNotice) => Promise<Result<true, SendRefusal>>) => {
  const pace = createPace(graph)
  return async (person, notice) => {
    await pace()
    const path = `/users/${segment('guid', person)}/teamwork/sendActivityNotification`
    try {
      await graph.send({ method: 'POST', path, body: bodyOf(notice), units: 0, mayBeForbidden: true })
      return ok(true)
    } catch (error) {
      if (error instanceof UnclearReply) throw new SendUncertain('no answer from Graph', { cause: error })
      const isAnswer = error instanceof GraphRefused || (error instanceof Forbidden && error.status === 403)
      if (isAnswer) return refuse(await refusalOf(graph, person, error))
      throw error
    }
  }
}
