// The budget in virtual time: what it lets through in any minute.

import { describe, expect, it } from 'vitest'
import { createBudget, type Timer } from './budget.ts'

const virtualTimer = (): Timer => {
  let now = 0
  return {
    now: () => now,
    sleep: async (milliseconds) => {
      now += milliseconds
    },
  }
}

const spend = async (quota: number, requests: number, units: number) => {
  const timer = virtualTimer()
  const budget = createBudget(quota, timer)
  const at: number[] = []
  for (let count = 0; count < requests; count += 1) {
    await budget.take(units)
    at.push(timer.now())
  }
  return at
}

describe('the budget of resource units', () => {
  it('never lets more through in a minute than the quota', async () => {
    const at = await spend(2_500, 3_000, 2)
    for (const start of at) {
      const within = at.filter((time) => time >= start && time < start + 60_000)
      expect(within.length * 2).toBeLessThanOrEqual(2_500)
    }
  })

  it('drains a surge of 6,000 units at nine tenths of the quota: under 165 seconds', async () => {
    const at = await spend(2_500, 3_000, 2)
    expect(at.at(-1)).toBeLessThan(165_000)
    expect(at[100]).toBe(0)
  })

  it('lets through a batch that costs more than it holds, and waits the longer after that', async () => {
    const at = await spend(100, 3, 40)
    expect(at[0]).toBe(0)
    expect(at[2]).toBeGreaterThan(40_000)
  })

  it('holds everybody back while the service says to wait, but not what costs nothing', async () => {
    const timer = virtualTimer()
    const budget = createBudget(2_500, timer)
    budget.pauseUntil(30_000)
    await budget.take(0)
    expect(timer.now()).toBe(0)
    await budget.take(1)
    expect(timer.now()).toBeGreaterThanOrEqual(30_000)
  })
})
