// The Evidence list as the evidence store: the notes of workshops, whose text officers may correct in the list.

import * as z from 'zod'
import { type Evidence, evidenceKey } from '../domain/consultation/evidence.ts'
import { consultationId, idPatterns, instant, personId, sessionId } from '../domain/kernel/ids.ts'
import type { EvidenceStore } from '../ports/evidence.ts'
import type { Graph } from './client/graph.ts'
import { evidenceList } from './columns/evidence.ts'
import { itemList } from './lists/items.ts'
import { branded, fitting, json } from './lists/json.ts'
import { createMirror } from './lists/mirror.ts'
import { fixedPlace } from './lists/place.ts'
import type { Fields, Item } from './lists/row.ts'
import { saveIn } from './lists/save-in.ts'

const freshForMs = 10_000
const longestLine = 255

const journal = z.object({
  consultation: branded(idPatterns.ConsultationId, consultationId),
  section: z.string(),
  channel: z.literal('workshop'),
  session: branded(idPatterns.SessionId, sessionId),
  sessionTitle: z.string(),
  by: z.object({ id: branded(idPatterns.PersonId, personId), name: z.string() }),
  at: branded(idPatterns.Instant, instant),
})
// An empty text is no text in SharePoint.
const row = z.object({ EvidenceKey: z.string().min(1), Notes: z.string().nullish(), Journal: json(journal) })

const toFields = ({ text, ...rest }: Evidence): Fields => ({
  EvidenceKey: evidenceKey(rest),
  Title: rest.sessionTitle.slice(0, longestLine),
  Consultation: rest.consultation,
  Section: rest.section,
  Channel: 'Workshop',
  Notes: fitting(text, 'the text'),
  WrittenBy: rest.by.name.slice(0, longestLine),
  WrittenAt: rest.at,
  SessionId: rest.session,
  Journal: JSON.stringify(rest),
})

const read = ({ fields }: Item): Evidence | null => {
  const found = row.safeParse(fields)
  if (!found.success) return null
  return { ...found.data.Journal, text: (found.data.Notes ?? '').replaceAll('\r\n', '\n') }
}

export const evidenceStore = (graph: Graph): EvidenceStore => {
  const columns = [evidenceList.key, 'Notes', 'Journal']
  const list = itemList(graph, fixedPlace(graph, evidenceList.displayName), {
    key: evidenceList.key,
    columns,
  })
  const mirror = createMirror(graph, { list, read, keyOf: evidenceKey, freshForMs })
  const among = async (isWanted: (evidence: Evidence) => boolean) =>
    (await mirror.all()).filter(({ value }) => isWanted(value))
  return {
    of: (consultation) => among((evidence) => evidence.consultation === consultation),
    ofSession: (session) => among((evidence) => evidence.session === session),
    save: async (before, next) => saveIn(list, mirror, before, toFields(next)),
  }
}
