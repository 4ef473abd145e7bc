// Checks a token that the local Entra has signed: Graph and the Bot Connector stand behind it.

import { verify } from 'node:crypto'
import { z } from 'zod'
import type { World } from '../world.ts'

const claimsSchema = z.object({
  aud: z.string(),
  iss: z.string(),
  tid: z.string(),
  nbf: z.number(),
  exp: z.number(),
  oid: z.string(),
  appid: z.string().optional(),
  azp: z.string().optional(),
  idtyp: z.literal('app').optional(),
  roles: z.array(z.string()).default([]),
  scp: z.string().optional(),
})
type TokenClaims = z.infer<typeof claimsSchema>
type TokenVerdict =
  | { readonly ok: true; readonly claims: TokenClaims }
  | { readonly ok: false; readonly why: 'invalid' | 'expired' | 'audience' }

const skewSeconds = 300
const header = z.object({ alg: z.literal('RS256'), kid: z.string() })

const parsePart = (part: string): unknown => {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}

const readSigned = (world: World, token: string): TokenClaims | undefined => {
  const [head = '', body = '', signature = '', ...more] = token.split('.')
  if (more.length > 0) return undefined
  const { success, data } = header.safeParse(parsePart(head))
  if (!success || data.kid !== world.entraKeys.kid) return undefined
  const signed = Buffer.from(`${head}.${body}`)
  const genuine = verify('RSA-SHA256', signed, world.entraKeys.publicKey, Buffer.from(signature, 'base64url'))
  return genuine ? claimsSchema.safeParse(parsePart(body)).data : undefined
}

// Checking a signature costs more than serving a small request; a token is checked once while it is in use.
const known = new WeakMap<World, Map<string, TokenClaims>>()

const remembered = (world: World, token: string): TokenClaims | undefined => {
  const cache = known.get(world) ?? new Map<string, TokenClaims>()
  known.set(world, cache)
  const found = cache.get(token) ?? readSigned(world, token)
  if (!found) return undefined
  if (cache.size > 500) cache.clear()
  cache.set(token, found)
  return found
}

/** The claims of a token of this tenant for one of the audiences; real time decides whether it still holds. */
export const checkToken = (world: World, token: string, audiences: readonly string[]): TokenVerdict => {
  const claims = remembered(world, token)
  if (claims?.tid !== world.tenant.id) return { ok: false, why: 'invalid' }
  if (!audiences.includes(claims.aud)) return { ok: false, why: 'audience' }
  const seconds = world.realNow() / 1_000
  if (claims.exp + skewSeconds < seconds) return { ok: false, why: 'expired' }
  if (claims.nbf - skewSeconds > seconds) return { ok: false, why: 'invalid' }
  return { ok: true, claims }
}
