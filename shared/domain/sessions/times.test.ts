// Times: working hours stand still at night, at weekends and in holidays, and 9:30 stays 9:30 when the clocks change.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromEpoch, fromLondon, toEpoch } from '../kernel/dates.ts'
import { day, instant } from '../kernel/ids.ts'
import { isSendingTime } from '../schools/terms.ts'
import {
  addWorkingMinutes,
  cancelUntil,
  declineEnds,
  offerEnds,
  reminderTimes,
  sessionWhen,
  timesFrom,
  undoEnds,
} from './times.ts'

const london = (local: string) => fromLondon(local)

describe('working time', () => {
  it('runs from 8am to 6pm', () => {
    expect(offerEnds(london('2026-11-24T10:15'))).toBe(london('2026-11-24T14:15'))
    expect(offerEnds(london('2026-11-24T14:00'))).toBe(london('2026-11-24T18:00'))
    expect(offerEnds(london('2026-11-24T16:30'))).toBe(london('2026-11-25T10:30'))
    expect(offerEnds(london('2026-11-24T06:00'))).toBe(london('2026-11-24T12:00'))
    expect(declineEnds(london('2026-11-24T21:00'))).toBe(london('2026-11-25T09:00'))
  })

  it('stops at weekends and in holidays', () => {
    expect(offerEnds(london('2026-11-27T17:00'))).toBe(london('2026-11-30T11:00'))
    // Half term, and the clocks go back on the Sunday before it.
    expect(offerEnds(london('2026-10-23T17:00'))).toBe(london('2026-11-02T11:00'))
    const holidays = [{ name: 'Staff day', from: day('2026-11-25'), to: day('2026-11-25') }]
    expect(offerEnds(london('2026-11-24T17:00'), holidays)).toBe(london('2026-11-26T11:00'))
  })

  it('keeps seconds', () => {
    expect(addWorkingMinutes(instant('2026-11-24T10:00:07.250Z'), 1)).toBe('2026-11-24T10:01:07.250Z')
  })

  it('adds as much working time as it was asked for, and ends inside working hours', () => {
    const from = toEpoch(london('2026-10-01T00:00'))
    const minutes = fc.integer({ min: 1, max: 1_500 })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 * 24 * 60 }), minutes, (offset, many) => {
        const start = fromEpoch(from + offset * 60_000)
        const end = addWorkingMinutes(start, many)
        let counted = 0
        for (let at = toEpoch(start); at < toEpoch(end); at += 60_000)
          if (isSendingTime(fromEpoch(at))) counted++
        expect(counted).toBe(many)
        expect(isSendingTime(fromEpoch(toEpoch(end) - 1))).toBe(true)
      }),
      { numRuns: 10 },
    )
  })

  it('holds a place given up for one minute, at any hour', () => {
    expect(undoEnds(instant('2026-11-24T22:00:00.000Z'))).toBe('2026-11-24T22:01:00.000Z')
  })
})

describe('what follows from the start', () => {
  it('lets people cancel until 5pm on the school day before', () => {
    expect(cancelUntil({ starts: london('2026-11-24T09:30') })).toBe(london('2026-11-23T17:00'))
    expect(cancelUntil({ starts: london('2026-11-30T09:30') })).toBe(london('2026-11-27T17:00'))
    expect(cancelUntil({ starts: london('2026-11-02T09:30') })).toBe(london('2026-10-23T17:00'))
  })

  it('reminds at 9am on the school day before and an hour before', () => {
    expect(reminderTimes({ starts: london('2026-11-30T09:30') })).toEqual({
      dayBefore: london('2026-11-27T09:00'),
      hourBefore: london('2026-11-30T08:30'),
    })
  })
})

describe('London times', () => {
  it.each([
    ['2020-10-06T09:30', '2020-10-06T08:30:00.000Z'],
    ['2020-10-24T09:30', '2020-10-24T08:30:00.000Z'],
    ['2020-10-25T09:30', '2020-10-25T09:30:00.000Z'],
    ['2026-10-24T09:30', '2026-10-24T08:30:00.000Z'],
    ['2026-10-26T09:30', '2026-10-26T09:30:00.000Z'],
  ])('%s is %s: 9:30 stays 9:30 when the clocks change', (local, utc) => {
    const times = timesFrom(local, `${local.slice(0, 10)}T12:00`)
    expect(times?.starts).toBe(utc)
    expect(times && sessionWhen(times)).toMatch(/, 9:30am to midday$/)
  })

  it('reads as GOV.UK has it', () => {
    const when = { starts: london('2026-11-24T09:30'), ends: london('2026-11-24T12:00') }
    expect(sessionWhen(when)).toBe('Tuesday 24 November 2026, 9:30am to midday')
    expect(sessionWhen({ ...when, ends: london('2026-11-25T16:00') })).toBe(
      'Tuesday 24 November 2026, 9:30am to Wednesday 25 November 2026, 4pm',
    )
  })

  it.each(['2026-02-30T09:30', '2026-03-29T01:30', '2026-11-24T25:00', 'soon'])('knows no %s', (local) => {
    expect(timesFrom(local, '2026-11-24T12:00')).toBe(null)
    expect(timesFrom('2026-11-24T09:00', local)).toBe(null)
  })
})
