// Where editions of the weekly update, the journal of their copies, and what readers did with them are kept.

import type { EditionId, Instant, JournalId, PersonId, Urn } from '../domain/kernel/ids.ts'
import type { Copy } from '../domain/updates/delivery.ts'
import type { Edition } from '../domain/updates/edition.ts'
import type { Versioned } from './versioned.ts'

export interface EditionStore {
  /** All of them, newest first. Answered from a cache at most ten seconds old, never older than one's own writes. */
  list(): Promise<readonly Versioned<Edition>[]>
  find(id: EditionId): Promise<Versioned<Edition> | null>
  /** @throws AlreadyThere when the id is taken. */
  create(edition: Edition): Promise<Versioned<Edition>>
  /** @throws Conflict when somebody saved it since it was read. @throws TooLong */
  save(before: Versioned<Edition>, next: Edition): Promise<Versioned<Edition>>
  /** Those that were deleted (`deletedAt`): `list` and `find` know them no more. */
  deleted(): Promise<readonly Versioned<Edition>[]>
  /** Takes the row away. @throws Conflict */
  remove(before: Versioned<Edition>): Promise<void>
}

/**
 * The journal of an edition's copies. A row a copy would cost thousands of units, so many stand in one part, and a
 * checkpoint writes whole parts (2 units each). Checkpoints that come while one is written go together in the next.
 */
export interface CopyJournal {
  /** Freezes the targets. Safe to repeat: what stands is left as it is, those missing are added. @throws Conflict */
  plan(journal: JournalId, copies: readonly Copy[]): Promise<void>
  /** Every copy, as the journal has it. Reads past every cache. */
  read(journal: JournalId): Promise<readonly Copy[]>
  /** Writes these copies' states; one write when they stand in one part. @throws Conflict when another process wrote. */
  checkpoint(journal: JournalId, changed: readonly Copy[]): Promise<void>
  /** Takes away a journal that no edition names. Safe to repeat. */
  discard(journal: JournalId): Promise<void>
}

/**
 * The copies that people asked the bot for in their own chats. They come one by one, at any time after the sending, so each
 * is a row of its own.
 */
export interface AskedCopies {
  /** Every one of the edition's, as it stands. */
  of(edition: EditionId): Promise<readonly Copy[]>
  /** Safe to repeat: a message is one copy. */
  add(edition: EditionId, copy: Copy): Promise<void>
  /** Writes which revision each of them shows now. */
  checkpoint(edition: EditionId, changed: readonly Copy[]): Promise<void>
}

export type Noted = {
  readonly edition: EditionId
  readonly person: PersonId
  readonly urn: Urn
  readonly at: Instant
}

/** "Noted" presses and first openings by signed-in people. No pixel, no redirect. */
export interface ReadingStore {
  notedOf(edition: EditionId): Promise<readonly Noted[]>
  /** Natural key edition and school: noting again changes nothing. */
  note(noted: Noted): Promise<void>
  openedOf(edition: EditionId): Promise<readonly { readonly person: PersonId; readonly at: Instant }[]>
  /** Natural key edition and person. */
  opened(edition: EditionId, person: PersonId, at: Instant): Promise<void>
}
