// How days, times and numbers read to a person: GOV.UK style (decision 14). No "today" or "in 4 days": texts may stay.

import type { Day, Instant } from './ids.ts'
import { londonZone } from './london.ts'

const partsOf = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-GB', options)
const longDay = partsOf({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const shortDay = partsOf({ weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })
const dayOfMoment = partsOf({
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: londonZone,
})
const clock = partsOf({ hour: 'numeric', minute: '2-digit', hour12: false, timeZone: londonZone })

const noComma = (text: string) => text.replace(',', '')
const epochOfDay = (of: Day) => Number(Date.parse(`${of}T00:00:00Z`))
const epochOf = (at: Instant) => Number(Date.parse(at))

/** `Friday 27 November 2026` */
export const dayInWords = (of: Day): string => noComma(longDay.format(epochOfDay(of)))

/** `Friday 27 November` */
export const dayInShort = (of: Day): string => noComma(shortDay.format(epochOfDay(of)))

/** `9:30am`, `2pm`, `midday`, `midnight`, in London. */
export const timeInWords = (at: Instant): string => {
  const [hours = '0', minutes = '00'] = clock.format(epochOf(at)).split(':')
  const hour = Number(hours) % 24
  if (minutes === '00' && hour === 12) return 'midday'
  if (minutes === '00' && hour === 0) return 'midnight'
  const twelve = hour % 12 === 0 ? 12 : hour % 12
  return `${twelve}${minutes === '00' ? '' : `:${minutes}`}${hour < 12 ? 'am' : 'pm'}`
}

/** `Friday 27 November 2026, 9:30am` */
export const momentInWords = (at: Instant): string =>
  `${noComma(dayOfMoment.format(epochOf(at)))}, ${timeInWords(at)}`

/** `Friday 23 October 2026, 11:59pm`: how a closing day is told. */
export const closeInWords = (last: Day): string => `${dayInWords(last)}, 11:59pm`

/** `1 school`, `3 schools`: the count with the noun in the right number. */
export const count = (of: number, one: string, many = `${one}s`): string =>
  `${of.toLocaleString('en-GB')} ${of === 1 ? one : many}`

/** `East, South and West` */
export const listInWords = (words: readonly string[]): string => new Intl.ListFormat('en-GB').format(words)

/** `212 KB`, `1.4 MB`, with a no-break space before the unit. `bytes` of a file; thousands, as people's computers count. */
export const sizeInWords = (bytes: number): string =>
  bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1_000))}\u00a0KB`
    : `${(bytes / 1_000_000).toFixed(1)}\u00a0MB`
