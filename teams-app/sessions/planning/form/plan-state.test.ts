// The form of a session.

import { describe, expect, it } from 'vitest'
import type { Planned } from '../../../../shared/api/planner.ts'
import { instant, personId, seriesId, sessionId } from '../../../../shared/domain/kernel/ids.ts'
import {
  copyOf,
  emptyForm,
  formOf,
  gapsOf,
  moreToCheck,
  type PlanForm,
  placesIn,
  plansOf,
  timesToCheck,
} from './plan-state.ts'

const planned: Planned = {
  id: sessionId('ws-west'),
  version: '1',
  kind: 'workshop',
  title: 'West workshop',
  about: 'What schools need.',
  starts: instant('2026-07-07T08:30:00.000Z'),
  ends: instant('2026-07-07T10:30:00.000Z'),
  consultation: null,
  series: { id: seriesId('autumn'), title: 'Autumn', attendOne: true },
  area: 'West',
  capacity: 30,
  booked: 0,
  waiting: 0,
  overCapacity: 0,
  audience: { everyone: false, areas: ['West'], districts: [], phases: [], roles: [] },
  attendeesSeen: false,
  organiser: { id: personId('00000000-0000-4000-8000-000000000004'), name: 'Marcus Oyelaran' },
  coOrganisers: [{ id: personId('00000000-0000-4000-8000-000000000005'), name: 'Priya Nair' }],
  speakers: ['Dr Ada Obi'],
  agenda: null,
  state: 'planned',
  calledOffBecause: null,
  calendar: { state: 'made', joinUrl: null, sentence: null },
}
const whole: PlanForm = { ...emptyForm, title: 'Briefing', date: '2026-12-03', from: '09:30', to: '10:45' }

describe('a form and its plan', () => {
  it('gives back the session it was opened from, in London time', () => {
    expect(plansOf(formOf(planned))).toEqual([
      {
        kind: 'workshop',
        title: 'West workshop',
        about: 'What schools need.',
        starts: '2026-07-07T09:30',
        ends: '2026-07-07T11:30',
        consultation: null,
        series: planned.series,
        area: 'West',
        capacity: 30,
        audience: planned.audience,
        attendeesSeen: false,
        coOrganisers: [planned.coOrganisers[0]?.id],
        speakers: ['Dr Ada Obi'],
      },
    ])
  })

  it('keeps the day on which a long one ends', () => {
    const long = { ...planned, ends: instant('2026-07-08T10:30:00.000Z') }
    expect(plansOf(formOf(long))[0]?.ends).toBe('2026-07-08T11:30')
  })

  it('copies all but the times', () => {
    const copy = copyOf(planned)
    expect(copy).toMatchObject({ title: 'West workshop', date: '', from: '', to: '' })
    expect(gapsOf(copy).map(({ field }) => field)).toEqual(['date', 'from', 'to'])
  })

  it('plans each date of a new series', () => {
    const series = { kind: 'new', title: 'Winter', attendOne: true } as const
    const more = [{ date: '2026-12-04', from: '14:00', to: '15:15', lastDay: '' }]
    expect(plansOf({ ...whole, series, more }).map(({ starts }) => starts)).toEqual([
      '2026-12-03T09:30',
      '2026-12-04T14:00',
    ])
    expect(plansOf({ ...whole, more })).toHaveLength(1)
  })
})

describe('gapsOf', () => {
  it('says which of several dates is not whole, and leaves the first one alone', () => {
    const series = { kind: 'new', title: 'Winter', attendOne: true } as const
    const more = [
      { date: '2026-12-04', from: '14:00', to: '15:15', lastDay: '' },
      { date: '', from: '14:00', to: '13:00', lastDay: '' },
    ]
    expect(gapsOf({ ...whole, series, more })).toEqual([
      { field: 'date', words: 'Date 3: choose the day', date: 3 },
    ])
  })

  it('is empty for what can be planned', () => {
    expect(gapsOf(whole)).toEqual([])
  })

  it('names what is missing, in the order of the form', () => {
    expect(gapsOf({ ...emptyForm, capacity: '0' }).map(({ field }) => field)).toEqual([
      'title',
      'date',
      'from',
      'to',
      'capacity',
    ])
    expect(gapsOf({ ...whole, to: '09:30' })).toEqual([
      { field: 'to', words: 'The end must be after the start' },
    ])
    expect(gapsOf({ ...whole, capacity: '2001' })).toHaveLength(1)
    expect(['2.5', '25', ' 30 ', '', '0', 'ten'].map(placesIn)).toEqual([null, 25, 30, null, null, null])
    expect(gapsOf({ ...whole, capacity: '2.5' })).toMatchObject([
      { words: expect.stringContaining('whole number') },
    ])
    const nobody = { everyone: false, areas: [], districts: [], phases: [], roles: [] } as const
    expect(
      gapsOf({ ...whole, audience: { ...nobody, areas: [], districts: [], phases: [], roles: [] } }),
    ).toMatchObject([{ field: 'audience' }])
    expect(gapsOf({ ...whole, series: { kind: 'new', title: ' ', attendOne: false } })).toMatchObject([
      { field: 'series' },
    ])
  })
})

describe('timesToCheck', () => {
  it('waits for whole times, and asks about a wrong order too', () => {
    expect(timesToCheck({ ...whole, to: '' })).toBeNull()
    expect(timesToCheck({ ...whole, to: '09:00' })).toMatchObject({ ends: '2026-12-03T09:00' })
  })

  it('asks about each whole date of a new series, and keeps their numbers', () => {
    const second = { date: '2026-12-04', from: '09:30', to: '10:45', lastDay: '' }
    const more = [{ ...second, to: '' }, second]
    const form: PlanForm = { ...whole, more, series: { kind: 'new', title: 'Winter', attendOne: true } }
    expect(timesToCheck(form)?.more).toEqual([{ starts: '2026-12-04T09:30', ends: '2026-12-04T10:45' }])
    expect(moreToCheck(form).map(({ number }) => number)).toEqual([3])
    expect(timesToCheck({ ...form, series: { kind: 'none' } })?.more).toEqual([])
  })
})
