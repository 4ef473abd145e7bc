// Making, changing or removing one row of a list that is held in memory.

import { Conflict, type Versioned } from '../../ports/versioned.ts'
import type { ItemList } from './items.ts'
import type { Mirror } from './mirror.ts'
import type { Fields } from './row.ts'

// A change that came too late: the memory learns what stands now, so that loading again shows it.
const learn = async <Value>(
  list: ItemList,
  mirror: Mirror<Value>,
  row: string,
  error: unknown,
): Promise<never> => {
  if (error instanceof Conflict) {
    const item = await list.get(row)
    if (item) mirror.take(item)
    else mirror.forget(row)
  }
  throw error
}

const make = async <Value>(list: ItemList, mirror: Mirror<Value>, fields: Fields) => {
  try {
    return await list.create(fields)
  } catch (error) {
    // Somebody else may have made it: the next reading asks SharePoint.
    mirror.expire()
    throw error
  }
}

/** Makes the row (`before` null) or changes it. @throws AlreadyThere @throws Conflict */
export const saveIn = async <Value>(
  list: ItemList,
  mirror: Mirror<Value>,
  before: Versioned<Value> | null,
  fields: Fields,
): Promise<Versioned<Value>> => {
  const item =
    before === null
      ? await make(list, mirror, fields)
      : await list
          .patch(before.row, before.version, fields)
          .catch((error: unknown) => learn(list, mirror, before.row, error))
  const stored = mirror.take(item)
  if (!stored) throw new Error('a row that was just written cannot be read')
  return stored
}

/** @throws Conflict; a row that is gone already is no trouble. */
export const removeFrom = async <Value>(
  list: ItemList,
  mirror: Mirror<Value>,
  before: Versioned<Value>,
): Promise<void> => {
  await list
    .remove(before.row, before.version)
    .catch((error: unknown) => learn(list, mirror, before.row, error))
  mirror.forget(before.row)
}
