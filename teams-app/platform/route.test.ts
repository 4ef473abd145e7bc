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

  it('reads the pages of visits', () => {
    const own = { page: 'sessions', id: 'visits' }
    expect(parseRoute('#/sessions/visits')).toEqual(own)
    expect(parseRoute(startAddress('', 'sessions', 'visits'))).toEqual(own)
    expect(parseRoute('/officer/visits')).toEqual({ page: 'planner', rest: '/visits' })
    expect(parseRoute('/sessions/visits/x')).toEqual({ page: 'missing' })
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

describe('addresses of sessions', () => {
  it('name all that can be booked, or one of them', () => {
    expect(parseRoute('#/sessions')).toEqual({ page: 'sessions', id: null })
    expect(parseRoute('/sessions/ws-west-1')).toEqual({ page: 'sessions', id: 'ws-west-1' })
    expect(parseRoute('/sessions/West%20one')).toEqual({ page: 'missing' })
    expect(parseRoute('/sessions/a/b')).toEqual({ page: 'missing' })
    expect(parseRoute(startAddress('#/sessions', 'sessions', 'ws-west-1'))).toEqual({
      page: 'sessions',
      id: 'ws-west-1',
    })
  })

  it('are parted from consultations below the officers’ tab', () => {
    expect(parseRoute('/officer/sessions')).toEqual({ page: 'planner', rest: '' })
    expect(parseRoute('/officer/sessions/ws-1/notes')).toEqual({ page: 'planner', rest: '/ws-1/notes' })
    expect(parseRoute(startAddress('', 'officers', 'sessions/ws-1'))).toEqual({
      page: 'planner',
      rest: '/ws-1',
    })
  })
})

describe('addresses of the weekly update', () => {
  it('name the archive with its search, or one edition', () => {
    expect(parseRoute('#/updates')).toEqual({ page: 'updates', id: null, query: '' })
    expect(parseRoute('/updates?q=snow%20days')).toEqual({
      page: 'updates',
      id: null,
      query: 'q=snow%20days',
    })
    expect(parseRoute('/updates/u-2026-11-27')).toEqual({ page: 'updates', id: 'u-2026-11-27', query: '' })
    expect(parseRoute('/updates/A%20B')).toEqual({ page: 'missing' })
    expect(parseRoute('/updates/a/b')).toEqual({ page: 'missing' })
  })

  it('open from a link that names a tab and what is below it', () => {
    const one = { page: 'updates', id: 'u-1', query: '' }
    expect(parseRoute(startAddress('#/updates', 'updates', 'u-1'))).toEqual(one)
    expect(parseRoute(startAddress('#/', 'home', 'updates/u-1'))).toEqual(one)
  })

  it('are parted from consultations below the officers’ tab', () => {
    expect(parseRoute('/officer/updates')).toEqual({ page: 'editions', rest: '' })
    expect(parseRoute(startAddress('', 'officers', 'updates/u-1/approve'))).toEqual({
      page: 'editions',
      rest: '/u-1/approve',
    })
  })
})

describe('startAddress', () => {
  it('opens what a link names below a tab, whose own address is its first page', () => {
    expect(startAddress('#/consultations', 'consultations', 'attendance-2030/s3')).toBe(
      '/consultations/attendance-2030/s3',
    )
    expect(startAddress('', 'officers', 'attendance-2030/results')).toBe('/officer/attendance-2030/results')
  })

  it('opens the tab when no page below it is named', () => {
    expect(startAddress('#/', 'home', '')).toBe('/')
    expect(startAddress('#/officer', 'officers', '')).toBe('/officer')
    expect(startAddress('', 'some-other-tab', '')).toBe('/')
  })

  it('stays on the page that was open when it was reloaded', () => {
    expect(startAddress('#/help', 'consultations', 'attendance-2030')).toBe('#/help')
  })

  it('leaves text that is no page to the missing page', () => {
    expect(parseRoute(startAddress('', 'consultations', '../../javascript:alert(1)'))).toEqual({
      page: 'missing',
    })
  })

  it('opens the paper where a card offers it', () => {
    expect(parseRoute(startAddress('', 'consultations', 'attendance-2030/paper'))).toMatchObject({
      id: 'attendance-2030',
      view: { kind: 'paper' },
    })
  })
})
