// Is this bearer token one of our tenant's people talking to us? Signature first, then each claim that must hold.

import { errors, type JWTVerifyGetKey, jwtVerify } from 'jose'
import * as z from 'zod/mini'
import { idPatterns, type PersonId, personId } from '../../../shared/domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../../shared/domain/kernel/result.ts'
import { type AppRole, appRoles } from '../../../shared/domain/people/person.ts'
import { Outage } from '../../../shared/ports/versioned.ts'

/** `unknown`: no token of ours (401). `forbidden`: a real one that may not come in (403). `otherTenant`: also written to the audit. */
export type TokenRefusal =
  | { readonly kind: 'unknown'; readonly why: string }
  | { readonly kind: 'forbidden'; readonly why: string }
  | { readonly kind: 'otherTenant'; readonly tenant: string }

/** Who the token speaks for. Never taken from an address or a user name (decision 12). */
export type Caller = {
  readonly id: PersonId
  readonly name: string
  readonly guest: boolean
  readonly appRoles: readonly AppRole[]
}

export type TokenSettings = { readonly tenantId: string; readonly clientId: string }
export type CheckToken = (token: string) => Promise<Result<Caller, TokenRefusal>>

const scope = 'access_as_user'
const skewSeconds = 300

/** The clients that may call for a person: Teams, Office and Microsoft 365, as pre-authorised in the app registration (platform.md, 6.1). */
const clients: readonly string[] = [
  '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
  '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
  'ea5a67f6-b6f3-4338-b240-c655ddc3cc8e',
  'd3590ed6-52b3-4102-aeff-aad2292ab01c',
  '93d53678-613d-4013-afc1-62e9e444a0a5',
  'bc59ab01-8403-45c6-8796-ac3ef710b3e3',
  '27922004-5251-4030-b22d-91ecd9a37ea4',
  '4765445b-32c6-49b0-83e6-1d93765276ca',
  '0ec893e0-5785-4de6-99da-4ed124e5296c',
]

const claimsSchema = z.object({
  aud: z.string(),
  iss: z.string(),
  tid: z.string(),
  exp: z.number(),
  oid: z.string().check(z.regex(idPatterns.PersonId)),
  ver: z.literal('2.0'),
  azp: z.optional(z.string()),
  scp: z.optional(z.string()),
  idtyp: z.optional(z.string()),
  acct: z.optional(z.union([z.number(), z.string()])),
  name: z.optional(z.string()),
  roles: z.optional(z.array(z.string())),
})
type Claims = z.infer<typeof claimsSchema>

const issuer = /^https:\/\/login\.microsoftonline\.com\/([0-9a-f-]{36})\/v2\.0$/

const unknown = (why: string): Result<never, TokenRefusal> => refuse({ kind: 'unknown', why })
const forbidden = (why: string): Result<never, TokenRefusal> => refuse({ kind: 'forbidden', why })

const isAppRole = (text: string): text is AppRole => appRoles.some((role) => role === text)

const callerOf = (claims: Claims): Caller => ({
  id: personId(claims.oid),
  name: claims.name ?? '',
  guest: String(claims.acct ?? '0') === '1',
  appRoles: (claims.roles ?? []).filter(isAppRole),
})

const judge = (claims: Claims, settings: TokenSettings): Result<Caller, TokenRefusal> => {
  if (claims.aud !== settings.clientId) return unknown('audience')
  // Entra signs for every tenant with the same keys: only issuer and tenant together tell whose person this is.
  if (issuer.exec(claims.iss)?.[1] !== claims.tid) return unknown('issuer')
  if (claims.tid !== settings.tenantId) return refuse({ kind: 'otherTenant', tenant: claims.tid })
  if (claims.idtyp === 'app') return forbidden('an app, not a person')
  if (claims.scp === undefined) return claims.azp === undefined ? unknown('id token') : forbidden('no scope')
  if (!claims.scp.split(' ').includes(scope)) return forbidden('scope')
  if (claims.azp === undefined || !clients.includes(claims.azp)) return forbidden('client')
  return ok(callerOf(claims))
}

// A key server that does not answer is an outage; everything else that jose says is a token that does not hold.
const isOutage = (error: unknown): boolean =>
  !(error instanceof errors.JOSEError) ||
  error instanceof errors.JWKSTimeout ||
  error.code === 'ERR_JOSE_GENERIC'

/** Makes the check. `keys` finds a signing key by the token's `kid`; token lifetimes go by real time (decision 13). */
export const createTokenCheck =
  (settings: TokenSettings, keys: JWTVerifyGetKey, realNow: () => number): CheckToken =>
  async (token) => {
    if (token.length > 16_000) return unknown('too long')
    try {
      const { payload } = await jwtVerify(token, keys, {
        algorithms: ['RS256'],
        clockTolerance: skewSeconds,
        currentDate: new Date(realNow()),
      })
      const claims = claimsSchema.safeParse(payload)
      return claims.success ? judge(claims.data, settings) : unknown('claims')
    } catch (error) {
      if (isOutage(error)) throw new Outage('The signing keys cannot be had', { cause: error })
      return unknown(error instanceof Error ? error.message : 'unreadable')
    }
  }
