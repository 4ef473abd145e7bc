// Hands activities to the bot as Teams does: signed, over HTTP, and again when an invoke is answered late.
import type { Envelope } from './envelope.ts'

/** What the bot said; status 0 means that nobody answered at all. */
export type BotAnswer = { readonly status: number; readonly body: unknown }
export type Claims = Readonly<Record<string, string | number>>

export type LineOptions = {
  readonly endpoint: string
  readonly clientId: string
  readonly tenantId: string
  readonly sign: (claims: Claims) => Promise<string>
  readonly realNow: () => number
  readonly newId: () => string
  /** An invoke that takes longer than this is delivered again. Teams: about 10 s. */
  readonly slowAfterMs: number
  /** Ends what is under way when the server stops. */
  readonly stopped: AbortSignal
}

const giveUpAfterMs = 60_000
const askAgainAfterMs = 5_000
const silent: BotAnswer = { status: 0, body: null }

const parsed = (text: string): unknown => {
  if (text === '') return null
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

const post = async (options: LineOptions, activity: Envelope): Promise<BotAnswer> => {
  const seconds = Math.floor(options.realNow() / 1_000)
  const token = await options.sign({
    iss: 'https://api.botframework.com',
    aud: options.clientId,
    serviceurl: activity.serviceUrl,
    nbf: seconds,
    iat: seconds,
    exp: seconds + 3_600,
  })
  try {
    const response = await fetch(options.endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        authorization: `Bearer ${token}`,
        'x-ms-conversation-id': activity.conversation.id,
        'x-ms-tenant-id': options.tenantId,
      },
      body: JSON.stringify(activity),
      signal: AbortSignal.any([options.stopped, AbortSignal.timeout(giveUpAfterMs)]),
    })
    return { status: response.status, body: parsed(await response.text()) }
  } catch {
    return silent
  }
}

const within = async (answer: Promise<BotAnswer>, ms: number): Promise<BotAnswer | 'late'> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), ms)
  })
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}

/** The line to one bot. A late answer to an earlier delivery is dropped, as the client has stopped listening. */
export const createLine = (options: LineOptions) => {
  const deliver = (activity: Envelope): Promise<BotAnswer> => post(options, activity)

  const invoke = async (activity: Envelope): Promise<BotAnswer> => {
    const again = { ...activity, id: options.newId() }
    for (const delivery of [activity, activity, again, again]) {
      const answer = await within(deliver(delivery), options.slowAfterMs)
      if (answer !== 'late') return answer
    }
    return silent
  }

  /** A question of somebody who writes a message: after 5 seconds the client asks again, twice. */
  const ask = async (activity: Envelope): Promise<BotAnswer> => {
    for (const delivery of [activity, activity, activity]) {
      const answer = await within(deliver(delivery), Math.min(options.slowAfterMs, askAgainAfterMs))
      if (answer !== 'late') return answer
    }
    return silent
  }

  return { deliver, invoke, ask }
}
export type Line = ReturnType<typeof createLine>
