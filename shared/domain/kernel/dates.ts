// London days and moments. The only file that knows the date library; stored times are UTC instants, rules are about London.

import { Temporal } from 'temporal-polyfill'
import { type Day, day, type Instant, instant } from './ids.ts'
import { londonZone } from './london.ts'

const inLondon = (at: Instant) => Temporal.Instant.from(at).toZonedDateTimeISO(londonZone)
const toInstant = (moment: Temporal.ZonedDateTime) =>
  instant(new Date(moment.epochMilliseconds).toISOString())

/** The moment as milliseconds since 1970. */
export const toEpoch = (at: Instant): number => Temporal.Instant.from(at).epochMilliseconds

/** The instant for milliseconds since 1970. */
export const fromEpoch = (milliseconds: number): Instant => instant(new Date(milliseconds).toISOString())

/** Any ISO time with an offset or Z, as an instant in milliseconds. Throws a RangeError for other text. */
export const parseInstant = (text: string): Instant =>
  fromEpoch(Temporal.Instant.from(text).epochMilliseconds)

/** The London calendar day on which the moment falls. */
export const londonDay = (at: Instant): Day => day(inLondon(at).toPlainDate().toString())

/** A closing day ends at 23:59:59 London time (domain.md, "Geography and schools"): true from the next second on. */
export const isAfterDay = (at: Instant, last: Day): boolean => londonDay(at) > last

/** True once the London day has begun. */
export const hasBegun = (at: Instant, first: Day): boolean => londonDay(at) >= first

/** The last second of a London day as an instant: 23:59:59, in BST or GMT as the day has it. */
export const endOfDay = (last: Day): Instant =>
  toInstant(Temporal.PlainDateTime.from(`${last}T23:59:59`).toZonedDateTime(londonZone))

/** A London wall-clock time `2020-10-06T09:30` as an instant; in the repeated hour of October the first is meant. */
export const fromLondon = (local: string): Instant =>
  toInstant(Temporal.PlainDateTime.from(local).toZonedDateTime(londonZone, { disambiguation: 'earlier' }))

/** The London wall-clock time of an instant, `2020-10-06T09:30`. */
export const toLondon = (at: Instant): string =>
  inLondon(at).toPlainDateTime().toString({ smallestUnit: 'minute' })

/** Whole London days from one day to another; negative when the second is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days

const dayMs = 86_400_000
// A calendar day knows no time zone. Counting days in UTC spares the date library, which every card would feel.
const dayNumber = (of: Day): number => Date.parse(`${of}T00:00:00Z`) / dayMs

/** The day so many days later (or earlier, when negative). */
export const addDays = (from: Day, days: number): Day =>
  day(new Date((dayNumber(from) + days) * dayMs).toISOString().slice(0, 10))

/** 1 is Monday, 7 is Sunday. */
export const weekday = (of: Day): number => ((((dayNumber(of) + 3) % 7) + 7) % 7) + 1

/**
 * True for text that names a real calendar day: `2026-02-30` is none. Neither is a day from the year 9000 on:
 * SharePoint's calendar ends before it, and the day after the last of 9999 cannot be written.
 */
export const isRealDay = (text: string): boolean => {
  if (!/^[0-8]\d{3}-\d\d-\d\d$/.test(text)) return false
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text
  } catch {
    return false
  }
}
