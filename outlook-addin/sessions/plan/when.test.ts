import { describe, expect, it } from 'vitest'
import { dateBlock, hoursInWords, localTimes, toLocal, whenInWords } from './when.ts'

describe('London’s wall clock', () => {
  it('is an hour ahead of UTC in summer and level in winter', () => {
    expect(toLocal(Date.UTC(2026, 9, 6, 8, 30))).toBe('2026-10-06T09:30')
    expect(toLocal(Date.UTC(2026, 9, 27, 9, 30))).toBe('2026-10-27T09:30')
  })
  it('has midnight as the first hour of the day', () => {
    expect(toLocal(Date.UTC(2026, 10, 24, 0, 0))).toBe('2026-11-24T00:00')
  })
  it('is read from moments and from instants alike', () => {
    const times = { starts: '2026-10-06T09:30', ends: '2026-10-06T12:00' }
    expect(localTimes(Date.UTC(2026, 9, 6, 8, 30), Date.UTC(2026, 9, 6, 11))).toEqual(times)
    expect(localTimes('2026-10-06T08:30:00.000Z', '2026-10-06T11:00:00.000Z')).toEqual(times)
  })
})

describe('in words', () => {
  it('names the day once', () => {
    expect(whenInWords({ starts: '2026-11-24T09:30', ends: '2026-11-24T12:00' })).toBe(
      'Tuesday 24 November 2026, 9:30am to midday',
    )
    expect(hoursInWords({ starts: '2026-11-24T13:30', ends: '2026-11-24T15:00' })).toBe('1:30pm to 3pm')
  })
  it('names both when it ends on another', () => {
    expect(whenInWords({ starts: '2026-11-24T22:00', ends: '2026-11-25T00:00' })).toBe(
      'Tuesday 24 November 2026, 10pm to Wednesday 25 November 2026, midnight',
    )
  })
  it('fills a date block', () => {
    expect(dateBlock('2026-11-04T09:30')).toEqual({ month: 'Nov', day: '4', weekday: 'Wed' })
  })
})
