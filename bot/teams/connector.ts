// The Bot Connector for what we say first: paced under its limits, repeated only where nothing can have been delivered.

import { setTimeout as sleep } from 'node:timers/promises'
import * as z from 'zod/mini'
import { SendUncertain } from '../../shared/ports/chat.ts'
import { Outage } from '../../shared/ports/versioned.ts'
import { createPace } from './pace.ts'

export type ConnectorSettings = {
  /** Where Teams' Connector answers, with its path. */
  readonly serviceUrl: string
  readonly token: (renew?: boolean) => Promise<string>
  /** Requests at most in any second over all conversations; Teams takes 50. */
  readonly perSecond: number
  /** How long to wait for an answer, in milliseconds. */
  readonly patienceMs?: number
}

export type ConnectorReply = { readonly status: number; readonly body: unknown }

export type Connector = {
  /** `adds`: the request makes something new, so a lost reply is uncertain. @throws SendUncertain, Outage */
  readonly call: (
    method: 'POST' | 'PUT',
    path: string,
    body: unknown,
    adds: boolean,
  ) => Promise<ConnectorReply>
}

type Ask = { readonly method: string; readonly path: string; readonly body: unknown; readonly adds: boolean }
type Attempt = ConnectorReply | 'again' | 'renew'

const tries = 6
/** So often a request that adds nothing may get no answer. */
const mostFailures = 3
const usualPatienceMs = 15_000

// Refused before anything was delivered: safe to say again after the time it names.
const isNotYet = (status: number): boolean => status === 429 || status === 412
const waitFor = (reply: Response, attempt: number): number => {
  const told = Number(reply.headers.get('retry-after'))
  const seconds = Number.isFinite(told) && told > 0 ? told : 2 ** attempt / 2
  return Math.min(60, seconds) * 1000 + Math.random() * 250
}

const unconnectedSchema = z.object({
  cause: z.object({
    code: z.enum([
      'ECONNREFUSED',
      'EHOSTUNREACH',
      'ENETUNREACH',
      'ENOTFOUND',
      'EAI_AGAIN',
      'UND_ERR_CONNECT_TIMEOUT',
    ]),
  }),
})
/** No connection was made, so that nothing can have left. */
const isUnconnected = (error: unknown): boolean => unconnectedSchema.safeParse(error).success

const readBody = async (reply: Response): Promise<unknown> => reply.json().catch(() => null)

export const createConnector = (settings: ConnectorSettings): Connector => {
  const pace = createPace(settings.perSecond, { now: () => performance.now(), sleep })
  const base = settings.serviceUrl.replace(/\/+$/, '')
  const send = async (method: string, path: string, body: unknown, renew: boolean): Promise<Response> => {
    const token = await settings.token(renew)
    const answered = await pace()
    const request = fetch(`${base}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(settings.patienceMs ?? usualPatienceMs),
      redirect: 'error',
    })
    return request.finally(answered)
  }
  const heard = async (ask: Ask, renew: boolean): Promise<Response | { readonly cause: unknown }> => {
    try {
      const reply = await send(ask.method, ask.path, ask.body, renew)
      return reply.status < 500 ? reply : { cause: `status ${reply.status}` }
    } catch (cause) {
      if (cause instanceof Outage) throw cause
      if (ask.adds && isUnconnected(cause)) throw new Outage('No connection to Teams', { cause })
      return { cause }
    }
  }
  // What may have added something is never said again by itself; anything else may be asked a few times.
  const once = async (ask: Ask, renew: boolean): Promise<Response> => {
    for (let failures = 1; ; failures++) {
      const reply = await heard(ask, renew)
      if (reply instanceof Response) return reply
      if (ask.adds) throw new SendUncertain('No answer from Teams', reply)
      if (failures === mostFailures) throw new Outage('No answer from Teams', reply)
      await sleep(250 * 2 ** failures)
    }
  }
  const attempt = async (ask: Ask, count: number, renew: boolean): Promise<Attempt> => {
    const reply = await once(ask, renew)
    if (reply.status === 401) return 'renew'
    if (!isNotYet(reply.status)) return { status: reply.status, body: await readBody(reply) }
    await sleep(waitFor(reply, count))
    return 'again'
  }
  return {
    call: async (method, path, body, adds) => {
      let renewals = 0
      let renew = false
      for (let count = 0; count < tries; count++) {
        const outcome = await attempt({ method, path, body, adds }, count, renew)
        if (typeof outcome === 'object') return outcome
        renew = outcome === 'renew'
        if (renew) renewals++
        // A token is renewed once: a second refusal is an answer.
        if (renewals > 1) return { status: 401, body: null }
      }
      throw new Outage('Teams asks us to wait for longer than we can')
    },
  }
}
