// What a page keeps when it looks again.

import { describe, expect, it } from 'vitest'
import type { Load } from '../../platform/use-load.ts'
import { type Kept, keptAfter } from './kept.ts'

const there = (body: string): Load<string> => ({ state: 'there', body })
const problem: Load<string> = {
  state: 'problem',
  problem: { type: 'outage', title: 'Away.', status: 503, reference: 'r1' },
}
const standing = (shown: Load<string>): Kept<string> => ({ seen: shown, shown, answered: 2 })

describe('looking again', () => {
  it('shows what is new, and keeps the page when the look fails', () => {
    expect(keptAfter(standing(there('old')), there('new'), false).shown).toEqual(there('new'))
    expect(keptAfter(standing(there('old')), problem, false)).toMatchObject({
      seen: problem,
      shown: there('old'),
    })
  })

  it('tells of a problem where nothing stands yet, and gets over it', () => {
    const failed = keptAfter(standing({ state: 'loading' }), problem, false)
    expect(failed.shown).toEqual(problem)
    expect(keptAfter(failed, there('new'), false).shown).toEqual(there('new'))
  })

  it('counts only what was pressed, as the focus follows that alone', () => {
    expect(keptAfter(standing(there('old')), there('new'), false).answered).toBe(2)
    expect(keptAfter(standing(there('old')), there('new'), true).answered).toBe(3)
  })
})
