// Entra's signing keys, from the one address we know; nothing in a token can name another.

import { createRemoteJWKSet, customFetch, errors, type JWTVerifyGetKey } from 'jose'

const minute = 60_000
const kidPattern = /^[\w-]{1,100}$/

/**
 * Finds a key by the token's `kid` among those of the tenant. Keys are kept for twelve hours; a `kid` that is not
 * among them has them fetched again, at most once a minute.
 */
export const entraKeys = (
  loginBase: string,
  tenantId: string,
  fetcher: typeof fetch = fetch,
): JWTVerifyGetKey => {
  const keys = createRemoteJWKSet(new URL(`${loginBase}/${tenantId}/discovery/v2.0/keys`), {
    cooldownDuration: minute,
    cacheMaxAge: 12 * 60 * minute,
    timeoutDuration: 5_000,
    [customFetch]: (url, options) => fetcher(url, options),
  })
  return async (header, token) => {
    if (typeof header.kid !== 'string' || !kidPattern.test(header.kid)) throw new errors.JWKSNoMatchingKey()
    return await keys({ alg: header.alg, kid: header.kid }, token)
  }
}
