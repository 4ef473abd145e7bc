// Who is busy when: Outlook's free and busy times.

import * as z from 'zod'
import type { Instant, PersonId } from '../../domain/kernel/ids.ts'
import type { Busy } from '../../ports/calendar.ts'
import type { Graph } from '../client/graph.ts'
import { inUtc, toTime, utcTime } from './event.ts'
import { ask, mailboxPath } from './mailbox.ts'
import { oneAddress } from './words.ts'

/** Exchange answers for at most so many people at once. */
const mostEach = 20
const taken = new Set(['busy', 'oof', 'tentative'])

const scheduleBody = z.object({
  value: z.array(
    z.object({
      scheduleId: z.string(),
      error: z.unknown().optional(),
      scheduleItems: z
        .array(z.object({ status: z.string().nullish(), start: utcTime, end: utcTime }))
        .nullish(),
    }),
  ),
})

type Schedule = z.output<typeof scheduleBody>['value'][number]

const timesOf = (schedule: Schedule | undefined): Busy['times'] => {
  if (!schedule || schedule.error) return null
  return (schedule.scheduleItems ?? [])
    .filter(({ status }) => taken.has(status ?? ''))
    .map(({ start, end }) => ({ starts: start, ends: end }))
}

export const readBusy = async (
  graph: Graph,
  organiser: PersonId,
  emails: readonly string[],
  times: { readonly from: Instant; readonly to: Instant },
): Promise<readonly Busy[]> => {
  const found: Busy[] = []
  for (let start = 0; start < emails.length; start += mostEach) {
    const some = emails.slice(start, start + mostEach)
    const body = await ask(graph, {
      method: 'POST',
      path: `${mailboxPath(organiser)}/calendar/getSchedule`,
      headers: inUtc,
      repeatable: true,
      body: {
        schedules: some.map(oneAddress),
        startTime: toTime(times.from),
        endTime: toTime(times.to),
        availabilityViewInterval: 30,
      },
    })
    const schedules = new Map(
      scheduleBody.parse(body).value.map((schedule) => [schedule.scheduleId.toLowerCase(), schedule]),
    )
    for (const email of some)
      found.push({ email, times: timesOf(schedules.get(oneAddress(email).toLowerCase())) })
  }
  return found
}
