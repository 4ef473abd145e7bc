// The APIs one can ask a token for, and how a scope names them.

import type { World } from '../world.ts'

export const graphAudience = 'https://graph.microsoft.com'
const botAudience = 'https://api.botframework.com'

/** Delegated permissions that the council's administrator has consented to for everyone. */
export const consentedScopes = ['User.Read', 'User.ReadBasic.All'] as const
const openIdScopes: readonly string[] = ['openid', 'profile', 'offline_access', 'email']

export type Asked = { readonly audience: string; readonly scopes: readonly string[] }

const audienceOf = (world: World, resource: string): string | undefined => {
  const { clientId } = world.app
  if (resource === '' || resource === '00000003-0000-0000-c000-000000000000') return graphAudience
  if (resource === graphAudience || resource === botAudience) return resource
  if (resource === clientId || (resource.startsWith('api://') && resource.endsWith(clientId))) return clientId
  return undefined
}

/** Splits `https://graph.microsoft.com/User.Read openid` into the resource and what is wanted of it. */
export const askedFor = (world: World, scope: string): Asked | 'unknownResource' | 'mixedResources' => {
  const wanted = scope.split(/\s+/).filter((part) => part !== '' && !openIdScopes.includes(part))
  const split = wanted.map((part) => {
    const at = part.lastIndexOf('/')
    return { resource: at < 0 ? '' : part.slice(0, at), name: part.slice(at + 1) }
  })
  const resources = [...new Set(split.map((part) => part.resource))]
  if (resources.length > 1) return 'mixedResources'
  const audience = audienceOf(world, resources[0] ?? '')
  return audience ? { audience, scopes: split.map((part) => part.name) } : 'unknownResource'
}
