// Writing to items: create, change, delete, each in one transaction with its index and its number in the list's history.

import { randomUUID } from 'node:crypto'
import { inTransaction } from '../../store/database.ts'
import type { World } from '../../world.ts'
import { type Column, columnsOf } from '../columns/column.ts'
import { GraphRefusal, itemNotFound, preconditionFailed, uniqueViolation } from '../errors.ts'
import type { Author } from '../lists/author.ts'
import { type List, nextItemId, nextSequence } from '../lists/list.ts'
import {
  etagOf,
  fieldsOf,
  findItem,
  holderOf,
  type Item,
  indexValue,
  putRow,
  rememberBefore,
  unindexItem,
} from './item.ts'
import { changedFields, type Fields, newFields, readFields } from './values.ts'

export type Given = Readonly<Record<string, unknown>>

const byName = (columns: readonly Column[]) => new Map(columns.map((column) => [column.name, column]))

const index = (world: World, item: Item, columns: readonly Column[], fields: Fields): void => {
  const indexed = columns.filter((column) => column.indexed)
  for (const column of indexed.filter((one) => one.unique)) {
    const holder = holderOf(world.db, item.listId, column, fields[column.name])
    if (holder !== undefined && holder !== item.id) throw uniqueViolation()
  }
  for (const column of indexed) indexValue(world.db, item.listId, item.id, column, fields[column.name])
}

/** Tells those who watch the list once the change stands. */
const written = (world: World, list: List, write: () => Item): Item => {
  const item = inTransaction(world.db, write)
  world.events.emit({ type: 'listChanged', listId: list.id })
  return item
}

export const createItem = (world: World, list: List, given: Given, by: Author): Item =>
  written(world, list, () => {
    const columns = columnsOf(world.db, list.id)
    const fields = newFields(columns, readFields(byName(columns), given))
    const at = world.now()
    const item: Item = {
      listId: list.id,
      id: nextItemId(world.db, list.id),
      guid: randomUUID(),
      version: 1,
      fieldsJson: JSON.stringify(fields),
      sequence: nextSequence(world.db, list.id, at),
      deleted: false,
      createdBy: by,
      createdAt: at,
      modifiedBy: by,
      modifiedAt: at,
    }
    putRow(world.db, item)
    index(world, item, columns, fields)
    rememberBefore(world.db, list.id, item.id, undefined)
    return item
  })

const etagPattern = /^"[^"]+"$/

/** `*` matches whatever stands; a tag without its quotes is refused as malformed. */
const demandMatch = (item: Item, ifMatch: string | undefined): void => {
  if (ifMatch === undefined || ifMatch === '*') return
  if (!etagPattern.test(ifMatch)) {
    throw new GraphRefusal(400, 'invalidRequest', 'The specified etag is malformed', {
      innerCode: 'malformedEntityTag',
    })
  }
  if (ifMatch.toLowerCase() !== etagOf(item).toLowerCase()) throw preconditionFailed()
}

const existing = (world: World, list: List, id: string, ifMatch: string | undefined): Item => {
  const item = findItem(world.db, list.id, id)
  if (!item) throw itemNotFound()
  demandMatch(item, ifMatch)
  return item
}

/** Changes only the fields that are named; every change makes a new version. */
export const updateItem = (
  world: World,
  list: List,
  id: string,
  given: Given,
  by: Author,
  ifMatch: string | undefined,
): Item =>
  written(world, list, () => {
    const before = existing(world, list, id, ifMatch)
    const columns = columnsOf(world.db, list.id)
    const fields = changedFields(fieldsOf(before), readFields(byName(columns), given))
    const at = world.now()
    const item: Item = {
      ...before,
      version: before.version + 1,
      fieldsJson: JSON.stringify(fields),
      sequence: nextSequence(world.db, list.id, at),
      modifiedBy: by,
      modifiedAt: at,
    }
    putRow(world.db, item)
    index(world, item, columns, fields)
    rememberBefore(world.db, list.id, item.id, before)
    return item
  })

/** Leaves a mark that delta can report; ids are not used again. */
export const deleteItem = (
  world: World,
  list: List,
  id: string,
  by: Author,
  ifMatch: string | undefined,
): Item =>
  written(world, list, () => {
    const before = existing(world, list, id, ifMatch)
    const at = world.now()
    const item: Item = {
      ...before,
      fieldsJson: '{}',
      deleted: true,
      sequence: nextSequence(world.db, list.id, at),
      modifiedBy: by,
      modifiedAt: at,
    }
    putRow(world.db, item)
    unindexItem(world.db, item, columnsOf(world.db, list.id))
    rememberBefore(world.db, list.id, item.id, before)
    return item
  })
