// The claims that Entra writes into its tokens: for an app, for a person at our own API, for a person at a resource.

import { createHash } from 'node:crypto'
import { teamsWebClient } from '../directory/cast.ts'
import type { Person } from '../directory/people.ts'
import type { World } from '../world.ts'

export const lifetimeSeconds = 3_600

/** Kept at Microsoft's address on purpose: what the product checks stays the same in both places. */
export const issuer = (world: World): string => `https://login.microsoftonline.com/${world.tenant.id}/v2.0`

const base = (world: World, audience: string) => {
  const seconds = Math.floor(world.realNow() / 1_000)
  return {
    aud: audience,
    iss: issuer(world),
    iat: seconds,
    nbf: seconds,
    exp: seconds + lifetimeSeconds,
    tid: world.tenant.id,
  }
}

/** Entra's pairwise subject: stable for one person and one app. */
const subject = (clientId: string, id: string): string =>
  createHash('sha256').update(`${clientId}/${id}`).digest('base64url')

/** An app's service principal has an object id of its own, which is not its client id. */
const principalId = (clientId: string): string =>
  createHash('sha256')
    .update(clientId)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5')

const rolesClaim = (roles: readonly string[]) => (roles.length > 0 ? { roles: [...roles] } : {})

export const appClaims = (world: World, clientId: string, audience: string, roles: readonly string[]) => ({
  ...base(world, audience),
  appid: clientId,
  azp: clientId,
  idtyp: 'app',
  oid: principalId(clientId),
  sub: principalId(clientId),
  ver: '2.0',
  ...rolesClaim(roles),
})

const personClaims = (world: World, person: Person, audience: string, clientId: string) => ({
  ...base(world, audience),
  oid: person.id,
  sub: subject(clientId, person.id),
  name: person.displayName,
  preferred_username: person.userType === 'guest' ? person.mail : person.userPrincipalName,
  ver: '2.0',
  ...(person.userType === 'guest' ? { acct: 1 } : {}),
})

/** What a tab gets from Teams for the product's own API. */
export const tabClaims = (world: World, person: Person) => ({
  ...personClaims(world, person, world.app.clientId, world.app.clientId),
  azp: teamsWebClient,
  azpacr: '0',
  scp: 'access_as_user',
  ...rolesClaim(person.appRoles),
})

/** What the product gets in exchange for a person's token. */
export const delegatedClaims = (
  world: World,
  person: Person,
  audience: string,
  clientId: string,
  scopes: readonly string[],
) => ({
  ...personClaims(world, person, audience, clientId),
  appid: clientId,
  azp: clientId,
  idtyp: undefined,
  scp: scopes.join(' '),
})

export const idClaims = (world: World, person: Person, clientId: string) =>
  personClaims(world, person, clientId, clientId)
