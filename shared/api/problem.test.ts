// What a person is told to quote, and what nobody knows the end of.

import { describe, expect, it } from 'vitest'
import { offline, unreadable } from './client.ts'
import { isUnclear, toQuote } from './problem.ts'

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

describe('isUnclear', () => {
  it('is what may have been done all the same, and no clear no', () => {
    expect([offline, unreadable(201), unreadable(502)].map(isUnclear)).toEqual([true, true, true])
    const no = { status: 409, type: 'wrongState', title: 'No.', reference: '' }
    expect([isUnclear(no), isUnclear({ ...no, status: 503, type: 'unavailable' })]).toEqual([false, true])
  })
})
