import { describe, expect, it } from 'vitest'
import { plannedSchema } from '../../../shared/api/planner.ts'
import { choosesNobody, emptyForm, faultsIn, formOf, placesOf, planOf } from './form.ts'

const times = { starts: '2026-11-24T09:30', ends: '2026-11-24T11:30' }
const form = { ...emptyForm, title: ' West workshop ' }
const nobody = { everyone: false, areas: [], districts: [], phases: [], roles: [] } as const

const standing = plannedSchema.parse({
  id: 'west-1',
  version: '"1"',
  kind: 'briefing',
  title: 'Briefing for heads',
  about: 'What changes.',
  starts: '2026-11-24T09:30:00.000Z',
  ends: '2026-11-24T11:30:00.000Z',
  consultation: { id: 'attendance', title: 'Attendance and belonging' },
  series: { id: 'briefings', title: 'Briefings', attendOne: true },
  area: 'West',
  capacity: 40,
  booked: 3,
  waiting: 0,
  overCapacity: 0,
  audience: { everyone: true },
  attendeesSeen: false,
  organiser: { id: '00000000-0000-4000-8000-000000000004', name: 'Marcus Oyelaran' },
  coOrganisers: [{ id: '00000000-0000-4000-8000-000000000005', name: 'Helen Strand' }],
  speakers: ['Ada Crane', 'Lev Moss'],
  agenda: null,
  state: 'planned',
  calledOffBecause: null,
  calendar: { state: 'made', joinUrl: null, sentence: null },
})

describe('a plan from the form', () => {
  it('has the title trimmed, the times as given and nothing where nothing was chosen', () => {
    expect(planOf(form, times)).toEqual({
      kind: 'workshop',
      title: 'West workshop',
      about: '',
      ...times,
      consultation: null,
      series: null,
      area: null,
      capacity: 30,
      audience: { everyone: true },
      attendeesSeen: false,
      coOrganisers: [],
      speakers: [],
    })
  })
  it('begins a series, or joins one', () => {
    const begun = { ...form, series: 'new', seriesTitle: 'Area workshops', attendOne: true }
    expect(planOf(begun, times).series).toEqual({ id: null, title: 'Area workshops', attendOne: true })
    const joined = { ...begun, series: 'workshops-26' }
    expect(planOf(joined, times).series?.id).toBe('workshops-26')
  })
  it('takes speakers by line and leaves empty lines out', () => {
    expect(planOf({ ...form, speakers: 'Ada Crane\n\n  Lev Moss \n' }, times).speakers).toEqual([
      'Ada Crane',
      'Lev Moss',
    ])
  })
  it('of a session that stands is that session', () => {
    expect(planOf(formOf(standing), times)).toMatchObject({
      kind: 'briefing',
      title: 'Briefing for heads',
      consultation: 'attendance',
      series: { id: 'briefings', title: 'Briefings', attendOne: true },
      area: 'West',
      capacity: 40,
      coOrganisers: ['00000000-0000-4000-8000-000000000005'],
      speakers: ['Ada Crane', 'Lev Moss'],
    })
  })
})

describe('faults', () => {
  it('are none in a form with a title', () => {
    expect(faultsIn(form)).toEqual({})
  })
  it('ask for a whole number of places', () => {
    expect(faultsIn({ ...form, places: '2.5' })).toEqual({ places: 'Enter a whole number from 1 to 2,000.' })
  })
  it('are told where they are', () => {
    const bad = {
      ...form,
      title: ' ',
      places: '2001',
      series: 'new',
      audience: { ...nobody, areas: [], districts: [], phases: [], roles: [] },
      about: 'x'.repeat(4_001),
      speakers: Array.from({ length: 21 }, (_, nth) => `Speaker ${nth}`).join('\n'),
    }
    expect(Object.keys(faultsIn(bad)).sort()).toEqual([
      'about',
      'audience',
      'places',
      'seriesTitle',
      'speakers',
      'title',
    ])
  })
  it.each([
    ['30', 30],
    [' 2000 ', 2_000],
    ['0', null],
    ['2001', null],
    ['1.5', null],
    ['', null],
    ['thirty', null],
  ])('places %j are %j', (typed, places) => {
    expect(placesOf(typed)).toBe(places)
  })
  it('know an audience of nobody', () => {
    expect(choosesNobody({ everyone: true })).toBe(false)
    expect(choosesNobody({ ...nobody, areas: ['West'], districts: [], phases: [], roles: [] })).toBe(false)
  })
})
