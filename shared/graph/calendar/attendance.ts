// Who was there: the attendance reports of a Teams meeting that fall into its session's time, all of them together.

import * as z from 'zod'
import type { PersonId } from '../../domain/kernel/ids.ts'
import type { EventPlan, Presence } from '../../ports/calendar.ts'
import type { Graph } from '../client/graph.ts'
import { query, quoted, segment } from '../client/query.ts'
import { ask, isMissing, mailboxPath } from './mailbox.ts'

const withIds = z.object({
  value: z.array(
    z.object({
      id: z.string(),
      meetingStartDateTime: z.string().nullish(),
      meetingEndDateTime: z.string().nullish(),
    }),
  ),
  '@odata.nextLink': z.string().optional(),
})
type Listed = z.output<typeof withIds>['value'][number]
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
type Times = Pick<EventPlan, 'starts' | 'ends'>
type Entry = NonNullable<z.output<typeof reportBody>['attendanceRecords']>[number]

const listed = async (graph: Graph, path: string): Promise<readonly Listed[]> => {
  const found: Listed[] = []
  for (let link: string | undefined = path; link !== undefined; ) {
    const page: z.output<typeof withIds> = withIds.parse(await ask(graph, { method: 'GET', path: link }))
    found.push(...page.value)
    link = page['@odata.nextLink']
  }
  return found
}

/** A run of the meeting on another day, such as a rehearsal, was not the session. */
const isWithin = (
  { meetingStartDateTime: from, meetingEndDateTime: to }: Listed,
  { starts, ends }: Times,
): boolean => !from || !to || (Date.parse(from) < Date.parse(ends) && Date.parse(to) > Date.parse(starts))

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
  times: Times,
): Promise<readonly Presence[]> => {
  const meetings = `${mailboxPath(organiser)}/onlineMeetings`
  const entries: Entry[] = []
  try {
    const filter = query({ $filter: `JoinWebUrl eq ${quoted(joinUrl)}` })
    for (const meeting of await listed(graph, `${meetings}${filter}`)) {
      const reports = `${meetings}/${segment('opaque', meeting.id)}/attendanceReports`
      for (const { id } of (await listed(graph, reports)).filter((report) => isWithin(report, times))) {
        const path = `${reports}/${segment('opaque', id)}${query({ $expand: 'attendanceRecords' })}`
        entries.push(...(reportBody.parse(await ask(graph, { method: 'GET', path })).attendanceRecords ?? []))
      }
    }
  } catch (error) {
    if (!isMissing(error)) throw error
  }
  return together(entries)
}
