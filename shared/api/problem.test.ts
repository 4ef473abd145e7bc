import { describe, expect, it } from 'vitest'
import { offline, unreadable } from './client.ts'
import { isUnclear } from './problem.ts'

describe('isUnclear', () => {
  it('is what may have been done all the same, and no clear no', () => {
    expect([offline, unreadable(201), unreadable(502)].map(isUnclear)).toEqual([true, true, true])
    const no = { status: 409, type: 'wrongState', title: 'No.', reference: '' }
    expect([isUnclear(no), isUnclear({ ...no, status: 503, type: 'unavailable' })]).toEqual([false, true])
  })
})
