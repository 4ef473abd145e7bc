// The Updates list as the store of editions.

import type { Day, Instant } from '../../domain/kernel/ids.ts'
import type { Edition } from '../../domain/updates/edition.ts'
import type { EditionStore } from '../../ports/updates.ts'
import type { Versioned } from '../../ports/versioned.ts'
import type { Graph } from '../client/graph.ts'
import { editionColumns, editionStates, updatesList } from '../columns/updates.ts'
import { itemList } from '../lists/items.ts'
import { fromPieces, inPieces } from '../lists/json.ts'
import { createMirror } from '../lists/mirror.ts'
import { fixedPlace } from '../lists/place.ts'
import type { Fields, Item } from '../lists/row.ts'
import { removeFrom, saveIn } from '../lists/save-in.ts'
import { readEdition } from './edition-definition.ts'

const freshForMs = 10_000
const longestLine = 255

const toMoment = (day: Day | null) => (day === null ? null : `${day}T12:00:00Z`)

const goesOut = ({ situation, sending }: Edition): Instant | null => {
  if ('sendAt' in situation) return situation.sendAt
  return sending.at === 'notChosen' ? null : sending.at
}

const toFields = (edition: Edition): Fields => ({
  EditionKey: edition.id,
  // Officers see a row by its title, and a draft may have no words yet.
  Title: edition.content.summary.slice(0, longestLine) || 'No summary yet',
  Date: toMoment(edition.content.date),
  State: editionStates[edition.situation.state],
  GoesOut: goesOut(edition),
  WrittenBy: edition.author.name.slice(0, longestLine),
  ...inPieces(JSON.stringify(edition), editionColumns, `the edition ${edition.id}`),
})

const read = ({ fields }: Item): Edition | null => readEdition(fromPieces(fields, editionColumns))

const newestFirst = (one: Versioned<Edition>, other: Versioned<Edition>) =>
  one.value.createdAt < other.value.createdAt ? 1 : -1

const stands = ({ value }: Versioned<Edition>): boolean => value.deletedAt === undefined

export const editionStore = (graph: Graph): EditionStore => {
  const list = itemList(graph, fixedPlace(graph, updatesList.displayName), {
    key: updatesList.key,
    columns: [updatesList.key, ...editionColumns],
  })
  const mirror = createMirror(graph, { list, read, keyOf: ({ id }) => id, freshForMs })
  return {
    list: async () => (await mirror.all()).filter(stands).sort(newestFirst),
    deleted: async () => (await mirror.all()).filter((stored) => !stands(stored)),
    find: async (id) => {
      await mirror.refresh()
      const stored = mirror.known(id)
      return stored !== null && stands(stored) ? stored : null
    },
    create: async (edition) => saveIn(list, mirror, null, toFields(edition)),
    save: async (before, next) => saveIn(list, mirror, before, toFields(next)),
    remove: async (before) => removeFrom(list, mirror, before),
  }
}
