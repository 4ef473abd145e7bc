// Making or changing one row of a list that is held in memory.

import { Conflict, type Versioned } from '../../ports/versioned.ts'
import type { ItemList } from '../lists/items.ts'
import type { Mirror } from '../lists/mirror.ts'
import type { Fields } from '../lists/row.ts'

/** @throws AlreadyThere @throws Conflict: the next reading asks SharePoint. */
export const saveIn = async <Value>(
  list: ItemList,
  mirror: Mirror<Value>,
  before: Versioned<Value> | null,
  fields: Fields,
): Promise<Versioned<Value>> => {
  const written = before ? list.patch(before.row, before.version, fields) : list.create(fields)
  const item = await written.catch((error: unknown) => {
    if (before === null || error instanceof Conflict) mirror.expire()
    throw error
  })
  const stored = mirror.take(item)
  if (!stored) throw new Error('a row that was just written cannot be read')
  return stored
}
