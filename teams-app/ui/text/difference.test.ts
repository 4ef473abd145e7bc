// Marking what differs in two texts.

import { describe, expect, it } from 'vitest'
import { difference } from './difference.ts'

describe('difference', () => {
  it('finds what changed in the middle', () => {
    expect(difference('We need a plan now.', 'We need more help now.')).toEqual({
      before: 'We need ',
      mine: 'a plan ',
      theirs: 'more help ',
      after: 'now.',
    })
  })

  it('finds what was added to one', () => {
    expect(difference('Yes. And more', 'Yes. ')).toMatchObject({
      before: 'Yes. ',
      mine: 'And more',
      theirs: '',
    })
    expect(difference('', 'all new')).toEqual({ before: '', mine: '', theirs: 'all new', after: '' })
  })

  it('gives back both texts whole', () => {
    const mine = 'a b a b c'
    const theirs = 'a b c'
    const { before, mine: m, theirs: t, after } = difference(mine, theirs)
    expect(before + m + after).toBe(mine)
    expect(before + t + after).toBe(theirs)
  })
})
