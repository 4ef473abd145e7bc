// An edition of the director's weekly update: what it says, to whom it goes, and the situations it goes through.

import type { Day, EditionId, Instant, JournalId, PersonId } from '../kernel/ids.ts'
import type { Audience } from '../people/audience.ts'

export type Author = { readonly id: PersonId; readonly name: string }

/** A file in the library. `size` in bytes. */
export type UpdateFile = { readonly name: string; readonly size: number; readonly url: string }

/** What a live block pulls: filled in when it is sent, and from then on as it was. */
export const liveKinds = ['openConsultations', 'sessionsWithPlaces'] as const
export type LiveKind = (typeof liveKinds)[number]

/**
 * `text` is Markdown in the subset that Teams' cards take: paragraphs, `- ` and `1. ` lists, `**bold**`, `_italic_`,
 * `[words](https://…)`. A picture either has `alt` or is decorative; neither is allowed to go out.
 */
export type Block =
  | { readonly kind: 'text'; readonly id: string; readonly heading: string; readonly text: string }
  | {
      readonly kind: 'picture'
      readonly id: string
      readonly file: UpdateFile
      /** Pixels. */
      readonly width: number
      readonly height: number
      readonly alt: string
      readonly isDecorative: boolean
    }
  | { readonly kind: 'file'; readonly id: string; readonly words: string; readonly file: UpdateFile }
  | { readonly kind: 'live'; readonly id: string; readonly heading: string; readonly what: LiveKind }

/** What a file is called where it is read: by its own name when nobody gave it words. */
export const fileInWords = ({
  words,
  file,
}: Pick<Extract<Block, { kind: 'file' }>, 'words' | 'file'>): string =>
  words.trim() === '' ? file.name : words

/** A picture that nobody has described and that is no decoration: it cannot go out. */
export const isSilent = (block: Block): boolean =>
  block.kind === 'picture' && !block.isDecorative && block.alt.trim() === ''

export type EditionContent = {
  /** The day it bears; `null` while it is not decided. */
  readonly date: Day | null
  /** One line: what the notification shows. At most 80 letters. */
  readonly summary: string
  readonly greeting: string
  readonly blocks: readonly Block[]
  /** Markdown; empty for none. */
  readonly andFinally: string
  readonly signOff: { readonly name: string; readonly title: string }
}

export const longestSummary = 80

export type UpdateChannel = { readonly teamId: string; readonly channelId: string; readonly name: string }

/** Beside the channels: nobody; a notice in the activity feed that opens the tab; or the card in each person's chat. */
export type Personal =
  | { readonly how: 'nobody' }
  | { readonly how: 'notice' | 'card'; readonly audience: Audience }

/**
 * `at`: the minute it goes out. `null`: as soon as it is approved and messages may go out. `notChosen`: its writer wants a
 * minute and has not chosen it yet; it cannot go out so.
 */
export type Sending = {
  readonly channels: readonly UpdateChannel[]
  readonly personal: Personal
  readonly at: Instant | 'notChosen' | null
}

/** What a live block said when it went out. */
export type LiveFacts = Readonly<
  Record<LiveKind, readonly { readonly title: string; readonly line: string; readonly page: string }[]>
>

/** A change to what was delivered: every copy says so at its top. Each needs a second person. */
export type Correction = {
  readonly revision: number
  /** Shown at the top of every copy: `Corrected on Saturday 3 October 2026: the closing date is 31 October.` */
  readonly line: string
  /** Kept in the history only. */
  readonly reason: string
  readonly by: Author
  readonly approvedBy: Author
  readonly at: Instant
  /** What it said before. */
  readonly before: EditionContent
}

/**
 * draft · awaitingApproval · scheduled: approved, waits for its minute · missed: its minute passed more than an hour ago
 * while nothing ran; a person decides · sending · sent · recalling and recalled: every copy says it was taken back.
 * A correction that is written but not approved is `correcting`; the delivered copies stay as they are until then.
 */
export type EditionSituation =
  | {
      readonly state: 'draft'
      readonly sentBack: { readonly by: Author; readonly at: Instant; readonly reason: string } | null
    }
  | { readonly state: 'awaitingApproval'; readonly submittedBy: Author; readonly at: Instant }
  | {
      readonly state: 'scheduled' | 'missed'
      readonly approvedBy: Author
      readonly at: Instant
      readonly sendAt: Instant
    }
  | {
      readonly state: 'sending' | 'sent'
      readonly approvedBy: Author
      readonly sendAt: Instant
      readonly at: Instant
    }
  | {
      readonly state: 'recalling' | 'recalled'
      readonly approvedBy: Author
      readonly sendAt: Instant
      readonly by: Author
      readonly at: Instant
      readonly reason: string
    }

export type PendingCorrection = {
  readonly content: EditionContent
  readonly line: string
  readonly reason: string
  readonly by: Author
  readonly at: Instant
}

export type Edition = {
  readonly id: EditionId
  readonly content: EditionContent
  readonly sending: Sending
  readonly author: Author
  /** Others who changed the draft: they may not agree to it either. */
  readonly writers?: readonly Author[] | undefined
  readonly createdAt: Instant
  /** Who changed the draft last, and when; left out until somebody has. */
  readonly changed?: { readonly by: Author; readonly at: Instant } | undefined
  /** Who handed it in last: kept when it is sent back or agreed, so that they hear of it. */
  readonly handedInBy?: Author | undefined
  /**
   * What staff were told of it, the newest last (`telling.ts`), written before they are told. `over`: the version that
   * pages know it under, as being told changes nothing that they show; the next change by a person ends it.
   */
  readonly told?: { readonly events: readonly string[]; readonly over?: string | undefined } | undefined
  /** Rises with each change of content or sending: what an approver saw is what goes out. */
  readonly revision: number
  /** The journal that was written with the agreement that stands; see `journalOf`. */
  readonly journal?: JournalId | undefined
  /** How many copies that journal has. A reading that shows fewer lags behind. */
  readonly copies?: number | undefined
  /** Which server works on the copies, and when it last said so: another waits until the claim is void. */
  readonly claim?: { readonly key: string; readonly at: Instant } | undefined
  /** Filled when sending begins. */
  readonly live: LiveFacts | null
  readonly corrections: readonly Correction[]
  readonly pending: PendingCorrection | null
  readonly situation: EditionSituation
  /** Nobody is shown it any more; it goes once its files have gone. */
  readonly deletedAt?: Instant | undefined
}
