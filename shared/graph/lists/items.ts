// The items of one list with a unique key: each write happens once or is refused, however often replies get lost.

import * as z from 'zod'
import { AlreadyThere, Conflict } from '../../ports/versioned.ts'
import { GraphRefused, UnclearReply } from '../client/errors.ts'
import type { Graph } from '../client/graph.ts'
import { query, quoted } from '../client/query.ts'
import { itemPath, listPath, type Place } from './place.ts'
import { type Fields, holds, type Item, readChanged, readItem } from './row.ts'

export type ItemShape = {
  /** The unique column. */
  readonly key: string
  /** Every column that is read. */
  readonly columns: readonly string[]
}

export type ItemList = {
  readonly place: () => Promise<Place>
  readonly shape: ItemShape
  readonly get: (id: string) => Promise<Item | null>
  /** By an indexed text column; null when there is none. */
  readonly find: (key: string) => Promise<Item | null>
  /** All whose indexed column has the value, or all there are. */
  readonly pages: (where?: { readonly column: string; readonly is: string }) => Promise<readonly Item[]>
  /** @throws AlreadyThere when another item has the key and other content. */
  readonly create: (fields: Fields) => Promise<Item>
  /** Changes the named fields of that version. @throws Conflict */
  readonly patch: (id: string, version: string, fields: Fields) => Promise<Item>
  /** @throws Conflict; an item that is gone already is no trouble. */
  readonly remove: (id: string, version: string) => Promise<void>
}

const pageBody = z.object({ value: z.array(z.unknown()), '@odata.nextLink': z.string().optional() })
export const pageSize = 1_000
const createTries = 5
const betweenTriesMs = 200

/** What each reading of items asks for. */
export const itemOptions = ({ columns }: ItemShape) => ({
  $select: 'id,eTag',
  $expand: `fields($select=${columns.join(',')})`,
})

/** Reads a query's pages to the end, as Graph links them. */
const readPages = async (graph: Graph, path: string): Promise<readonly Item[]> => {
  const items: Item[] = []
  for (let link: string | undefined = path; link !== undefined; ) {
    const { body } = await graph.send({ method: 'GET', path: link, units: 2 })
    const page: z.infer<typeof pageBody> = pageBody.parse(body)
    items.push(...page.value.map(readItem))
    link = page['@odata.nextLink']
  }
  return items
}

const missingIsNull = (error: unknown): null => {
  if (error instanceof GraphRefused && error.status === 404) return null
  throw error
}

const reading = (graph: Graph, place: ItemList['place'], shape: ItemShape) => {
  const get: ItemList['get'] = async (id) => {
    const path = `${itemPath(await place(), id)}${query(itemOptions(shape))}`
    return graph.send({ method: 'GET', path, units: 1 }).then(({ body }) => readItem(body), missingIsNull)
  }
  const pages: ItemList['pages'] = async (where) => {
    const filter = where ? { $filter: `fields/${where.column} eq ${quoted(where.is)}` } : {}
    const options = { ...filter, ...itemOptions(shape), $top: pageSize }
    return readPages(graph, `${listPath(await place())}/items${query(options)}`)
  }
  const find: ItemList['find'] = async (key) => (await pages({ column: shape.key, is: key }))[0] ?? null
  return { get, pages, find }
}

const writing = (
  graph: Graph,
  place: ItemList['place'],
  shape: ItemShape,
  read: ReturnType<typeof reading>,
) => {
  const post = async (fields: Fields): Promise<Item> => {
    const path = `${listPath(await place())}/items`
    const { body } = await graph.send({ method: 'POST', path, body: { fields }, units: 2 })
    return readItem(body)
  }
  /** After a try that failed: the item when the key holds what was written, null when nothing stands there yet. */
  const settle = async (error: unknown, fields: Fields, isFirst: boolean): Promise<Item | null> => {
    const mayBeOurs = error instanceof UnclearReply || (error instanceof AlreadyThere && !isFirst)
    // Two writes that overlap: neither is named as the one that was dropped, so the key decides here too.
    if (!mayBeOurs && !(error instanceof Conflict)) throw error
    const found = await read.find(String(fields[shape.key]))
    if (found && !isWritten(shape, found, fields)) throw new AlreadyThere(String(fields[shape.key]))
    return found
  }
  /** The unique key makes it safe to send again: a first try that arrives late loses against the second, or it wins. */
  const create: ItemList['create'] = async (fields) => {
    let last: unknown
    for (let tries = 1; tries <= createTries; tries += 1) {
      try {
        return await post(fields)
      } catch (error) {
        const settled = await settle(error, fields, tries === 1)
        if (settled) return settled
        last = error
        await graph.timer.sleep(betweenTriesMs * tries)
      }
    }
    throw last
  }
  const patch: ItemList['patch'] = async (id, version, fields) => {
    const path = `${itemPath(await place(), id)}/fields`
    const headers = { 'If-Match': version }
    try {
      const { body } = await graph.send({ method: 'PATCH', path, headers, body: fields, units: 2 })
      const changed = readChanged(id, body) ?? (await read.get(id))
      if (changed) return changed
      throw new Conflict('gone since it was read')
    } catch (error) {
      return settlePatch(shape, error, { version, fields }, () => read.get(id))
    }
  }
  const remove: ItemList['remove'] = async (id, version) => {
    const path = itemPath(await place(), id)
    try {
      await graph.send({ method: 'DELETE', path, headers: { 'If-Match': version }, units: 2 })
    } catch (error) {
      const isClear404 = error instanceof GraphRefused && error.status === 404
      if (isClear404 || (error instanceof UnclearReply && (await read.get(id)) === null)) return
      throw error
    }
  }
  return { create, patch, remove }
}

/** Whether the item holds what was written, as far as its columns are read. */
const isWritten = ({ columns }: ItemShape, item: Item, fields: Fields): boolean => {
  const seen = Object.entries(fields).filter(([name]) => columns.includes(name))
  return seen.length > 0 && holds(item.fields, Object.fromEntries(seen))
}

/** After an unclear change: what is stored decides. Gone or changed by another is a conflict, untouched an outage. */
export const settlePatch = async (
  shape: ItemShape,
  error: unknown,
  written: { readonly version: string; readonly fields: Fields },
  get: () => Promise<Item | null>,
): Promise<Item> => {
  if (error instanceof GraphRefused && error.status === 404) throw new Conflict('gone since it was read')
  if (!(error instanceof UnclearReply)) throw error
  const now = await get()
  if (now && isWritten(shape, now, written.fields)) return now
  if (now?.version === written.version) throw error
  throw new Conflict('changed since it was read')
}

export const itemList = (graph: Graph, place: ItemList['place'], shape: ItemShape): ItemList => {
  const read = reading(graph, place, shape)
  return { place, shape, ...read, ...writing(graph, place, shape, read) }
}
