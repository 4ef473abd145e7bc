// When a page of sessions has to look again.

import { describe, expect, it } from 'vitest'
import { untilNext } from './next-change.ts'

const session = (about: object = {}) => ({
  starts: '2026-11-24T09:30:00.000Z',
  ends: '2026-11-24T12:00:00.000Z',
  state: 'planned',
  ...about,
})

describe('the next change', () => {
  it('is the start, then the end, then none', () => {
    expect(untilNext([session()], '2026-11-24T09:29:00.000Z')).toBe(60_000)
    expect(untilNext([session()], '2026-11-24T09:30:00.000Z')).toBe(150 * 60_000)
    expect(untilNext([session()], '2026-11-24T12:00:00.000Z')).toBeNull()
  })

  it('is that of the first of many, and none of one that is called off', () => {
    const off = session({ starts: '2026-11-24T09:00:00.000Z', state: 'calledOff' })
    expect(untilNext([off, session()], '2026-11-24T08:30:00.000Z')).toBe(60 * 60_000)
    expect(untilNext([], '2026-11-24T08:30:00.000Z')).toBeNull()
  })
})
