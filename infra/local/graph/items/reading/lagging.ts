// Reading a list as it was before its last change: SharePoint's replicas may lag, and a fault switch makes them.

import { asIf } from '../../../store/database.ts'
import type { World } from '../../../world.ts'
import { columnsOf } from '../../columns/column.ts'
import { type List, stepSequenceBack } from '../../lists/list.ts'
import {
  dropRow,
  fieldsOf,
  type Item,
  indexValue,
  lastWriteOf,
  putRow,
  readItems,
  unindexItem,
} from '../item.ts'

const undo = (world: World, list: List, id: number, before: Item | undefined): void => {
  const columns = columnsOf(world.db, list.id)
  for (const now of readItems(world.db, 'SELECT * FROM items WHERE list_id = ? AND id = ?', list.id, id)) {
    unindexItem(world.db, now, columns)
  }
  dropRow(world.db, list.id, id)
  stepSequenceBack(world.db, list.id)
  if (!before) return
  putRow(world.db, before)
  const fields = fieldsOf(before)
  for (const column of columns.filter((one) => one.indexed)) {
    indexValue(world.db, list.id, id, column, fields[column.name])
  }
}

/** Runs the reading on the list of now, or with the switch on, of one change ago. */
export const lagging = <Out>(world: World, list: List, read: () => Out): Out => {
  const { staleReads, target } = world.faults.get()
  const last = staleReads && target !== 'connector' ? lastWriteOf(world.db, list.id) : undefined
  if (!last) return read()
  return asIf(world.db, () => {
    undo(world, list, last.id, last.before)
    return read()
  })
}
