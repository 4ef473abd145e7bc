// Trying again: only what may be repeated, for as long as Graph asks, and never for ever. Replaces the SDK's own
// handler, which repeats a POST after a 503 or 504 although the first one may have been applied.

import type { Context, Middleware } from '@microsoft/microsoft-graph-client'
import type { Timer } from './budget.ts'
import { waitSeconds } from './errors.ts'
import { type Trace, traceOf } from './trace.ts'

const mostTries = 8
/** A whole minute's penalty can be waited out, a second one cannot. */
const longestWaitMs = 75_000
const firstDelayMs = 500
const longestDelayMs = 8_000
const passing = new Set([429, 500, 502, 503, 504, 507])

/** `broken`: the network failed, and whether the request arrived nobody knows. */
type Outcome = { readonly reply: Response | undefined; readonly broken: unknown }

const isPassing = ({ reply, broken }: Outcome) =>
  broken !== undefined || (reply !== undefined && passing.has(reply.status))
const isRefusedUnread = ({ reply }: Outcome) => reply?.status === 429

/** A 429 was never applied. After anything else a write may have been, so it needs to be repeatable. */
const mayRepeat = (outcome: Outcome, trace: Trace) => trace.repeatable || isRefusedUnread(outcome)

const delayMs = ({ reply }: Outcome, tries: number, timer: Timer, random: () => number): number => {
  const asked = reply ? waitSeconds(reply.headers, timer.now()) : null
  // Those who were told the same moment must not all come back in it.
  if (asked !== null) return asked * 1_000 + random() * firstDelayMs
  return Math.min(longestDelayMs, firstDelayMs * 2 ** (tries - 1)) * (0.5 + random() / 2)
}

const isNetworkError = (error: unknown) =>
  error instanceof TypeError || (error instanceof Error && error.name === 'TimeoutError')

export const retryMiddleware = (timer: Timer, random: () => number = Math.random): Middleware => {
  let next: Middleware | undefined
  const tryOnce = async (context: Context, trace: Trace): Promise<Outcome> => {
    const outcome = await attempt(context)
    if (isPassing(outcome) && !isRefusedUnread(outcome) && context.options?.method !== 'GET')
      trace.unclear = true
    return outcome
  }
  const attempt = async (context: Context): Promise<Outcome> => {
    try {
      await next?.execute(context)
      return { reply: context.response, broken: undefined }
    } catch (error) {
      // Our own refusals (a foreign host, no token) are not the network's.
      if (!isNetworkError(error)) throw error
      return { reply: undefined, broken: error }
    }
  }
  const run = async (context: Context, trace: Trace): Promise<void> => {
    let waited = 0
    for (let tries = 1; ; tries += 1) {
      const outcome = await tryOnce(context, trace)
      const wait = delayMs(outcome, tries, timer, random)
      const isLast = tries === mostTries || waited + wait > longestWaitMs
      if (isPassing(outcome) && mayRepeat(outcome, trace) && !isLast) {
        waited += wait
        await timer.sleep(wait)
        continue
      }
      if (outcome.broken !== undefined) throw outcome.broken
      return
    }
  }
  return {
    setNext: (middleware) => {
      next = middleware
    },
    execute: async (context) => {
      const trace = traceOf(context)
      try {
        await run(context, trace)
      } catch (error) {
        trace.failure = error
        throw error
      }
    },
  }
}
