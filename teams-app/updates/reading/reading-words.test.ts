// The archive in order, its neighbours, and the mail that a reply becomes.

import { describe, expect, it } from 'vitest'
import { day, editionId, urn } from '../../../shared/domain/kernel/ids.ts'
import {
  archivePath,
  byYear,
  type Listed,
  neighboursOf,
  notedInWords,
  readView,
  replyLink,
  schoolYearOf,
  shownInWords,
  shownOf,
  withNoted,
} from './reading-words.ts'

const listed = (date: string): Listed => ({
  id: editionId(`update-${date}`),
  date: day(date),
  summary: date,
  state: 'sent',
  isCorrected: false,
  about: '',
  found: null,
  notedFor: null,
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
    expect(shownInWords(1, 9, 'snow')).toBe('1 update speaks of “snow”.')
    expect(shownInWords(null, 9, 'snow')).toBe('Looking')
    expect(shownInWords(0, 9, 'snow')).toBe('No update speaks of “snow”.')
    expect(archivePath({ q: 'a & b?' })).toBe('/updates?q=a%20%26%20b%3F')
  })

  it('is narrowed to a school year and to what is not noted, which its address says', () => {
    const view = { q: 'a & b?', year: '2026/27', toNote: true }
    const [, query = ''] = archivePath(view).split('?')
    expect(readView(query)).toEqual(view)
    expect(readView('show=all&x=1')).toEqual({ q: '', year: '', toNote: false })
    const schools = [{ urn: urn('990101') }, { urn: urn('990102') }]
    const [autumn = listed(''), ...others] = all
    const editions = [{ ...autumn, notedFor: [urn('990101')] }, ...others]
    const dates = (about: Partial<typeof view>) =>
      shownOf(editions, { year: '', toNote: false, ...about }, schools).map(({ date }) => String(date))
    expect(dates({})).toHaveLength(3)
    expect(dates({ year: '2025/26' })).toEqual(['2026-08-31'])
    expect(dates({ toNote: true })).toEqual(['2026-09-04'])
    const noted = withNoted(editions, new Map([[autumn.id, [urn('990101'), urn('990102')]]]))
    expect(shownOf(noted, { year: '', toNote: true }, schools)).toEqual([])
    expect(shownInWords(1, 214, '')).toBe('1 of 214 updates.')
    expect(shownInWords(214, 214, '')).toBe('')
  })

  it('says how many of one’s schools have noted one', () => {
    expect([notedInWords(0, 2), notedInWords(1, 2), notedInWords(2, 2), notedInWords(1, 1)]).toEqual([
      '',
      'Noted by 1 of 2 schools',
      'Noted by your schools',
      'Noted by your school',
    ])
  })
})

describe('a reply', () => {
  it('names the edition, and carries nothing but its address', () => {
    expect(replyLink('office@northdown.example', day('2026-11-27'))).toBe(
      'mailto:office@northdown.example?subject=Weekly%20update%20of%20Friday%2027%20November%202026',
    )
    expect(replyLink('a@b.example?cc=x@y.example', null)).not.toContain('?cc')
  })
})
