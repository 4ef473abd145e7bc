// The Updates list as the store of editions.

import type { Day, Instant } from '../../domain/kernel/ids.ts'
import type { Edition } from '../../domain/updates/edition.ts'
import type { EditionStore } from '../../ports/updates.ts'
import { Conflict, type Versioned } from '../../ports/versioned.ts'
import type { Graph } from '../client/graph.ts'
import { editionColumns, editionStates, updatesList } from '../columns/updates.ts'
import { itemList } from '../lists/items.ts'
import { fromPieces, inPieces } from '../lists/json.ts'
import { createMirror } from '../lists/mirror.ts'
import { fixedPlace } from '../lists/place.ts'
import type { Fields, Item } from '../lists/row.ts'
import { readEdition } from './edition-definition.ts'

const freshForMs = 10_000
const longestLine = 255

const toMoment = (day: Day | null) => (day === null ? null : `${day}T12:00:00Z`)

const goesOut = ({ situation, sending }: Edition): Instant | null =>
  'sendAt' in situation ? situation.sendAt : sending.at

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

export const editionStore = (graph: Graph): EditionStore => {
  const list = itemList(graph, fixedPlace(graph, updatesList.displayName), {
    key: updatesList.key,
    columns: [updatesList.key, ...editionColumns],
  })
  const mirror = createMirror(graph, { list, read, keyOf: ({ id }) => id, freshForMs })
  const taken = (item: Item): Versioned<Edition> => {
    const stored = mirror.take(item)
    if (!stored) throw new Error('an edition that was just written cannot be read')
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
      await mirror.refresh()
      return mirror.known(id)
    },
    create: async (edition) => taken(await list.create(toFields(edition))),
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
