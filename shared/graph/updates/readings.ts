// The lists of what readers did with an edition: which schools have noted it, who opened it.

import * as z from 'zod'
import { type EditionId, editionId, idPatterns, instant, personId, urn } from '../../domain/kernel/ids.ts'
import type { Noted, ReadingStore } from '../../ports/updates.ts'
import { AlreadyThere } from '../../ports/versioned.ts'
import type { Graph } from '../client/graph.ts'
import type { ListShape } from '../columns/column.ts'
import { notedList, openedList } from '../columns/updates.ts'
import { itemList } from '../lists/items.ts'
import { branded } from '../lists/json.ts'
import { fixedPlace } from '../lists/place.ts'
import type { Fields } from '../lists/row.ts'
import { recent } from './recent.ts'

const freshForMs = 10_000
/** How long a reading may lag behind own writes before a missing row counts as deleted. */
const lagMs = 120_000

const edition = branded(idPatterns.EditionId, editionId)
/** SharePoint keeps whole seconds and says no fraction. */
const at = branded(idPatterns.Instant, (text) => instant(new Date(text).toISOString()))
const person = branded(idPatterns.PersonId, personId)

const notedRow = z
  .object({ Edition: edition, Title: branded(idPatterns.Urn, urn), Person: person, NotedAt: at })
  .transform((row): Noted => ({ edition: row.Edition, person: row.Person, urn: row.Title, at: row.NotedAt }))
const openedRow = z
  .object({ Edition: edition, Title: person, OpenedAt: at })
  .transform((row) => ({ person: row.Title, at: row.OpenedAt }))

type Held<Value> = { readonly value: Value; readonly seenAt: number }
type Known<Value> = { readonly rows: Map<string, Held<Value>>; readAt: number }

/** Rows that are written once and never changed: what is known of an edition is asked for again after a while. */
const onceList = <Value>(graph: Graph, shape: ListShape, row: z.ZodType<Value>) => {
  const list = itemList(graph, fixedPlace(graph, shape.displayName), {
    key: shape.key,
    columns: ['Title', ...shape.columns.map(({ name }) => name)],
  })
  const memory = recent<EditionId, Known<Value>>(() => ({
    rows: new Map(),
    readAt: Number.NEGATIVE_INFINITY,
  }))
  const keep = ({ rows }: Known<Value>, fields: Readonly<Record<string, unknown>>) => {
    const found = row.safeParse(fields)
    if (!found.success) return
    rows.set(String(fields[shape.key]).toLowerCase(), { value: found.data, seenAt: graph.timer.now() })
  }
  const renew = async (id: EditionId, known: Known<Value>): Promise<void> => {
    const began = graph.timer.now()
    for (const { fields } of await list.pages({ column: 'Edition', is: id })) keep(known, fields)
    for (const [key, { seenAt }] of known.rows) if (seenAt < began - lagMs) known.rows.delete(key)
    known.readAt = began
  }
  return {
    of: async (id: EditionId): Promise<readonly Value[]> => {
      const known = memory.of(id)
      if (graph.timer.now() - known.readAt >= freshForMs) await renew(id, known)
      return [...known.rows.values()].map(({ value }) => value)
    },
    add: async (id: EditionId, key: string, fields: Fields): Promise<void> => {
      const known = memory.of(id)
      if (known.rows.has(key.toLowerCase())) return
      const written = { ...fields, [shape.key]: key, Edition: id }
      try {
        keep(known, (await list.create(written)).fields)
      } catch (error) {
        // It was done before, here or elsewhere: the first one counts.
        if (!(error instanceof AlreadyThere)) throw error
        known.readAt = Number.NEGATIVE_INFINITY
      }
    },
  }
}

export const readingStore = (graph: Graph): ReadingStore => {
  const noted = onceList(graph, notedList, notedRow)
  const opened = onceList(graph, openedList, openedRow)
  return {
    notedOf: noted.of,
    note: (one) =>
      noted.add(one.edition, `${one.edition}#${one.urn}`, {
        Title: one.urn,
        Person: one.person,
        NotedAt: one.at,
      }),
    openedOf: opened.of,
    opened: (id, who, when) => opened.add(id, `${id}#${who}`, { Title: who, OpenedAt: when }),
  }
}
