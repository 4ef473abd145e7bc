// Many changes of known rows at once, each with its own version; whatever has no clear answer is settled by what stands.

import { Conflict } from '../../ports/versioned.ts'
import type { Graph } from '../client/graph.ts'
import { type Part, sendBatch } from './batch.ts'
import { type ItemList, settlePatch } from './items.ts'
import { itemPath } from './place.ts'
import { type Fields, type Item, readChanged } from './row.ts'

export type Mark = { readonly row: string; readonly version: string; readonly fields: Fields }

/** Each row as it stands after its change, in the order given; null for one that somebody changed since it was read. */
export const markAll = async (
  graph: Graph,
  list: ItemList,
  marks: readonly Mark[],
): Promise<readonly (Item | null)[]> => {
  const place = await list.place()
  const parts = marks.map(
    ({ row, version, fields }): Part => ({
      method: 'PATCH',
      path: `${itemPath(place, row)}/fields`,
      headers: { 'If-Match': version },
      body: fields,
    }),
  )
  const outcomes = await sendBatch(graph, parts)
  const settle = (mark: Mark, error: unknown) =>
    settlePatch(list.shape, error, mark, () => list.get(mark.row)).catch((late: unknown) => {
      if (late instanceof Conflict) return null
      throw late
    })
  return Promise.all(
    marks.map((mark, index) => {
      const outcome = outcomes[index]
      if (!outcome || 'error' in outcome) return settle(mark, outcome?.error)
      return readChanged(mark.row, outcome.reply.body) ?? list.get(mark.row)
    }),
  )
}
