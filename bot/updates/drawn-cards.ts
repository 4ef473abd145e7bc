// What is said in Teams for an edition, and its card with sizes for those who write it.

import type { Edition, LiveFacts } from '../../shared/domain/updates/edition.ts'
import type { EditionNews } from '../../shared/domain/updates/telling.ts'
import type { FeedNotice, OutgoingCard } from '../../shared/ports/chat.ts'

/** A card as it will look, with decision 15's sizes in bytes. */
export type DrawnUpdate = {
  readonly card: Readonly<Record<string, unknown>>
  readonly cardBytes: number
  readonly activityBytes: number
  /** It ends with "Continue in the tab". */
  readonly isCut: boolean
}

/** The cards of an edition, as it stands at that moment. */
export type UpdateCards = {
  readonly channel: (edition: Edition) => OutgoingCard
  readonly personal: (edition: Edition) => OutgoingCard
  /** What a delivered copy says once the edition was taken back. */
  readonly recalled: (edition: Edition) => OutgoingCard
  /** Only the way to its page, and nothing that it says: where a copy could not be kept. */
  readonly elsewhere: (edition: Edition) => OutgoingCard
  /** The line in the activity feed of those who want no card; after a recall the one that takes its place. */
  readonly notice: (edition: Edition) => FeedNotice
}

export type PreviewedCards = UpdateCards & {
  /** The channel's card with its sizes, or a person's where no channel gets it; `live`: what its live blocks say. */
  readonly preview: (edition: Edition, live: LiveFacts) => DrawnUpdate
  /** What staff hear of it in their own chats. */
  readonly staffNews: (edition: Edition, news: EditionNews) => OutgoingCard
}
