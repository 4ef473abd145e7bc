import { describe, expect, it } from 'vitest'
import { type Planned, plannedSchema } from '../../../shared/api/planner.ts'
import { changedMeanwhile } from './meanwhile.ts'

const session = (about: object = {}): Planned =>
  plannedSchema.parse({
    id: 'west-1',
    version: '"1"',
    kind: 'workshop',
    title: 'West workshop',
    about: '',
    starts: '2026-11-24T09:30:00.000Z',
    ends: '2026-11-24T11:30:00.000Z',
    consultation: null,
    series: null,
    area: null,
    capacity: 30,
    booked: 0,
    waiting: 0,
    overCapacity: 0,
    audience: { everyone: true },
    attendeesSeen: false,
    organiser: { id: '00000000-0000-4000-8000-000000000004', name: 'Marcus Oyelaran' },
    coOrganisers: [],
    speakers: [],
    agenda: null,
    state: 'planned',
    calledOffBecause: null,
    calendar: { state: 'made', joinUrl: null, sentence: null },
    ...about,
  })

describe('what somebody changed meanwhile', () => {
  it('is told as it stands now', () => {
    const now = session({ title: 'West', capacity: 12, starts: '2026-11-24T10:00:00.000Z' })
    expect(changedMeanwhile(session(), now)).toEqual([
      'Title: West',
      'Time: Tuesday 24 November 2026, 10am to 11:30am',
      'Places: 12',
    ])
  })
  it('is named where it is long', () => {
    const now = session({ about: 'Bring one example.', area: 'West' })
    expect(changedMeanwhile(session(), now)).toEqual(['Also changed: the text, the area.'])
  })
  it('leaves out what changes by itself', () => {
    expect(changedMeanwhile(session(), session({ booked: 5, waiting: 2, version: '"9"' }))).toEqual([])
  })
  it('says that it was called off', () => {
    const now = session({ state: 'calledOff', calledOffBecause: 'Snow.' })
    expect(changedMeanwhile(session(), now)).toEqual(['It was called off.'])
  })
})
