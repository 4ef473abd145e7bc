// When what is shown is no longer so by the clock alone: a session begins or ends, a held place is let go.

import { useEffect } from 'react'
import { businessNow } from '../../platform/business-time.ts'

type Times = { readonly starts: string; readonly ends: string; readonly state: string }

/** The moments at which sessions that are not called off begin and end. */
export const momentsOf = (sessions: readonly Times[]): readonly string[] =>
  sessions.flatMap(({ starts, ends, state }) => (state === 'calledOff' ? [] : [starts, ends]))

/** Milliseconds until the first of the moments that is still to come; `null` when none is. */
export const untilNext = (moments: readonly string[], now: string): number | null => {
  const waits = moments.map((at) => Date.parse(at) - Date.parse(now)).filter((wait) => wait > 0)
  return waits.length === 0 ? null : Math.min(...waits)
}

// A little after the moment itself, and never so often that a slow server is pressed.
const grace = 1_500
const leastPause = 5_000
const mostPause = 3_600_000

/** Asks anew once the first of them has passed, and when somebody comes back to the page. */
export const useNextChange = (moments: readonly string[], again: () => void): void => {
  const key = moments.join(' ')
  useEffect(() => {
    const wait = untilNext(key === '' ? [] : key.split(' '), businessNow())
    if (wait === null) return
    const timer = setTimeout(again, Math.min(mostPause, Math.max(leastPause, wait + grace)))
    return () => clearTimeout(timer)
  }, [key, again])
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') again()
    }
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [again])
}
