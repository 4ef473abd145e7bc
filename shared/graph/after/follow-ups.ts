// The FollowUps list as the store of answers to the one question after a session.

import * as z from 'zod'
import { idPatterns, instant, personId, sessionId } from '../../domain/kernel/ids.ts'
import { type FollowUp, followUpKey } from '../../domain/sessions/after/follow-up.ts'
import { usefulCodes, usefulWords } from '../../domain/sessions/after/useful.ts'
import type { FollowUpStore } from '../../ports/after.ts'
import type { Graph } from '../client/graph.ts'
import { followUpsList } from '../columns/follow-ups.ts'
import { itemList } from '../lists/items.ts'
import { branded, json } from '../lists/json.ts'
import { createMirror } from '../lists/mirror.ts'
import { fixedPlace } from '../lists/place.ts'
import type { Fields, Item } from '../lists/row.ts'
import { saveIn } from '../lists/save-in.ts'

const freshForMs = 10_000
const longestLine = 255

const journal = z.object({
  session: branded(idPatterns.SessionId, sessionId),
  person: branded(idPatterns.PersonId, personId),
  personName: z.string(),
  useful: z.enum(usefulCodes),
  better: z.string(),
  at: branded(idPatterns.Instant, instant),
})
const row = z.object({ FollowUpKey: z.string().min(1), Journal: json(journal) })

const toFields = (of: FollowUp): Fields => ({
  FollowUpKey: followUpKey(of),
  Title: of.personName.slice(0, longestLine),
  Useful: usefulWords[of.useful],
  Better: of.better,
  AnsweredAt: of.at,
  SessionId: of.session,
  Journal: JSON.stringify(of),
})

const read = ({ fields }: Item): FollowUp | null => {
  const found = row.safeParse(fields)
  return found.success ? found.data.Journal : null
}

export const followUpStore = (graph: Graph): FollowUpStore => {
  const columns = ['Title', ...followUpsList.columns.map(({ name }) => name)]
  const list = itemList(graph, fixedPlace(graph, followUpsList.displayName), {
    key: followUpsList.key,
    columns,
  })
  const mirror = createMirror(graph, { list, read, keyOf: followUpKey, freshForMs })
  return {
    of: async (session) => (await mirror.all()).filter(({ value }) => value.session === session),
    save: async (before, next) => saveIn(list, mirror, before, toFields(next)),
  }
}
