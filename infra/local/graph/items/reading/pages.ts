// Pages of a list's items.

import type { Database } from '../../../store/database.ts'
import { columnsOf } from '../../columns/column.ts'
import type { List } from '../../lists/list.ts'
import { type Item, readItems } from '../item.ts'
import { type Condition, filterConditions, type Order, readOrder } from './item-query.ts'

export type Page = {
  readonly items: readonly Item[]
  /** Where the next page starts, if there is one. */
  readonly next: number | undefined
}
type PageOptions = {
  readonly filter?: string | undefined
  readonly orderBy?: string | undefined
  readonly top: number
  readonly position: number
}

const cut = (rows: readonly Item[], top: number, next: (last: Item) => number): Page => {
  const items = rows.slice(0, top)
  const last = items.at(-1)
  return { items, next: rows.length > top && last ? next(last) : undefined }
}

const byId = (db: Database, list: List, where: readonly Condition[], options: PageOptions): Page => {
  const wanted = [...where.map((one) => one.sql), 'items.id > ?'].join(' AND ')
  const sql = `SELECT * FROM items WHERE items.list_id = ? AND deleted = 0 AND ${wanted} ORDER BY items.id LIMIT ?`
  const values = where.flatMap((one) => one.values)
  const rows = readItems(db, sql, list.id, ...values, options.position, options.top + 1)
  return cut(rows, options.top, (last) => last.id)
}

/** Ordered by a column, pages are counted: a row that moves while someone pages may be met twice or missed. */
const byKey = (
  db: Database,
  list: List,
  where: readonly Condition[],
  order: Order,
  options: PageOptions,
): Page => {
  const direction = order.descending ? 'DESC' : 'ASC'
  const wanted = ['items.list_id = ?', 'deleted = 0', ...where.map((one) => one.sql)].join(' AND ')
  const values = [list.id, ...where.flatMap((one) => one.values)]
  const { column } = order
  const from =
    column === 'id'
      ? { join: '', key: 'items.id', values: [] }
      : {
          join: 'LEFT JOIN item_index ordering ON ordering.list_id = ? AND ordering.column_name = ? AND ordering.item_id = items.id',
          key: 'ordering.key',
          values: [list.id, column.name],
        }
  const sql = `SELECT items.* FROM items ${from.join} WHERE ${wanted} ORDER BY ${from.key} ${direction}, items.id LIMIT ? OFFSET ?`
  const rows = readItems(db, sql, ...from.values, ...values, options.top + 1, options.position)
  return cut(rows, options.top, () => options.position + options.top)
}

export const pageOfItems = (db: Database, list: List, options: PageOptions): Page => {
  const columns = columnsOf(db, list.id)
  const where = options.filter === undefined ? [] : filterConditions(db, list.id, columns, options.filter)
  if (options.orderBy === undefined) return byId(db, list, where, options)
  return byKey(db, list, where, readOrder(options.orderBy, columns), options)
}
