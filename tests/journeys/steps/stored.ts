// What SharePoint holds, told by its versions: equal before and after means that nothing was written.

import { setTimeout as sleep } from 'node:timers/promises'
import * as z from 'zod/mini'
import type { Doors } from '../../support/suite-doors.ts'

const listsSchema = z.array(z.object({ id: z.string(), displayName: z.string() }))
const rowsSchema = z.object({
  total: z.number(),
  items: z.array(z.object({ id: z.string(), etag: z.string(), fields: z.record(z.string(), z.unknown()) })),
})

export const listNamed = async (doors: Doors, name: RegExp): Promise<string> => {
  const lists = await doors.local('GET', '/local/sharepoint/lists', listsSchema)
  const found = lists.find(({ displayName }) => name.test(displayName))
  if (found === undefined) throw new Error(`The site has no list called ${name}.`)
  return found.id
}

/** Every row of a list with its version. */
export const versionsOf = async (doors: Doors, list: string): Promise<readonly string[]> => {
  const { items } = await doors.local('GET', `/local/sharepoint/lists/${list}?top=1000&skip=0`, rowsSchema)
  return items.map(({ id, etag }) => `${id} ${etag}`)
}

/** Sets business time; it runs on from there. */
export const setClock = async (doors: Doors, now: string): Promise<void> => {
  await doors.local('PUT', '/local/clock', z.unknown(), { now })
}

const clockSchema = z.object({ now: z.string() })

/** Waits until business time has passed an instant, `2020-11-01T00:00:00Z`. */
export const untilClock = async (doors: Doors, instant: string): Promise<void> => {
  for (;;) {
    const { now } = await doors.local('GET', '/local/clock', clockSchema)
    if (Date.parse(now) > Date.parse(instant)) return
    await sleep(100)
  }
}
