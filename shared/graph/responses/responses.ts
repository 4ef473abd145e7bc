// The lists of responses as the response store: one request a save, and a memory of each list fed by its changes.

import type { Published } from '../../domain/consultation/consultation.ts'
import type { Response } from '../../domain/consultation/response.ts'
import type { ResponseStore } from '../../ports/consultations.ts'
import { Conflict, type Versioned } from '../../ports/versioned.ts'
import type { Graph } from '../client/graph.ts'
import { responseKeyColumn } from '../columns/responses.ts'
import { type ItemList, itemList } from '../lists/items.ts'
import { createMirror, type Mirror } from '../lists/mirror.ts'
import type { Fields, Item } from '../lists/row.ts'
import { type AnswerCodec, answerCodec } from './answers.ts'
import { provisionResponses, relabelResponses } from './response-list.ts'
import { readResponse, rowColumns, writeResponse } from './response-row.ts'

type Room = { readonly list: ItemList; readonly mirror: Mirror<Response>; readonly codec: AnswerCodec }

export type GraphResponseStore = ResponseStore & {
  /** Forgets all that was read: the next reading asks SharePoint for everything. */
  readonly drop: () => void
}

const openRoom = (graph: Graph, published: Published, freshForMs: number): Room => {
  const codec = answerCodec(published.content)
  const place = async () => ({ siteId: (await graph.site()).id, listId: published.situation.listId })
  const columns = [...rowColumns, ...codec.keys()]
  const list = itemList(graph, place, { key: responseKeyColumn, columns })
  const read = (item: Item) => readResponse(codec, item)
  return { list, codec, mirror: createMirror(graph, { list, read, keyOf: ({ key }) => key, freshForMs }) }
}

const changed = (before: Fields, next: Fields): Fields =>
  Object.fromEntries(Object.entries(next).filter(([name, value]) => value !== before[name]))

const filled = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))

const take = ({ mirror }: Room, item: Item): Versioned<Response> => {
  const stored = mirror.take(item)
  if (!stored) throw new Error('a response that was just written cannot be read')
  return stored
}

/** Reads one row past the memory, and lets the memory know. */
const refreshRow = async ({ list, mirror }: Room, row: string): Promise<Versioned<Response> | null> => {
  const item = await list.get(row)
  if (item) return mirror.take(item)
  mirror.forget(row)
  return null
}

const lookUp = async ({ list, mirror }: Room, key: string): Promise<Versioned<Response> | null> => {
  const item = await list.find(key)
  return item ? mirror.take(item) : null
}

/**
 * Most people who open a card have not answered yet, and a question to SharePoint for each of them would cost more
 * than all their saves: the memory answers for them as soon as it can have missed nothing.
 */
const find = async (room: Room, key: string): Promise<Versioned<Response> | null> => {
  const known = room.mirror.known(key)
  if (known) return known
  await room.mirror.refresh()
  return room.mirror.known(key) ?? (room.mirror.missesNothing() ? null : await lookUp(room, key))
}

const save = async (
  room: Room,
  before: Versioned<Response>,
  next: Response,
): Promise<Versioned<Response>> => {
  const fields = changed(writeResponse(room.codec, before.value), writeResponse(room.codec, next))
  if (Object.keys(fields).length === 0) return before
  try {
    return take(room, await room.list.patch(before.row, before.version, fields))
  } catch (error) {
    // The memory learns what stands now, so that loading again shows it.
    if (error instanceof Conflict) await refreshRow(room, before.row)
    throw error
  }
}

export const responseStore = (
  graph: Graph,
  { freshForMs = 10_000 }: { readonly freshForMs?: number } = {},
): GraphResponseStore => {
  const rooms = new Map<string, Room>()
  const roomOf = (published: Published): Room => {
    const { listId } = published.situation
    const room = rooms.get(listId) ?? openRoom(graph, published, freshForMs)
    rooms.set(listId, room)
    return room
  }
  return {
    drop: () => rooms.clear(),
    provision: async (consultation) => {
      const { id, webUrl } = await provisionResponses(graph, consultation)
      return { listId: id, listUrl: webUrl }
    },
    relabel: async (published) => relabelResponses(graph, published, await roomOf(published).list.place()),
    find: async (published, key) => find(roomOf(published), key),
    refresh: async (published, key) => {
      const room = roomOf(published)
      const known = room.mirror.known(key)
      return (known && (await refreshRow(room, known.row))) ?? lookUp(room, key)
    },
    create: async (published, response) => {
      const room = roomOf(published)
      return take(room, await room.list.create(filled(writeResponse(room.codec, response))))
    },
    save: async (published, before, next) => save(roomOf(published), before, next),
    all: async (published) => (await roomOf(published).mirror.all()).map(({ value }) => value),
  }
}
