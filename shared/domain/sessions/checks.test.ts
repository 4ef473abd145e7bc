// Checks of a session's times: every warning can be reached, and what is free is said to be.

import { describe, expect, it } from 'vitest'
import { personNumber } from '../../../tests/support/builders.ts'
import { aSession } from '../../../tests/support/session-builders.ts'
import { fromLondon } from '../kernel/dates.ts'
import { sessionId } from '../kernel/ids.ts'
import { checkTimes, type TimesAsked } from './checks.ts'

const now = fromLondon('2026-09-20T10:00')
const at = (day: string, from = '09:30', to = '12:00') => ({
  starts: fromLondon(`${day}T${from}`),
  ends: fromLondon(`${day}T${to}`),
})
const asked = (about: Partial<TimesAsked> = {}): TimesAsked => ({
  ...at('2026-11-24'),
  area: 'East',
  officers: [personNumber(4)],
  now,
  sessions: [],
  busy: [],
  except: null,
  ...about,
})
const told = (about: Partial<TimesAsked>) =>
  checkTimes(asked(about)).map(({ kind, weight, sentence }) => `${kind} ${weight}: ${sentence}`)

describe('checkTimes', () => {
  it('says what was looked at when nothing stands in the way', () => {
    expect(told({ busy: [{ person: personNumber(4), name: 'Marcus Oyelaran', times: [] }] })).toEqual([
      'holiday fine: Tuesday 24 November 2026 is a school day.',
      'session fine: No other session stands in the way.',
      'busy fine: Marcus Oyelaran is free.',
    ])
  })

  it('stops times in the wrong order or past, and says nothing else', () => {
    expect(told(at('2026-11-24', '12:00', '12:00'))).toEqual([
      'order stops: The end must be after the start.',
    ])
    expect(told({ now: fromLondon('2026-11-24T09:30') })).toEqual(['past stops: This time has passed.'])
  })

  it('names a weekend and a holiday', () => {
    expect(told(at('2026-11-28'))).toContain('weekend warns: Saturday 28 November 2026 is at the weekend.')
    expect(told(at('2026-10-28'))).toContain(
      'holiday warns: Wednesday 28 October 2026 is a holiday: October half term 2026.',
    )
  })

  it.each([
    ['07:30', '09:00', true],
    ['08:00', '18:00', false],
    ['17:00', '18:30', true],
  ])('%s to %s is outside the hours: %s', (from, to, warned) => {
    const warning = 'hours warns: It is not within 8am to 6pm of one day.'
    expect(told(at('2026-11-24', from, to)).includes(warning)).toBe(warned)
  })

  it('names another date that is planned with it and overlaps', () => {
    const beside = [at('2026-11-24', '11:30', '13:00'), at('2026-11-24', '12:00', '13:00')]
    expect(told({ beside })).toContain(
      'beside warns: Another date planned here overlaps it: Tuesday 24 November 2026, 11:30am to 1pm.',
    )
    expect(told({ beside }).filter((line) => line.startsWith('beside'))).toHaveLength(1)
  })

  it('names another session in the area, or of the same officer', () => {
    const east = aSession()
    const sentence = 'Breakfast clubs: East workshop, Tuesday 24 November 2026, 9:30am to midday'
    expect(told({ sessions: [east] })).toContain(`session warns: Also in East then: ${sentence}.`)
    expect(told({ sessions: [east], area: 'West' })).toContain(
      `session warns: Marcus Oyelaran has another session then: ${sentence}.`,
    )
    const free = 'session fine: No other session stands in the way.'
    expect(told({ sessions: [east], area: 'West', officers: [] })).toContain(free)
    expect(told({ sessions: [east], except: east.id })).toContain(free)
    expect(told({ sessions: [east], ...at('2026-11-24', '12:00', '13:00') })).toContain(free)
    const by = east.organiser
    const off = aSession({ situation: { state: 'calledOff', at: now, by, reason: 'Snow.' } })
    expect(told({ sessions: [off, aSession({ id: sessionId('x'), ...at('2026-11-25') })] })).toContain(free)
  })

  it('names officers who are busy, and calendars that cannot be seen', () => {
    const marcus = [at('2026-11-24', '11:30', '12:30'), { ...at('2026-11-23'), ends: at('2026-11-24').ends }]
    const busy = [
      { person: personNumber(4), name: 'Marcus Oyelaran', times: marcus },
      { person: personNumber(5), name: 'Ines Calloway', times: null },
      { person: personNumber(6), name: 'Tom Ashby', times: [at('2026-11-24', '12:00', '12:30')] },
    ]
    const days = 'Monday 23 November 2026, 9:30am to Tuesday 24 November 2026, midday'
    expect(told({ busy }).slice(-3)).toEqual([
      `busy warns: Marcus Oyelaran is busy 11:30am to 12:30pm, and ${days}.`,
      'busy warns: We cannot see the calendar of Ines Calloway.',
      'busy fine: Tom Ashby is free.',
    ])
  })

  it('tells of an officer’s other session once, and besides of what else they have then', () => {
    const east = aSession()
    const { id: person, name } = east.organiser
    const busyWith = (...times: readonly ReturnType<typeof at>[]) =>
      told({ sessions: [east], area: 'West', officers: [person], busy: [{ person, name, times }] })
        .filter((line) => /^(session|busy)/.test(line))
        .map((line) => line.split(', ')[0])
    const session = 'session warns: Marcus Oyelaran has another session then: Breakfast clubs: East workshop'
    expect(busyWith(at('2026-11-24'))).toEqual([session])
    expect(busyWith(at('2026-11-24'), at('2026-11-24', '11:00', '11:30'))).toEqual([
      session,
      'busy warns: Marcus Oyelaran is busy 11am to 11:30am.',
    ])
  })

  it('tells of the clocks when they change within a week', () => {
    expect(told(at('2026-11-02')).some((line) => line.startsWith('clock'))).toBe(false)
    expect(told(at('2026-11-01'))).toContain(
      'clock fine: The clocks go back on Sunday 25 October 2026. It stays at 9:30am in London.',
    )
    expect(told(at('2026-10-20'))).toContain(
      'clock fine: The clocks go back on Sunday 25 October 2026. It stays at 9:30am in London.',
    )
    expect(told({ ...at('2027-03-30') })).toContain(
      'clock fine: The clocks go forward on Sunday 28 March 2027. It stays at 9:30am in London.',
    )
  })
})
