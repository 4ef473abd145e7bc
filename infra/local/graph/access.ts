// Who calls, and whether the permissions in the token and the grants on a site let them.

import { findApp } from '../directory/apps.ts'
import { findPerson } from '../directory/people.ts'
import { graphAudience } from '../entra/resources.ts'
import { checkToken } from '../entra/token-check.ts'
import type { World } from '../world.ts'
import type { Caller, TenantRoute } from './call.ts'
import { accessDenied, GraphRefusal } from './errors.ts'
import { grantsOf, type Right, type Site } from './sites/site.ts'

const unauthenticated = (message: string): GraphRefusal =>
  new GraphRefusal(401, 'InvalidAuthenticationToken', message, {
    headers: {
      'www-authenticate':
        'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize"',
    },
  })

const reasons = {
  invalid: 'Access token validation failure. Invalid signature or issuer.',
  audience: 'Access token validation failure. Invalid audience.',
  expired: 'Lifetime validation failed, the token is expired.',
} as const

/** The app behind the bearer token, and the person if it calls in someone's name. */
export const authenticate = (world: World, authorization: string | undefined): Caller => {
  const token = /^Bearer\s+(\S+)$/i.exec(authorization ?? '')?.[1]
  if (!token) throw unauthenticated('Access token is empty.')
  const verdict = checkToken(world, token, [graphAudience])
  if (!verdict.ok) throw unauthenticated(reasons[verdict.why])
  const { claims } = verdict
  const appId = claims.appid ?? claims.azp ?? ''
  const appName = findApp(world.db, appId)?.name ?? appId
  const app = { appId, appName, tokenUntil: claims.exp * 1_000 }
  if (claims.idtyp === 'app') return { ...app, roles: claims.roles, person: undefined }
  const person = findPerson(world.db, claims.oid)
  if (!person) throw unauthenticated('The identity of the calling user could not be established.')
  const scopes = (claims.scp ?? '').split(' ')
  return { ...app, roles: [], person: { id: person.id, name: person.displayName, scopes } }
}

const strength: Readonly<Record<Right, number>> = { read: 1, write: 2, manage: 3, full: 4 }
const tenantWide = [
  ['Sites.FullControl.All', 'full'],
  ['Sites.Manage.All', 'manage'],
  ['Sites.ReadWrite.All', 'write'],
  ['Sites.Read.All', 'read'],
] as const
const byGrant = { fullcontrol: 'manage', owner: 'manage', write: 'write', read: 'read' } as const

const rightOn = (world: World, caller: Caller, site: Site): Right | undefined => {
  const held = caller.person?.scopes ?? caller.roles
  const wide = tenantWide.find(([permission]) => held.includes(permission))?.[1]
  if (wide) return wide
  if (!held.includes('Sites.Selected')) return undefined
  const grant = grantsOf(world.db, site.id).find((one) => one.appId === caller.appId)
  return grant ? byGrant[grant.role] : undefined
}

/** Refuses unless the caller may do that much on the site; granting to others stays with the whole tenant's permission. */
export const demandOnSite = (world: World, caller: Caller, site: Site, right: Right): void => {
  const held = rightOn(world, caller, site)
  if (!held || strength[held] < strength[right]) throw accessDenied()
}

/** Refuses unless the token carries one of the permissions; each workload says so in its own words. */
export const demandInTenant = (caller: Caller, route: TenantRoute): void => {
  if (route.kind === 'signedIn') {
    if (!caller.person)
      throw new GraphRefusal(
        400,
        'BadRequest',
        '/me request is only valid with delegated authentication flow.',
      )
    return
  }
  const held = caller.person?.scopes ?? caller.roles
  if (route.admits.some((permission) => held.includes(permission))) return
  if (route.kind === 'directory') {
    throw new GraphRefusal(
      403,
      'Authorization_RequestDenied',
      'Insufficient privileges to complete the operation.',
    )
  }
  if (route.kind === 'mailbox') {
    throw new GraphRefusal(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.')
  }
  throw new GraphRefusal(
    403,
    'Forbidden',
    `Missing role permissions on the request. API requires one of '${route.admits.join(', ')}'. Roles on the request '${held.join(', ')}'.`,
  )
}
