import { describe, expect, it } from 'vitest'
import { addDays } from '../kernel/dates.ts'
import { day } from '../kernel/ids.ts'
import { isBankHoliday } from './bank-holidays.ts'

const inYear = (year: number) =>
  Array.from({ length: 365 }, (_, index) => addDays(day(`${year}-01-01`), index)).filter(isBankHoliday)

describe('bank holidays', () => {
  // As gov.uk/bank-holidays lists them.
  it.each([
    [2024, '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26'],
    [2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
    [2027, '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'],
  ])('are those of %s', (year, days) => {
    expect(inYear(year)).toEqual(days.split(' ').map((on) => `${year}-${on}`))
  })

  it('go to the next free weekday from a weekend', () => {
    expect(inYear(2022).at(0)).toBe('2022-01-03')
    expect(inYear(2023).at(0)).toBe('2023-01-02')
    expect(inYear(2022).slice(-2)).toEqual(['2022-12-26', '2022-12-27'])
    expect(inYear(2032).slice(-2)).toEqual(['2032-12-27', '2032-12-28'])
  })

  it('follow Easter, early and late', () => {
    for (const friday of ['2000-04-21', '2008-03-21', '2011-04-22', '2031-04-11', '2038-04-23', '2049-04-16'])
      expect(isBankHoliday(day(friday))).toBe(true)
  })
})
