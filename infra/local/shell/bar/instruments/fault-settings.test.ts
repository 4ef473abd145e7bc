import { describe, expect, it } from 'vitest'
import { faultsSchema } from '../../doors/shapes-of-controls.ts'
import { calmed, isCalm, withRate } from './fault-settings.ts'

const calm = faultsSchema.parse({
  target: 'graph',
  rate429: 0,
  rate5xx: 0,
  lostReplies: 0,
  overlappingWrites: 0,
  latencyMs: [0, 0],
  retryAfterSeconds: 2,
  staleReads: false,
  deltaGone: false,
  guestsRefused: false,
  seed: 7,
})

describe('fault settings', () => {
  it('are calm until anything is set', () => {
    expect(isCalm(calm)).toBe(true)
    expect(isCalm(withRate(calm, 'rate429', '5'))).toBe(false)
    expect(isCalm({ ...calm, guestsRefused: true })).toBe(false)
    expect(isCalm({ ...calm, latencyMs: [0, 200] })).toBe(false)
  })

  it('take a rate in percent, within reason', () => {
    expect(withRate(calm, 'rate5xx', '12.5').rate5xx).toBe(0.125)
    expect(withRate(calm, 'rate5xx', '250').rate5xx).toBe(1)
    expect(withRate(calm, 'rate5xx', '-3').rate5xx).toBe(0)
    expect(withRate(calm, 'rate5xx', 'x').rate5xx).toBe(0)
  })

  it('keep the seed and the target when all is switched off', () => {
    const set = withRate({ ...calm, staleReads: true }, 'lostReplies', '30')
    expect(calmed(set)).toEqual(calm)
  })
})
