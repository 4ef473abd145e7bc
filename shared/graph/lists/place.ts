// Where a list stands, and its address in Graph.

import * as z from 'zod'
import { Outage } from '../../ports/versioned.ts'
import { GraphRefused } from '../client/errors.ts'
import type { Graph } from '../client/graph.ts'
import { query, segment } from '../client/query.ts'

export type Place = { readonly siteId: string; readonly listId: string }
export type FoundList = { readonly id: string; readonly displayName: string; readonly webUrl: string }

export const listBody = z.object({ id: z.string(), displayName: z.string(), webUrl: z.string() })
export const listSelect = 'id,displayName,webUrl'

export const listPath = ({ siteId, listId }: Place): string =>
  `/sites/${segment('site', siteId)}/lists/${segment('guid', listId)}`

export const itemPath = (place: Place, id: string): string =>
  `${listPath(place)}/items/${segment('item', id)}`

/** The site's list with that name, or null. */
export const findList = async (graph: Graph, displayName: string): Promise<FoundList | null> => {
  const { id } = await graph.site()
  const path = `/sites/${segment('site', id)}/lists/${encodeURIComponent(displayName)}${query({ $select: listSelect })}`
  try {
    return listBody.parse((await graph.send({ method: 'GET', path, units: 1 })).body)
  } catch (error) {
    if (error instanceof GraphRefused && error.status === 404) return null
    throw error
  }
}

/** Finds one of the fixed lists by its name and remembers where it stands. */
export const fixedPlace = (graph: Graph, displayName: string): (() => Promise<Place>) => {
  let known: Promise<Place> | undefined
  const look = async (): Promise<Place> => {
    const found = await findList(graph, displayName)
    if (!found) throw new Outage(`the list “${displayName}” is missing: run infra/provision/provision.ts`)
    return { siteId: (await graph.site()).id, listId: found.id }
  }
  return () => {
    known ??= look().catch((error: unknown) => {
      known = undefined
      throw error
    })
    return known
  }
}

const listsBody = z.object({ value: z.array(listBody), '@odata.nextLink': z.string().optional() })

/** The lists of a query, over all of its pages. */
export const readLists = async (graph: Graph, path: string): Promise<readonly FoundList[]> => {
  const lists: FoundList[] = []
  for (let link: string | undefined = path; link !== undefined; ) {
    const page: z.infer<typeof listsBody> = listsBody.parse(
      (await graph.send({ method: 'GET', path: link, units: 2 })).body,
    )
    lists.push(...page.value)
    link = page['@odata.nextLink']
  }
  return lists
}
