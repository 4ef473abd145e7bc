// The Schools list as the school store.

import * as z from 'zod'
import { londonDay, parseInstant } from '../domain/kernel/dates.ts'
import { type Day, idPatterns, urn } from '../domain/kernel/ids.ts'
import { phases, type School, schoolStatuses } from '../domain/schools/school.ts'
import type { SchoolStore } from '../ports/schools.ts'
import type { Graph } from './client/graph.ts'
import { schoolsList } from './columns/schools.ts'
import { itemList } from './lists/items.ts'
import { createMirror } from './lists/mirror.ts'
import { fixedPlace } from './lists/place.ts'
import type { Fields, Item } from './lists/row.ts'
import { upsertAll } from './lists/upsert.ts'

const freshForMs = 60_000

const urnText = z.string().regex(idPatterns.Urn).transform(urn)
const text = z.string().catch('')
const optional = <Kind extends z.ZodType>(kind: Kind) => kind.optional().catch(undefined)

const row = z.object({
  SchoolKey: urnText,
  Title: z.string(),
  Phase: z.enum(phases),
  Area: text,
  District: text,
  Status: z.enum(schoolStatuses),
  TypeGroup: text,
  Postcode: text,
  LocalNumber: optional(z.string()),
  HeadName: optional(z.string()),
  OpenedOn: optional(z.string()),
  ClosedOn: optional(z.string()),
  Predecessor: optional(urnText),
  Successor: optional(urnText),
})

// Noon, so that no time zone of a site turns it into the day before.
const toMoment = (day: Day | undefined) => (day === undefined ? null : `${day}T12:00:00Z`)
const toDay = (moment: string) => londonDay(parseInstant(moment))

const toFields = (school: School): Fields => ({
  SchoolKey: school.urn,
  URN: school.urn,
  Title: school.name,
  Phase: school.phase,
  Area: school.area,
  District: school.district,
  Status: school.status,
  TypeGroup: school.typeGroup,
  Postcode: school.postcode,
  LocalNumber: school.number ?? null,
  HeadName: school.headName ?? null,
  OpenedOn: toMoment(school.opened),
  ClosedOn: toMoment(school.closed),
  Predecessor: school.predecessor ?? null,
  Successor: school.successor ?? null,
})

const read = ({ fields }: Item): School | null => {
  const found = row.safeParse(fields)
  if (!found.success) return null
  const { data } = found
  return {
    urn: data.SchoolKey,
    name: data.Title,
    phase: data.Phase,
    area: data.Area,
    district: data.District,
    status: data.Status,
    typeGroup: data.TypeGroup,
    postcode: data.Postcode,
    ...(data.LocalNumber === undefined ? {} : { number: data.LocalNumber }),
    ...(data.HeadName === undefined ? {} : { headName: data.HeadName }),
    ...(data.OpenedOn === undefined ? {} : { opened: toDay(data.OpenedOn) }),
    ...(data.ClosedOn === undefined ? {} : { closed: toDay(data.ClosedOn) }),
    ...(data.Predecessor === undefined ? {} : { predecessor: data.Predecessor }),
    ...(data.Successor === undefined ? {} : { successor: data.Successor }),
  }
}

export const schoolStore = (graph: Graph): SchoolStore => {
  const columns = ['Title', ...schoolsList.columns.map(({ name }) => name)]
  const list = itemList(graph, fixedPlace(graph, schoolsList.displayName), { key: schoolsList.key, columns })
  const mirror = createMirror(graph, { list, read, keyOf: (school) => school.urn, freshForMs })
  const all = async () => (await mirror.all()).map(({ value }) => value)
  return {
    all,
    find: async (wanted) => {
      await mirror.all()
      return mirror.known(wanted)?.value ?? null
    },
    apply: async (changes, onProgress) => {
      const rows = changes.map(({ school }) => toFields(school))
      await upsertAll(graph, list, { rows, existing: 'change', onItem: mirror.take, onProgress })
    },
  }
}
