// The columns of a list as they are stored, with what each kind of value must look like.

import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { type Database, readAll, run } from '../../store/database.ts'

const schema = `
CREATE TABLE IF NOT EXISTS columns (
  id TEXT PRIMARY KEY,
  list_id TEXT NOT NULL REFERENCES lists (id) ON DELETE CASCADE,
  name TEXT NOT NULL COLLATE NOCASE,
  definition TEXT NOT NULL,
  position INTEGER NOT NULL,
  UNIQUE (list_id, name)
);
`

const text = z.strictObject({
  allowMultipleLines: z.boolean().default(false),
  appendChangesToExistingText: z.boolean().default(false),
  linesForEditing: z.number().int().default(0),
  maxLength: z.number().int().min(1).max(255).optional(),
  textType: z.enum(['plain', 'richText']).default('plain'),
})
const choice = z.strictObject({
  allowTextEntry: z.boolean().default(false),
  choices: z.array(z.string().min(1).max(255)).default([]),
  displayAs: z.enum(['dropDownMenu', 'radioButtons']).default('dropDownMenu'),
})
const number = z.strictObject({
  decimalPlaces: z.enum(['automatic', 'none', 'one', 'two', 'three', 'four', 'five']).default('automatic'),
  displayAs: z.enum(['number', 'percentage']).default('number'),
  maximum: z.number().default(Number.MAX_VALUE),
  minimum: z.number().default(-Number.MAX_VALUE),
})
const dateTime = z.strictObject({
  displayAs: z.enum(['default', 'friendly', 'standard']).default('default'),
  format: z.enum(['dateOnly', 'dateTime']).default('dateTime'),
})

/** The five kinds that are served, each with Graph's defaults; people, lookups and calculated columns are not. */
export const facets = { text, choice, number, boolean: z.strictObject({}), dateTime } as const

const facet = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), of: facets.text }),
  z.object({ kind: z.literal('choice'), of: facets.choice }),
  z.object({ kind: z.literal('number'), of: facets.number }),
  z.object({ kind: z.literal('boolean'), of: facets.boolean }),
  z.object({ kind: z.literal('dateTime'), of: facets.dateTime }),
])
export type Facet = z.infer<typeof facet>

export const columnDefinition = z.object({
  /** The internal name: what `fields` and filters use. */
  name: z.string(),
  displayName: z.string(),
  description: z.string(),
  indexed: z.boolean(),
  unique: z.boolean(),
  hidden: z.boolean(),
  required: z.boolean(),
  defaultValue: z.string().optional(),
  facet,
})
export type ColumnDefinition = z.infer<typeof columnDefinition>
export type Column = ColumnDefinition & { readonly id: string }

const row = z
  .object({ id: z.string(), definition: z.string() })
  .transform(({ id, definition }): Column => ({ id, ...columnDefinition.parse(JSON.parse(definition)) }))

export const createColumnTables = (db: Database): void => {
  db.exec(schema)
}

/** Every list has it, and it may not be removed. */
export const titleColumn: ColumnDefinition = {
  name: 'Title',
  displayName: 'Title',
  description: '',
  indexed: false,
  unique: false,
  hidden: false,
  required: false,
  facet: { kind: 'text', of: { ...text.parse({}), maxLength: 255 } },
}

// A page of a list is read far more often than its columns change: parsed definitions are kept until one does.
const parsed = new WeakMap<Database, Map<string, readonly Column[]>>()

const cacheOf = (db: Database) => {
  const cache = parsed.get(db) ?? new Map<string, readonly Column[]>()
  parsed.set(db, cache)
  return cache
}

/** In the order in which they were added. */
export const columnsOf = (db: Database, listId: string): readonly Column[] => {
  const cache = cacheOf(db)
  const found =
    cache.get(listId) ??
    readAll(db, row, 'SELECT id, definition FROM columns WHERE list_id = ? ORDER BY position', listId)
  cache.set(listId, found)
  return found
}

/** Forgets parsed columns, after a change or an undone one. */
const forgetColumns = (db: Database, listId: string): void => {
  cacheOf(db).delete(listId)
}

export const insertColumn = (db: Database, listId: string, definition: ColumnDefinition): Column => {
  const id = randomUUID()
  run(
    db,
    `INSERT INTO columns (id, list_id, name, definition, position)
     VALUES (?1, ?2, ?3, ?4, (SELECT COALESCE(MAX(position), 0) + 1 FROM columns WHERE list_id = ?2))`,
    id,
    listId,
    definition.name,
    JSON.stringify(definition),
  )
  forgetColumns(db, listId)
  return { id, ...definition }
}

export const replaceColumn = (db: Database, listId: string, { id, ...definition }: Column): void => {
  run(db, 'UPDATE columns SET definition = ? WHERE id = ?', JSON.stringify(definition), id)
  forgetColumns(db, listId)
}

export const removeColumn = (db: Database, listId: string, id: string): void => {
  run(db, 'DELETE FROM columns WHERE id = ?', id)
  forgetColumns(db, listId)
}
