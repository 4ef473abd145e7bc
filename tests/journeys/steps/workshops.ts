// What people do with sessions: through the doors, and what officers then see of them.

import * as z from 'zod/mini'
import {
  type Planned,
  plannedDetailSchema,
  plannerPaths,
  plannerSchema,
} from '../../../shared/api/planner.ts'
import { type SessionAction, sessionPaths, sessionViewSchema } from '../../../shared/api/sessions.ts'
import { cast } from '../../support/suite-county.ts'
import type { Doors } from '../../support/suite-doors.ts'

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'
const newOp = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(20)), (byte) => letters[byte % letters.length]).join('')

/** Every session as the officer Marcus Oyelaran sees them, the earliest first. */
export const plannedSessions = async (doors: Doors): Promise<readonly Planned[]> =>
  (await doors.as(cast.marcus, 'GET', plannerPaths.sessions, plannerSchema)).sessions

/** The session meant for an area first. Throws when there is none. */
export const workshopFor = async (doors: Doors, area: string): Promise<Planned> => {
  const found = (await plannedSessions(doors)).find((session) => session.area === area)
  if (found === undefined) throw new Error(`No session is for the ${area} area.`)
  return found
}

/** A person presses what the tab would press for them. */
export const press = (doors: Doors, person: string, session: string, action: SessionAction) =>
  doors.as(person, 'POST', sessionPaths.act(session, action), sessionViewSchema, { op: newOp() })

/** Who holds what in a session, as its organiser sees it: `Tom Ashdown: offered`. */
export const standingIn = async (doors: Doors, session: string): Promise<readonly string[]> => {
  const { people } = await doors.as(cast.marcus, 'GET', plannerPaths.one(session), plannedDetailSchema)
  return people.map(({ name, state }) => `${name}: ${state}`).toSorted()
}

/** Lets business time jump ahead. */
export const passMinutes = async (doors: Doors, minutes: number): Promise<void> => {
  await doors.local('PUT', '/local/clock', z.unknown(), { advanceMinutes: minutes })
}
