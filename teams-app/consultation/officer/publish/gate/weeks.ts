// The weeks around a consultation as a calendar shows them: school days, holidays, weekends.

import { type Day, day } from '../../../../../shared/domain/kernel/ids.ts'
import { isSchoolDay } from '../../../../../shared/domain/schools/terms.ts'

export type CalendarDay = {
  readonly day: Day
  readonly number: number
  readonly kind: 'weekend' | 'holiday' | 'school'
  readonly isOpen: boolean
  readonly isEdge: boolean
}

const dayLength = 86_400_000
// Plain days in UTC: the kernel's date library would weigh more than this whole page.
const dayAt = (time: number): Day => day(new Date(time).toISOString().slice(0, 10))
const timeOf = (of: Day): number => Date.parse(`${of}T00:00:00Z`)
const weekdayOf = (time: number): number => (new Date(time).getUTCDay() + 6) % 7

const kindOf = (on: Day, weekday: number): CalendarDay['kind'] => {
  if (weekday > 4) return 'weekend'
  return isSchoolDay(on) ? 'school' : 'holiday'
}

const mostWeeks = 16

/** Whole weeks from the opening to the closing day and one more, Monday first; at most sixteen. */
export const weeksOf = (opens: Day, closes: Day): readonly (readonly CalendarDay[])[] => {
  if (closes < opens) return []
  const first = timeOf(opens) - weekdayOf(timeOf(opens)) * dayLength
  const weeks = Math.floor((timeOf(closes) - first) / (7 * dayLength)) + 2
  return Array.from({ length: Math.min(weeks, mostWeeks) }, (_week, week) =>
    Array.from({ length: 7 }, (_day, at) => {
      const on = dayAt(first + (week * 7 + at) * dayLength)
      return {
        day: on,
        number: Number(on.slice(8)),
        kind: kindOf(on, at),
        isOpen: opens <= on && on <= closes,
        isEdge: on === opens || on === closes,
      }
    }),
  )
}

/** School days in the period, both ends counted; as the server counts them. */
export const schoolDaysIn = (opens: Day, closes: Day): number => {
  let days = 0
  for (let at = timeOf(opens), steps = 0; at <= timeOf(closes) && steps < 1500; at += dayLength, steps++) {
    if (kindOf(dayAt(at), weekdayOf(at)) === 'school') days++
  }
  return days
}
