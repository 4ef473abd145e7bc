// The routes of columns: list, get, add, change, remove; an index is built over the items that are there.

import { inTransaction } from '../../store/database.ts'
import type { World } from '../../world.ts'
import type { Context, GraphReply, SiteRoute } from '../call.ts'
import { invalidRequest, itemNotFound, uniqueViolation } from '../errors.ts'
import { clearField, fieldsOf, holderOf, indexValue, readItems, unindexColumn } from '../items/item.ts'
import type { List } from '../lists/list.ts'
import { listOf } from '../lists/list-at.ts'
import { graphBase, pick, selectOf } from '../odata/query.ts'
import { provisioning, reading } from '../site-route.ts'
import type { Site } from '../sites/site.ts'
import { type Column, columnsOf, insertColumn, removeColumn, replaceColumn, titleColumn } from './column.ts'
import {
  columnJson,
  readColumnPatch,
  readNewColumn,
  refuseTakenName,
  refuseTooManyIndexes,
} from './column-json.ts'

const context = (site: Site, list: List) =>
  `${graphBase}/$metadata#sites('${encodeURIComponent(site.id)}')/lists('${list.id}')/columns`

const columnOf = (world: World, list: List, key: string): Column => {
  const columns = columnsOf(world.db, list.id)
  const column =
    columns.find((one) => one.id === key.toLowerCase()) ?? columns.find((one) => one.name === key)
  if (!column) throw itemNotFound()
  return column
}

/** Over all items; two that hold the same value in a unique column stop it. */
const buildIndex = (world: World, list: List, column: Column): void => {
  unindexColumn(world.db, list.id, column.name)
  if (!column.indexed) return
  for (const item of readItems(world.db, 'SELECT * FROM items WHERE list_id = ? AND deleted = 0', list.id)) {
    const value = fieldsOf(item)[column.name]
    if (column.unique && holderOf(world.db, list.id, column, value) !== undefined) throw uniqueViolation()
    indexValue(world.db, list.id, item.id, column, value)
  }
}

const getColumns = ({ world, call, param }: Context, site: Site): GraphReply => {
  const list = listOf(world, site, param('list'))
  const select = selectOf(call.query)
  const value = columnsOf(world.db, list.id).map((column) =>
    pick(columnJson(column), select, 'columnDefinition'),
  )
  return { status: 200, body: { '@odata.context': context(site, list), value } }
}

const getColumn = ({ world, call, param }: Context, site: Site): GraphReply => {
  const list = listOf(world, site, param('list'))
  const shown = pick(
    columnJson(columnOf(world, list, param('column'))),
    selectOf(call.query),
    'columnDefinition',
  )
  return { status: 200, body: { '@odata.context': `${context(site, list)}/$entity`, ...shown } }
}

const postColumn = ({ world, call, param }: Context, site: Site): GraphReply => {
  const list = listOf(world, site, param('list'))
  const definition = readNewColumn(call.body)
  const before = columnsOf(world.db, list.id)
  refuseTakenName(before, definition.name)
  refuseTooManyIndexes([...before, definition])
  const column = inTransaction(world.db, () => {
    const made = insertColumn(world.db, list.id, definition)
    buildIndex(world, list, made)
    return made
  })
  world.events.emit({ type: 'listChanged', listId: list.id })
  return { status: 201, body: { '@odata.context': `${context(site, list)}/$entity`, ...columnJson(column) } }
}

const patchColumn = ({ world, call, param }: Context, site: Site): GraphReply => {
  const list = listOf(world, site, param('list'))
  const column = columnOf(world, list, param('column'))
  const changed = readColumnPatch(column, call.body)
  refuseTooManyIndexes(columnsOf(world.db, list.id).map((one) => (one.id === column.id ? changed : one)))
  inTransaction(world.db, () => {
    replaceColumn(world.db, list.id, changed)
    if (changed.indexed !== column.indexed || changed.unique !== column.unique)
      buildIndex(world, list, changed)
  })
  world.events.emit({ type: 'listChanged', listId: list.id })
  return { status: 200, body: columnJson(changed) }
}

const dropColumn = ({ world, param }: Context, site: Site): GraphReply => {
  const list = listOf(world, site, param('list'))
  const column = columnOf(world, list, param('column'))
  if (column.name === titleColumn.name) throw invalidRequest('This column cannot be deleted.')
  inTransaction(world.db, () => {
    unindexColumn(world.db, list.id, column.name)
    clearField(world.db, list.id, column.name)
    removeColumn(world.db, list.id, column.id)
  })
  world.events.emit({ type: 'listChanged', listId: list.id })
  return { status: 204 }
}

const columns = '/sites/{site}/lists/{list}/columns'
const column = `${columns}/{column}`

export const columnRoutes: readonly SiteRoute[] = [
  reading('GET', columns, 'columns.list', 2, ['select'], getColumns),
  provisioning('POST', columns, 'columns.create', postColumn),
  reading('GET', column, 'columns.get', 1, ['select'], getColumn),
  provisioning('PATCH', column, 'columns.update', patchColumn),
  provisioning('DELETE', column, 'columns.delete', dropColumn),
]
