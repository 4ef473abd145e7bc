import { describe, expect, it } from 'vitest'
import { appLimits, type Charge, createLimiter, memberLimits, sendLimits } from './limits.ts'

const setup = () => {
  let time = 0
  const limiter = createLimiter(() => time)
  return {
    at: (ms: number) => {
      time = ms
    },
    call: (charges: readonly Charge[]) => limiter.admit(charges),
  }
}
const toOne: Charge[] = [{ key: 'c1', limits: sendLimits }]

describe('limits of one conversation', () => {
  it('admits 7 in a second, refuses the 8th and says when to come back', () => {
    const { at, call } = setup()
    at(200)
    for (let n = 0; n < 7; n++) expect(call(toOne)).toBe(0)
    at(500)
    expect(call(toOne)).toBe(700)
  })

  it('admits 8 in two seconds, not 9', () => {
    const { at, call } = setup()
    for (let n = 0; n < 7; n++) call(toOne)
    at(1_000)
    expect(call(toOne)).toBe(0)
    at(1_500)
    expect(call(toOne)).toBe(500)
    at(2_000)
    expect(call(toOne)).toBe(0)
  })

  it('admits 60 in thirty seconds', () => {
    const { at, call } = setup()
    for (let n = 0; n < 60; n++) {
      at(n * 300)
      expect(call(toOne)).toBe(0)
    }
    at(60 * 300)
    expect(call(toOne)).toBe(30_000 - 60 * 300)
  })

  it('admits 1,800 in an hour', () => {
    const { at, call } = setup()
    for (let n = 0; n < 1_800; n++) {
      at(n * 600)
      expect(call(toOne)).toBe(0)
    }
    at(1_800 * 600)
    expect(call(toOne)).toBe(3_600_000 - 1_800 * 600)
  })

  it('does not charge a refused call', () => {
    const { at, call } = setup()
    for (let n = 0; n < 7; n++) call(toOne)
    for (let n = 0; n < 50; n++) call(toOne)
    at(1_000)
    expect(call(toOne)).toBe(0)
  })

  it('counts members twice as generously', () => {
    const { call } = setup()
    const members: Charge[] = [{ key: 'm1', limits: memberLimits }]
    for (let n = 0; n < 14; n++) expect(call(members)).toBe(0)
    expect(call(members)).toBe(1_000)
  })
})

describe('limit of the app', () => {
  it('admits 50 a second over all conversations', () => {
    const { at, call } = setup()
    const to = (n: number): Charge[] => [
      { key: 'app', limits: appLimits },
      { key: `c${n}`, limits: sendLimits },
    ]
    for (let n = 0; n < 50; n++) expect(call(to(n))).toBe(0)
    expect(call(to(51))).toBe(1_000)
    at(1_000)
    expect(call(to(51))).toBe(0)
  })
})
