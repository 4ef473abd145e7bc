// What a person is told to quote, what nobody knows the end of, and when one may ask again.

import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { createApi, offline, unreadable } from './client.ts'
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

describe('the time after which one may ask again', () => {
  const asked = async (headers: Readonly<Record<string, string>>) => {
    const body = JSON.stringify({ status: 429, type: 'tooMany', title: 'Wait.', reference: 'CW-429-91F' })
    const api = createApi(
      async () => 'token',
      async () => new Response(body, { status: 429, headers }),
    )
    const reply = await api.send('PUT', '/api/x', z.unknown())
    return reply.ok ? null : reply.problem.retryAfter
  }

  it('comes with the answer, in seconds', async () => {
    expect(await asked({ 'retry-after': '3' })).toBe(3)
    expect(await asked({})).toBeUndefined()
    expect(await asked({ 'retry-after': 'Thu, 26 Nov 2026 09:00:00 GMT' })).toBeUndefined()
  })
})
