// A post in a channel of which nobody knows whether it arrived: channels can be read, so this one is settled (decision 1).

import { toEpoch } from '../shared/domain/kernel/dates.ts'
import type { Instant } from '../shared/domain/kernel/ids.ts'
import type { Chat, SentCard } from '../shared/ports/chat.ts'

/** A post may come to light a moment after its reply was lost: only after this long is one that is not there missing. */
export const patienceMs = 30_000

/** Whether a post whose reply was lost at that moment may still come to light by itself. */
export const isFresh = (lostAt: Instant, now: Instant): boolean => toEpoch(now) - toEpoch(lostAt) < patienceMs

/**
 * found: it is there. missing: it is not, and may be posted. unclear: it may still come to light, or the channel could
 * not be read just now. shut: the channel could not be read for so long that nobody waits for it; a person decides.
 */
export type ReadBack =
  | { readonly kind: 'found'; readonly post: SentCard }
  | { readonly kind: 'missing' | 'unclear' | 'shut' }

export type LostPost = {
  readonly channel: { readonly teamId: string; readonly channelId: string }
  /** Each line that the post may have been sent with. */
  readonly summaries: readonly string[]
  /** It cannot have been posted before. */
  readonly since: Instant
  readonly lostAt: Instant
}

/** Looks into the channel. Never throws: one channel that is gone or shut to us keeps nobody else waiting. */
export const readBack = async (
  chat: Pick<Chat, 'findPost'>,
  { channel, summaries, since, lostAt }: LostPost,
  now: Instant,
  report: (error: unknown) => void,
): Promise<ReadBack> => {
  try {
    for (const summary of summaries) {
      const post = await chat.findPost(channel, summary, since)
      if (post !== null) return { kind: 'found', post }
    }
  } catch (error) {
    report(error)
    return { kind: isFresh(lostAt, now) ? 'unclear' : 'shut' }
  }
  return { kind: isFresh(lostAt, now) ? 'unclear' : 'missing' }
}
