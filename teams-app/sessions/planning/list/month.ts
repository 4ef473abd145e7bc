// A month as weeks of days: what is on, which days are holidays. Plain days in UTC; the date library is not needed.

import { type Day, day } from '../../../../shared/domain/kernel/ids.ts'

export type Named = { readonly name: string; readonly from: string; readonly to: string }

export type MonthDay = {
  readonly day: Day
  readonly number: number
  readonly isInMonth: boolean
  readonly isWeekend: boolean
  /** The holiday it lies in, by name. */
  readonly holiday: string | null
}

const dayLength = 86_400_000
const timeOf = (of: string): number => Date.parse(`${of}T00:00:00Z`)
const dayAt = (time: number): Day => day(new Date(time).toISOString().slice(0, 10))

/** The day so many days later. */
export const plusDays = (of: Day, days: number): Day => dayAt(timeOf(of) + days * dayLength)

/** Whole weeks, Monday first, that cover the month `2026-11`. */
export const weeksOf = (month: string, holidays: readonly Named[]): readonly (readonly MonthDay[])[] => {
  const first = timeOf(`${month}-01`)
  const start = first - ((new Date(first).getUTCDay() + 6) % 7) * dayLength
  const next = timeOf(`${otherMonth(month, 1)}-01`)
  const weeks = Math.ceil((next - start) / (7 * dayLength))
  return Array.from({ length: weeks }, (_week, week) =>
    Array.from({ length: 7 }, (_day, at) => {
      const on = dayAt(start + (week * 7 + at) * dayLength)
      return {
        day: on,
        number: Number(on.slice(8)),
        isInMonth: on.startsWith(month),
        isWeekend: at > 4,
        holiday: holidays.find(({ from, to }) => from <= on && on <= to)?.name ?? null,
      }
    }),
  )
}

/** The month so many months later or earlier. */
export const otherMonth = (month: string, by: number): string => {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7)
}

const words = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** `November 2026` */
export const monthInWords = (month: string): string => words.format(timeOf(`${month}-01`))

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

/** Where a key leads in the calendar: a day on, a week on, the ends of the week; null for other keys. */
export const dayByKey = (key: string, from: Day): Day | null => {
  const weekday = (new Date(timeOf(from)).getUTCDay() + 6) % 7
  if (key === 'Home') return plusDays(from, -weekday)
  if (key === 'End') return plusDays(from, 6 - weekday)
  const step = steps[key]
  return step === undefined ? null : plusDays(from, step)
}
