// Business time in a page: what the API said last, ticking on (decision 13). The device's own clock is never asked.

import { type Instant, instant } from '../../shared/domain/kernel/ids.ts'
import { count } from '../../shared/domain/kernel/words.ts'

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

// Built with Intl and not with the kernel's date library, which weighs a fifth of the first page's budget.
const londonParts = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})
const londonHour = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  hourCycle: 'h23',
})
const dayLength = 86_400_000

/** Whole London days from now to the end of a day: 0 on the day itself, negative once it is over. */
export const daysLeft = (now: Instant, last: string): number =>
  Math.round((Date.parse(last) - Date.parse(londonParts.format(Date.parse(now)))) / dayLength)

/** `17 days left`, `1 day left`, `Last day`. */
export const daysLeftInWords = (now: Instant, last: string): string => {
  const days = daysLeft(now, last)
  return days <= 0 ? 'Last day' : count(days, 'day left', 'days left')
}

/** `Good morning` before midday in London, `Good afternoon` before 5pm, then `Good evening`. */
export const greeting = (now: Instant): string => {
  const hour = Number(londonHour.format(Date.parse(now)))
  if (hour < 12) return 'Good morning'
  return hour < 17 ? 'Good afternoon' : 'Good evening'
}
