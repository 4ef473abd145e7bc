// Where an item stands: its site, its list with the columns, and the item itself, or 404.

import type { Context } from '../call.ts'
import { type Column, columnsOf } from '../columns/column.ts'
import { itemNotFound } from '../errors.ts'
import type { List } from '../lists/list.ts'
import { listOf } from '../lists/list-at.ts'
import type { Site } from '../sites/site.ts'
import { findItem, type Item } from './item.ts'

export type Place = { readonly site: Site; readonly list: List; readonly columns: readonly Column[] }

export const placeOf = ({ world, param }: Context, site: Site): Place => {
  const list = listOf(world, site, param('list'))
  return { site, list, columns: columnsOf(world.db, list.id) }
}

export const itemAt = ({ world, param }: Context, place: Place): Item => {
  const item = findItem(world.db, place.list.id, param('item'))
  if (!item) throw itemNotFound()
  return item
}
