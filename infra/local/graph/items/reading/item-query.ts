// `$filter` and `$orderby` on list items as SQL, under SharePoint's rules: indexed columns only, and the 5,000 threshold.

import { z } from 'zod'
import { type Database, readOne } from '../../../store/database.ts'
import type { Column } from '../../columns/column.ts'
import { GraphRefusal, invalidRequest, notRecognised } from '../../errors.ts'
import { type Clause, type Literal, parseFilter } from '../../odata/filter.ts'
import { countItems } from '../item.ts'
import type { Key } from '../values.ts'

export type Condition = { readonly sql: string; readonly values: readonly (string | number)[] }
export type Order = { readonly column: Column | 'id'; readonly descending: boolean }

const threshold = 5_000
const invalidFilter = () => invalidRequest('Invalid filter clause')
const notIndexed = (name: string) =>
  invalidRequest(
    `Field '${name}' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that such queries may fail on large lists.`,
  )

/** `fields/Q07` as an indexed column; the item's own number always is one. */
const indexedColumn = (path: string, columns: readonly Column[]): Column | 'id' => {
  const name = /^fields\/(\w+)$/.exec(path)?.[1]
  if (!name) throw invalidFilter()
  if (name.toLowerCase() === 'id') return 'id'
  if (name === 'Created' || name === 'Modified') throw notIndexed(name)
  const column = columns.find((one) => one.name === name)
  if (!column) throw notRecognised(name)
  if (!column.indexed) throw notIndexed(name)
  return column
}

const booleanKey = (literal: Literal): Key => {
  if (literal.kind === 'boolean') return literal.value ? 1 : 0
  if (literal.kind === 'number' && (literal.value === 0 || literal.value === 1)) return literal.value
  throw invalidFilter()
}

const momentKey = (literal: Literal): Key => {
  const at = literal.kind === 'moment' || literal.kind === 'text' ? Date.parse(literal.value) : Number.NaN
  if (Number.isNaN(at)) throw invalidFilter()
  return at
}

const literalKey = (kind: Column['facet']['kind'], literal: Literal): string | number => {
  const key = kind === 'boolean' ? booleanKey(literal) : kind === 'dateTime' ? momentKey(literal) : undefined
  if (key !== undefined && key !== null) return key
  if (kind === 'number' && literal.kind === 'number') return literal.value
  if ((kind === 'text' || kind === 'choice') && literal.kind === 'text') return literal.value.toLowerCase()
  throw invalidFilter()
}

const signs = { eq: '=', ge: '>=', gt: '>', le: '<=', lt: '<' } as const

/** An empty field is not equal to any value, so `ne` finds it: as SharePoint's query does. */
const comparison = (operator: Clause['operator'], key: string | number, over: string): Condition => {
  if (operator === 'ne') return { sql: `(${over} IS NULL OR ${over} <> ?)`, values: [key] }
  if (operator !== 'startswith') return { sql: `${over} ${signs[operator]} ?`, values: [key] }
  if (typeof key !== 'string') throw invalidFilter()
  return { sql: `(${over} >= ? AND substr(${over}, 1, ?) = ?)`, values: [key, [...key].length, key] }
}

const condition = (listId: string, clause: Clause, columns: readonly Column[]): Condition => {
  const column = indexedColumn(clause.path, columns)
  if (column === 'id') {
    if (clause.operator === 'startswith') throw invalidFilter()
    return comparison(clause.operator, literalKey('number', clause.literal), 'items.id')
  }
  const compared = comparison(clause.operator, literalKey(column.facet.kind, clause.literal), 'key')
  return {
    sql: `items.id IN (SELECT item_id FROM item_index WHERE list_id = ? AND column_name = ? AND ${compared.sql})`,
    values: [listId, column.name, ...compared.values],
  }
}

const count = z.object({ matches: z.number() })

/**
 * A list over the threshold cannot be filtered by a first condition that matches more than 5,000 rows. Graph says so
 * with a 429 that never goes away, without a Retry-After.
 */
const refuseOverThreshold = (db: Database, listId: string, first: Condition): void => {
  if (countItems(db, listId, threshold + 1) <= threshold) return
  const sql = `SELECT COUNT(*) AS matches FROM (SELECT 1 FROM items WHERE items.list_id = ? AND deleted = 0 AND ${first.sql} LIMIT ${threshold + 1})`
  const matches = readOne(db, count, sql, listId, ...first.values)?.matches ?? 0
  if (matches > threshold) {
    throw new GraphRefusal(429, 'activityLimitReached', 'The request has been throttled', {
      innerCode: 'throttledRequest',
    })
  }
}

/** The conditions of a filter, in its order; refuses `or`, `contains` and whatever is not understood. */
export const filterConditions = (
  db: Database,
  listId: string,
  columns: readonly Column[],
  text: string,
): readonly Condition[] => {
  const filter = parseFilter(text)
  const [clauses, ...more] = filter ?? []
  if (!clauses || more.length > 0) throw invalidFilter()
  const conditions = clauses.map((clause) => condition(listId, clause, columns))
  if (conditions[0]) refuseOverThreshold(db, listId, conditions[0])
  return conditions
}

export const readOrder = (text: string, columns: readonly Column[]): Order => {
  const [, path = '', direction] = /^\s*([\w/]+)(?:\s+(asc|desc))?\s*$/.exec(text) ?? []
  if (path === '') throw invalidRequest('Invalid orderby clause')
  return { column: indexedColumn(path, columns), descending: direction === 'desc' }
}
