// The seat race with real server processes on one local Microsoft 365: through the web door, counted by SharePoint's meter.

import { setTimeout as sleep } from 'node:timers/promises'
import * as z from 'zod/mini'
import type { DirectoryEntry } from '../../infra/seed/people.ts'
import { peopleCsv } from '../../infra/seed/people.ts'
import { registerLines } from '../../infra/seed/schools.ts'
import { type Child, startChild, stopChild, untilReady } from '../../infra/start/children.ts'
import { plannedSchema, plannerPaths, plannerSchema } from '../../shared/api/planner.ts'
import { schoolPaths } from '../../shared/api/schools.ts'
import { type SessionAction, sessionPaths, sessionViewSchema } from '../../shared/api/sessions.ts'
import { bringInSchools, everyone, officer, upload } from '../kill/county.ts'
import { createDoor, type Door, Refused } from '../kill/door.ts'
import { freePort, openStage, type Stage } from '../kill/stage.ts'
import { places, tries } from './seats.ts'

export type ProcessRace = {
  readonly booked: number
  readonly inLine: number
  /** Everything that must not be: empty when all is well. */
  readonly problems: readonly string[]
  /** Resource units on the list of bookings for each confirmed place; what the rows in line cost is taken off. */
  readonly unitsPerPlace: number
  /** From the first press to the last answer. */
  readonly seconds: number
}

const schools = registerLines().slice(0, 6)

const people: readonly DirectoryEntry[] = Array.from({ length: tries }, (_, nth) => ({
  id: `40000000-0000-4000-8000-${String(nth + 1).padStart(12, '0')}`,
  displayName: `Rival ${nth + 1}`,
  mail: `rival.${nth + 1}@northdown.example`,
  userType: 'member',
}))

const bringIn = async (door: Door): Promise<void> => {
  await bringInSchools(door, schools)
  await door.local('POST', '/local/people', z.unknown(), { people })
  const rows = people.map(({ displayName, mail }, nth) => ({
    name: displayName,
    email: mail,
    urn: String(schools[nth % schools.length]?.URN ?? ''),
    role: 'teacher' as const,
  }))
  await upload(door, schoolPaths.importPeople, 'people.csv', peopleCsv(rows))
}

const plan = (title: string) => ({
  kind: 'workshop',
  title,
  about: 'Thirty places.',
  starts: '2020-11-03T09:30',
  ends: '2020-11-03T12:00',
  consultation: null,
  series: null,
  area: null,
  capacity: places,
  audience: everyone,
  attendeesSeen: false,
  coOrganisers: [],
  speakers: [],
})

const meterSchema = z.object({ byList: z.array(z.object({ list: z.string(), units: z.number() })) })
const unitsOn = async (door: Door, list: string): Promise<number> =>
  (await door.local('GET', '/local/meter', meterSchema)).byList.find((one) => one.list === list)?.units ?? 0

type Told = 'place' | 'inLine' | 'full' | 'other'

const press = async (door: Door, person: string, session: string, action: SessionAction): Promise<Told> => {
  const body = { op: `${action}${person.slice(-6)}`.padEnd(20, '0') }
  try {
    const view = await door.as(person, 'POST', sessionPaths.act(session, action), sessionViewSchema, body)
    if (view.mine?.state === 'booked') return 'place'
    return view.mine === null ? 'other' : 'inLine'
  } catch (error) {
    if (error instanceof Refused && error.status === 409 && error.message.includes('"full"')) return 'full'
    throw error
  }
}

/** With several processes every twentieth presses at two of them at once; of those who find it full every tenth waits. */
const compete = async (
  doors: readonly Door[],
  person: string,
  nth: number,
  session: string,
): Promise<readonly Told[]> => {
  const own = doors[nth % doors.length]
  const other = doors[(nth + 1) % doors.length]
  if (own === undefined || other === undefined) throw new Error('There is no process.')
  const at = doors.length > 1 && nth % 20 === 0 ? [own, other] : [own]
  const told = await Promise.all(at.map((door) => press(door, person, session, 'book')))
  return nth % 10 === 9 && told.includes('full') ? [...told, await press(own, person, session, 'wait')] : told
}

const twice = (values: readonly unknown[]): number => values.length - new Set(values).size
const isIn = (status: unknown): boolean => status === 'Booked'

const judge = async (door: Door, session: string, told: ReadonlyMap<string, readonly Told[]>) => {
  const rows = await door.rows(await door.listId('Bookings'), 'SessionId', session)
  const placed = rows.filter(({ Status }) => isIn(Status))
  const holders = new Set(placed.map(({ PersonId }) => PersonId))
  const confirmed = [...told].filter(([, got]) => got.includes('place')).map(([person]) => person)
  const strange = [...told.values()].flat().filter((got) => got === 'other').length
  const found: readonly (readonly [number, string])[] = [
    [Math.abs(placed.length - places), `places given: ${placed.length} of ${places}`],
    [Math.abs(confirmed.length - places), `places told of: ${confirmed.length} of ${places}`],
    [twice(rows.map(({ PersonId }) => PersonId)), 'people with two rows'],
    [twice(placed.map(({ SeatKey }) => SeatKey)), 'seats given twice'],
    [confirmed.filter((person) => !holders.has(person)).length, 'people told of a place they do not have'],
    [strange, 'answers that say nothing'],
  ]
  return {
    booked: placed.length,
    inLine: rows.length - placed.length,
    problems: found.flatMap(([count, what]) => (count === 0 ? [] : `${count}: ${what}`)),
  }
}

const startMore = async (stage: Stage, many: number): Promise<readonly { child: Child; url: string }[]> =>
  await Promise.all(
    Array.from({ length: many }, async (_, nth) => {
      const port = await freePort()
      const env = { ...stage.env, PORT: String(port) }
      const child = startChild(`countywide-${nth + 2}`, 'bot/main.ts', env, stage.logs)
      await untilReady(child, `http://127.0.0.1:${port}/healthz`)
      return { child, url: `http://127.0.0.1:${port}` }
    }),
  )

const planFor = async (door: Door, races: number): Promise<string[]> => {
  const ids: string[] = []
  for (let nth = 1; nth <= races; nth++) {
    const body = { key: `race-${nth}`, plan: plan(`Race ${nth}`) }
    ids.push((await door.as(officer, 'POST', plannerPaths.sessions, plannedSchema, body)).id)
  }
  return ids
}

/** A process knows a session that another has planned within ten seconds. */
const untilKnown = async (door: Door, session: string): Promise<void> => {
  for (let tries = 0; tries < 100; tries++) {
    const { sessions } = await door.as(officer, 'GET', plannerPaths.sessions, plannerSchema)
    if (sessions.some(({ id }) => id === session)) return
    await sleep(200)
  }
  throw new Error(`A process does not know ${session}.`)
}

/** So many processes on one tenant, and sessions for so many races. `race(n)` goes through the first n processes. */
export const openProcesses = async (processes: number, races: number) => {
  const stage = await openStage({ direct: true })
  await stage.startProduct()
  await bringIn(stage.door)
  const more = await startMore(stage, processes - 1)
  const { localUrl: local } = stage
  const doors = [stage.door, ...more.map(({ url }) => createDoor({ product: url, local }))]
  const sessions = await planFor(stage.door, races)
  await Promise.all(doors.map((door) => untilKnown(door, sessions.at(-1) ?? '')))
  return {
    race: async (through: number): Promise<ProcessRace> => {
      const id = sessions.shift()
      if (id === undefined) throw new Error('Every session has had its race.')
      const before = await unitsOn(stage.door, 'Bookings')
      const start = performance.now()
      // Those who press more than once are others in each race: who keeps pressing is told to wait.
      const told = new Map(
        await Promise.all(
          people.map(
            async (person, nth) =>
              [
                person.id,
                await compete(doors.slice(0, through), person.id, nth + sessions.length, id),
              ] as const,
          ),
        ),
      )
      const seconds = (performance.now() - start) / 1_000
      const units = (await unitsOn(stage.door, 'Bookings')) - before
      const judged = await judge(stage.door, id, told)
      return { ...judged, seconds, unitsPerPlace: (units - judged.inLine * 2) / places }
    },
    close: async () => {
      await Promise.all(more.map(({ child }) => stopChild(child)))
      await stage.close()
    },
  }
}
