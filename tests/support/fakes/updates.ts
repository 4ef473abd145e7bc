// Editions, the journal of their copies, what readers did, and the ids of people's conversations, in memory.

import type { EditionId, Instant, JournalId, PersonId } from '../../../shared/domain/kernel/ids.ts'
import type { Copy } from '../../../shared/domain/updates/delivery.ts'
import type { Edition } from '../../../shared/domain/updates/edition.ts'
import type { ConversationStore } from '../../../shared/ports/chat.ts'
import type {
  AskedCopies,
  CopyJournal,
  EditionStore,
  Noted,
  ReadingStore,
} from '../../../shared/ports/updates.ts'
import { Conflict, type Versioned } from '../../../shared/ports/versioned.ts'
import { createTable, createTrouble, type Trouble } from './table.ts'

const stands = ({ value }: Versioned<Edition>) => value.deletedAt === undefined

export const fakeEditions = (trouble: Trouble = createTrouble()): EditionStore => {
  const table = createTable<Edition>(({ id }) => id)
  return {
    list: async () => {
      trouble.check('list')
      const standing = table.all().filter(stands)
      return standing.sort((one, other) => (one.value.createdAt < other.value.createdAt ? 1 : -1))
    },
    deleted: async () => {
      trouble.check('deleted')
      return table.all().filter((stored) => !stands(stored))
    },
    find: async (id) => {
      trouble.check('find')
      const stored = table.find(id)
      return stored !== null && stands(stored) ? stored : null
    },
    create: async (edition) => {
      trouble.check('create')
      return table.create(edition)
    },
    save: async (before, next) => {
      trouble.check('save')
      return table.save(before, next)
    },
    remove: async (before) => {
      trouble.check('remove')
      table.remove(before)
    },
  }
}

export type FakeCopyJournal = CopyJournal & {
  /** The journals that are there, whoever wrote them. */
  readonly names: () => readonly JournalId[]
  /** How many checkpoints were written. */
  readonly checkpoints: () => number
  /** Another process with a memory of its own, on the same journal. */
  readonly another: () => CopyJournal
}

type Kept = Map<JournalId, { readonly copies: Map<string, Copy>; version: number }>

const journalOn = (kept: Kept, trouble: Trouble, onCheckpoint: () => void): CopyJournal => {
  const seen = new Map<JournalId, number>()
  const of = (journal: JournalId) => {
    const there = kept.get(journal) ?? { copies: new Map<string, Copy>(), version: 0 }
    kept.set(journal, there)
    return there
  }
  return {
    plan: async (journal, copies) => {
      trouble.check('plan')
      const { copies: there } = of(journal)
      for (const copy of copies) if (!there.has(copy.key)) there.set(copy.key, structuredClone(copy))
    },
    read: async (journal) => {
      trouble.check('read')
      const { copies, version } = of(journal)
      seen.set(journal, version)
      return structuredClone([...copies.values()])
    },
    checkpoint: async (journal, changed) => {
      trouble.check('checkpoint')
      const there = of(journal)
      if ((seen.get(journal) ?? there.version) !== there.version) {
        seen.delete(journal)
        throw new Conflict('another process wrote the journal')
      }
      const strange = changed.find(({ key }) => !there.copies.has(key))
      if (strange) throw new Error(`no copy ${strange.key} was planned`)
      for (const copy of changed) there.copies.set(copy.key, structuredClone(copy))
      there.version += 1
      seen.set(journal, there.version)
      onCheckpoint()
    },
    discard: async (journal) => {
      trouble.check('discard')
      kept.delete(journal)
    },
  }
}

export const fakeCopyJournal = (trouble: Trouble = createTrouble()): FakeCopyJournal => {
  const kept: Kept = new Map()
  let written = 0
  const count = () => {
    written += 1
  }
  return {
    ...journalOn(kept, trouble, count),
    names: () => [...kept].flatMap(([name, { copies }]) => (copies.size > 0 ? [name] : [])),
    checkpoints: () => written,
    another: () => journalOn(kept, trouble, count),
  }
}

export const fakeAskedCopies = (trouble: Trouble = createTrouble()): AskedCopies => {
  const kept = new Map<EditionId, Map<string, Copy>>()
  const rowsOf = (edition: EditionId) => {
    const there = kept.get(edition) ?? new Map<string, Copy>()
    kept.set(edition, there)
    return there
  }
  return {
    of: async (edition) => {
      trouble.check('askedOf')
      return structuredClone([...rowsOf(edition).values()])
    },
    add: async (edition, copy) => {
      trouble.check('askedAdd')
      const rows = rowsOf(edition)
      if (!rows.has(copy.key)) rows.set(copy.key, structuredClone(copy))
    },
    checkpoint: async (edition, changed) => {
      trouble.check('askedCheckpoint')
      for (const copy of changed) rowsOf(edition).set(copy.key, structuredClone(copy))
    },
  }
}

type Opened = { readonly edition: EditionId; readonly person: PersonId; readonly at: Instant }

export const fakeReadings = (trouble: Trouble = createTrouble()): ReadingStore => {
  const noted = createTable<Noted>(({ edition, urn }) => `${edition}#${urn}`)
  const opened = createTable<Opened>(({ edition, person }) => `${edition}#${person}`)
  return {
    notedOf: async (edition) => {
      trouble.check('notedOf')
      return noted.all().flatMap(({ value }) => (value.edition === edition ? [value] : []))
    },
    note: async (one) => {
      trouble.check('note')
      if (!noted.find(`${one.edition}#${one.urn}`)) noted.create(one)
    },
    openedOf: async (edition) => {
      trouble.check('openedOf')
      return opened
        .all()
        .flatMap(({ value }) => (value.edition === edition ? [{ person: value.person, at: value.at }] : []))
    },
    opened: async (edition, person, at) => {
      trouble.check('opened')
      if (!opened.find(`${edition}#${person}`)) opened.create({ edition, person, at })
    },
  }
}

export const fakeConversations = (trouble: Trouble = createTrouble()): ConversationStore => {
  const kept = new Map<PersonId, string>()
  return {
    all: async () => {
      trouble.check('all')
      return new Map(kept)
    },
    put: async (known) => {
      trouble.check('put')
      for (const { person, conversationId } of known) kept.set(person, conversationId)
    },
  }
}
