// Times in a pane: from the moments that Outlook gives to London's wall clock, and in words.

import { day } from '../../../shared/domain/kernel/ids.ts'
import { dayInWords } from '../../../shared/domain/kernel/words.ts'

/** London wall-clock times without offset, `2026-11-24T09:30`, as the wire has them. */
export type LocalTimes = { readonly starts: string; readonly ends: string }

// Intl and not the kernel's date library, which weighs a quarter of the pane's budget.
const london = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** What clocks in London show at a moment (milliseconds since 1970). */
export const toLocal = (moment: number): string => {
  const parts = new Map(london.formatToParts(moment).map(({ type, value }) => [type, value]))
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? ''
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`
}

/** The same for two moments, given as milliseconds or as instants. */
export const localTimes = (starts: number | string, ends: number | string): LocalTimes => ({
  starts: toLocal(typeof starts === 'string' ? Date.parse(starts) : starts),
  ends: toLocal(typeof ends === 'string' ? Date.parse(ends) : ends),
})

/** `9:30am`, `2pm`, `midday`, `midnight`. */
const clockInWords = (local: string): string => {
  const [hours = '0', minutes = '00'] = local.slice(11).split(':')
  const hour = Number(hours)
  if (minutes === '00' && hour === 12) return 'midday'
  if (minutes === '00' && hour === 0) return 'midnight'
  const twelve = hour % 12 === 0 ? 12 : hour % 12
  return `${twelve}${minutes === '00' ? '' : `:${minutes}`}${hour < 12 ? 'am' : 'pm'}`
}

const dayOf = (local: string): string => local.slice(0, 10)
const momentInWords = (local: string): string => `${dayInWords(day(dayOf(local)))}, ${clockInWords(local)}`

/** `Tuesday 24 November 2026, 9:30am to midday`; the second day is named when it ends on another. */
export const whenInWords = ({ starts, ends }: LocalTimes): string =>
  `${momentInWords(starts)} to ${dayOf(starts) === dayOf(ends) ? clockInWords(ends) : momentInWords(ends)}`

/** `9:30am to midday`, for where the day stands beside it. */
export const hoursInWords = ({ starts, ends }: LocalTimes): string =>
  dayOf(starts) === dayOf(ends)
    ? `${clockInWords(starts)} to ${clockInWords(ends)}`
    : `${clockInWords(starts)} to ${momentInWords(ends)}`

const partOf = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' })
const monthOf = partOf({ month: 'short' })
const weekdayOf = partOf({ weekday: 'short' })

/** `Nov`, `24`, `Tue`: the three lines of a date block. */
export const dateBlock = (local: string) => {
  const at = Date.parse(`${dayOf(local)}T00:00:00Z`)
  return {
    month: monthOf.format(at),
    day: String(Number(local.slice(8, 10))),
    weekday: weekdayOf.format(at),
  }
}
