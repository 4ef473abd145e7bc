// The bank holidays of England and Wales by their rules: they hold in years whose term dates nobody has put in yet.

import { addDays, weekday } from '../kernel/dates.ts'
import { type Day, day } from '../kernel/ids.ts'

const on = (year: number, month: number, date: number): Day =>
  day(
    [String(year).padStart(4, '0'), ...[month, date].map((part) => String(part).padStart(2, '0'))].join('-'),
  )

/** The first Monday at or after a day. */
const mondayFrom = (from: Day): Day => addDays(from, (8 - weekday(from)) % 7)

/** Easter Sunday of the Gregorian calendar, by the rule of Meeus, Jones and Butcher. */
const easterOf = (year: number): Day => {
  const [golden, century, rest] = [year % 19, Math.floor(year / 100), year % 100]
  const correction = Math.floor((8 * century + 13) / 25)
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * sunday) / 451)
  return addDays(on(year, 3, 22), epact + sunday - 7 * late)
}

/** Fixed days in their order: one on a weekend goes to the next weekday that is free. */
const withSubstitutes = (days: readonly Day[]): readonly Day[] => {
  const taken: Day[] = []
  const isFree = (on: Day, fixed: Day) =>
    weekday(on) <= 5 && !taken.includes(on) && (on === fixed || !days.includes(on))
  for (const fixed of days) {
    let on = fixed
    while (!isFree(on, fixed)) on = addDays(on, 1)
    taken.push(on)
  }
  return taken
}

/** The eight of a year, weekends replaced. Days that Parliament moves or adds for a year are not among them. */
const bankHolidaysOf = (year: number): readonly Day[] => {
  const easter = easterOf(year)
  return [
    ...withSubstitutes([on(year, 1, 1)]),
    addDays(easter, -2),
    addDays(easter, 1),
    mondayFrom(on(year, 5, 1)),
    mondayFrom(on(year, 5, 25)),
    mondayFrom(on(year, 8, 25)),
    ...withSubstitutes([on(year, 12, 25), on(year, 12, 26)]),
  ]
}

/** Whether a day is a bank holiday by the Banking and Financial Dealings Act 1971 and the yearly proclamations. */
export const isBankHoliday = (of: Day): boolean => bankHolidaysOf(Number(of.slice(0, 4))).includes(of)
