// English dates as papers write them, found in a text: "Friday 4 March 2022", "15th - 31st October", "04/03/2022".

import { isRealDay, weekday } from '../../../kernel/dates.ts'
import { type Day, day } from '../../../kernel/ids.ts'

/** As written; nothing is checked yet. `year` is null where none is written. */
export type WrittenDate = {
  readonly day: number
  readonly month: number
  readonly year: number | null
  /** 1 is Monday; null where none is written. */
  readonly weekday: number | null
  readonly start: number
  readonly end: number
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const month =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const dayName = '(?:(mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? (?:the )?)?'
const ordinal = '(?: ?(?:st|nd|rd|th))?'
const year = "(?:,? ?(\\d{4}|['’]\\d{2})(?!\\d))?"

const dayMonth = new RegExp(
  `\\b${dayName}(?<![\\d.:/])(\\d{1,2})${ordinal},?(?: of)? ${month}\\b\\.?${year}`,
  'gi',
)
const monthDay = new RegExp(`\\b${dayName}${month} (?:the )?(\\d{1,2})${ordinal}(?![\\d.:]),?${year}`, 'gi')
const numeric = /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?![\d./-]\d)/g
const iso = /(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/g
/** The day before a range's sign, whose month and year stand after it: "15th - 31st October". */
const loneDay = new RegExp(
  `\\b${dayName}(?<![\\d.:/])(\\d{1,2})${ordinal}(?= ?(?:[–—-]|to|until|and) ?$)`,
  'i',
)

const indexIn = (names: readonly string[], word: string | undefined): number | null => {
  const index = names.indexOf((word ?? '').slice(0, 3).toLowerCase())
  return index === -1 ? null : index + 1
}

const yearOf = (digits: string | undefined): number | null => {
  const found = /\d+/.exec(digits ?? '')?.[0]
  if (found === undefined) return null
  return found.length === 2 ? 2000 + Number(found) : Number(found)
}

const place = (found: RegExpMatchArray) => {
  const start = found.index ?? 0
  return { start, end: start + found[0].length }
}

const inWords = (text: string): readonly WrittenDate[] => [
  ...Array.from(text.matchAll(dayMonth), (found) => ({
    day: Number(found[2]),
    month: indexIn(months, found[3]) ?? 0,
    year: yearOf(found[4]),
    weekday: indexIn(weekdays, found[1]),
    ...place(found),
  })),
  ...Array.from(text.matchAll(monthDay), (found) => ({
    day: Number(found[3]),
    month: indexIn(months, found[2]) ?? 0,
    year: yearOf(found[4]),
    weekday: indexIn(weekdays, found[1]),
    ...place(found),
  })),
]

const inNumbers = (text: string): readonly WrittenDate[] => [
  ...Array.from(text.matchAll(numeric), (found) => ({
    day: Number(found[1]),
    month: Number(found[3]),
    year: yearOf(found[4]),
    weekday: null,
    ...place(found),
  })),
  ...Array.from(text.matchAll(iso), (found) => ({
    day: Number(found[3]),
    month: Number(found[2]),
    year: yearOf(found[1]),
    weekday: null,
    ...place(found),
  })),
]

/** `15th - 31st October 2020` holds two dates: the first borrows the month and year of the second. */
const withLoneDays = (text: string, dates: readonly WrittenDate[]): readonly WrittenDate[] =>
  dates.flatMap((date) => {
    const from = Math.max(0, date.start - 40)
    const lone = loneDay.exec(text.slice(from, date.start))
    if (lone === null || Number(lone[2]) > date.day) return [date]
    const start = from + lone.index
    const first = {
      ...date,
      day: Number(lone[2]),
      weekday: indexIn(weekdays, lone[1]),
      start,
      end: start + lone[0].length,
    }
    return [first, date]
  })

/** Every date written in a text, in order, without overlap. Linear in the text's length. */
export const datesIn = (text: string): readonly WrittenDate[] => {
  const all = [...inWords(text), ...inNumbers(text)].sort((one, other) => one.start - other.start)
  let end = 0
  const apart = all.filter((date) => {
    if (date.start < end) return false
    end = date.end
    return true
  })
  return withLoneDays(text, apart)
}

/** The day if it is one: 31 September and month 13 are none. */
export const realDay = (date: WrittenDate, inYear: number): Day | null => {
  const two = (value: number) => String(value).padStart(2, '0')
  const text = `${String(inYear).padStart(4, '0')}-${two(date.month)}-${two(date.day)}`
  return isRealDay(text) ? day(text) : null
}

/** False when the paper names another day of the week than the date falls on. */
export const weekdayFits = (date: WrittenDate, on: Day): boolean =>
  date.weekday === null || date.weekday === weekday(on)
