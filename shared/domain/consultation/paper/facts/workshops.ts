// Workshops that the paper announces: a date, a span of time and an area, from lines, tables and sentences.

import type { Day } from '../../../kernel/ids.ts'
import type { ReportLine } from '../../consultation.ts'
import type { ImportedWorkshop } from '../imported-paper.ts'
import { guessed, recognised } from '../report.ts'
import type { Block } from '../text/blocks.ts'
import { longestStatement, statementsOf } from '../text/sentences.ts'
import { datesIn, realDay, type WrittenDate, weekdayFits } from './dates.ts'
import { timeIn, timesIn, type WrittenTimes } from './times.ts'

export type Workshops = {
  readonly workshops: readonly ImportedWorkshop[]
  readonly notes: readonly ReportLine[]
}

/** Days that the year of a date without one is inferred from. */
export type Known = {
  readonly opens: Day | null
  readonly closes: Day | null
  readonly years: readonly number[]
}

type Seen = {
  readonly date: WrittenDate
  readonly times: WrittenTimes
  readonly area: string
  readonly line: number
}

const event =
  /\b(?:workshops?|sessions?|briefings?|meetings?|events?|webinars?|drop-?ins?|roadshows?|hosting)\b/i
const notAhead =
  /\b(?:clos(?:es?|ing)|deadline|respon(?:d|ses?)|submit|return|reply|office hours|was held|were held|met on|took place)\b/i
const noise =
  /\b(?:virtual|online|in[ -]person|face[ -]to[ -]face|workshops?|sessions?|briefings?|meetings?|events?|webinars?|drop-?ins?|via|microsoft|ms|teams|zoom|at|on|for|in|from|the|areas?|districts?|schools?|heads?|headteachers|morning|afternoon|evening|am|pm|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?)\b/gi

const areaName = /^\p{Lu}[\p{L}'’.-]+(?: (?:and|&|of|the|\p{Lu}[\p{L}'’.-]*)){0,5}$/u

const areaIn = (text: string): string => {
  for (const piece of text.split(/[–—|,;:()\n•]| - |\p{So}/u)) {
    const words = piece.includes('@') || /https?|www\./i.test(piece) ? '' : piece.replace(noise, ' ')
    const name = words.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '').replace(/\s+/g, ' ')
    if (areaName.test(name) && name.length <= 40) return name
  }
  return ''
}

const cut = (text: string, start: number, end: number, mark = '|') =>
  text.slice(0, start) + mark + text.slice(end)

/** What one date's stretch of text tells; null without a time. */
const seenIn = (
  text: string,
  date: WrittenDate,
  isEvent: boolean,
  line: number,
  area: string | null,
): Seen | null => {
  const rest = cut(text, date.start, date.end)
  const times = timesIn(rest) ?? (isEvent ? timeIn(rest) : null)
  if (times === null) return null
  const left = cut(rest, times.from, times.to)
  return { date, times, line, area: area ?? (text.length > 160 ? '' : areaIn(left)) }
}

/** Each date with the text up to the next one; a single date has the whole text. */
const stretches = (text: string): readonly { readonly text: string; readonly date: WrittenDate }[] => {
  const dates = datesIn(text)
  if (dates.length < 2) return dates.map((date) => ({ text, date }))
  return dates.map((date, index) => {
    const end = dates[index + 1]?.start ?? text.length
    return { text: text.slice(date.start, end), date: { ...date, start: 0, end: date.end - date.start } }
  })
}

type Memory = { date: WrittenDate | null; isEvent: boolean; areaColumn: number }

const isOnlyDate = (text: string, date: WrittenDate) =>
  cut(text, date.start, date.end, '').replace(/[\s\p{P}]/gu, '').length < 12

/** A line with a time alone belongs to the date on a line before it. */
const underDate = (text: string, memory: Memory, line: number): readonly Seen[] => {
  const times = text.length < 160 ? timesIn(text) : null
  if (times === null || memory.date === null || notAhead.test(text)) return []
  return [{ date: memory.date, times, line, area: areaIn(cut(text, times.from, times.to)) }]
}

const readText = (text: string, memory: Memory, line: number, area: string | null): readonly Seen[] => {
  const dates = datesIn(text)
  const [first] = dates
  if (first === undefined) return underDate(text, memory, line)
  if (timesIn(cut(text, first.start, first.end)) === null && isOnlyDate(text, first)) memory.date = first
  const isLine = text.length <= 160
  return stretches(text).flatMap((stretch) => {
    const isEvent = event.test(text) || (memory.isEvent && isLine)
    if (notAhead.test(text) || !(isLine || isEvent)) return []
    const seen = seenIn(stretch.text, stretch.date, isEvent, line, area)
    return seen === null ? [] : [seen]
  })
}

const isAreaHead = (cell: string) => /^(?:areas?|districts?|locality|localities|regions?)$/i.test(cell)

const readRow = (cells: readonly string[], memory: Memory, line: number): readonly Seen[] => {
  const column = cells.findIndex(isAreaHead)
  if (column !== -1) memory.areaColumn = column
  const area = memory.areaColumn === -1 ? null : (cells[memory.areaColumn] ?? null)
  const text = cells.join(' | ').replaceAll('\n', ' | ')
  return text.length > longestStatement ? [] : readText(text, memory, line, area)
}

const speaksOfEvent = (text: string) => event.test(text.slice(0, 400))

const readHeading = (text: string, memory: Memory): readonly Seen[] => {
  const [date] = datesIn(text.slice(0, longestStatement))
  memory.date = date ?? null
  memory.isEvent = speaksOfEvent(text) || (memory.isEvent && date !== undefined)
  return []
}

const readWords = (text: string, memory: Memory, line: number): readonly Seen[] => {
  const pieces = text.length > 160 ? statementsOf(text) : [text]
  return pieces.flatMap((piece) => readText(piece, memory, line, null))
}

const readBlock = (block: Block, memory: Memory): readonly Seen[] => {
  const line = block.lines[0] ?? 1
  if (block.shape === 'row') return readRow(block.cells, memory, line)
  memory.areaColumn = -1
  if (block.shape === 'heading') return readHeading(block.text, memory)
  const seen = readWords(block.text, memory, line)
  if (block.shape === 'text' && seen.length === 0) memory.isEvent = speaksOfEvent(block.text)
  return seen
}

/** The year of a date without one: inside the period, else the first that does not lie before it. */
const yearOf = (date: WrittenDate, known: Known): number | null => {
  if (date.year !== null) return date.year
  const years = [known.opens, known.closes].flatMap((day) => (day === null ? [] : [Number(day.slice(0, 4))]))
  const days = [...years, ...years.map((year) => year + 1)].map((year) => ({
    year,
    day: realDay(date, year),
  }))
  const inside = days.find(
    ({ day }) => day !== null && day >= (known.opens ?? day) && day <= (known.closes ?? day),
  )
  const after = days.find(({ day }) => day !== null && day >= (known.opens ?? known.closes ?? day))
  return (inside ?? after)?.year ?? years[0] ?? known.years[0] ?? null
}

const doubtsOf = (seen: Seen, on: Day | null, year: number | null): readonly string[] => [
  ...(on === null && year === null ? ['its date has no year'] : []),
  ...(on === null && year !== null ? ['its date is not a day of the calendar'] : []),
  ...(on !== null && seen.date.year === null ? [`the year ${year} is inferred`] : []),
  ...(on !== null && !weekdayFits(seen.date, on) ? ['the day of the week does not fit'] : []),
  ...(seen.times.sure ? [] : ['morning or afternoon is inferred']),
  ...(seen.times.end === null ? ['no end is given'] : []),
  ...(seen.area === '' ? ['no area is given'] : []),
]

const asWorkshop = (
  seen: Seen,
  known: Known,
): { readonly workshop: ImportedWorkshop; readonly note: ReportLine } => {
  const year = yearOf(seen.date, known)
  const on = year === null ? null : realDay(seen.date, year)
  const at = (time: string | null) => (on === null || time === null ? null : `${on}T${time}`)
  const doubts = doubtsOf(seen, on, year)
  const words = ['Workshop', seen.area, on ?? '', seen.times.start, seen.times.end ?? '']
    .filter((word) => word !== '')
    .join(' ')
  return {
    workshop: { area: seen.area, start: at(seen.times.start), end: at(seen.times.end) },
    note:
      doubts.length === 0
        ? recognised(seen.line, words)
        : guessed(seen.line, `${words}: ${doubts.join(', ')}`),
  }
}

/** Reads all workshops in the order of the paper; a date that cannot be gives null times and an entry that says so. */
export const readWorkshops = (blocks: readonly Block[], known: Known): Workshops => {
  const memory: Memory = { date: null, isEvent: false, areaColumn: -1 }
  const made = blocks.flatMap((block) => readBlock(block, memory)).map((seen) => asWorkshop(seen, known))
  return { workshops: made.map(({ workshop }) => workshop), notes: made.map(({ note }) => note) }
}
