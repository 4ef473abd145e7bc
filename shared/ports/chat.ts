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

/** A line in a person's activity feed that opens a page of the tab. One with the same `page` takes the earlier one's place. */
export type FeedNotice = {
  readonly kind: 'updateSent'
  /** What it is about: `The director’s update of Friday 27 November 2026`. */
  readonly topic: string
  /** At most 150 letters. */
  readonly summary: string
  /** A deep link of Teams: `tabLink` of the cards makes it. */
  readonly page: string
}

/** Thrown when the request left and no answer came: Teams may or may not have it. Never send again by itself. */
export class SendUncertain extends Error {
  override readonly name = 'SendUncertain'
}

export interface Chat {
  /** Adds the app for the person where it is missing; does nothing where it is there. Safe to repeat. */
  reach(person: PersonId): Promise<Result<true, SendRefusal>>
  /** Adds the app where it is missing and asks for the chat, so that a card is one request later. Says nothing. Safe to repeat. */
  prepare(person: PersonId): Promise<Result<true, SendRefusal>>
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
  /**
   * A line in the feeds of up to a hundred people, in one request; adds the app where it may be missing. Answers those
   * for whom that was refused. The others are handed to Teams, which tells nothing of each. @throws SendUncertain: safe to repeat.
   */
  notifyAll(people: readonly PersonId[], notice: FeedNotice): Promise<ReadonlyMap<PersonId, SendRefusal>>
  /**
   * The line in the place of an earlier one of its page, in the feeds of up to a hundred people who got that. Adds no app:
   * whoever has removed it has no line. @throws SendUncertain: safe to repeat.
   */
  replaceNotice(people: readonly PersonId[], notice: FeedNotice): Promise<Result<true, SendRefusal>>
}

export type KnownConversation = { readonly person: PersonId; readonly conversationId: string }

/** The ids of people's 1:1 conversations with the app, so that a send after a restart needs no second request. */
export interface ConversationStore {
  all(): Promise<ReadonlyMap<PersonId, string>>
  /** Adds them or puts them in the place of older ones. A few units for many at once, so gather them. */
  put(known: readonly KnownConversation[]): Promise<void>
}
