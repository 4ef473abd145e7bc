// The Visits list as the store of requests for a visit.

import * as z from 'zod'
import { day, idPatterns, instant, personId, sessionId, urn } from '../domain/kernel/ids.ts'
import { type Visit, visitTopicWords } from '../domain/sessions/visits/visit.ts'
import type { VisitStore } from '../ports/visits.ts'
import type { Graph } from './client/graph.ts'
import { visitStates, visitsList } from './columns/visits.ts'
import { deliveryStateShapes } from './delivery-state.ts'
import { itemList } from './lists/items.ts'
import { branded, json } from './lists/json.ts'
import { createMirror } from './lists/mirror.ts'
import { fixedPlace } from './lists/place.ts'
import type { Fields, Item } from './lists/row.ts'
import { saveIn } from './lists/save-in.ts'

const freshForMs = 10_000
const longestLine = 255

const at = branded(idPatterns.Instant, instant)
const who = z.object({ id: branded(idPatterns.PersonId, personId), name: z.string() })
const proposal = z.object({ turn: z.number(), starts: at, ends: at, note: z.string() })
const situation = z.discriminatedUnion('state', [
  z.object({ state: z.literal('asked') }),
  z.object({ state: z.literal('taken'), by: who, refused: proposal.nullable() }),
  z.object({
    state: z.literal('proposed'),
    by: who,
    proposal,
    told: z.discriminatedUnion('state', [...deliveryStateShapes]),
  }),
  z.object({ state: z.literal('agreed'), by: who, proposal, at }),
  z.object({ state: z.literal('withdrawn'), at }),
  z.object({ state: z.literal('closed'), by: who, at, why: z.string() }),
])
const journal = z.object({
  id: branded(idPatterns.SessionId, sessionId),
  reference: z.string(),
  asker: who,
  school: z.object({ urn: branded(idPatterns.Urn, urn), name: z.string() }),
  area: z.string(),
  topic: z.enum(['attendance', 'transport', 'send', 'budget', 'newHead', 'buildings', 'other']),
  help: z.string(),
  from: branded(idPatterns.Day, day),
  times: z.array(z.enum(['morning', 'lunch', 'afternoon', 'afterSchool'])),
  askedAt: at,
  proposals: z.number(),
  situation,
})
const row = z.object({ VisitKey: z.string().min(1), Journal: json(journal) })

const toFields = (visit: Visit): Fields => {
  const { situation: now } = visit
  return {
    VisitKey: visit.id,
    Title: visit.school.name.slice(0, longestLine),
    Reference: visit.reference,
    State: visitStates[now.state],
    Topic: visitTopicWords[visit.topic],
    Area: visit.area,
    AskedBy: visit.asker.name.slice(0, longestLine),
    AskedAt: visit.askedAt,
    TakenBy: 'by' in now ? now.by.name.slice(0, longestLine) : null,
    Starts: 'proposal' in now ? now.proposal.starts : null,
    Help: visit.help,
    Journal: JSON.stringify(visit),
  }
}

const read = ({ fields }: Item): Visit | null => {
  const found = row.safeParse(fields)
  return found.success ? found.data.Journal : null
}

export const visitStore = (graph: Graph): VisitStore => {
  const columns = ['Title', ...visitsList.columns.map(({ name }) => name)]
  const list = itemList(graph, fixedPlace(graph, visitsList.displayName), { key: visitsList.key, columns })
  const mirror = createMirror(graph, { list, read, keyOf: ({ id }) => id, freshForMs })
  return {
    list: () => mirror.all(),
    refresh: async (id) => {
      await mirror.renew()
      return mirror.known(id)
    },
    save: async (before, next) => saveIn(list, mirror, before, toFields(next)),
  }
}
