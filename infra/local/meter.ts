// The resource-unit meter: what each Graph call costs, what is left of the quota, and when to ask again.

import { z } from 'zod'
import type { Settings } from './store/settings.ts'

export type Charge = {
  readonly app: string
  readonly operation: string
  readonly list?: string
  /** Resource units; 0 for calls that SharePoint does not price. */
  readonly units: number
}
export type Verdict = {
  readonly allowed: boolean
  readonly quota: number
  readonly used: number
  /** Whole seconds until the window has room again. */
  readonly resetSeconds: number
}
type Count = { requests: number; units: number }
type MeterReading = {
  readonly quotaPerMinute: number
  readonly usedThisMinute: number
  readonly total: Count
  readonly byOperation: readonly (Count & { readonly operation: string })[]
  readonly byList: readonly (Count & { readonly list: string })[]
}
export type Meter = {
  readonly charge: (charge: Charge) => Verdict
  readonly read: () => MeterReading
  readonly reset: () => void
  readonly setQuota: (unitsPerMinute: number) => void
}

const minute = 60_000
const key = 'meter.quotaPerMinute'
const defaultQuota = 2_500

type Window = { entries: { at: number; units: number }[]; used: number }

const slide = (window: Window, now: number) => {
  while (window.entries[0] && window.entries[0].at <= now - minute) {
    window.used -= window.entries[0].units
    window.entries.shift()
  }
}

/** When enough of the window has passed for so many units to fit under the quota. */
const secondsUntilFree = (window: Window, now: number, excess: number): number => {
  let freed = 0
  for (const entry of window.entries) {
    freed += entry.units
    if (freed >= excess) return Math.max(1, Math.ceil((entry.at + minute - now) / 1_000))
  }
  return 60
}

const tally = (counts: Map<string, Count>, name: string, units: number) => {
  const count = counts.get(name) ?? { requests: 0, units: 0 }
  counts.set(name, { requests: count.requests + 1, units: count.units + units })
}

/** One sliding minute of real time per app, as SharePoint counts; a refused call counts too. */
export const createMeter = (settings: Settings, realNow: () => number): Meter => {
  let quota = settings.get(key, z.number()) ?? defaultQuota
  const windows = new Map<string, Window>()
  const operations = new Map<string, Count>()
  const lists = new Map<string, Count>()
  return {
    charge: ({ app, operation, list, units }) => {
      const now = realNow()
      const window = windows.get(app) ?? { entries: [], used: 0 }
      windows.set(app, window)
      slide(window, now)
      tally(operations, operation, units)
      if (list !== undefined) tally(lists, list, units)
      if (units > 0) window.entries.push({ at: now, units })
      window.used += units
      const resetSeconds = secondsUntilFree(window, now, Math.max(1, window.used - quota))
      return { allowed: units === 0 || window.used <= quota, quota, used: window.used, resetSeconds }
    },
    read: () => {
      for (const window of windows.values()) slide(window, realNow())
      const counts = [...operations.values()]
      return {
        quotaPerMinute: quota,
        usedThisMinute: [...windows.values()].reduce((sum, window) => sum + window.used, 0),
        total: {
          requests: counts.reduce((sum, count) => sum + count.requests, 0),
          units: counts.reduce((sum, count) => sum + count.units, 0),
        },
        byOperation: [...operations].map(([operation, count]) => ({ operation, ...count })),
        byList: [...lists].map(([list, count]) => ({ list, ...count })),
      }
    },
    reset: () => {
      windows.clear()
      operations.clear()
      lists.clear()
    },
    setQuota: (unitsPerMinute) => {
      quota = unitsPerMinute
      settings.put(key, quota)
    },
  }
}
