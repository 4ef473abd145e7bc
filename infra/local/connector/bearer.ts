// Checks the token that the bot calls the Connector with: issued by the local Entra, for the Connector, to this app.
import { type createLocalJWKSet, jwtVerify } from 'jose'
import { z } from 'zod'

export type BearerRules = {
  readonly keys: ReturnType<typeof createLocalJWKSet>
  readonly tenantId: string
  readonly clientId: string
  readonly realNow: () => number
}

const claimsSchema = z.looseObject({
  tid: z.string(),
  azp: z.string().optional(),
  appid: z.string().optional(),
})

/** Why the header is refused, or undefined when the bot may come in. */
export const refuseBearer = async (
  header: string | undefined,
  rules: BearerRules,
): Promise<string | undefined> => {
  const token = /^Bearer (\S+)$/i.exec(header ?? '')?.[1]
  if (token === undefined) return 'Authorization has been denied for this request.'
  try {
    const { payload } = await jwtVerify(token, rules.keys, {
      algorithms: ['RS256'],
      audience: 'https://api.botframework.com',
      issuer: `https://login.microsoftonline.com/${rules.tenantId}/v2.0`,
      currentDate: new Date(rules.realNow()),
    })
    const claims = claimsSchema.parse(payload)
    const caller = claims.azp ?? claims.appid
    if (claims.tid !== rules.tenantId || caller !== rules.clientId) return 'Bot is not registered.'
    return undefined
  } catch (problem) {
    return problem instanceof Error ? problem.message : 'The token could not be read.'
  }
}
