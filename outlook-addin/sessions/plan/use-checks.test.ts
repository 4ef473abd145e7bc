import { describe, expect, it } from 'vitest'
import { doubtsInWords, type Looked } from './use-checks.ts'

const there = (...weights: readonly ('stops' | 'warns' | 'fine')[]): Looked => ({
  state: 'there',
  checks: weights.map((weight) => ({ kind: 'session', weight, sentence: weight })),
})

describe('what stands beside the press', () => {
  it('counts what may be set aside, and nothing else', () => {
    expect(doubtsInWords(there('fine', 'warns'))).toBe('1 thing to check')
    expect(doubtsInWords(there('warns', 'warns'))).toBe('2 things to check')
    expect([there('fine'), there('stops'), { state: 'looking' } as const].map(doubtsInWords)).toEqual([
      ...[null, null, null],
    ])
  })
})
