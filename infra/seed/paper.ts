// A made-up discussion paper, dated from the day on which it opens.

import { readFileSync } from 'node:fs'
import { addDays, weekday } from '../../shared/domain/kernel/dates.ts'
import type { Day } from '../../shared/domain/kernel/ids.ts'

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

// Six weeks and four days: a paper that opens on a Monday closes on a Friday.
const daysOpen = 46

const inWords = (day: Day): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${date} ${months[(month ?? 1) - 1]} ${year}`
}

/** The next day, or that day itself, that is no Saturday or Sunday. */
const working = (day: Day): Day => (weekday(day) > 5 ? working(addDays(day, 1)) : day)

const clock = (time: string): string => {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  if (hour === 12 && minute === 0) return '12 noon'
  return `${hour > 12 ? hour - 12 : hour}.${String(minute).padStart(2, '0')}${hour < 12 ? 'am' : 'pm'}`
}

/** The last day for responses to the paper that opens on the day. */
export const closesAfter = (opens: Day): Day => working(addDays(opens, daysOpen))

/**
 * Fills the days of a paper's Markdown: `{{period}}`, `{{closes}}`, `{{day -60}}` (days from the opening) and
 * `{{workshop 21 09:30 12:00}}`. Workshops and earlier meetings fall on working days.
 */
export const fillPaper = (template: string, opens: Day): string =>
  template
    .replaceAll('{{period}}', `${inWords(opens)} – ${inWords(closesAfter(opens))}`)
    .replaceAll('{{closes}}', inWords(closesAfter(opens)))
    .replace(/\{\{day (-?\d+)\}\}/g, (_all, days) => inWords(working(addDays(opens, Number(days)))))
    .replace(
      /\{\{workshop (\d+) (\d\d:\d\d) (\d\d:\d\d)\}\}/g,
      (_all, days, from, to) =>
        `${inWords(working(addDays(opens, Number(days))))}, ${clock(from)} – ${clock(to)}`,
    )

/** The made-up paper as a file that an officer would upload; it opens on the day. */
export const seedPaper = (opens: Day): { readonly name: string; readonly markdown: string } => ({
  name: 'in-school-every-day.md',
  markdown: fillPaper(readFileSync(new URL('./paper.md', import.meta.url), 'utf8'), opens),
})
