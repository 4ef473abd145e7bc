// By when a school hears about a visit it asked for.

import { addDays, londonDay } from '../../kernel/dates.ts'
import type { Day } from '../../kernel/ids.ts'
import { countyHolidays, type Holiday, isSchoolDay } from '../../schools/terms.ts'
import type { Visit } from './visit.ts'

const replyDays = 3

/** The day by which a school hears from an officer: the third school day after it asked. */
export const replyBy = (
  { askedAt }: Pick<Visit, 'askedAt'>,
  holidays: readonly Holiday[] = countyHolidays,
): Day => {
  let on = londonDay(askedAt)
  for (let days = 0, steps = 0; days < replyDays && steps < 400; steps++) {
    on = addDays(on, 1)
    if (isSchoolDay(on, holidays)) days++
  }
  return on
}
