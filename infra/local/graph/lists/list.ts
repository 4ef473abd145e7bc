// SharePoint lists: what is known of each, and the sequence that its changes are numbered by.

import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { type Database, readAll, readOne, run } from '../../store/database.ts'
import { author } from './author.ts'

const schema = `
CREATE TABLE IF NOT EXISTS lists (
  id TEXT PRIMARY KEY,
  site_id TEXT NOT NULL REFERENCES sites (id),
  name TEXT NOT NULL,
  display_name TEXT NOT NULL COLLATE NOCASE,
  description TEXT NOT NULL,
  hidden INTEGER NOT NULL,
  next_item INTEGER NOT NULL DEFAULT 1,
  sequence INTEGER NOT NULL DEFAULT 0,
  created_by TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  modified_at INTEGER NOT NULL,
  UNIQUE (site_id, display_name)
);
`
const row = z
  .object({
    id: z.string(),
    site_id: z.string(),
    name: z.string(),
    display_name: z.string(),
    description: z.string(),
    hidden: z.number(),
    sequence: z.number(),
    created_by: z.string(),
    created_at: z.number(),
    modified_at: z.number(),
  })
  .transform((stored) => ({
    id: stored.id,
    siteId: stored.site_id,
    name: stored.name,
    displayName: stored.display_name,
    description: stored.description,
    hidden: stored.hidden === 1,
    /** Goes up by one with each change of an item; delta tokens are made of it. */
    sequence: stored.sequence,
    createdBy: author.parse(JSON.parse(stored.created_by)),
    createdAt: stored.created_at,
    modifiedAt: stored.modified_at,
  }))
export type List = z.infer<typeof row>

export const createListTables = (db: Database): void => {
  db.exec(schema)
}

export const insertList = (
  db: Database,
  list: Pick<List, 'siteId' | 'displayName' | 'description' | 'hidden' | 'createdBy'>,
  at: number,
): List | undefined => {
  const id = randomUUID()
  const name = list.displayName.replace(/[^\w .-]/g, '').trim()
  run(
    db,
    `INSERT INTO lists (id, site_id, name, display_name, description, hidden, created_by, created_at, modified_at)
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8)`,
    id,
    list.siteId,
    name === '' ? id : name,
    list.displayName,
    list.description,
    list.hidden ? 1 : 0,
    JSON.stringify(list.createdBy),
    at,
  )
  return findList(db, list.siteId, id)
}

/** By id, else by display name in any case, as Graph addresses a list. */
export const findList = (db: Database, siteId: string, key: string): List | undefined =>
  readOne(
    db,
    row,
    'SELECT * FROM lists WHERE site_id = ?1 AND (id = lower(?2) OR display_name = ?2)',
    siteId,
    key,
  )

export const findListById = (db: Database, id: string): List | undefined =>
  readOne(db, row, 'SELECT * FROM lists WHERE id = lower(?)', id)

export const listsOf = (db: Database, siteId: string): List[] =>
  readAll(db, row, 'SELECT * FROM lists WHERE site_id = ? ORDER BY created_at, rowid', siteId)

export const describeList = (
  db: Database,
  id: string,
  change: Pick<List, 'displayName' | 'description'>,
  at: number,
): void => {
  const sql = 'UPDATE lists SET display_name = ?, description = ?, modified_at = ? WHERE id = ?'
  run(db, sql, change.displayName, change.description, at, id)
}

export const removeList = (db: Database, id: string): void => {
  run(db, 'DELETE FROM lists WHERE id = ?', id)
}

const numbers = z.object({ next_item: z.number(), sequence: z.number() })

/** The number of the next change. */
export const nextSequence = (db: Database, listId: string, at: number): number => {
  run(db, 'UPDATE lists SET sequence = sequence + 1, modified_at = ? WHERE id = ?', at, listId)
  return readOne(db, numbers, 'SELECT next_item, sequence FROM lists WHERE id = ?', listId)?.sequence ?? 0
}

/** The id of the next item; ids are never used twice. */
export const nextItemId = (db: Database, listId: string): number => {
  run(db, 'UPDATE lists SET next_item = next_item + 1 WHERE id = ?', listId)
  return (
    (readOne(db, numbers, 'SELECT next_item, sequence FROM lists WHERE id = ?', listId)?.next_item ?? 1) - 1
  )
}

/** For a reading that lags one change behind. */
export const stepSequenceBack = (db: Database, listId: string): void => {
  run(db, 'UPDATE lists SET sequence = sequence - 1 WHERE id = ?', listId)
}
