// Days that a past update speaks of: what the writer looks at when last week's text becomes this week's.

import type { Day } from '../../kernel/ids.ts'
import { day } from '../../kernel/ids.ts'
import { dayInWords } from '../../kernel/words.ts'
import { type DateInText, datesIn, wrongDate } from '../wording/dates.ts'
import { guessed, quoted, type ReadingLine, recognised } from './report.ts'
import type { Block } from './text/blocks.ts'

const around = (text: string, { index, words }: DateInText): string => {
  const before = text
    .slice(Math.max(0, index - 50), index)
    .replace(/^.*[.?!] /, '')
    .replace(index > 50 ? /^\S* / : /^$/, '')
  return `${before}${words}`.trim()
}

/** Without the update's own day a year that is not written cannot be told, nor whether the weekday is right. */
const noted = (block: Block, date: DateInText, near: Day | null): ReadingLine => {
  const place = quoted(around(block.plain, date))
  if (near === null && !date.hasYear) return guessed(block.line, `A day without its year: ${place}`)
  const wrong = wrongDate(date)
  if (wrong !== null) return guessed(block.line, wrong)
  const when = date.on === null ? date.words : dayInWords(date.on)
  return recognised(block.line, `${date.said === null ? 'A day' : 'An event'}: ${when}, in ${place}`)
}

/** No update that a person wrote names more days; each costs time to look up. */
const mostDays = 200
const longestRead = 5_000

/** Every written day, with the year that is meant; wrong weekdays are told. `near`: the update's own day. */
export const eventsIn = (blocks: readonly Block[], near: Day | null): readonly ReadingLine[] => {
  const notes: ReadingLine[] = []
  for (const block of blocks) {
    const dates = datesIn(block.plain.slice(0, longestRead), near ?? day('2000-01-01'))
    notes.push(...dates.map((date) => noted(block, date, near)))
    if (notes.length > mostDays)
      return [
        ...notes,
        guessed(block.line, `There are more than ${mostDays} days. Those after here were not looked at.`),
      ]
  }
  return notes
}
