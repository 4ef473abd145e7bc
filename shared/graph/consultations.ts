// The Consultations list as the consultation store.

import type { Consultation } from '../domain/consultation/consultation.ts'
import type { Day } from '../domain/kernel/ids.ts'
import type { ConsultationStore } from '../ports/consultations.ts'
import { Conflict, type Versioned } from '../ports/versioned.ts'
import type { Graph } from './client/graph.ts'
import { consultationStates, consultationsList, definitionColumns } from './columns/consultations.ts'
import { readDefinition } from './consultation-definition.ts'
import { itemList } from './lists/items.ts'
import { fromPieces, inPieces } from './lists/json.ts'
import { createMirror } from './lists/mirror.ts'
import { fixedPlace } from './lists/place.ts'
import type { Fields, Item } from './lists/row.ts'

const freshForMs = 10_000
const longestTitle = 255

const toMoment = (day: Day | null) => (day === null ? null : `${day}T12:00:00Z`)

const toFields = (consultation: Consultation): Fields => ({
  ConsultationKey: consultation.id,
  Title: consultation.content.title.slice(0, longestTitle),
  State: consultationStates[consultation.situation.state],
  Opens: toMoment(consultation.content.opens),
  Closes: toMoment(consultation.content.closes),
  WrittenBy: consultation.author.name,
  ...inPieces(JSON.stringify(consultation), definitionColumns, `the consultation ${consultation.id}`),
})

const read = ({ fields }: Item): Consultation | null => readDefinition(fromPieces(fields, definitionColumns))

const newestFirst = (one: Versioned<Consultation>, other: Versioned<Consultation>) =>
  one.value.createdAt < other.value.createdAt ? 1 : -1

export const consultationStore = (graph: Graph): ConsultationStore => {
  const columns = [consultationsList.key, ...definitionColumns]
  const list = itemList(graph, fixedPlace(graph, consultationsList.displayName), {
    key: consultationsList.key,
    columns,
  })
  const mirror = createMirror(graph, { list, read, keyOf: ({ id }) => id, freshForMs })
  const taken = (item: Item): Versioned<Consultation> => {
    const stored = mirror.take(item)
    if (!stored) throw new Error('a consultation that was just written cannot be read')
    return stored
  }
  /** A change that came too late: the mirror learns what stands now, so that loading again shows it. */
  const learn = async (error: unknown, row: string): Promise<never> => {
    if (error instanceof Conflict) {
      const item = await list.get(row)
      if (item) mirror.take(item)
      else mirror.forget(row)
    }
    throw error
  }
  return {
    list: async () => [...(await mirror.all())].sort(newestFirst),
    find: async (id) => {
      await mirror.all()
      return mirror.known(id)
    },
    create: async (consultation) => taken(await list.create(toFields(consultation))),
    save: async (before, next) => {
      const written = list.patch(before.row, before.version, toFields(next))
      return taken(await written.catch((error: unknown) => learn(error, before.row)))
    },
    remove: async (before) => {
      await list.remove(before.row, before.version).catch((error: unknown) => learn(error, before.row))
      mirror.forget(before.row)
    },
  }
}
