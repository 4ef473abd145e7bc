// School days: weekdays outside the county's holidays and the bank holidays; and the hours in which messages nobody asked for may go out.

import { addDays, fromLondon, londonDay, toLondon, weekday } from '../kernel/dates.ts'
import { type Day, day, type Instant } from '../kernel/ids.ts'
import { isBankHoliday } from './bank-holidays.ts'

/** A holiday, both days included. */
export type Holiday = { readonly name: string; readonly from: Day; readonly to: Day }

const holiday = (name: string, from: string, to: string): Holiday => ({ name, from: day(from), to: day(to) })

/**
 * Holidays as data: the county's usual pattern. A council puts its own here; a year that is missing has its
 * weekends and bank holidays only, so its count of school days is too high rather than too low.
 */
export const countyHolidays: readonly Holiday[] = [
  holiday('October half term 2020', '2020-10-26', '2020-10-30'),
  holiday('Christmas 2020', '2020-12-21', '2021-01-01'),
  holiday('October half term 2025', '2025-10-27', '2025-10-31'),
  holiday('Christmas 2025', '2025-12-22', '2026-01-02'),
  holiday('February half term 2026', '2026-02-16', '2026-02-20'),
  holiday('Easter 2026', '2026-04-01', '2026-04-17'),
  holiday('Early May bank holiday 2026', '2026-05-04', '2026-05-04'),
  holiday('May half term 2026', '2026-05-25', '2026-05-29'),
  holiday('Summer 2026', '2026-07-23', '2026-09-01'),
  holiday('October half term 2026', '2026-10-26', '2026-10-30'),
  holiday('Christmas 2026', '2026-12-21', '2027-01-01'),
  holiday('February half term 2027', '2027-02-15', '2027-02-19'),
  holiday('Easter 2027', '2027-03-26', '2027-04-09'),
  holiday('Early May bank holiday 2027', '2027-05-03', '2027-05-03'),
  holiday('May half term 2027', '2027-05-31', '2027-06-04'),
  holiday('Summer 2027', '2027-07-22', '2027-08-31'),
]

/** True on a weekday outside the holidays and the bank holidays. */
export const isSchoolDay = (on: Day, holidays: readonly Holiday[] = countyHolidays): boolean =>
  weekday(on) <= 5 && !holidays.some(({ from, to }) => from <= on && on <= to) && !isBankHoliday(on)

/** The year in which a day's school year begins, in September. */
const schoolYearOf = (on: Day): number => Number(on.slice(0, 4)) - (on.slice(5, 7) < '09' ? 1 : 0)

/** The school year of a day, `2030/31`, when its term dates have not been put in; `null` when they have. */
export const unknownSchoolYear = (on: Day, holidays: readonly Holiday[] = countyHolidays): string | null => {
  const year = schoolYearOf(on)
  if (holidays.some(({ from }) => schoolYearOf(from) === year)) return null
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`
}

/** School days from the first to the last day, both counted. At most four years are counted. */
export const schoolDaysBetween = (
  first: Day,
  last: Day,
  holidays: readonly Holiday[] = countyHolidays,
): number => {
  let days = 0
  for (let on = first, steps = 0; on <= last && steps < 1500; on = addDays(on, 1), steps++) {
    if (isSchoolDay(on, holidays)) days++
  }
  return days
}

const opens = '08:00'
const ends = '18:00'

/** True from 8am to 6pm in London on a school day (decision 3). */
export const isSendingTime = (now: Instant, holidays: readonly Holiday[] = countyHolidays): boolean => {
  const clock = toLondon(now).slice(11)
  return isSchoolDay(londonDay(now), holidays) && opens <= clock && clock < ends
}

/** The first sending moment at or after `now`: now itself, or 8am of the next school day. */
export const nextSendingTime = (now: Instant, holidays: readonly Holiday[] = countyHolidays): Instant => {
  if (isSendingTime(now, holidays)) return now
  const today = londonDay(now)
  const first = toLondon(now).slice(11) < opens ? today : addDays(today, 1)
  let on = first
  for (let steps = 0; steps < 400 && !isSchoolDay(on, holidays); steps++) on = addDays(on, 1)
  return fromLondon(`${on}T${opens}`)
}
