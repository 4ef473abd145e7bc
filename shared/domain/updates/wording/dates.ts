// Days written in a text with their month, "Monday 12 October" or "3rd March 2027", and the year each one means.

import { daysBetween, isRealDay, weekday } from '../../kernel/dates.ts'
import { type Day, day } from '../../kernel/ids.ts'

/** `on` is null for a day that does not exist. `said` is the weekday written beside it: 1 is Monday, null for none. */
export type DateInText = {
  readonly words: string
  readonly index: number
  readonly on: Day | null
  readonly said: number | null
  readonly hasYear: boolean
}

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const weekdayWord = '(?:(mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?,? (?:the )?)?'
const monthWord =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const written = new RegExp(
  `\\b${weekdayWord}(?<![\\d.:/])(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${monthWord}\\b(?:,? (\\d{4})(?!\\d))?`,
  'gi',
)

const numberIn = (names: readonly string[], word: string | undefined): number | null => {
  const index = names.indexOf((word ?? '').slice(0, 3).toLowerCase())
  return index === -1 ? null : index + 1
}

const inYear = (year: number, month: number, date: number): Day | null => {
  const two = (of: number) => String(of).padStart(2, '0')
  const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`
  return isRealDay(text) ? day(text) : null
}

/** Without a year the one nearest to the update's day is meant: in December, "12 January" is the next. */
const nearest = (near: Day, month: number, date: number): Day | null => {
  const year = Number(near.slice(0, 4))
  const found = [year, year + 1, year - 1].flatMap((each) => inYear(each, month, date) ?? [])
  const [first] = found.sort(
    (one, other) => Math.abs(daysBetween(near, one)) - Math.abs(daysBetween(near, other)),
  )
  return first ?? null
}

/** Every written day in order. `near`: the update's own day, from which a missing year is told. */
export const datesIn = (text: string, near: Day): readonly DateInText[] => {
  const known = new Map<string, Day | null>()
  const dayOf = (date: string | undefined, monthName: string | undefined, year: string | undefined) => {
    const month = numberIn(months, monthName) ?? 0
    const key = `${date} ${month} ${year}`
    const there = known.get(key)
    if (there !== undefined) return there
    const on =
      year === undefined ? nearest(near, month, Number(date)) : inYear(Number(year), month, Number(date))
    known.set(key, on)
    return on
  }
  return Array.from(text.matchAll(written), (found) => {
    const [words, name, date, monthName, year] = found
    const on = dayOf(date, monthName, year)
    return { words, index: found.index, on, said: numberIn(weekdays, name), hasYear: year !== undefined }
  })
}

const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** What is wrong with a written day, as a sentence; `null` when nothing is. */
export const wrongDate = ({ words, on, said }: DateInText): string | null => {
  if (on === null) return `“${words}” is not a day in the calendar.`
  if (said === null) return null
  const truth = weekday(on)
  if (said === truth) return null
  return `“${words}” is a ${names[truth - 1]} in ${on.slice(0, 4)}.`
}
