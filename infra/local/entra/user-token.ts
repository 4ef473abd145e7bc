// The token that Teams hands to a tab for the person who is signed in.

import { findPerson } from '../directory/people.ts'
import type { World } from '../world.ts'
import { lifetimeSeconds, tabClaims } from './claims.ts'

type UserToken = {
  readonly token: string
  /** Real time in milliseconds since 1970. */
  readonly expiresOn: number
}

/** Undefined when the directory does not know the person. */
export const userToken = async (world: World, personId: string): Promise<UserToken | undefined> => {
  const person = findPerson(world.db, personId)
  if (!person) return undefined
  const token = await world.entraKeys.sign(tabClaims(world, person))
  return { token, expiresOn: world.realNow() + lifetimeSeconds * 1_000 }
}
