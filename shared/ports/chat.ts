// Saying something in Teams first: adding the app for a person, a card to a person or a channel, changing it later.

import type { PersonId } from '../domain/kernel/ids.ts'
import type { Result } from '../domain/kernel/result.ts'
import type { UnreachableReason } from '../domain/people/delivery-state.ts'

/** A card as JSON with the one line that notifications show. */
export type OutgoingCard = { readonly card: Readonly<Record<string, unknown>>; readonly summary: string }
export type SentCard = { readonly conversationId: string; readonly activityId: string }
export type SendRefusal =
  | { readonly kind: 'unreachable'; readonly reason: UnreachableReason }
  | { readonly kind: 'refusedForNow'; readonly reason: string }

/** Thrown when the request left and no answer came: Teams may or may not have it. Never send again by itself. */
export class SendUncertain extends Error {
  override readonly name = 'SendUncertain'
}

export interface Chat {
  /** Adds the app for the person where it is missing; does nothing where it is there. Safe to repeat. */
  reach(person: PersonId): Promise<Result<true, SendRefusal>>
  /** @throws SendUncertain */
  sendToPerson(person: PersonId, message: OutgoingCard): Promise<Result<SentCard, SendRefusal>>
  /** @throws SendUncertain */
  postToChannel(
    channel: { teamId: string; channelId: string },
    message: OutgoingCard,
  ): Promise<Result<SentCard, SendRefusal>>
  /** The app's own post in the channel with this summary since the moment, when there is one: settles the uncertain. */
  findPost(
    channel: { teamId: string; channelId: string },
    summary: string,
    since: string,
  ): Promise<SentCard | null>
  update(sent: SentCard, message: OutgoingCard): Promise<Result<true, SendRefusal>>
}
