// Teams in memory: records what was sent, and refuses or loses replies when told to.

import type { PersonId } from '../../../shared/domain/kernel/ids.ts'
import { ok, refuse } from '../../../shared/domain/kernel/result.ts'
import {
  type Chat,
  type FeedNotice,
  type OutgoingCard,
  type SendRefusal,
  SendUncertain,
  type SentCard,
} from '../../../shared/ports/chat.ts'
import { createTrouble, type Trouble } from './table.ts'

/** `to` is a person's id or a channel's; `message` is the newest, after updates. */
type RecordedSend = {
  readonly to: string
  readonly sent: SentCard
  message: OutgoingCard
  readonly at: string
}

export type FakeChat = Chat & {
  /** In the order sent; what Teams got although its reply was lost stands here too. */
  readonly sends: readonly RecordedSend[]
  /** Notices in activity feeds, in the order sent; one that took an earlier one's place stands in it. */
  readonly notices: readonly { readonly to: string; readonly notice: FeedNotice }[]
  /** People for whom the app was added. */
  readonly reached: ReadonlySet<string>
  /** People for whom a chat was made ready. */
  readonly prepared: readonly string[]
  /** From now on this person or channel is refused; `null` ends it. */
  readonly refuses: (to: string, refusal: SendRefusal | null) => void
  /** The next send to them throws SendUncertain; `arrived` tells whether Teams got it. */
  readonly losesReply: (to: string, arrived: boolean) => void
}

const fakeFeed = (
  trouble: Trouble,
  refusals: ReadonlyMap<string, SendRefusal>,
  lost: Map<string, boolean>,
): Pick<FakeChat, 'notices' | 'notifyAll' | 'replaceNotice'> => {
  const notices: { readonly to: string; readonly notice: FeedNotice }[] = []
  const send = (to: string, notice: FeedNotice) => {
    const refusal = refusals.get(to)
    if (refusal) return refuse(refusal)
    const arrived = lost.get(to)
    lost.delete(to)
    if (arrived !== false) {
      const earlier = notices.findIndex((one) => one.to === to && one.notice.page === notice.page)
      notices.splice(earlier < 0 ? notices.length : earlier, 1, { to, notice })
    }
    if (arrived !== undefined) throw new SendUncertain('no reply from Graph')
    return ok<true>(true)
  }
  return {
    notices,
    notifyAll: async (people, notice) => {
      trouble.check('notifyAll')
      const refused = new Map<PersonId, SendRefusal>()
      for (const person of people) {
        const outcome = send(person, notice)
        if (!outcome.ok) refused.set(person, outcome.refusal)
      }
      return refused
    },
    replaceNotice: async (people, notice) => {
      trouble.check('replaceNotice')
      for (const person of people) {
        const outcome = send(person, notice)
        if (!outcome.ok) return outcome
      }
      return ok(true)
    },
  }
}

export const fakeChat = (
  now: () => string = () => '2026-10-05T08:00:00.000Z',
  trouble: Trouble = createTrouble(),
): FakeChat => {
  const sends: RecordedSend[] = []
  const reached = new Set<string>()
  const prepared: string[] = []
  const refusals = new Map<string, SendRefusal>()
  const lost = new Map<string, boolean>()
  const send = (to: string, message: OutgoingCard) => {
    const refusal = refusals.get(to)
    if (refusal) return refuse(refusal)
    const arrived = lost.get(to)
    lost.delete(to)
    const sent = { conversationId: `chat-${to}`, activityId: `message-${sends.length + 1}` }
    if (arrived !== false) sends.push({ to, sent, message, at: now() })
    if (arrived !== undefined) throw new SendUncertain('no reply from Teams')
    return ok(sent)
  }
  const feed = fakeFeed(trouble, refusals, lost)
  return {
    sends,
    ...feed,
    reached,
    prepared,
    refuses: (to, refusal) => {
      if (refusal) refusals.set(to, refusal)
      else refusals.delete(to)
    },
    losesReply: (to, arrived) => {
      lost.set(to, arrived)
    },
    reach: async (person: PersonId) => {
      trouble.check('reach')
      const refusal = refusals.get(person)
      if (refusal?.kind === 'unreachable') return refuse(refusal)
      reached.add(person)
      return ok(true)
    },
    prepare: async (person: PersonId) => {
      trouble.check('prepare')
      prepared.push(person)
      const refusal = refusals.get(person)
      return refusal ? refuse(refusal) : ok(true)
    },
    sendToPerson: async (person, message) => {
      trouble.check('sendToPerson')
      return send(person, message)
    },
    postToChannel: async ({ channelId }, message) => {
      trouble.check('postToChannel')
      return send(channelId, message)
    },
    findPost: async ({ channelId }, summary, since) => {
      trouble.check('findPost')
      const post = sends.find(
        ({ to, message, at }) => to === channelId && message.summary === summary && at >= since,
      )
      return post?.sent ?? null
    },
    update: async ({ activityId }, message) => {
      trouble.check('update')
      const post = sends.find(({ sent }) => sent.activityId === activityId)
      if (!post) return refuse({ kind: 'refusedForNow', reason: 'no such message' })
      post.message = message
      return ok(true)
    },
  }
}
