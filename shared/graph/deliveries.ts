// The Deliveries list as the delivery store: the journal of what publishing sends.

import * as z from 'zod'
import type { Delivery } from '../domain/consultation/delivery.ts'
import {
  type ConsultationId,
  consultationId,
  idPatterns,
  instant,
  personId,
  urn,
} from '../domain/kernel/ids.ts'
import { type DeliveryState, unreachableInWords } from '../domain/people/delivery-state.ts'
import type { DeliveryStore } from '../ports/consultations.ts'
import { Conflict, type Versioned } from '../ports/versioned.ts'
import type { Graph } from './client/graph.ts'
import { deliveriesList, deliveryStates } from './columns/deliveries.ts'
import { type Part, sendBatch } from './lists/batch.ts'
import { type ItemList, itemList, settlePatch } from './lists/items.ts'
import { fixedPlace, itemPath } from './lists/place.ts'
import { type Fields, type Item, readChanged, serialOf } from './lists/row.ts'
import { upsertAll } from './lists/upsert.ts'

const freshForMs = 10_000
const longestLine = 255

const at = z.string().regex(idPatterns.Instant).transform(instant)
const reason = z.enum(['notInDirectory', 'guestRefused', 'appBlocked', 'policyRefused', 'personBlockedBot'])
const state = z.discriminatedUnion('state', [
  z.object({ state: z.literal('intended') }),
  z.object({ state: z.literal('sending'), at }),
  z.object({ state: z.literal('sent'), at, conversationId: z.string(), activityId: z.string() }),
  z.object({ state: z.literal('uncertain'), at }),
  z.object({ state: z.literal('unreachable'), at, reason }),
  z.object({ state: z.literal('failed'), at, reason: z.string() }),
])
const target = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('person'),
    person: z.string().regex(idPatterns.PersonId).transform(personId),
    name: z.string(),
    urns: z.array(z.string().regex(idPatterns.Urn).transform(urn)),
  }),
  z.object({ kind: z.literal('channel'), teamId: z.string(), channelId: z.string(), name: z.string() }),
])
const json = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text)
      } catch {
        context.addIssue('not JSON')
        return z.NEVER
      }
    })
    .pipe(schema)
const row = z.object({
  DeliveryKey: z.string(),
  Consultation: z.string().regex(idPatterns.ConsultationId).transform(consultationId),
  Target: json(target),
  Journal: json(state),
})

const reasonInWords = (of: DeliveryState): string | null => {
  if (of.state === 'unreachable') return unreachableInWords[of.reason]
  return of.state === 'failed' ? of.reason.slice(0, longestLine) : null
}

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
type Change = { readonly before: Versioned<Delivery>; readonly next: Delivery }

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

/** Sends the changes in batches; whatever has no clear answer is settled by what stands. */
const markAll = async (graph: Graph, list: ItemList, changes: readonly Change[]) => {
  const place = await list.place()
  const parts = changes.map(
    ({ before, next }): Part => ({
      method: 'PATCH',
      path: `${itemPath(place, before.row)}/fields`,
      headers: { 'If-Match': before.version },
      body: stateFields(next),
    }),
  )
  const outcomes = await sendBatch(graph, parts)
  const settle = ({ before, next }: Change, error: unknown) => {
    const written = { version: before.version, fields: stateFields(next) }
    return settlePatch(list.shape, error, written, () => list.get(before.row)).catch((late: unknown) => {
      if (late instanceof Conflict) return null
      throw late
    })
  }
  return Promise.all(
    changes.map((change, index) => {
      const outcome = outcomes[index]
      if (!outcome || 'error' in outcome) return settle(change, outcome?.error)
      return readChanged(change.before.row, outcome.reply.body) ?? list.get(change.before.row)
    }),
  )
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
      const items = await markAll(graph, list, changes).catch((error: unknown) => {
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
