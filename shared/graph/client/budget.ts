// The budget of resource units: a bucket that refills at nine tenths of the quota, so that SharePoint never throttles us.

import type { Context, Middleware } from '@microsoft/microsoft-graph-client'
import { AskedToWait } from '../../ports/versioned.ts'
import { waitSeconds } from './errors.ts'
import { traceOf } from './trace.ts'

/** Real time and waiting, so that tests need neither. */
export type Timer = {
  readonly now: () => number
  readonly sleep: (milliseconds: number) => Promise<void>
}

export const realTimer: Timer = {
  now: () => Date.now(),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
}

export type Budget = {
  /** Resolves when so many units may be spent; whoever asks first is served first. */
  readonly take: (units: number) => Promise<void>
  /** Nothing is spent before that moment: SharePoint has said how long to wait, and each refused call counts too. */
  readonly pauseUntil: (at: number) => void
}

const minute = 60_000
const steadyShare = 0.9

/** A tenth of the quota may be spent at once and nine tenths flow in each minute: no minute ever sees more than all. */
export const createBudget = (unitsPerMinute: number, timer: Timer): Budget => {
  const perMillisecond = (unitsPerMinute * steadyShare) / minute
  const capacity = unitsPerMinute * (1 - steadyShare)
  let level = capacity
  let filledAt = timer.now()
  let pausedUntil = 0
  let queue: Promise<void> = Promise.resolve()

  const refill = () => {
    const now = timer.now()
    level = Math.min(capacity, level + (now - filledAt) * perMillisecond)
    filledAt = now
  }
  const spend = async (units: number): Promise<void> => {
    for (;;) {
      refill()
      const pause = pausedUntil - timer.now()
      // A batch may cost more than the bucket holds: it goes when the bucket is full and leaves a debt.
      const missing = Math.min(units, capacity) - level
      if (pause <= 0 && missing <= 0) break
      await timer.sleep(Math.max(pause, missing / perMillisecond, 1))
    }
    level -= units
  }
  return {
    take: (units) => {
      if (units === 0) return Promise.resolve()
      queue = queue.then(() => spend(units))
      return queue
    },
    pauseUntil: (at) => {
      pausedUntil = Math.max(pausedUntil, at)
    },
  }
}

/** Waits for the budget before each try, and holds everybody back while a 429 says so. */
export const budgetMiddleware = (budget: Budget, timer: Timer): Middleware => {
  let next: Middleware | undefined
  return {
    setNext: (middleware) => {
      next = middleware
    },
    execute: async (context: Context) => {
      const { units } = traceOf(context)
      await budget.take(units)
      await next?.execute(context)
      const reply = context.response
      if (units === 0 || reply?.status !== 429) return
      const seconds = waitSeconds(reply.headers, timer.now())
      if (seconds !== null) budget.pauseUntil(timer.now() + seconds * 1_000)
    },
  }
}

/** What is counted together: each mailbox by itself, everything of Teams, any other kind by its first word. */
const limitOf = (path: string): string => {
  const [address = ''] = path.replace(/^https:\/\/[^/]+\/v1\.0/, '').split('?')
  const [, root = '', who = '', kind] = address.split('/')
  if (root !== 'users') return root
  return kind === 'teamwork' ? kind : `${root}/${who}`
}

/**
 * Where Graph has turned away what costs no units for longer than a request waits: nothing else of that limit is asked
 * before its time, whoever comes. What costs units waits for the budget.
 */
export const createTurnedAway = ({ now }: Timer) => {
  const until = new Map<string, number>()
  return {
    /** @throws AskedToWait */
    refuseEarly: ({ path, units }: { readonly path: string; readonly units: number }): void => {
      if (units > 0) return
      const limit = limitOf(path)
      const left = (until.get(limit) ?? now()) - now()
      if (left > 0) throw new AskedToWait(`${limit}: asked to wait`, Math.ceil(left / 1_000))
      until.delete(limit)
    },
    note: ({ path, units }: { readonly path: string; readonly units: number }, error: Error): void => {
      if (units > 0 || !(error instanceof AskedToWait) || error.retryAfter === null) return
      until.set(limitOf(path), now() + error.retryAfter * 1_000)
    },
  }
}
