// The Bot Connector for what we say first: paced under its limits, repeated only where nothing can have been delivered.

import { setTimeout as sleep } from 'node:timers/promises'
import * as z from 'zod/mini'
import { SendUncertain } from '../../../shared/ports/chat.ts'
import { AskedToWait, Outage } from '../../../shared/ports/versioned.ts'
import { createPace, type Timer } from './pace.ts'

export type ConnectorSettings = {
  /** Where Teams' Connector answers, with its path. */
  readonly serviceUrl: string
  readonly token: (renew?: boolean) => Promise<string>
  /** Requests at most in any second over all conversations; Teams takes 50. */
  readonly perSecond: number
  /** How long to wait for an answer, in milliseconds. */
  readonly patienceMs?: number
  readonly timer?: Timer
}

export type ConnectorReply = { readonly status: number; readonly body: unknown }

export type Connector = {
  /** `adds`: the request makes something new, so a lost reply is uncertain. @throws SendUncertain, Outage, AskedToWait */
  readonly call: (
    method: 'POST' | 'PUT',
    path: string,
    body: unknown,
    adds: boolean,
  ) => Promise<ConnectorReply>
}

type Ask = { readonly method: string; readonly path: string; readonly body: unknown; readonly adds: boolean }
/** Refused unread: to be said again after so many seconds; `isTold` where Teams named them. */
type NotYet = { readonly seconds: number; readonly isTold: boolean }
type Attempt = ConnectorReply | NotYet | 'renew'

const tries = 6
/** So often a request that adds nothing may get no answer. */
const mostFailures = 3
const usualPatienceMs = 15_000

// Refused before anything was delivered: safe to say again after the time it names.
const isNotYet = (status: number): boolean => status === 429 || status === 412
const notYet = (reply: Response, attempt: number): NotYet => {
  const told = Number(reply.headers.get('retry-after'))
  const isTold = Number.isFinite(told) && told > 0
  return { seconds: isTold ? told : 2 ** attempt / 2, isTold }
}

/** The waits of one request together: a minute's penalty can be waited out, a second one cannot, as with Graph. */
const longestWaitMs = 75_000

/** Where Teams has asked for more time than anybody waits: nothing is sent there before, by whomever. */
const createShut = ({ now }: Timer) => {
  const until = new Map<string, number>()
  return {
    refuseEarly: (path: string): void => {
      const left = (until.get(path) ?? 0) - now()
      if (left > 0) throw new AskedToWait('Teams has asked us to wait', Math.ceil(left / 1_000))
      until.delete(path)
    },
    shut: (path: string, seconds: number): void => void until.set(path, now() + seconds * 1_000),
  }
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
  const timer = settings.timer ?? { now: () => performance.now(), sleep }
  const pace = createPace(settings.perSecond, timer)
  const { refuseEarly, shut } = createShut(timer)
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
      await timer.sleep(250 * 2 ** failures)
    }
  }
  const attempt = async (ask: Ask, count: number, renew: boolean): Promise<Attempt> => {
    const reply = await once(ask, renew)
    if (reply.status === 401) return 'renew'
    if (isNotYet(reply.status)) return notYet(reply, count)
    return { status: reply.status, body: await readBody(reply) }
  }
  /** Waits, and answers how long by then; or gives up. */
  const wait = async (path: string, { seconds, isTold }: NotYet, waited: number): Promise<number> => {
    const ms = seconds * 1_000 + Math.random() * 250
    if (waited + ms <= longestWaitMs) {
      await timer.sleep(ms)
      return waited + ms
    }
    const tooLong = 'Teams asks us to wait for longer than we can'
    if (!isTold) throw new Outage(tooLong)
    shut(path, seconds)
    throw new AskedToWait(tooLong, seconds)
  }
  return {
    call: async (method, path, body, adds) => {
      let renewals = 0
      let renew = false
      let waited = 0
      refuseEarly(path)
      for (let count = 0; count < tries; count++) {
        const outcome = await attempt({ method, path, body, adds }, count, renew)
        if (typeof outcome === 'object' && 'status' in outcome) return outcome
        renew = outcome === 'renew'
        if (outcome === 'renew') renewals++
        else waited = await wait(path, outcome, waited)
        // A token is renewed once: a second refusal is an answer.
        if (renewals > 1) return { status: 401, body: null }
      }
      throw new Outage('Teams asks us to wait for longer than we can')
    },
  }
}
