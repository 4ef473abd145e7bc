// The ids of people's conversations with the app, as a few rows that each hold many. A column of the People list would
// cost two units a person, thousands for everybody; sixteen rows cost thirty-two.

import * as z from 'zod'
import { idPatterns, type PersonId, personId } from '../../domain/kernel/ids.ts'
import type { ConversationStore, KnownConversation } from '../../ports/chat.ts'
import { AlreadyThere, Conflict } from '../../ports/versioned.ts'
import type { Graph } from '../client/graph.ts'
import { conversationColumns, conversationsList } from '../columns/conversations.ts'
import { itemList } from '../lists/items.ts'
import { branded, fromPieces, inPieces, json } from '../lists/json.ts'
import { fixedPlace } from '../lists/place.ts'
import type { Fields, Item } from '../lists/row.ts'

const rounds = 4

const person = branded(idPatterns.PersonId, personId)
const kept = json(z.array(z.tuple([person, z.string()])))

const partOf = (id: PersonId): string => id.slice(-1)

/** A row that cannot be read holds nothing: whoever is missing is asked for and kept anew. */
const read = ({ fields }: Item): ReadonlyMap<PersonId, string> =>
  new Map(kept.safeParse(fromPieces(fields, conversationColumns)).data ?? [])

const toFields = (part: string, known: ReadonlyMap<PersonId, string>): Fields => ({
  Part: part,
  Title: `Conversations of ids that end in ${part}`,
  ...inPieces(JSON.stringify([...known]), conversationColumns, 'the list of conversations'),
})

const isOther = (error: unknown) => error instanceof Conflict || error instanceof AlreadyThere

export const conversationStore = (graph: Graph): ConversationStore => {
  const list = itemList(graph, fixedPlace(graph, conversationsList.displayName), {
    key: conversationsList.key,
    columns: [conversationsList.key, ...conversationColumns],
  })
  const putPart = async (part: string, known: readonly KnownConversation[], item: Item | null) => {
    const next = new Map(item ? read(item) : [])
    for (const one of known) next.set(one.person, one.conversationId)
    if (item) await list.patch(item.id, item.version, toFields(part, next))
    else await list.create(toFields(part, next))
  }
  const look = async (part: string): Promise<Item | null> => {
    const found = await list.find(part)
    return found && list.get(found.id)
  }
  /** Another process may write as well: what it wrote is read and added to. */
  const putSafely = async (
    part: string,
    known: readonly KnownConversation[],
    item: Item | null,
    roundsLeft = rounds,
  ): Promise<void> => {
    try {
      await putPart(part, known, item)
    } catch (error) {
      if (!isOther(error) || roundsLeft === 0) throw error
      await putSafely(part, known, await look(part), roundsLeft - 1)
    }
  }
  return {
    all: async () => new Map((await list.pages()).flatMap((item) => [...read(item)])),
    put: async (known) => {
      if (known.length === 0) return
      const items = new Map((await list.pages()).map((item) => [String(item.fields['Part']), item]))
      for (const part of new Set(known.map((one) => partOf(one.person)))) {
        const those = known.filter((one) => partOf(one.person) === part)
        await putSafely(part, those, items.get(part) ?? null)
      }
    },
  }
}
