// Days left and greetings by the London clock.

import { describe, expect, it } from 'vitest'
import { instant } from '../../shared/domain/kernel/ids.ts'
import { daysLeft, daysLeftInWords, greeting } from './business-time.ts'

describe('daysLeft', () => {
  it('counts London days, also over the end of summer time', () => {
    expect(daysLeft(instant('2026-10-20T10:00:00Z'), '2026-11-27')).toBe(38)
    expect(daysLeft(instant('2026-10-24T23:30:00Z'), '2026-10-25')).toBe(0)
    expect(daysLeft(instant('2026-11-28T00:00:00Z'), '2026-11-27')).toBe(-1)
  })

  it('reads as a person says it', () => {
    expect(daysLeftInWords(instant('2026-11-10T10:00:00Z'), '2026-11-27')).toBe('17 days left')
    expect(daysLeftInWords(instant('2026-11-26T10:00:00Z'), '2026-11-27')).toBe('1 day left')
    expect(daysLeftInWords(instant('2026-11-27T23:59:00Z'), '2026-11-27')).toBe('Last day')
  })
})

describe('greeting', () => {
  it('goes by London time', () => {
    expect(greeting(instant('2026-07-01T10:59:00Z'))).toBe('Good morning')
    expect(greeting(instant('2026-07-01T11:00:00Z'))).toBe('Good afternoon')
    expect(greeting(instant('2026-12-01T17:00:00Z'))).toBe('Good evening')
  })
})
