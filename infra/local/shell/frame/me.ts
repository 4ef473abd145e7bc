// Who you are, read from the token that the local Entra issues for you: the same words the product will read.
import { z } from 'zod'

const claimsSchema = z.object({
  oid: z.string(),
  tid: z.string(),
  name: z.string(),
  preferred_username: z.string(),
  acct: z.number().optional(),
})

export type Me = {
  readonly id: string
  readonly tenantId: string
  readonly name: string
  readonly principal: string
  readonly guest: boolean
}

const bytesOf = (part: string): Uint8Array => {
  const text = atob(part.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0))
}

/** Reads a token's claims; throws when it is none of ours. */
export const meOf = (token: string): Me => {
  const payload = new TextDecoder().decode(bytesOf(token.split('.')[1] ?? ''))
  const claims = claimsSchema.parse(JSON.parse(payload))
  return {
    id: claims.oid,
    tenantId: claims.tid,
    name: claims.name,
    principal: claims.preferred_username,
    guest: claims.acct === 1,
  }
}
