// Notes of a workshop between two officers.

import { describe, expect, it } from 'vitest'
import type { Notes } from '../../../../shared/api/planner.ts'
import { instant } from '../../../../shared/domain/kernel/ids.ts'
import {
  arrived,
  clashes,
  collided,
  failed,
  isSaved,
  keptBoth,
  opened,
  sent,
  shouldSend,
  tookTheirs,
  toSend,
  written,
} from './notes-state.ts'

const notes = (one: string, two: string, version = '1'): Notes => ({
  version,
  sections: [
    { id: 's1', number: '1', title: 'First days', text: one },
    { id: 's2', number: '2', title: 'Families', text: two },
  ],
  savedAt: instant('2026-11-25T10:00:00.000Z'),
  by: 'Priya Nair',
})
const refused = { status: 409, type: 'conflict', title: 'Changed.', reference: '' }

describe('notes', () => {
  it('send only the sections that differ', () => {
    const state = written(opened(notes('', '')), 's1', 'More staff.')
    expect(toSend(state)).toEqual([{ id: 's1', text: 'More staff.' }])
    expect(shouldSend(state)).toBe(true)
    expect(shouldSend(sent(state))).toBe(false)
    expect(shouldSend(opened(notes('', '')))).toBe(false)
  })

  it('keep what was typed while they were on their way', () => {
    const leaving = sent(written(opened(notes('', '')), 's1', 'More'))
    const back = arrived(written(leaving, 's1', 'More staff'), notes('More', 'Ring home.', '2'))
    expect(back.texts).toEqual({ s1: 'More staff', s2: 'Ring home.' })
    expect(isSaved(back)).toBe(false)
    expect(back.version).toBe('2')
  })

  it('are tried again after an outage and not after a no', () => {
    const state = written(opened(notes('', '')), 's1', 'More')
    expect(shouldSend(failed(state, { ...refused, status: 503 }))).toBe(true)
    expect(shouldSend(failed(state, refused))).toBe(false)
  })
})

describe('a conflict', () => {
  const mine = written(opened(notes('', '')), 's1', 'Mine')

  it('settles itself when the two wrote in different sections', () => {
    const state = collided(mine, notes('', 'Theirs', '2'))
    expect(state.theirs).toBeNull()
    expect(state.texts).toEqual({ s1: 'Mine', s2: 'Theirs' })
    expect(toSend(state)).toEqual([{ id: 's1', text: 'Mine' }])
  })

  it('asks when both wrote in one section, and nothing is lost', () => {
    const state = collided(mine, notes('Theirs', '', '2'))
    expect(clashes(state)).toEqual(['1 First days'])
    expect(shouldSend(state)).toBe(false)
    expect(keptBoth(state).texts['s1']).toBe('Theirs\n\nMine')
    expect(shouldSend(keptBoth(state))).toBe(true)
    expect(tookTheirs(state).texts['s1']).toBe('Theirs')
  })
})
