import { describe, expect, it } from 'vitest'
import { fromLondon } from '../kernel/dates.ts'
import { day } from '../kernel/ids.ts'
import { isSchoolDay, isSendingTime, nextSendingTime, schoolDaysBetween, unknownSchoolYear } from './terms.ts'

describe('school days', () => {
  it('leaves weekends and holidays out', () => {
    expect(isSchoolDay(day('2026-10-23'))).toBe(true)
    expect(isSchoolDay(day('2026-10-24'))).toBe(false)
    expect(isSchoolDay(day('2026-10-28'))).toBe(false)
    expect(schoolDaysBetween(day('2026-09-14'), day('2026-10-23'))).toBe(30)
  })
  it('leaves bank holidays out in years whose terms are not known', () => {
    expect(isSchoolDay(day('2031-01-01'))).toBe(false)
    expect(isSchoolDay(day('2031-01-02'))).toBe(true)
    expect(unknownSchoolYear(day('2031-01-02'))).toBe('2030/31')
    expect(unknownSchoolYear(day('2099-09-01'))).toBe('2099/00')
    expect([unknownSchoolYear(day('2027-08-31')), unknownSchoolYear(day('2027-09-01'))]).toEqual([
      null,
      '2027/28',
    ])
  })
  it('counts none when the last day is before the first', () => {
    expect(schoolDaysBetween(day('2026-09-14'), day('2026-09-11'))).toBe(0)
  })
})

describe('messaging hours', () => {
  it('is 8am to 6pm London time on school days, in summer and winter time', () => {
    expect(isSendingTime(fromLondon('2026-09-14T08:00'))).toBe(true)
    expect(isSendingTime(fromLondon('2026-09-14T07:59'))).toBe(false)
    expect(isSendingTime(fromLondon('2026-11-16T17:59'))).toBe(true)
    expect(isSendingTime(fromLondon('2026-11-16T18:00'))).toBe(false)
    expect(isSendingTime(fromLondon('2026-11-14T10:00'))).toBe(false)
  })
  it('moves on to 8am of the next school day, over a half term', () => {
    expect(nextSendingTime(fromLondon('2026-10-23T19:00'))).toBe(fromLondon('2026-11-02T08:00'))
    expect(nextSendingTime(fromLondon('2026-11-16T06:30'))).toBe(fromLondon('2026-11-16T08:00'))
    expect(nextSendingTime(fromLondon('2026-11-16T12:00'))).toBe(fromLondon('2026-11-16T12:00'))
  })
})
