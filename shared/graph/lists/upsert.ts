// Brings many rows to what they should be, in batches: makes the missing, changes what differs, leaves the rest alone.

import { AlreadyThere, Conflict } from '../../ports/versioned.ts'
import { UnclearReply } from '../client/errors.ts'
import type { Graph } from '../client/graph.ts'
import { type Part, type PartOutcome, sendBatch } from './batch.ts'
import type { ItemList } from './items.ts'
import { itemPath, listPath, type Place } from './place.ts'
import { differing, type Fields, type Item, readChanged, readItem } from './row.ts'

export type Upsert = {
  readonly rows: readonly Fields[]
  /** Only these stored items are looked at; all of them where it is missing. */
  readonly among?: { readonly column: string; readonly is: string }
  /** `keep` leaves a row that is there as it is. */
  readonly existing: 'change' | 'keep'
  /** Told of each item as it stands now. */
  readonly onItem: (item: Item) => void
  readonly onProgress?: (done: number, total: number) => void
}

const rounds = 4

type Step = { readonly row: Fields; readonly part: Part; readonly id: string | null }

const createStep = (place: Place, row: Fields): Step => ({
  row,
  id: null,
  part: { method: 'POST', path: `${listPath(place)}/items`, body: { fields: row } },
})

const changeStep = (place: Place, row: Fields, item: Item, fields: Fields): Step => ({
  row,
  id: item.id,
  part: {
    method: 'PATCH',
    path: `${itemPath(place, item.id)}/fields`,
    headers: { 'If-Match': item.version },
    body: fields,
  },
})

/** Somebody else was there, or nobody knows: the next round reads what stands and decides again. */
const isToDecideAgain = (error: Error) =>
  error instanceof AlreadyThere || error instanceof Conflict || error instanceof UnclearReply

/** What stands after the step; `undefined` when it is to be decided again. */
const itemAfter = ({ id }: Step, outcome: PartOutcome | undefined): Item | null | undefined => {
  if (!outcome) return undefined
  if ('reply' in outcome)
    return id === null ? readItem(outcome.reply.body) : readChanged(id, outcome.reply.body)
  if (!isToDecideAgain(outcome.error)) throw outcome.error
  return undefined
}

/** Safe to repeat. @throws Conflict when rows are still being changed by others after several rounds. */
export const upsertAll = async (graph: Graph, list: ItemList, upsert: Upsert): Promise<void> => {
  const place = await list.place()
  const total = upsert.rows.length
  const keyOf = (fields: Readonly<Record<string, unknown>>) => String(fields[list.shape.key]).toLowerCase()
  const plan = async (rows: readonly Fields[]): Promise<readonly Step[]> => {
    const stored = new Map((await list.pages(upsert.among)).map((item) => [keyOf(item.fields), item]))
    return rows.flatMap((row) => {
      const item = stored.get(keyOf(row))
      if (!item) return [createStep(place, row)]
      const fields = upsert.existing === 'keep' ? {} : differing(item.fields, row)
      if (Object.keys(fields).length > 0) return [changeStep(place, row, item, fields)]
      upsert.onItem(item)
      return []
    })
  }
  let open = upsert.rows
  for (let round = 1; open.length > 0; round += 1) {
    if (round > rounds) throw new Conflict(`${open.length} rows were changed by others meanwhile`)
    const steps = await plan(open)
    const outcomes = await sendBatch(
      graph,
      steps.map(({ part }) => part),
      (done) => upsert.onProgress?.(total - steps.length + done, total),
    )
    open = steps.flatMap((step, index) => {
      const item = itemAfter(step, outcomes[index])
      if (item) upsert.onItem(item)
      return item === undefined ? [step.row] : []
    })
  }
  upsert.onProgress?.(total, total)
}
