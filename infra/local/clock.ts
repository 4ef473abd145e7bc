// The business clock: real time plus an offset that is remembered, so that a month can pass in an afternoon.

import { z } from 'zod'
import type { Settings } from './store/settings.ts'

export type Clock = {
  /** Business time in milliseconds since 1970; runs on from wherever it was set. */
  readonly now: () => number
  readonly offsetMs: () => number
  /** Makes it that moment now. */
  readonly set: (toMs: number) => void
  readonly advance: (minutes: number) => void
}

const key = 'clock.offsetMs'

export const businessClock = (settings: Settings, realNow: () => number): Clock => {
  let offset = settings.get(key, z.number()) ?? 0
  const move = (to: number) => {
    offset = Math.round(to)
    settings.put(key, offset)
  }
  return {
    now: () => realNow() + offset,
    offsetMs: () => offset,
    set: (toMs) => move(toMs - realNow()),
    advance: (minutes) => move(offset + minutes * 60_000),
  }
}
