// The archive in order, its neighbours, and the mail that a reply becomes.

import { describe, expect, it } from 'vitest'
import { day, editionId } from '../../../shared/domain/kernel/ids.ts'
import {
  archivePath,
  byYear,
  foundInWords,
  type Listed,
  neighboursOf,
  replyLink,
  schoolYearOf,
} from './reading-words.ts'

const listed = (date: string): Listed => ({
  id: editionId(`update-${date}`),
  date: day(date),
  summary: date,
  state: 'sent',
  isCorrected: false,
  found: null,
})
const all = [listed('2026-09-04'), listed('2026-11-27'), listed('2026-08-31')]

describe('the archive', () => {
  it('has school years that begin in September, the newest first', () => {
    expect(schoolYearOf('2026-08-31')).toBe('2025/26')
    expect(schoolYearOf('2026-09-01')).toBe('2026/27')
    expect(schoolYearOf('1999-12-01')).toBe('1999/00')
    expect(byYear(all).map(({ year, editions }) => [year, editions.map(({ date }) => date)])).toEqual([
      ['2026/27', ['2026-11-27', '2026-09-04']],
      ['2025/26', ['2026-08-31']],
    ])
  })

  it('has an edition before and after each but the ends', () => {
    expect(neighboursOf(all, 'update-2026-09-04')).toMatchObject({
      newer: { date: '2026-11-27' },
      older: { date: '2026-08-31' },
    })
    expect(neighboursOf(all, 'update-2026-11-27').newer).toBeUndefined()
    expect(neighboursOf(all, 'another')).toEqual({ newer: undefined, older: undefined })
  })

  it('says what a search found and keeps it in its address', () => {
    expect(foundInWords(1, 'snow')).toBe('1 update speaks of “snow”.')
    expect(foundInWords(null, 'snow')).toBe('Looking')
    expect(foundInWords(0, 'snow')).toBe('No update speaks of “snow”.')
    expect(archivePath('a & b?')).toBe('/updates?q=a%20%26%20b%3F')
  })
})

describe('a reply', () => {
  it('names the edition, and carries nothing but its address', () => {
    expect(replyLink('office@northdown.example', listed('2026-11-27'))).toBe(
      'mailto:office@northdown.example?subject=Weekly%20update%20of%20Friday%2027%20November%202026',
    )
    expect(replyLink('a@b.example?cc=x@y.example', listed('2026-11-27'))).not.toContain('?cc')
  })
})
