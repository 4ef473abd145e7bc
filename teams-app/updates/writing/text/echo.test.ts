// One's own words coming back late are no other's words.

import { describe, expect, it } from 'vitest'
import { newEcho } from './echo.ts'

describe('an echo', () => {
  it('is what was typed, also when newer letters were typed since', () => {
    const echo = newEcho('')
    expect([echo.says('a'), echo.says('ab'), echo.says('ab')]).toEqual([true, true, false])
    expect(echo.isForeign('a')).toBe(false)
    expect(echo.says('abc')).toBe(true)
    expect([echo.isForeign('ab'), echo.isForeign('abc')]).toEqual([false, false])
  })

  it('is none once it was settled: a step back is to be shown', () => {
    const echo = newEcho('')
    echo.says('a')
    echo.says('ab')
    expect(echo.isForeign('ab')).toBe(false)
    expect([echo.isForeign('a'), echo.isForeign('a')]).toEqual([true, false])
    expect(echo.isForeign('theirs')).toBe(true)
  })
})
