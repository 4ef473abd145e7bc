// Business time in a page: what the API said last, ticking on (decision 13). The device's own clock is never asked.

import { type Instant, instant } from '../../shared/domain/kernel/ids.ts'

let told: { readonly at: number; readonly since: number } | null = null

/** Notes the time an API reply carried. */
export const noteTime = (now: Instant): void => {
  told = { at: Date.parse(now), since: performance.now() }
}

/** The time now. Before any reply there is none: ask only on pages that have loaded. */
export const businessNow = (): Instant => {
  if (told === null) throw new Error('business time is asked before the API has told it')
  return instant(new Date(told.at + performance.now() - told.since).toISOString())
}
