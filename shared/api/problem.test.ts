// What a person is told to quote.

import { describe, expect, it } from 'vitest'
import { toQuote } from './problem.ts'

describe('the reference to quote', () => {
  const problem = { type: 'any', title: 'Not now.', reference: 'CW-503-91F' }

  it('is asked for where something broke, and not where a person can put it right', () => {
    expect(toQuote({ ...problem, status: 503 })).toBe(' If it goes on, tell us CW-503-91F.')
    for (const status of [409, 413, 422]) expect(toQuote({ ...problem, status })).toBe('')
  })

  it('is not asked for where there is none', () => {
    expect(toQuote({ ...problem, status: 503, reference: '' })).toBe('')
  })
})
