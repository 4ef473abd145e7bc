// Time that passes only when everything waits, so that minutes of sending take a moment to test.

import type { Timer } from '../../bot/teams/speaking/pace.ts'

export const virtualTime = () => {
  let now = 0
  const sleepers: { readonly at: number; readonly wake: () => void }[] = []
  const timer: Timer = {
    now: () => now,
    sleep: (ms) =>
      new Promise<void>((wake) => {
        const at = now + ms
        const place = sleepers.findIndex((other) => other.at > at)
        sleepers.splice(place < 0 ? sleepers.length : place, 0, { at, wake })
      }),
  }
  /** Lets time pass until the work is done. */
  const run = async <Value>(work: Promise<Value>): Promise<Value> => {
    let isDone = false
    const ended = work.finally(() => {
      isDone = true
    })
    ended.catch(() => undefined)
    for (;;) {
      await new Promise((resolve) => setImmediate(resolve))
      if (isDone) return await ended
      const next = sleepers.shift()
      if (!next) throw new Error('everything waits for nothing')
      now = Math.max(now, next.at)
      next.wake()
    }
  }
  return { timer, run, now: () => now }
}
