// Thirty places and five hundred tries at once, two hundred times over, and the same without unique columns, which must fail.

import { describe, expect, it } from 'vitest'
import { places, raceForSeats } from './seats.ts'

// Other seeds are for the bench; the same ones here, so that a change is what makes it fail.
const first = Number(process.env['COUNTYWIDE_SEED'] ?? 2026)
const seeds = Array.from({ length: 200 }, (_, nth) => first + nth)

describe('five hundred people and thirty places', () => {
  it('gives each place once, in every order of events', { timeout: 120_000 }, async () => {
    console.log(`Seat races with the seeds ${first} to ${first + seeds.length - 1}`)
    const wrong: unknown[] = []
    for (const seed of seeds) {
      const race = await raceForSeats({ seed, processes: seed % 2 === 0 ? 3 : 1 })
      if (race.problems.length > 0) wrong.push(race)
      expect(race.booked).toBe(places)
      expect(race.inLine).toBeGreaterThan(0)
    }
    expect(wrong).toEqual([])
  })

  it('goes wrong without the unique columns, or the race would prove nothing', async () => {
    const caught: number[] = []
    const few = seeds.slice(0, 20)
    for (const seed of few) {
      const race = await raceForSeats({ seed, processes: 3, unique: false })
      if (race.problems.length > 0) caught.push(seed)
    }
    expect(caught.length).toBeGreaterThanOrEqual(few.length * 0.95)
  })
})
