// What two people and an officer do with two workshops, each step repeated until it is acknowledged and Outlook has followed.

import { setTimeout as sleep } from 'node:timers/promises'
import * as z from 'zod/mini'
import {
  type Planned,
  plannedDetailSchema,
  plannedSeriesSchema,
  plannerPaths,
} from '../../shared/api/planner.ts'
import {
  type SessionAction,
  type SessionView,
  sessionPaths,
  sessionViewSchema,
} from '../../shared/api/sessions.ts'
import { everyone, officer, type Someone } from './county.ts'
import { Refused } from './door.ts'
import { eventsOf, rowsOf, stateOf } from './outlook.ts'
import type { Stage } from './stage.ts'

/** Decision 1 and issue "Done when" 3: everything has come right so long after the kill. */
const patienceMs = 60_000
const pauseMs = 250

export type Pair = { readonly switcher: Someone; readonly stayer: Someone }

export type Run = {
  readonly stage: Stage
  readonly east: string
  readonly west: string
  readonly pair: Pair
  hasStruck: boolean
}

const planOf = (area: string, day: string, title: string) => ({
  kind: 'workshop',
  title: `${title}: ${area}`,
  about: 'We talk about when clubs start.',
  starts: `${day}T09:30`,
  ends: `${day}T12:00`,
  consultation: null,
  series: { id: null, title, attendOne: true },
  area,
  capacity: 5,
  audience: everyone,
  attendeesSeen: false,
  coOrganisers: [],
  speakers: [],
})

export const titled = (run: number): string => `Kill workshop number ${run}.`

export const planBoth = async ({ door }: Stage, run: number): Promise<readonly [string, string]> => {
  const plans = [planOf('East', '2020-11-03', titled(run)), planOf('West', '2020-11-04', titled(run))]
  const body = { key: `kill-${run}`, plans }
  const { sessions } = await door.as(officer, 'POST', plannerPaths.series, plannedSeriesSchema, body)
  const [east, west] = sessions
  if (!east || !west) throw new Error('The workshops were not planned.')
  return [east.id, west.id]
}

const isNoAnswer = (error: unknown): boolean =>
  error instanceof TypeError || (error instanceof Refused && error.status >= 500)

export const revive = async (run: Run): Promise<void> => {
  run.hasStruck = true
  await run.stage.reviveProduct()
}

/** Whether it holds now; nobody answering is no fault. Who was killed lives again first. */
const holdsNow = async (run: Run, holds: () => Promise<boolean>): Promise<boolean> => {
  try {
    if (run.stage.proxy.hasStruck() && !run.hasStruck) await revive(run)
    return await holds()
  } catch (error) {
    if (isNoAnswer(error)) return false
    throw error
  }
}

/** Asks again and again until it holds, whatever dies meanwhile. Time counts from the kill. */
const until = async (run: Run, what: string, holds: () => Promise<boolean>): Promise<void> => {
  const wasStruck = run.hasStruck
  const end = Date.now() + patienceMs
  while (!(await holdsNow(run, holds))) {
    const more = run.hasStruck && !wasStruck ? patienceMs : 0
    if (Date.now() > end + more) throw new Error(`${what} had not come right after ${patienceMs} ms`)
    await sleep(pauseMs)
  }
}

const press = async (
  { stage }: Run,
  person: Someone,
  session: string,
  action: SessionAction,
  from: string | null = null,
): Promise<SessionView> => {
  const body = { op: `${action}${person.id.slice(-6)}`.padEnd(20, '0'), from }
  return await stage.door.as(person.id, 'POST', sessionPaths.act(session, action), sessionViewSchema, body)
}

export const view = ({ stage }: Run, person: Someone, session: string): Promise<SessionView> =>
  stage.door.as(person.id, 'GET', sessionPaths.one(session), sessionViewSchema)

const isInvited = (run: Run, person: Someone, session: string) => async (): Promise<boolean> =>
  (await view(run, person, session)).mine?.invited === true

const detail = async ({ stage }: Run, session: string): Promise<Planned> =>
  (await stage.door.as(officer, 'GET', plannerPaths.one(session), plannedDetailSchema)).session

const moveEast = async (run: Run): Promise<boolean> => {
  const before = await detail(run, run.east)
  if (before.starts.startsWith('2020-11-05')) return true
  const plan = {
    ...planOf('East', '2020-11-05', before.series?.title ?? ''),
    title: before.title,
    series: before.series,
  }
  const body = { plan, reason: 'The hall is let.' }
  const headers = { 'if-match': before.version }
  await run.stage.door.as(officer, 'PUT', plannerPaths.one(run.east), z.unknown(), body, headers)
  return true
}

export const noticesOf = async (run: Run, session: string, kind: string): Promise<readonly string[]> =>
  (await rowsOf(run.stage, 'Notices', session))
    .filter(({ NoticeKey }) => String(NoticeKey).includes(`#${kind}#`))
    .map(stateOf)

/** Sent, or uncertain when the kill came while it was being sent. */
const isTold = (run: Run, session: string, kind: string) => async (): Promise<boolean> => {
  const states = await noticesOf(run, session, kind)
  return states.length === 1 && states.every((state) => state === 'sent' || state === 'uncertain')
}

const done = (act: () => Promise<unknown>) => async (): Promise<boolean> => {
  await act()
  return true
}

export const bookAndSwitch = async (run: Run, title: string): Promise<void> => {
  const { pair, east, west } = run
  for (const person of [pair.switcher, pair.stayer]) {
    const book = done(() => press(run, person, east, 'book'))
    await until(run, 'the booking', book)
    await until(run, 'the invitation', isInvited(run, person, east))
  }
  const change = done(() => press(run, pair.switcher, west, 'switch', east))
  await until(run, 'the switch', change)
  await until(run, 'the other invitation', isInvited(run, pair.switcher, west))
  await until(run, 'the old event', async () =>
    (await eventsOf(run.stage, `${title}: East`)).every(({ attendees }) => attendees.length === 1),
  )
}

export const moveAndGiveUp = async (run: Run, title: string): Promise<void> => {
  const { pair, east, stage } = run
  await until(run, 'the move', () => moveEast(run))
  await until(run, 'the moved event', async () =>
    (await eventsOf(run.stage, `${title}: East`)).every(({ starts }) => starts.startsWith('2020-11-05')),
  )
  await until(run, 'the word about the move', isTold(run, east, 'moved'))
  const cancel = done(() => press(run, pair.stayer, east, 'cancel'))
  await until(run, 'giving up', cancel)
  await stage.advanceMinutes(2)
  await until(run, 'the place given up', async () =>
    (await eventsOf(run.stage, `${title}: East`)).every(({ attendees }) => attendees.length === 0),
  )
}

/** Both: what is called off is out of the way of the next run. */
export const callOff = async (run: Run): Promise<void> => {
  const { door } = run.stage
  for (const session of [run.west, run.east]) {
    const off = () =>
      door.as(officer, 'POST', plannerPaths.callOff(session), z.unknown(), { reason: 'Snow is forecast.' })
    await until(run, 'calling off', done(off))
    await until(run, 'the end of the event', async () => {
      return (await detail(run, session)).calendar.state === 'gone'
    })
  }
  await until(run, 'the word about calling off', isTold(run, run.west, 'calledOff'))
}
