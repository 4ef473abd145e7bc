// The Sessions list as the session store.

import type { Session } from '../../domain/sessions/session.ts'
import type { SessionStore } from '../../ports/sessions.ts'
import type { Versioned } from '../../ports/versioned.ts'
import type { Graph } from '../client/graph.ts'
import { sessionsList } from '../columns/sessions.ts'
import { itemList } from '../lists/items.ts'
import { createMirror } from '../lists/mirror.ts'
import { fixedPlace } from '../lists/place.ts'
import { saveIn } from '../lists/save-in.ts'
import { readSession, writeSession } from './session-row.ts'

const freshForMs = 10_000

export const sessionStore = (graph: Graph): SessionStore => {
  const list = itemList(graph, fixedPlace(graph, sessionsList.displayName), {
    key: sessionsList.key,
    columns: [sessionsList.key, 'Definition'],
  })
  const mirror = createMirror(graph, { list, read: readSession, keyOf: ({ id }) => id, freshForMs })
  /** What stands in the row now; the memory learns it. */
  const look = async (row: string): Promise<Versioned<Session> | null> => {
    const item = await list.get(row)
    if (item) return mirror.take(item)
    mirror.forget(row)
    return null
  }
  return {
    list: () => mirror.all(),
    find: async (id) => {
      await mirror.refresh()
      // Another process may have made it since: who asks for it by name is not told it is not there.
      return mirror.known(id) ?? (await list.find(id).then((item) => item && mirror.take(item)))
    },
    refresh: async (id) => {
      const known = mirror.known(id)
      if (known) return look(known.row)
      const item = await list.find(id)
      return item && mirror.take(item)
    },
    create: async (session) => saveIn(list, mirror, null, writeSession(session)),
    save: async (before, next) => saveIn(list, mirror, before, writeSession(next)),
  }
}
