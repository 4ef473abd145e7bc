// What changed in a list since the last time: Graph's delta, started anew when its token has lapsed.

import * as z from 'zod'
import { GraphRefused } from '../client/errors.ts'
import type { Graph } from '../client/graph.ts'
import { query } from '../client/query.ts'
import { type ItemList, itemOptions, pageSize } from './items.ts'
import { listPath } from './place.ts'
import { type Item, readItem } from './row.ts'

export type Change =
  | { readonly kind: 'item'; readonly item: Item }
  | { readonly kind: 'gone'; readonly id: string }

export type Changes = {
  /** In order; of one item the last counts. */
  readonly changes: readonly Change[]
  /** Where to go on next time. */
  readonly link: string
  /** True when these are all the items there are, not only what changed. */
  readonly whole: boolean
}

const pageBody = z.object({
  value: z.array(z.unknown()),
  '@odata.nextLink': z.string().optional(),
  '@odata.deltaLink': z.string().optional(),
})
const goneBody = z.object({ id: z.string(), deleted: z.looseObject({}) })

const readChange = (entry: unknown): Change => {
  const gone = goneBody.safeParse(entry)
  return gone.success ? { kind: 'gone', id: gone.data.id } : { kind: 'item', item: readItem(entry) }
}

const readToEnd = async (graph: Graph, start: string, hasToken: boolean): Promise<Omit<Changes, 'whole'>> => {
  const changes: Change[] = []
  for (let path = start, units = hasToken ? 1 : 2; ; units = 1) {
    const { body } = await graph.send({ method: 'GET', path, units })
    const page = pageBody.parse(body)
    changes.push(...page.value.map(readChange))
    const next = page['@odata.nextLink']
    if (next === undefined) return { changes, link: z.string().parse(page['@odata.deltaLink']) }
    path = next
  }
}

const lapsed = (error: unknown) =>
  error instanceof GraphRefused && (error.status === 410 || error.status === 404)

/** Everything there is (`since` null), or what changed since that link. */
export const readDelta = async (graph: Graph, list: ItemList, since: string | null): Promise<Changes> => {
  const options = { ...itemOptions(list.shape), $select: 'id,eTag,deleted', $top: pageSize }
  const whole = async (start: string) => ({ ...(await readToEnd(graph, start, false)), whole: true })
  const fresh = `${listPath(await list.place())}/items/delta${query(options)}`
  if (since === null) return whole(fresh)
  try {
    return { ...(await readToEnd(graph, since, true)), whole: false }
  } catch (error) {
    if (!lapsed(error)) throw error
    graph.log({ event: 'graph.resync', list: (await list.place()).listId })
    return whole(fresh)
  }
}
