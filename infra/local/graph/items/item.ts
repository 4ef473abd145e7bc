// The items of lists in the state file: rows with their fields as JSON text, and the index of their indexed columns.

import { z } from 'zod'
import { type Database, readAll, readOne, run } from '../../store/database.ts'
import type { Column } from '../columns/column.ts'
import { author } from '../lists/author.ts'
import { type Fields, keyOf, type Value } from './values.ts'

const schema = `
CREATE TABLE IF NOT EXISTS items (
  list_id TEXT NOT NULL REFERENCES lists (id) ON DELETE CASCADE,
  id INTEGER NOT NULL,
  guid TEXT NOT NULL,
  version INTEGER NOT NULL,
  fields TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  deleted INTEGER NOT NULL,
  created_by TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  modified_by TEXT NOT NULL,
  modified_at INTEGER NOT NULL,
  PRIMARY KEY (list_id, id)
);
CREATE UNIQUE INDEX IF NOT EXISTS items_by_sequence ON items (list_id, sequence);
CREATE TABLE IF NOT EXISTS item_index (
  list_id TEXT NOT NULL REFERENCES lists (id) ON DELETE CASCADE,
  column_name TEXT NOT NULL,
  item_id INTEGER NOT NULL,
  key,
  unique_key,
  PRIMARY KEY (list_id, column_name, item_id)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS item_index_by_key ON item_index (list_id, column_name, key);
CREATE UNIQUE INDEX IF NOT EXISTS item_index_unique ON item_index (list_id, column_name, unique_key) WHERE unique_key IS NOT NULL;
CREATE TABLE IF NOT EXISTS last_writes (
  list_id TEXT PRIMARY KEY REFERENCES lists (id) ON DELETE CASCADE,
  item_id INTEGER NOT NULL,
  before TEXT
);
`
const value = z.union([z.string(), z.number(), z.boolean()])
const fieldsSchema = z.record(z.string(), value)

const row = z
  .object({
    list_id: z.string(),
    id: z.number(),
    guid: z.string(),
    version: z.number(),
    fields: z.string(),
    sequence: z.number(),
    deleted: z.number(),
    created_by: z.string(),
    created_at: z.number(),
    modified_by: z.string(),
    modified_at: z.number(),
  })
  .transform((stored) => ({
    listId: stored.list_id,
    id: stored.id,
    guid: stored.guid,
    version: stored.version,
    /** JSON text: a page of a thousand need not be taken apart field by field. */
    fieldsJson: stored.fields,
    sequence: stored.sequence,
    deleted: stored.deleted === 1,
    createdBy: author.parse(JSON.parse(stored.created_by)),
    createdAt: stored.created_at,
    modifiedBy: author.parse(JSON.parse(stored.modified_by)),
    modifiedAt: stored.modified_at,
  }))
export type Item = z.infer<typeof row>

export const createItemTables = (db: Database): void => {
  db.exec(schema)
}

export const fieldsOf = (item: Item): Fields => fieldsSchema.parse(JSON.parse(item.fieldsJson))

/** `"{GUID},version"`, quotes included. */
export const etagOf = (item: Item): string => `"{${item.guid.toUpperCase()}},${item.version}"`

export const readItems = (db: Database, sql: string, ...values: (string | number)[]): Item[] =>
  readAll(db, row, sql, ...values)

/** Deleted ones are not found. */
export const findItem = (db: Database, listId: string, id: string): Item | undefined =>
  /^\d{1,9}$/.test(id)
    ? readOne(db, row, 'SELECT * FROM items WHERE list_id = ? AND id = ? AND deleted = 0', listId, Number(id))
    : undefined

const count = z.object({ items: z.number() })

/** How many of them: up to `most`, for a threshold that need not be counted beyond. */
export const countItems = (db: Database, listId: string, most = Number.MAX_SAFE_INTEGER): number => {
  const sql = 'SELECT COUNT(*) AS items FROM (SELECT 1 FROM items WHERE list_id = ? AND deleted = 0 LIMIT ?)'
  return readOne(db, count, sql, listId, most)?.items ?? 0
}

export const putRow = (db: Database, item: Item): void => {
  run(
    db,
    `INSERT INTO items (list_id, id, guid, version, fields, sequence, deleted, created_by, created_at, modified_by, modified_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (list_id, id) DO UPDATE SET version = excluded.version, fields = excluded.fields, sequence = excluded.sequence,
       deleted = excluded.deleted, modified_by = excluded.modified_by, modified_at = excluded.modified_at`,
    item.listId,
    item.id,
    item.guid,
    item.version,
    item.fieldsJson,
    item.sequence,
    item.deleted ? 1 : 0,
    JSON.stringify(item.createdBy),
    item.createdAt,
    JSON.stringify(item.modifiedBy),
    item.modifiedAt,
  )
}

export const dropRow = (db: Database, listId: string, id: number): void => {
  run(db, 'DELETE FROM items WHERE list_id = ? AND id = ?', listId, id)
}

export const unindexItem = (db: Database, item: Item, columns: readonly Column[]): void => {
  const sql = 'DELETE FROM item_index WHERE list_id = ? AND column_name = ? AND item_id = ?'
  for (const column of columns.filter((one) => one.indexed)) run(db, sql, item.listId, column.name, item.id)
}

/** A removed column takes its values with it. */
export const clearField = (db: Database, listId: string, name: string): void => {
  run(db, 'UPDATE items SET fields = json_remove(fields, ?) WHERE list_id = ?', `$."${name}"`, listId)
}

export const unindexColumn = (db: Database, listId: string, name: string): void => {
  run(db, 'DELETE FROM item_index WHERE list_id = ? AND column_name = ?', listId, name)
}

/** Throws where another item holds the key of a unique column: the index itself guards it. */
export const indexValue = (
  db: Database,
  listId: string,
  id: number,
  column: Column,
  kept: Value | undefined,
): void => {
  const key = keyOf(column.facet.kind, kept)
  run(
    db,
    `INSERT INTO item_index (list_id, column_name, item_id, key, unique_key) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (list_id, column_name, item_id) DO UPDATE SET key = excluded.key, unique_key = excluded.unique_key`,
    listId,
    column.name,
    id,
    key,
    column.unique ? key : null,
  )
}

const holder = z.object({ item_id: z.number() })

/** Which other item has this value already, in a column where that matters. */
export const holderOf = (
  db: Database,
  listId: string,
  column: Column,
  kept: Value | undefined,
): number | undefined => {
  const key = keyOf(column.facet.kind, kept)
  const sql = 'SELECT item_id FROM item_index WHERE list_id = ? AND column_name = ? AND unique_key = ?'
  return key === null ? undefined : readOne(db, holder, sql, listId, column.name, key)?.item_id
}

export const rememberBefore = (db: Database, listId: string, id: number, before: Item | undefined): void => {
  const sql = 'INSERT OR REPLACE INTO last_writes (list_id, item_id, before) VALUES (?, ?, ?)'
  run(db, sql, listId, id, before ? JSON.stringify(before) : null)
}

const lastWrite = z.object({ item_id: z.number(), before: z.string().nullable() })
const stored = z.object({
  listId: z.string(),
  id: z.number(),
  guid: z.string(),
  version: z.number(),
  fieldsJson: z.string(),
  sequence: z.number(),
  deleted: z.boolean(),
  createdBy: author,
  createdAt: z.number(),
  modifiedBy: author,
  modifiedAt: z.number(),
})

/** The item that was last written to, and what it was before (undefined: it was not there). */
export const lastWriteOf = (
  db: Database,
  listId: string,
): { readonly id: number; readonly before: Item | undefined } | undefined => {
  const found = readOne(db, lastWrite, 'SELECT item_id, before FROM last_writes WHERE list_id = ?', listId)
  if (!found) return undefined
  return {
    id: found.item_id,
    before: found.before === null ? undefined : stored.parse(JSON.parse(found.before)),
  }
}
