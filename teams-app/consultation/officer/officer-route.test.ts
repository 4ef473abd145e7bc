// The officers' addresses: deep links in, untrusted text refused.

import { describe, expect, it } from 'vitest'
import { officerPath, readOfficerRoute } from './officer-route.ts'

describe('readOfficerRoute', () => {
  it('reads the list and a consultation’s pages', () => {
    expect(readOfficerRoute('')).toEqual({ page: 'list' })
    expect(readOfficerRoute('/attendance-2030')).toEqual({
      page: 'consultation',
      id: 'attendance-2030',
      view: null,
      part: null,
      question: null,
    })
    expect(readOfficerRoute('/a/questions/s3?q=Q07')).toMatchObject({
      view: 'questions',
      part: 's3',
      question: 'Q07',
    })
    expect(readOfficerRoute('/a/answers/Q12')).toMatchObject({ view: 'answers', part: 'Q12', question: null })
  })

  it('refuses ids, pages and parts that are none', () => {
    for (const rest of ['/A%20B', '/a/settings', '/a/questions/x', '/a/questions/s1/more', '/..%2f']) {
      expect(readOfficerRoute(rest)).toEqual({ page: 'missing' })
    }
    expect(readOfficerRoute('/a/questions/s1?q=<b>')).toMatchObject({ question: null })
  })

  it('reads back what officerPath wrote', () => {
    expect(readOfficerRoute(officerPath('a', 'questions', 's2', 'Q04').replace('/officer', ''))).toEqual({
      page: 'consultation',
      id: 'a',
      view: 'questions',
      part: 's2',
      question: 'Q04',
    })
    expect(officerPath('a')).toBe('/officer/a')
  })
})
