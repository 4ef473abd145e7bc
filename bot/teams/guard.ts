// Stands before the bot SDK: only the Bot Connector of our tenant comes past. The SDK answers a bad signature with 500,
// remembers issuers of unverified tokens, and takes emulator tokens; none of that is reached from outside.

import { createRemoteJWKSet, customFetch, errors, jwtVerify } from 'jose'
import * as z from 'zod/mini'
import { Outage } from '../../shared/ports/versioned.ts'

export type GuardSettings = {
  readonly tenantId: string
  readonly clientId: string
  readonly botLoginBase: string
  /** Addresses under which activities may ask to be answered. */
  readonly serviceUrls: readonly string[]
  readonly realNow: () => number
}

export type Verdict =
  | { readonly passes: true }
  | {
      readonly passes: false
      readonly status: 400 | 401 | 403
      readonly why: string
      readonly tenant?: string
    }

const connectorIssuer = 'https://api.botframework.com'
const channel = 'msteams'
const skewSeconds = 300

const claimsSchema = z.object({ serviceurl: z.string() })
const activitySchema = z.object({
  serviceUrl: z.optional(z.string()),
  channelId: z.optional(z.string()),
  conversation: z.optional(z.object({ tenantId: z.optional(z.string()) })),
  channelData: z.optional(z.object({ tenant: z.optional(z.object({ id: z.optional(z.string()) })) })),
})
const keysSchema = z.object({
  keys: z.array(
    z.looseObject({ kid: z.optional(z.string()), endorsements: z.optional(z.array(z.string())) }),
  ),
})

const tenantOf = ({ channelData, conversation }: z.infer<typeof activitySchema>): string =>
  (channelData?.tenant?.id ?? conversation?.tenantId ?? '').toLowerCase()

const no = (status: 400 | 401 | 403, why: string): Verdict => ({ passes: false, status, why })

const withSlash = (url: string): string => (url.endsWith('/') ? url : `${url}/`)

/** Under one of the allowed addresses, compared as parsed: no look-alike, no other host, no way up. */
const isAllowed = (url: string, allowed: readonly string[]): boolean => {
  if (!URL.canParse(url)) return false
  const asked = withSlash(new URL(url).href)
  return allowed.some((one) => asked.startsWith(withSlash(new URL(one).href)))
}

const bearerOf = (authorization: string | undefined): string | null =>
  /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec((authorization ?? '').slice(0, 16_000))?.[1] ?? null

// Only keys that the Connector endorses for Teams are looked at.
const endorsed = async (url: string | URL, options: RequestInit): Promise<Response> => {
  const reply = await fetch(url, options)
  const { keys } = keysSchema.parse(await reply.json())
  return Response.json({ keys: keys.filter((key) => key.endorsements?.includes(channel) ?? false) })
}

const isForgery = (error: unknown): boolean =>
  error instanceof errors.JOSEError &&
  !(error instanceof errors.JWKSTimeout) &&
  error.code !== 'ERR_JOSE_GENERIC'

/** Makes the guard. Throws an Outage when the Connector's keys cannot be had. */
export const createGuard = (settings: GuardSettings) => {
  const keys = createRemoteJWKSet(new URL(`${settings.botLoginBase}/v1/.well-known/keys`), {
    cacheMaxAge: 12 * 60 * 60_000,
    cooldownDuration: 60_000,
    [customFetch]: endorsed,
  })
  const serviceUrlOf = async (token: string): Promise<string | null> => {
    try {
      const { payload } = await jwtVerify(
        token,
        (header, whole) => keys({ alg: header.alg, kid: header.kid ?? '' }, whole),
        {
          algorithms: ['RS256'],
          issuer: connectorIssuer,
          audience: settings.clientId,
          clockTolerance: skewSeconds,
          currentDate: new Date(settings.realNow()),
          requiredClaims: ['exp'],
        },
      )
      return claimsSchema.safeParse(payload).data?.serviceurl ?? null
    } catch (error) {
      if (isForgery(error)) return null
      throw new Outage('The keys of the Bot Connector cannot be had', { cause: error })
    }
  }
  const judge = (claimed: string, body: unknown): Verdict => {
    const activity = activitySchema.safeParse(body)
    if (!activity.success) return no(400, 'not an activity')
    const { serviceUrl, channelId } = activity.data
    if (!serviceUrl) return no(400, 'no serviceUrl')
    if (serviceUrl !== claimed) return no(401, 'serviceUrl differs from the token')
    if (!isAllowed(serviceUrl, settings.serviceUrls)) return no(401, 'serviceUrl is not on the list')
    if (channelId !== channel) return no(401, 'another channel')
    const tenant = tenantOf(activity.data)
    return tenant === settings.tenantId
      ? { passes: true }
      : { passes: false, status: 403, why: 'another tenant', tenant }
  }
  return async (authorization: string | undefined, body: unknown): Promise<Verdict> => {
    const token = bearerOf(authorization)
    if (token === null) return no(401, 'no token')
    const claimed = await serviceUrlOf(token)
    return claimed === null ? no(401, 'not the Bot Connector') : judge(claimed, body)
  }
}
export type Guard = ReturnType<typeof createGuard>
