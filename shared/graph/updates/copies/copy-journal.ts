// The journal of an edition's copies as rows that each hold many. Files of the library would cost as much to write and
// more to read, and Graph hands out their content by a redirect to another host, where our client sends nothing.

import type { JournalId } from '../../../domain/kernel/ids.ts'
import type { Copy } from '../../../domain/updates/delivery.ts'
import type { CopyJournal } from '../../../ports/updates.ts'
import { AlreadyThere, Conflict } from '../../../ports/versioned.ts'
import type { Graph } from '../../client/graph.ts'
import { stateColumns, targetColumns, updateJournalList } from '../../columns/updates.ts'
import { type ItemList, itemList } from '../../lists/items.ts'
import { fixedPlace } from '../../lists/place.ts'
import type { Item } from '../../lists/row.ts'
import { recent } from '../recent.ts'
import { inParts, isNewer, type Part, partFields, readPart, stateFields } from './copy-part.ts'
import { gathering } from './gathering.ts'

/** A part as this process last saw it, and its writer. */
type Held = { part: Part; readonly write: (changes: readonly Copy[]) => Promise<void> }
/** By row. */
type Parts = Map<string, Held>

const withChanges = (copies: readonly Copy[], changes: readonly Copy[]): readonly Copy[] => {
  const changed = new Map(changes.map((copy) => [copy.key, copy]))
  return copies.map((copy) => {
    const { state, shown } = changed.get(copy.key) ?? copy
    return { ...copy, state, shown }
  })
}

const hold = (list: ItemList, part: Part): Held => {
  const write = gathering<Copy>(async (changes) => {
    const { row, version, copies } = held.part
    const next = withChanges(copies, changes)
    const item = await list.patch(row, version, stateFields(next))
    if (isNewer(item.version, held.part.version))
      held.part = { ...held.part, version: item.version, copies: next }
  })
  const held: Held = { part, write }
  return held
}

const take = (list: ItemList, parts: Parts, part: Part) => {
  const held = parts.get(part.row)
  if (!held) parts.set(part.row, hold(list, part))
  else if (isNewer(part.version, held.part.version)) held.part = part
}

const inOrder = (parts: Parts): readonly Held[] =>
  [...parts.values()].sort((one, other) => one.part.number - other.part.number)

/** A page of a list may lag behind what a row holds: only a version of our own writing is taken from it unasked. */
const load = async (list: ItemList, parts: Parts, journal: JournalId): Promise<void> => {
  const isKnown = ({ id, version }: Item) => {
    const held = parts.get(id)
    return held !== undefined && !isNewer(version, held.part.version)
  }
  const items = await list.pages({ column: 'Edition', is: journal })
  const rows = await Promise.all(items.filter((item) => !isKnown(item)).map(({ id }) => list.get(id)))
  for (const item of rows) if (item) take(list, parts, readPart(item))
}

export const copyJournal = (graph: Graph): CopyJournal => {
  const list = itemList(graph, fixedPlace(graph, updateJournalList.displayName), {
    key: updateJournalList.key,
    columns: [updateJournalList.key, 'Edition', ...targetColumns, ...stateColumns],
  })
  const memory = recent<JournalId, Parts>(() => new Map())
  const loaded = async (journal: JournalId): Promise<Parts> => {
    const parts = memory.of(journal)
    await load(list, parts, journal)
    return parts
  }
  const read = async (journal: JournalId) => inOrder(await loaded(journal)).flatMap(({ part }) => part.copies)
  const forgetOn = (journal: JournalId) => (error: unknown) => {
    if (error instanceof Conflict) memory.forget(journal)
    throw error
  }
  return {
    read,
    discard: async (journal) => {
      for (const { id, version } of await list.pages({ column: 'Edition', is: journal }))
        await list.remove(id, version)
      memory.forget(journal)
    },
    plan: async (journal, copies) => {
      const parts = await loaded(journal)
      const there = new Set(inOrder(parts).flatMap(({ part }) => part.copies.map(({ key }) => key)))
      const wanted = new Map(copies.map((copy) => [copy.key, copy]))
      const missing = [...wanted.values()].filter(({ key }) => !there.has(key))
      let number = Math.max(0, ...inOrder(parts).map(({ part }) => part.number))
      for (const portion of inParts(missing)) {
        number += 1
        const item = await list.create(partFields(journal, number, portion)).catch((error: unknown) => {
          // Another process planned meanwhile, or a page lagged behind: reading again shows what stands.
          throw error instanceof AlreadyThere ? new Conflict('the journal was planned by another') : error
        })
        take(list, parts, readPart(item))
      }
    },
    checkpoint: async (journal, changed) => {
      const parts = memory.of(journal)
      if (parts.size === 0) await load(list, parts, journal)
      const keys = new Map(
        inOrder(parts).flatMap((held) => held.part.copies.map(({ key }) => [key, held] as const)),
      )
      const writes = new Map<Held, Copy[]>()
      for (const copy of changed) {
        const held = keys.get(copy.key)
        if (!held) throw new Error(`no copy ${copy.key} was planned`)
        writes.set(held, [...(writes.get(held) ?? []), copy])
      }
      // One part after the other, in their order: what came of earlier copies stands before later ones are marked as
      // being sent, so that a crash in between leaves no more of them uncertain.
      const inTurn = [...writes].sort(([one], [other]) => one.part.number - other.part.number)
      for (const [held, changes] of inTurn) await held.write(changes).catch(forgetOn(journal))
    },
  }
}
