// What can be booked, in groups, and what each button does.

import { describe, expect, it } from 'vitest'
import type { Held, SessionView } from '../../../shared/api/sessions.ts'
import { instant, personId, seriesId, sessionId } from '../../../shared/domain/kernel/ids.ts'
import { fitsTitle, groupsOf, lineOf, mineTitle, placeElsewhere, wayOf } from './groups.ts'

const held = (state: Held['state'], position: number | null = null): Held => ({
  person: personId('00000000-0000-4000-8000-000000000001'),
  personName: 'Ines Bell',
  schoolName: 'Larkhill Primary School',
  reference: 'BK-7K4M',
  declined: false,
  state,
  until: null,
  position,
  invited: null,
})

const view = (id: string, about: Partial<SessionView> = {}): SessionView => ({
  id: sessionId(id),
  kind: 'workshop',
  title: id,
  about: '',
  starts: instant('2026-12-01T09:30:00.000Z'),
  ends: instant('2026-12-01T11:30:00.000Z'),
  area: null,
  fits: true,
  capacity: 30,
  placesLeft: 12,
  waiting: 0,
  cancelUntil: instant('2026-11-30T17:00:00.000Z'),
  series: null,
  consultation: null,
  organiser: 'Marcus Oyelaran',
  speakers: [],
  agenda: null,
  state: 'open',
  calledOffBecause: null,
  moved: null,
  joinUrl: null,
  mine: null,
  colleagues: [],
  ...about,
})

const series = { id: seriesId('autumn'), title: 'Autumn briefing', attendOne: true }
const ids = (sessions: readonly SessionView[]) => sessions.map(({ id }) => id)

describe('mineTitle', () => {
  it('says what one has: places, turns, or both', () => {
    const booked = view('a', { mine: held('booked') })
    const waiting = view('b', { mine: held('waiting', 2) })
    const colleague = view('c', { colleagues: [held('offered', 1)] })
    expect(mineTitle([booked])).toBe('Your places')
    expect(mineTitle([waiting, colleague])).toBe('Your waiting lists')
    expect(mineTitle([colleague])).toBe('Your colleagues’ waiting lists')
    expect(mineTitle([booked, waiting])).toBe('Your places and waiting lists')
    const visit = view('d', { kind: 'visit', mine: held('booked') })
    expect(mineTitle([visit])).toBe('Your visits')
    expect(mineTitle([booked, visit, waiting])).toBe('Your places, visits and waiting lists')
  })
})

describe('groupsOf', () => {
  const all = [
    view('mine', { mine: held('waiting', 2) }),
    view('colleague', { colleagues: [held('booked')] }),
    view('west', { area: 'West' }),
    view('east', { area: 'East', fits: false }),
    view('begun', { state: 'started' }),
    view('off', { state: 'calledOff', mine: held('booked') }),
  ]

  it('puts what is held first and each session once', () => {
    const groups = groupsOf(all, null)
    expect(ids(groups.mine)).toEqual(['mine'])
    expect(ids(groups.colleagues)).toEqual(['colleague'])
    expect(ids(groups.fits)).toEqual(['west'])
    expect(ids(groups.others)).toEqual(['east'])
    expect(ids(groups.over)).toEqual(['begun', 'off'])
  })

  it('keeps to one kind', () => {
    expect(ids(groupsOf([...all, view('talk', { kind: 'briefing' })], 'briefing').fits)).toEqual(['talk'])
  })

  it('names the areas', () => {
    expect(fitsTitle([view('a')])).toBe('For you')
    expect(fitsTitle([view('a', { area: 'West' }), view('b', { area: 'West' })])).toBe('For you: West area')
    expect(fitsTitle([view('a', { area: 'West' }), view('b', { area: 'North' })])).toBe(
      'For you: North and West areas',
    )
  })
})

describe('wayOf', () => {
  const wednesday = view('wed', { series, mine: held('booked') })
  const thursday = view('thu', { series })

  it('books while places are free and nobody waits', () => {
    expect(wayOf(view('a'), []).kind).toBe('book')
    expect(wayOf(view('a', { placesLeft: 0 }), []).kind).toBe('wait')
    expect(wayOf(view('a', { placesLeft: 2, waiting: 1 }), []).kind).toBe('wait')
    expect(wayOf(view('a', { mine: held('booked') }), []).kind).toBe('none')
    expect(wayOf(view('a', { state: 'started' }), []).kind).toBe('none')
  })

  it('switches within a series of which one attends one, and waits there without losing the place', () => {
    expect(wayOf(thursday, [wednesday, thursday])).toEqual({ kind: 'switch', from: wednesday })
    const full = view('thu', { series, placesLeft: 0, waiting: 3 })
    expect(wayOf(full, [wednesday, full])).toEqual({ kind: 'waitKeeping', from: wednesday })
  })

  it('finds no place elsewhere where one may attend all', () => {
    const open = { ...series, attendOne: false }
    const other = view('wed', { series: open, mine: held('booked') })
    expect(placeElsewhere(view('thu', { series: open }), [other])).toBeNull()
  })
})

describe('lineOf', () => {
  it('marks where one is', () => {
    const parts = lineOf(view('a', { waiting: 4, mine: held('waiting', 3) }))
    expect(parts.map(({ place, words }) => `${place} ${words}`)).toEqual([
      '1 Waiting',
      '2 Waiting',
      '3 You',
      '4 Waiting',
    ])
  })

  it('shows where one would be, and shortens a long line', () => {
    const parts = lineOf(view('a', { waiting: 40 }))
    expect(parts.map(({ place, words }) => `${place} ${words}`)).toEqual([
      '1 to 40 Waiting',
      '41 You would be here',
    ])
  })
})
