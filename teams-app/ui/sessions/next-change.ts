// When what is shown is no longer so by the clock alone: a session begins or ends, a held place is let go.

import { useEffect } from 'react'

type Times = { readonly starts: string; readonly ends: string; readonly state: string }

/** Milliseconds until the first session begins or ends, those called off left out; `null` when none will. */
export const untilNext = (sessions: readonly Times[], now: string): number | null => {
  const waits = sessions
    .filter(({ state }) => state !== 'calledOff')
    .flatMap(({ starts, ends }) => [Date.parse(starts), Date.parse(ends)])
    .map((at) => at - Date.parse(now))
    .filter((wait) => wait > 0)
  return waits.length === 0 ? null : Math.min(...waits)
}

// A little after the moment itself, and never so often that a slow server is pressed.
const grace = 1_500
const leastPause = 5_000
const mostPause = 3_600_000

/** Asks anew after `wait` milliseconds, counted from the last loading, and when somebody comes back to the page. */
export const useLookAgain = (loaded: unknown, wait: number | null, again: () => void): void => {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the wait counts from what was loaded last
  useEffect(() => {
    if (wait === null) return
    const timer = setTimeout(again, Math.min(mostPause, Math.max(leastPause, wait + grace)))
    return () => clearTimeout(timer)
  }, [loaded, again])
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') again()
    }
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [again])
}
