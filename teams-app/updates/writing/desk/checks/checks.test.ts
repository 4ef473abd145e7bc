// Checks in words, and the way to the spot of each.

import { describe, expect, it } from 'vitest'
import type { FoundCheck } from '../../editor/editing.ts'
import { checksInWords, isStopped, ordered, withGaps } from './check-words.ts'
import { pageOfCheck, selectorsOf } from './spots.ts'

const check = (about: Partial<FoundCheck> = {}): FoundCheck => ({
  kind: 'link',
  weight: 'fine',
  sentence: 'It is so.',
  block: null,
  ...about,
})

describe('checks', () => {
  it('stand in the order in which they matter', () => {
    const all = [check(), check({ weight: 'warns' }), check({ weight: 'stops' })]
    expect(ordered(all).map(({ weight }) => weight)).toEqual(['stops', 'warns', 'fine'])
    expect(checksInWords(all)).toBe('1 to fix, 1 to look at')
    expect(checksInWords([check()])).toBe('All is fine')
    expect([isStopped(all), isStopped([check()])]).toEqual([true, false])
  })

  it('say what is too long to be saved instead of what fitted before', () => {
    const all = [check({ kind: 'size', sentence: 'All of it fits in one message.' }), check()]
    const gap = check({ kind: 'size', weight: 'stops', block: 'b3' })
    expect(withGaps(all, [])).toBe(all)
    expect(withGaps(all, [gap])).toEqual([gap, check()])
  })

  it('lead to their spot', () => {
    expect(selectorsOf(check({ block: 'b3', kind: 'picture' }))).toEqual([
      '#block-b3 [data-spot]',
      '#block-b3',
    ])
    expect(selectorsOf(check({ block: 'top', kind: 'date' }))).toEqual(['#edition-date'])
    expect(selectorsOf(check({ block: 'top' }))).toEqual(['#edition-summary'])
    expect(selectorsOf(check({ block: 'finally', kind: 'empty' }))).toEqual(['#edition-signed'])
    expect(selectorsOf(check({ block: 'b3', link: 2 }))).toEqual(['#block-b3 [data-spot]', '#block-b3'])
    expect(selectorsOf(check({ block: 'b3' }))).toEqual(['#block-b3 [data-first]', '#block-b3'])
    expect(selectorsOf(check({ block: 'top', link: 0 }))).toEqual(['#edition-greeting'])
    expect(selectorsOf(check({ kind: 'size' }))).toEqual([])
    expect(pageOfCheck(check({ kind: 'time' }))).toBe('people')
    expect(pageOfCheck(check({ kind: 'date', block: 'top' }))).toBe('words')
  })
})
