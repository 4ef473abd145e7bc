// The Consultations list as the consultation store.

import type { Consultation } from '../domain/consultation/consultation.ts'
import type { Day } from '../domain/kernel/ids.ts'
import type { ConsultationStore } from '../ports/consultations.ts'
import type { Versioned } from '../ports/versioned.ts'
import type { Graph } from './client/graph.ts'
import { consultationStates, consultationsList, definitionColumns } from './columns/consultations.ts'
import { readDefinition } from './consultation-definition.ts'
import { itemList } from './lists/items.ts'
import { fromPieces, inPieces } from './lists/json.ts'
import { createMirror } from './lists/mirror.ts'
import { fixedPlace } from './lists/place.ts'
import type { Fields, Item } from './lists/row.ts'
import { removeFrom, saveIn } from './lists/save-in.ts'

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
  return {
    list: async () => [...(await mirror.all())].sort(newestFirst),
    find: async (id) => {
      await mirror.all()
      return mirror.known(id)
    },
    create: async (consultation) => saveIn(list, mirror, null, toFields(consultation)),
    save: async (before, next) => saveIn(list, mirror, before, toFields(next)),
    remove: async (before) => removeFrom(list, mirror, before),
  }
}
