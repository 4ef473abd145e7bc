// Who was there: the attendance reports of a Teams meeting, all of them together.

import * as z from 'zod'
import type { PersonId } from '../../domain/kernel/ids.ts'
import type { Presence } from '../../ports/calendar.ts'
import type { Graph } from '../client/graph.ts'
import { query, quoted, segment } from '../client/query.ts'
import { ask, isMissing, mailboxPath } from './mailbox.ts'

const withIds = z.object({
  value: z.array(z.object({ id: z.string() })),
  '@odata.nextLink': z.string().optional(),
})
const reportBody = z.object({
  attendanceRecords: z
    .array(
      z.object({
        emailAddress: z.string().nullish(),
        identity: z.object({ id: z.string().nullish(), displayName: z.string().nullish() }).nullish(),
        totalAttendanceInSeconds: z.number().nullish(),
      }),
    )
    .nullish(),
})
type Entry = NonNullable<z.output<typeof reportBody>['attendanceRecords']>[number]

const idsOf = async (graph: Graph, path: string): Promise<readonly string[]> => {
  const ids: string[] = []
  for (let link: string | undefined = path; link !== undefined; ) {
    const page: z.output<typeof withIds> = withIds.parse(await ask(graph, { method: 'GET', path: link }))
    ids.push(...page.value.map(({ id }) => id))
    link = page['@odata.nextLink']
  }
  return ids
}

/** Somebody who came twice is one person: told by address, by account, by name. */
const together = (entries: readonly Entry[]): readonly Presence[] => {
  const people = new Map<string, Presence>()
  for (const { emailAddress, identity, totalAttendanceInSeconds } of entries) {
    const email = emailAddress || null
    const name = identity?.displayName || email || 'Somebody without a name'
    const key = (email ?? identity?.id ?? name).toLowerCase()
    const seconds = (people.get(key)?.seconds ?? 0) + Math.round(totalAttendanceInSeconds ?? 0)
    people.set(key, { email, name, seconds })
  }
  return [...people.values()]
}

export const readAttendance = async (
  graph: Graph,
  organiser: PersonId,
  joinUrl: string,
): Promise<readonly Presence[]> => {
  const meetings = `${mailboxPath(organiser)}/onlineMeetings`
  const entries: Entry[] = []
  try {
    const filter = query({ $filter: `JoinWebUrl eq ${quoted(joinUrl)}` })
    for (const meeting of await idsOf(graph, `${meetings}${filter}`)) {
      const reports = `${meetings}/${segment('opaque', meeting)}/attendanceReports`
      for (const report of await idsOf(graph, reports)) {
        const path = `${reports}/${segment('opaque', report)}${query({ $expand: 'attendanceRecords' })}`
        entries.push(...(reportBody.parse(await ask(graph, { method: 'GET', path })).attendanceRecords ?? []))
      }
    }
  } catch (error) {
    if (!isMissing(error)) throw error
  }
  return together(entries)
}
