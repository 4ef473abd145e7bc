// One life of two bookings with a kill in the middle: booked, switched, moved, given up; what Outlook and the lists hold then.

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
import { eventsOf, mailsTo, rowsOf, stateOf } from './outlook.ts'
import type { Point } from './proxy.ts'
import type { Outcome } from './publishing.ts'
import type { Stage } from './stage.ts'

/** Decision 1 and issue "Done when" 3: everything has come right so long after the kill. */
const patienceMs = 60_000
const pauseMs = 250

export type Pair = { readonly switcher: Someone; readonly stayer: Someone }

type Run = {
  readonly stage: Stage
  readonly east: string
  readonly west: string
  readonly pair: Pair
  hasStruck: boolean
}

let number = 0

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

const titled = (run: number): string => `Kill workshop number ${run}.`

const planBoth = async ({ door }: Stage, run: number): Promise<readonly [string, string]> => {
  const plans = [planOf('East', '2020-11-03', titled(run)), planOf('West', '2020-11-04', titled(run))]
  const body = { key: `kill-${run}`, plans }
  const { sessions } = await door.as(officer, 'POST', plannerPaths.series, plannedSeriesSchema, body)
  const [east, west] = sessions
  if (!east || !west) throw new Error('The workshops were not planned.')
  return [east.id, west.id]
}

const isNoAnswer = (error: unknown): boolean =>
  error instanceof TypeError || (error instanceof Refused && error.status >= 500)

const revive = async (run: Run): Promise<void> => {
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

const view = ({ stage }: Run, person: Someone, session: string): Promise<SessionView> =>
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

/** The notices about the move: sent, or uncertain when the kill came while it was being sent. */
const areToldOfMove = (run: Run) => async (): Promise<boolean> => {
  const moved = (await rowsOf(run.stage, 'Notices', run.east)).filter(({ NoticeKey }) =>
    String(NoticeKey).includes('#moved#'),
  )
  return moved.length > 0 && moved.every((fields) => ['sent', 'uncertain'].includes(stateOf(fields)))
}

/** Every step is repeated until it is acknowledged, and waited for until Outlook has followed. */
const live = async (run: Run, title: string): Promise<void> => {
  const { pair, east, west, stage } = run
  const acknowledged = (act: () => Promise<unknown>) => async () => {
    await act()
    return true
  }
  for (const person of [pair.switcher, pair.stayer]) {
    await until(
      run,
      'the booking',
      acknowledged(() => press(run, person, east, 'book')),
    )
    await until(run, 'the invitation', isInvited(run, person, east))
  }
  const change = () => press(run, pair.switcher, west, 'switch', east)
  await until(run, 'the switch', acknowledged(change))
  await until(run, 'the other invitation', isInvited(run, pair.switcher, west))
  await until(run, 'the old event', async () =>
    (await eventsOf(run.stage, `${title}: East`)).every(({ attendees }) => attendees.length === 1),
  )
  await until(run, 'the move', () => moveEast(run))
  await until(run, 'the moved event', async () =>
    (await eventsOf(run.stage, `${title}: East`)).every(({ starts }) => starts.startsWith('2020-11-05')),
  )
  await until(run, 'the word about the move', areToldOfMove(run))
  await until(
    run,
    'giving up',
    acknowledged(() => press(run, pair.stayer, east, 'cancel')),
  )
  await stage.advanceMinutes(2)
  await until(run, 'the place given up', async () =>
    (await eventsOf(run.stage, `${title}: East`)).every(({ attendees }) => attendees.length === 0),
  )
}

const judge = async (run: Run, title: string): Promise<readonly string[]> => {
  const { pair, east, west } = run
  const isOf = (what: string, is: unknown, wanted: unknown) =>
    is === wanted ? [] : [`${what} is ${is}, not ${wanted}`]
  const [switched, stayed] = [
    await mailsTo(run.stage, pair.switcher, title),
    await mailsTo(run.stage, pair.stayer, title),
  ]
  const events = [
    ...(await eventsOf(run.stage, `${title}: East`)),
    ...(await eventsOf(run.stage, `${title}: West`)),
  ]
  const [rowsEast, rowsWest] = [
    await rowsOf(run.stage, 'Bookings', east),
    await rowsOf(run.stage, 'Bookings', west),
  ]
  return [
    ...isOf('invitations, updates and cancellations of East to who switched', switched.east, '1,0,1'),
    ...isOf('those of West to who switched', switched.west, '1,0,0'),
    ...isOf('those of East to who stayed', stayed.east, '1,1,1'),
    ...isOf('those of West to who stayed', stayed.west, '0,0,0'),
    ...isOf('the number of events', events.length, 2),
    ...isOf('the number of join links', events.filter(({ joinUrl }) => joinUrl !== null).length, 2),
    ...isOf('the number of rows in East', rowsEast.length, 1),
    ...isOf('the number of rows in West', rowsWest.length, 1),
    ...isOf('who switched holds a place', (await view(run, pair.switcher, west)).mine?.state, 'booked'),
    ...isOf('who stayed has given up', (await view(run, pair.stayer, east)).mine, null),
  ]
}

/** Books, switches, moves and gives up, kills the product at the point (`null`: never), and judges what came of it. */
export const bookOnce = async (stage: Stage, pair: Pair, point: Point | null): Promise<Outcome> => {
  const title = titled(++number)
  const [east, west] = await planBoth(stage, number)
  const run: Run = { stage, east, west, pair, hasStruck: false }
  stage.proxy.arm(point, stage.killProduct)
  await live(run, title)
  const { requests, struck } = stage.proxy.disarm()
  // It may have struck at the very end.
  if (struck && !run.hasStruck) await revive(run)
  const problems = await judge(run, title)
  return { struck: run.hasStruck, requests, uncertain: 0, problems }
}
