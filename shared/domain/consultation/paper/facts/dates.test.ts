// Dates and times in the many forms that papers use.

import { describe, expect, it } from 'vitest'
import { datesIn, realDay, weekdayFits } from './dates.ts'
import { timeIn, timesIn } from './times.ts'

const days = (text: string) => datesIn(text).map((date) => realDay(date, date.year ?? 2027))

describe('dates', () => {
  it.each([
    ['15th September 2026 – 31st October 2026', ['2026-09-15', '2026-10-31']],
    ['closes at 5pm on Friday 4 March 2022', ['2022-03-04']],
    ['the 3rd of May, 2027', ['2027-05-03']],
    ['October 3rd, 2021', ['2021-10-03']],
    ['04/03/2022, 5.4.22 and 2022-06-07', ['2022-03-04', '2022-04-05', '2022-06-07']],
    ['from 1 to 28 February 2022', ['2022-02-01', '2022-02-28']],
    ['Tues 6th Oct: 9.30 – 12.00', ['2027-10-06']],
    ['31 September 2026 and 30/02/2026', [null, null]],
    ['version 1.2.3, room 12, 1,200 pupils, 14.5%', []],
  ])('in %j', (text, expected) => {
    expect(days(text)).toEqual(expected)
  })

  it('knows when the day of the week does not fit', () => {
    const [date] = datesIn('Friday 5 March 2022')
    const on = date === undefined ? null : realDay(date, 2022)
    expect(on).toBe('2022-03-05')
    expect(date === undefined || on === null ? null : weekdayFits(date, on)).toBe(false)
  })
})

describe('times', () => {
  it.each([
    ['9.30 – 12.00', '09:30', '12:00', false],
    ['1.30 - 4.00', '13:30', '16:00', false],
    ['9.30am – 12 noon', '09:30', '12:00', true],
    ['10am until midday', '10:00', '12:00', true],
    ['6:30 - 8:30 pm', '18:30', '20:30', false],
    ['11-1pm', '11:00', '13:00', false],
    ['13:30 to 15:00', '13:30', '15:00', true],
    ['11.30 - 1.00', '11:30', '13:00', false],
  ])('in %j', (text, start, end, sure) => {
    expect(timesIn(text)).toMatchObject({ start, end, sure })
  })

  it.each(['groups of 4-6 schools', '14.3% – 20.1%', '25.00 - 26.00', '4pm to 2pm'])('none in %j', (text) => {
    expect(timesIn(text)).toBeNull()
  })

  it('takes a single time only when it says am, pm or midday', () => {
    expect(timeIn('at 4.30pm')).toMatchObject({ start: '16:30', end: null })
    expect(timeIn('room 4')).toBeNull()
  })
})
