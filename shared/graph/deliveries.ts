// The Deliveries list as the delivery store: the journal of what publishing sends.

import * as z from 'zod'
import type { Delivery } from '../domain/consultation/delivery.ts'
import { type ConsultationId, consultationId, idPatterns, personId, urn } from '../domain/kernel/ids.ts'
import type { DeliveryStore } from '../ports/consultations.ts'
import { Conflict, type Versioned } from '../ports/versioned.ts'
import type { Graph } from './client/graph.ts'
import { deliveriesList, deliveryStates } from './columns/deliveries.ts'
import { deliveryStateShapes, reasonInWords } from './delivery-state.ts'
import { itemList } from './lists/items.ts'
import { branded, json } from './lists/json.ts'
import { markAll } from './lists/mark.ts'
import { fixedPlace } from './lists/place.ts'
import { type Fields, type Item, serialOf } from './lists/row.ts'
import { upsertAll } from './lists/upsert.ts'

const freshForMs = 10_000
const longestLine = 255

const state = z.discriminatedUnion('state', deliveryStateShapes)
const target = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('person'),
    person: branded(idPatterns.PersonId, personId),
    name: z.string(),
    urns: z.array(branded(idPatterns.Urn, urn)),
  }),
  z.object({ kind: z.literal('channel'), teamId: z.string(), channelId: z.string(), name: z.string() }),
])
const row = z.object({
  DeliveryKey: z.string(),
  Consultation: branded(idPatterns.ConsultationId, consultationId),
  Target: json(target),
  Journal: json(state),
})

const stateFields = ({ state: of }: Delivery): Fields => ({
  State: deliveryStates[of.state],
  ChangedAt: of.state === 'intended' ? null : of.at,
  Reason: reasonInWords(of),
  Journal: JSON.stringify(of),
})

const toFields = (delivery: Delivery): Fields => ({
  DeliveryKey: delivery.key,
  Title: delivery.target.name.slice(0, longestLine),
  Consultation: delivery.consultation,
  Target: JSON.stringify(delivery.target),
  ...stateFields(delivery),
})

const read = ({ id, version, fields }: Item): Versioned<Delivery> | null => {
  const found = row.safeParse(fields)
  if (!found.success) return null
  const { DeliveryKey: key, Consultation: consultation, Target, Journal } = found.data
  return { row: id, version, value: { key, consultation, target: Target, state: Journal } }
}

type Known = { readonly rows: Map<string, Versioned<Delivery>>; readAt: number }

/** What was last seen of each consultation's deliveries; never older than own writes. */
const createMemory = () => {
  const memory = new Map<ConsultationId, Known>()
  const knownOf = (consultation: ConsultationId): Known => {
    const known = memory.get(consultation) ?? { rows: new Map(), readAt: Number.NEGATIVE_INFINITY }
    memory.set(consultation, known)
    return known
  }
  const put = (stored: Versioned<Delivery>) => {
    const { rows } = knownOf(stored.value.consultation)
    const held = rows.get(stored.row)
    if (!held || (serialOf(stored.version) ?? 0) >= (serialOf(held.version) ?? 0))
      rows.set(stored.row, stored)
  }
  return { knownOf, put }
}

export const deliveryStore = (graph: Graph): DeliveryStore => {
  const columns = ['Title', ...deliveriesList.columns.map(({ name }) => name)]
  const list = itemList(graph, fixedPlace(graph, deliveriesList.displayName), {
    key: deliveriesList.key,
    columns,
  })
  const { knownOf, put } = createMemory()
  const take = (item: Item) => {
    const stored = read(item)
    if (stored) put(stored)
  }
  return {
    of: async (consultation) => {
      const known = knownOf(consultation)
      if (graph.timer.now() - known.readAt >= freshForMs) {
        const items = await list.pages({ column: 'Consultation', is: consultation })
        for (const item of items) take(item)
        known.readAt = graph.timer.now()
      }
      return [...known.rows.values()]
    },
    intend: async (deliveries) => {
      for (const consultation of new Set(deliveries.map((delivery) => delivery.consultation))) {
        const rows = deliveries.filter((delivery) => delivery.consultation === consultation).map(toFields)
        const among = { column: 'Consultation', is: consultation }
        await upsertAll(graph, list, { rows, among, existing: 'keep', onItem: take })
      }
    },
    mark: async (changes) => {
      // Whatever goes wrong, some of the marks may stand: the next reading asks SharePoint.
      const expire = () => {
        for (const { next } of changes) knownOf(next.consultation).readAt = Number.NEGATIVE_INFINITY
      }
      const marks = changes.map(({ before: { row, version }, next }) => {
        return { row, version, fields: stateFields(next) }
      })
      const items = await markAll(graph, list, marks).catch((error: unknown) => {
        expire()
        throw error
      })
      const stored = items.flatMap((item, index) => {
        const change = changes[index]
        return item && change ? [{ row: item.id, version: item.version, value: change.next }] : []
      })
      for (const one of stored) put(one)
      if (stored.length === changes.length) return stored
      expire()
      throw new Conflict('deliveries were changed since they were read')
    },
  }
}
