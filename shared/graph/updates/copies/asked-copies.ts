// The list of copies that people asked the bot for: a row each, changed only in the revision that it shows.

import * as z from 'zod'
import { type EditionId, idPatterns, instant, personId } from '../../../domain/kernel/ids.ts'
import { askedCopy, type Copy } from '../../../domain/updates/delivery.ts'
import type { AskedCopies } from '../../../ports/updates.ts'
import { AlreadyThere, Conflict } from '../../../ports/versioned.ts'
import type { Graph } from '../../client/graph.ts'
import { askedCopiesList } from '../../columns/updates.ts'
import { itemList } from '../../lists/items.ts'
import { branded } from '../../lists/json.ts'
import { markAll } from '../../lists/mark.ts'
import { fixedPlace } from '../../lists/place.ts'
import type { Fields, Item } from '../../lists/row.ts'
import { recent } from '../recent.ts'
import { isNewer } from './copy-part.ts'

const longestName = 255

const row = z
  .object({
    Title: z.string(),
    PersonId: branded(idPatterns.PersonId, personId),
    AskedAt: branded(idPatterns.Instant, (text) => instant(new Date(text).toISOString())),
    Shown: z.number(),
    Conversation: z.string(),
    Message: z.string(),
  })
  .transform((read) =>
    askedCopy({
      person: read.PersonId,
      name: read.Title,
      message: { conversationId: read.Conversation, activityId: read.Message },
      at: read.AskedAt,
      shown: read.Shown,
    }),
  )

const rowKey = (edition: EditionId, { key }: Copy): string => `${edition}#${key}`

const toFields = (edition: EditionId, copy: Copy): Fields => {
  const { target, state, shown } = copy
  if (target.kind !== 'person' || state.state !== 'sent') throw new Error(`${copy.key} was not asked for`)
  return {
    CopyKey: rowKey(edition, copy),
    Title: target.name.slice(0, longestName),
    Edition: edition,
    PersonId: target.person,
    AskedAt: state.at,
    Shown: shown,
    Conversation: state.conversationId,
    Message: state.activityId,
  }
}

/** By their keys. A page may lag behind own writes, so what this process wrote is kept beside it. */
type Known = Map<string, { readonly item: Item; readonly copy: Copy }>

const take = (known: Known, item: Item | null): void => {
  const read = item === null ? null : row.safeParse(item.fields)
  if (item === null || !read?.success) return
  const before = known.get(read.data.key)
  if (before !== undefined && !isNewer(item.version, before.item.version)) return
  known.set(read.data.key, { item, copy: read.data })
}

export const askedCopies = (graph: Graph): AskedCopies => {
  const columns = ['Title', ...askedCopiesList.columns.map(({ name }) => name)]
  const list = itemList(graph, fixedPlace(graph, askedCopiesList.displayName), {
    key: askedCopiesList.key,
    columns,
  })
  const memory = recent<EditionId, Known>(() => new Map())
  const renew = async (edition: EditionId): Promise<Known> => {
    const known = memory.of(edition)
    for (const item of await list.pages({ column: 'Edition', is: edition })) take(known, item)
    return known
  }
  return {
    of: async (edition) => [...(await renew(edition)).values()].map(({ copy }) => copy),
    add: async (edition, copy) => {
      try {
        take(memory.of(edition), await list.create(toFields(edition, copy)))
      } catch (error) {
        // The message is known, at whatever revision it is now.
        if (!(error instanceof AlreadyThere)) throw error
      }
    },
    checkpoint: async (edition, changed) => {
      const known = memory.of(edition)
      const marks = changed.flatMap(({ key, shown }) => {
        const held = known.get(key)
        if (held === undefined) return []
        return [{ row: held.item.id, version: held.item.version, fields: { Shown: shown } }]
      })
      const items = await markAll(graph, list, marks)
      for (const item of items) take(known, item)
      if (marks.length === changed.length && items.every((item) => item !== null)) return
      // Another server changed them too: reading again shows what is left.
      memory.forget(edition)
      throw new Conflict('copies that were asked for were changed by another')
    },
  }
}
