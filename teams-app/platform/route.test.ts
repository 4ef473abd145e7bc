// The tab's addresses: deep links in, untrusted text refused.

import { describe, expect, it } from 'vitest'
import { consultationPath, parseRoute, startAddress } from './route.ts'

describe('parseRoute', () => {
  it('reads the pages', () => {
    expect(parseRoute('')).toEqual({ page: 'home' })
    expect(parseRoute('#/home')).toEqual({ page: 'home' })
    expect(parseRoute('#/consultations')).toEqual({ page: 'consultations' })
    expect(parseRoute('/privacy')).toEqual({ page: 'privacy' })
  })

  it('reads a consultation with its school and view', () => {
    expect(parseRoute('#/consultations/attendance-2030/s3?school=990001')).toEqual({
      page: 'consultation',
      id: 'attendance-2030',
      school: '990001',
      view: { kind: 'section', section: 's3' },
    })
    expect(parseRoute('/consultations/attendance-2030/review')).toEqual({
      page: 'consultation',
      id: 'attendance-2030',
      school: null,
      view: { kind: 'review' },
    })
  })

  it('leaves out a school that is no URN, and refuses ids that are none', () => {
    expect(parseRoute('/consultations/a?school=../x')).toMatchObject({ page: 'consultation', school: null })
    expect(parseRoute('/consultations/A%20B')).toEqual({ page: 'missing' })
    expect(parseRoute('/consultations/a/settings')).toEqual({ page: 'missing' })
    expect(parseRoute('/javascript:alert(1)')).toEqual({ page: 'missing' })
  })

  it('hands the rest of an address to the officers’ pages', () => {
    expect(parseRoute('#/officer/a/results?area=North')).toEqual({
      page: 'officer',
      rest: '/a/results?area=North',
    })
    expect(parseRoute('/schools')).toEqual({ page: 'schools', rest: '' })
  })

  it('reads back what consultationPath wrote', () => {
    expect(parseRoute(consultationPath('a-1', '990001', 'copy'))).toEqual({
      page: 'consultation',
      id: 'a-1',
      school: '990001',
      view: { kind: 'copy' },
    })
  })
})

describe('startAddress', () => {
  it('prefers the hash, then the sub-page, then the tab', () => {
    expect(startAddress('#/help', 'home', 'consultations/a')).toBe('#/help')
    expect(startAddress('', 'home', 'consultations/a')).toBe('consultations/a')
    expect(startAddress('#', 'consultations', '')).toBe('consultations')
    expect(startAddress('', 'some-other-tab', '')).toBe('/')
  })
})
