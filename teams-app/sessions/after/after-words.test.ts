import { describe, expect, it } from 'vitest'
import type { Attended } from '../../../shared/api/after.ts'
import { instant, personId } from '../../../shared/domain/kernel/ids.ts'
import { marksOf, ownMinutes, pointsIn, resultInWords, sourceOf, summaryOf } from './after-words.ts'

const person = personId('00000000-0000-4000-8000-000000000001')
const one = (minutes: number | null, about: Partial<Attended> = {}): Attended => ({
  person,
  name: 'Priya Nair',
  schoolName: '',
  booked: true,
  minutes,
  reported: minutes,
  corrections: [],
  disputedAt: null,
  certificate: false,
  ...about,
})
const at = instant('2026-11-24T12:15:00.000Z')

describe('attendance in words', () => {
  it.each([
    [null, 'Not known yet'],
    [0, 'Missed'],
    [112, 'Part of it'],
    [113, 'Attended'],
  ])('%s minutes: %s', (minutes, words) => {
    expect(resultInWords({ minutes }, { needed: 113 })).toBe(words)
  })
  it('counts people known to us', () => {
    const people = [one(118), one(120), one(41), one(0), one(60, { person: null })]
    expect(summaryOf({ people, needed: 113 })).toBe('2 attended, 1 was there for part of it, 1 missed it')
    expect(summaryOf({ people: [one(null)], needed: 113 })).toBe('Nobody’s minutes are known yet')
  })
  it('says where minutes come from', () => {
    expect(sourceOf({ copiedAt: null, needed: 113, length: 150 })).toContain('15 minutes after the end')
    expect(sourceOf({ copiedAt: at, needed: 113, length: 150 })).toBe(
      'Copied from Teams’ report on Tuesday 24 November 2026, 12:15pm. A certificate needs 113 minutes of 150.',
    )
  })
  it('says what was put right, by whom and why, and what people say', () => {
    const corrections = [{ at, by: 'Marcus', from: 41, to: 1, reason: 'by phone' }]
    expect(marksOf(one(1, { corrections, disputedAt: at, booked: false }))).toEqual([
      'Had no place booked',
      'Marcus changed 41 to 1 minute: by phone',
      'Says they were there (Tuesday 24 November 2026, 12:15pm)',
    ])
    expect(marksOf(one(1, { person: null, booked: false }))).toEqual([
      'Not matched: Teams has no address that we know',
    ])
  })
  it('tells a person their own', () => {
    expect(ownMinutes({ minutes: 170, length: 150 })).toBe('You were there for 150 minutes of 150.')
    expect(ownMinutes({ minutes: 0, length: 150 })).toBe('Teams did not see you there.')
  })
  it('parts points by line', () => {
    expect(pointsIn('- One\n\n• Two \nThree')).toEqual(['One', 'Two', 'Three'])
  })
})
