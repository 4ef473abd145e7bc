// The London day of a moment, and until when something holds, in words.

import { day, type Instant } from '../../../shared/domain/kernel/ids.ts'
import { dayInShort, timeInWords } from '../../../shared/domain/kernel/words.ts'

// With Intl and not with the kernel's date library, which weighs more than all pages of sessions.
const londonDays = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The London day of a moment, `2026-11-24`. */
export const dayOf = (at: Instant) => day(londonDays.format(Date.parse(at)))

/** `2:05pm today`, `2:05pm on Thursday 26 November` */
export const untilInWords = (at: Instant, now: Instant): string =>
  `${timeInWords(at)} ${dayOf(at) === dayOf(now) ? 'today' : `on ${dayInShort(dayOf(at))}`}`
