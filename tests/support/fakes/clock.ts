// A clock that stands until it is moved, and randomness that repeats.

import { fromEpoch, toEpoch } from '../../../shared/domain/kernel/dates.ts'
import { type Instant, instant } from '../../../shared/domain/kernel/ids.ts'
import type { Clock, Random } from '../../../shared/ports/clock.ts'

export type FakeClock = Clock & {
  readonly set: (to: string) => void
  readonly advance: (minutes: number) => void
  /** The moment it stands at, for expectations. */
  readonly at: () => Instant
}

/** Stands at 9am London time on Monday 5 October 2026 unless told otherwise. */
export const fakeClock = (start = '2026-10-05T08:00:00.000Z'): FakeClock => {
  let at = instant(start)
  return {
    now: async () => at,
    at: () => at,
    set: (to) => {
      at = instant(to)
    },
    advance: (minutes) => {
      at = fromEpoch(toEpoch(at) + minutes * 60_000)
    },
  }
}

/** The same bytes in the same order for the same seed. */
export const seededRandom = (seed = 1): Random => {
  let state = seed >>> 0
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state >>> 24
  }
  return { bytes: (length) => Uint8Array.from({ length }, next) }
}
