import { describe, expect, it } from 'vitest'
import {
  addDays,
  daysBetween,
  endOfDay,
  fromLondon,
  isAfterDay,
  isRealDay,
  londonDay,
  toLondon,
  weekday,
} from './dates.ts'
import { day, instant, urn } from './ids.ts'
import { closeInWords, count, dayInWords, momentInWords, timeInWords } from './words.ts'

describe('London days', () => {
  it('puts a workshop at 9:30 on 6 October 2020 at 08:30Z, and one in November at 09:30Z', () => {
    expect(fromLondon('2020-10-06T09:30')).toBe('2020-10-06T08:30:00.000Z')
    expect(fromLondon('2020-11-06T09:30')).toBe('2020-11-06T09:30:00.000Z')
    expect(toLondon(instant('2020-10-06T08:30:00.000Z'))).toBe('2020-10-06T09:30')
  })
  it('closes at 23:59:59 of the last day, winter time by then', () => {
    const last = day('2020-10-31')
    expect(endOfDay(last)).toBe('2020-10-31T23:59:59.000Z')
    expect(isAfterDay(instant('2020-10-31T23:59:59.999Z'), last)).toBe(false)
    expect(isAfterDay(instant('2020-11-01T00:00:00.000Z'), last)).toBe(true)
  })
  it('ends a summer day an hour earlier by UTC', () => {
    expect(endOfDay(day('2020-09-15'))).toBe('2020-09-15T22:59:59.000Z')
    expect(londonDay(instant('2020-09-15T23:30:00.000Z'))).toBe('2020-09-16')
  })
  it('counts and moves by days', () => {
    expect(daysBetween(day('2026-10-20'), day('2026-11-02'))).toBe(13)
    expect(addDays(day('2026-02-27'), 2)).toBe('2026-03-01')
    expect(weekday(day('2026-11-25'))).toBe(3)
  })
  it('knows days that do not exist', () => {
    expect(isRealDay('2026-02-29')).toBe(false)
    expect(isRealDay('2028-02-29')).toBe(true)
    expect(isRealDay('tomorrow')).toBe(false)
  })
})

describe('words for times', () => {
  it('follows GOV.UK style', () => {
    expect(dayInWords(day('2026-11-27'))).toBe('Friday 27 November 2026')
    expect(closeInWords(day('2026-10-23'))).toBe('Friday 23 October 2026, 11:59pm')
    expect(momentInWords(instant('2026-07-06T08:30:00.000Z'))).toBe('Monday 6 July 2026, 9:30am')
    expect(timeInWords(instant('2026-11-06T12:00:00.000Z'))).toBe('midday')
    expect(timeInWords(instant('2026-11-06T00:00:00.000Z'))).toBe('midnight')
    expect(timeInWords(instant('2026-11-06T14:00:00.000Z'))).toBe('2pm')
    expect(timeInWords(instant('2026-11-06T00:05:00.000Z'))).toBe('12:05am')
  })
  it('counts in the right number', () => {
    expect(count(1, 'school')).toBe('1 school')
    expect(count(2045, 'person', 'people')).toBe('2,045 people')
  })
})

describe('ids', () => {
  it('takes only what fits the pattern', () => {
    expect(urn('990101')).toBe('990101')
    expect(() => urn('99010')).toThrow('not a Urn')
  })
})
