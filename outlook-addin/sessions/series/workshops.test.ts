import { describe, expect, it } from 'vitest'
import { planSchema } from '../../../shared/api/planner.ts'
import { seriesId } from '../../../shared/domain/kernel/ids.ts'
import {
  chosenInWords,
  faultsOf,
  hasOwnRule,
  hasTimes,
  nameOf,
  plannedInWords,
  plansOf,
  timesOf,
  workshopOf,
} from './workshops.ts'

const plan = planSchema.parse({
  kind: 'workshop',
  title: 'Attendance and belonging: West workshop',
  about: 'Why we ask.',
  starts: '2026-10-06T09:30',
  ends: '2026-10-06T11:30',
  consultation: 'attendance',
  series: { id: null, title: 'Attendance and belonging', attendOne: true },
  area: 'West',
  capacity: 30,
  audience: { everyone: true },
  attendeesSeen: false,
  coOrganisers: [],
  speakers: [],
})
const west = workshopOf(plan)

describe('a workshop of a paper', () => {
  it('is sent as it was proposed when nothing is edited', () => {
    expect(plansOf([west], '30', true)).toEqual([plan])
  })
  it('is sent as edited, the rest as it came', () => {
    const edited = { ...west, title: 'West', day: '2026-10-27', from: '13:30', to: '15:00', places: '12' }
    expect(plansOf([edited], '30', false)).toEqual([
      {
        ...plan,
        title: 'West',
        starts: '2026-10-27T13:30',
        ends: '2026-10-27T15:00',
        capacity: 12,
        series: { ...plan.series, attendOne: false },
      },
    ])
  })
  it('joins those that stand under the rule that they have', () => {
    const standing = { id: seriesId('belonging'), title: 'Belonging', attendOne: true }
    const late = workshopOf({ ...plan, series: standing })
    expect([hasOwnRule([west]), hasOwnRule([late])]).toEqual([true, false])
    expect(plansOf([late], '30', false)[0]?.series).toEqual(standing)
  })
  it('has the places of all unless it has its own', () => {
    const capacities = plansOf([west, { ...west, places: '12' }], '40', true).map(({ capacity }) => capacity)
    expect(capacities).toEqual([40, 12])
  })
  it('is called by its area, or by its title', () => {
    expect(nameOf(west)).toBe('West')
    expect(nameOf({ ...west, plan: { ...plan, area: null } })).toBe(plan.title)
  })
})

describe('faults', () => {
  it('are none in what a paper proposes', () => {
    expect(faultsOf(west)).toEqual({})
    expect(hasTimes(west)).toBe(true)
  })
  it('are told field by field', () => {
    expect(
      Object.keys(faultsOf({ ...west, title: '', day: '', from: '', to: '', places: '0' })).sort(),
    ).toEqual(['day', 'from', 'places', 'title', 'to'])
    expect(faultsOf({ ...west, to: '09:30' })).toEqual({ to: 'The end must be after the start.' })
  })
  it('of a day half typed ask nothing of the server', () => {
    expect(hasTimes({ ...west, day: '2026-1' })).toBe(false)
    expect(timesOf(west)).toEqual({ starts: '2026-10-06T09:30', ends: '2026-10-06T11:30' })
  })
})

describe('how many', () => {
  it.each([
    [1, 1, 'this one'],
    [4, 4, 'all four'],
    [3, 4, 'three of four'],
    [12, 12, 'all 12'],
  ])('%i of %i are %j', (chosen, all, words) => {
    expect(chosenInWords(chosen, all)).toBe(words)
  })
  it('are planned is said in the words of the press', () => {
    expect([1, 4, 12].map((length) => plannedInWords({ length }))).toEqual([
      ...['One workshop planned', 'Four workshops planned', '12 workshops planned'],
    ])
  })
})

describe('one that is left out', () => {
  const out = { ...west, isIn: false, title: '', day: '' }
  it('is not planned, and nothing in it is wrong', () => {
    expect(faultsOf(out)).toEqual({})
    expect(plansOf([out, west], '30', true)).toEqual([plan])
  })
})
