// Every list of the site with those of the weekly update, which are made once the product has a use for them.

import { provisionLists } from '../../infra/provision/lists.ts'
import type { Graph } from '../../shared/graph/client/graph.ts'
import { notedList, openedList, updateJournalList, updatesList } from '../../shared/graph/columns/updates.ts'

export const provisionWithUpdates = async (graph: Graph): Promise<void> => {
  await provisionLists(graph)
  await provisionLists(graph, [updatesList, updateJournalList, notedList, openedList])
}
