// Sessions in the middle of things: a paper's workshops free, full and waited for, one that is over, and a mail that asks.

import * as z from 'zod/mini'
import {
  newSeriesSchema,
  newSessionSchema,
  type Plan,
  type Planned,
  plannedSchema,
  plannedSeriesSchema,
  plannerPaths,
  proposalsSchema,
} from '../../../shared/api/planner.ts'
import { sessionId } from '../../../shared/domain/kernel/ids.ts'
import { cast } from '../../support/suite-county.ts'
import type { Doors } from '../../support/suite-doors.ts'
import { passMinutes, press } from './workshops.ts'

export type SessionsAtWork = {
  /** One place, held by Tom Ashdown; Ines Calloway waits. */
  readonly full: string
  /** Booked by Amara Whitlock. */
  readonly booked: string
  /** Of the same series, with room. */
  readonly free: string
  /** Over, with nothing written down yet. */
  readonly over: string
  /** In the officer Marcus Oyelaran's inbox. */
  readonly mail: string
  /** The day of the first workshops. */
  readonly day: string
}

const idFor = (sessions: readonly Planned[], area: string): string => {
  const found = sessions.find((session) => session.area === area)
  if (found === undefined) throw new Error(`The paper names no workshop for the ${area} area.`)
  return found.id
}

const planOne = async (doors: Doors, key: string, plan: Plan): Promise<string> => {
  const body = newSessionSchema.parse({ key: sessionId(key), plan })
  return (await doors.as(cast.marcus, 'POST', plannerPaths.sessions, plannedSchema, body)).id
}

const mailsSchema = z.object({ messages: z.array(z.object({ id: z.string(), subject: z.string() })) })

const writeMail = async (doors: Doors): Promise<string> => {
  const letter = {
    to: ['marcus.oyelaran@northdown.example'],
    subject: 'Place in a workshop',
    body: 'May one of us come to a workshop?',
  }
  await doors.local('POST', `/local/persons/${cast.tom}/outlook/mail`, z.unknown(), letter)
  const path = `/local/persons/${cast.marcus}/outlook/mail`
  const { messages } = await doors.local('GET', path, mailsSchema)
  return messages.find(({ subject }) => subject === letter.subject)?.id ?? ''
}

/** Plans the workshops of a consultation that names four; `today` is the day on which it is 9am. */
export const sessionsAtWork = async (
  doors: Doors,
  consultation: string,
  today: string,
): Promise<SessionsAtWork> => {
  const { plans } = await doors.as(cast.marcus, 'GET', plannerPaths.proposals(consultation), proposalsSchema)
  const sized = plans.map((plan) => (plan.area === 'West' ? { ...plan, capacity: 1 } : plan))
  const series = newSeriesSchema.parse({ key: 'area-workshops', plans: sized })
  const planned = await doors.as(cast.marcus, 'POST', plannerPaths.series, plannedSeriesSchema, series)
  const [full, booked, free] = ['West', 'East', 'South'].map((area) => idFor(planned.sessions, area))
  const [first] = plans
  if (first === undefined || full === undefined || booked === undefined || free === undefined) {
    throw new Error('The paper names no workshops.')
  }
  const plain: Plan = { ...first, series: null, area: null }
  // Booked with the keyboard alone.
  const briefing: Plan = {
    ...plain,
    kind: 'briefing',
    title: 'Reading the attendance figures',
    starts: first.starts.replace(/T.*/, 'T16:30'),
    ends: first.starts.replace(/T.*/, 'T17:30'),
  }
  await planOne(doors, 'reading-the-figures', briefing)
  const soon: Plan = {
    ...plain,
    title: 'First thoughts on attendance',
    starts: `${today}T09:20`,
    ends: `${today}T09:30`,
  }
  const over = await planOne(doors, 'first-thoughts', soon)
  await press(doors, cast.tom, over, 'book')
  await press(doors, cast.tom, full, 'book')
  await press(doors, cast.ines, full, 'wait')
  await press(doors, cast.amara, booked, 'book')
  await passMinutes(doors, 45)
  return { full, booked, free, over, mail: await writeMail(doors), day: first.starts.slice(0, 10) }
}
