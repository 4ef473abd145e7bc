// Two sessions over weeks, three processes, a tenth of all answers lost: one order of moments explains every answer.

import { describe, expect, it } from 'vitest'
import { liveThrough } from './life.ts'

// Other seeds are for the bench; the same ones here, so that a change is what makes it fail.
const first = Number(process.env['COUNTYWIDE_SEED'] ?? 2026)
const seeds = Array.from({ length: 200 }, (_, nth) => first + nth)
const rounds = 14

describe('the life of two sessions', () => {
  it('is explained by one order of moments, whatever is lost', { timeout: 60_000 }, async () => {
    console.log(`Lives of sessions with the seeds ${first} to ${first + seeds.length - 1}`)
    let lost = 0
    const wrong: unknown[] = []
    for (const seed of seeds) {
      const life = await liveThrough({ seed, rounds })
      lost += life.lost
      if (life.problems.length > 0) wrong.push(life)
    }
    expect(wrong).toEqual([])
    expect(lost).toBeGreaterThan(seeds.length)
  })

  it('is not, as a rule, without the unique columns', { timeout: 60_000 }, async () => {
    const few = seeds.slice(0, 40)
    let caught = 0
    for (const seed of few) {
      const { problems } = await liveThrough({ seed, rounds, unique: false })
      if (problems.length > 0) caught += 1
    }
    expect(caught).toBeGreaterThan(few.length / 2)
  })
})
