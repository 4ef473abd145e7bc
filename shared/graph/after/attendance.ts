// The Attendance list as the attendance store.

import * as z from 'zod'
import { idPatterns, instant, personId, sessionId } from '../../domain/kernel/ids.ts'
import { type Attendance, attendanceKey, minutesOf } from '../../domain/sessions/after/attendance.ts'
import type { AttendanceStore } from '../../ports/after.ts'
import type { Graph } from '../client/graph.ts'
import { attendanceList, attendanceStates } from '../columns/attendance.ts'
import { itemList } from '../lists/items.ts'
import { branded, fitting, json } from '../lists/json.ts'
import { createMirror } from '../lists/mirror.ts'
import { fixedPlace } from '../lists/place.ts'
import type { Fields, Item } from '../lists/row.ts'
import { saveIn } from '../lists/save-in.ts'
import { upsertAll } from '../lists/upsert.ts'

const freshForMs = 10_000
const longestLine = 255

const at = branded(idPatterns.Instant, instant)
const person = branded(idPatterns.PersonId, personId)
const journal = z.object({
  session: branded(idPatterns.SessionId, sessionId),
  person: person.nullable(),
  name: z.string(),
  schoolName: z.string(),
  email: z.string().nullable(),
  booked: z.boolean(),
  reported: z.number().nullable(),
  copiedAt: at.nullable(),
  corrections: z.array(
    z.object({
      at,
      by: z.object({ id: person, name: z.string() }),
      from: z.number(),
      to: z.number(),
      reason: z.string(),
    }),
  ),
  disputedAt: at.nullable(),
})
const row = z.object({ AttendanceKey: z.string().min(1), Journal: json(journal) })

const standingOf = ({ person: who, booked }: Attendance): string => {
  if (who === null) return attendanceStates.unknown
  return booked ? attendanceStates.booked : attendanceStates.unbooked
}

const toFields = (of: Attendance): Fields => ({
  AttendanceKey: attendanceKey(of),
  Title: of.name.slice(0, longestLine),
  School: of.schoolName.slice(0, longestLine),
  Minutes: minutesOf(of),
  Standing: standingOf(of),
  CopiedAt: of.copiedAt,
  DisputedAt: of.disputedAt,
  SessionId: of.session,
  Journal: fitting(JSON.stringify(of), 'the corrections'),
})

const read = ({ fields }: Item): Attendance | null => {
  const found = row.safeParse(fields)
  return found.success ? found.data.Journal : null
}

export const attendanceStore = (graph: Graph): AttendanceStore => {
  const columns = ['Title', ...attendanceList.columns.map(({ name }) => name)]
  const list = itemList(graph, fixedPlace(graph, attendanceList.displayName), {
    key: attendanceList.key,
    columns,
  })
  const mirror = createMirror(graph, { list, read, keyOf: attendanceKey, freshForMs })
  return {
    of: async (session) => (await mirror.all()).filter(({ value }) => value.session === session),
    add: async (wanted) => {
      for (const session of new Set(wanted.map((one) => one.session))) {
        const rows = wanted
          .filter((one) => one.session === session && mirror.known(attendanceKey(one)) === null)
          .map(toFields)
        if (rows.length === 0) continue
        const among = { column: 'SessionId', is: session }
        await upsertAll(graph, list, { rows, among, existing: 'keep', onItem: mirror.take })
      }
    },
    save: async (before, next) => saveIn(list, mirror, before, toFields(next)),
  }
}
