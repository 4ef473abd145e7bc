// The seat race as it happens in production: server processes of their own on one tenant, and what it costs there.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openProcesses, type ProcessRace } from './processes.ts'
import { places } from './seats.ts'

const alone = 4
const together = 20

let processes: Awaited<ReturnType<typeof openProcesses>>
beforeAll(async () => {
  processes = await openProcesses(3, alone + together)
}, 120_000)
afterAll(() => processes?.close())

const runs = async (count: number, through: number): Promise<readonly ProcessRace[]> => {
  const races: ProcessRace[] = []
  for (let run = 0; run < count; run++) races.push(await processes.race(through))
  return races
}

const judge = (races: readonly ProcessRace[]): void => {
  expect(races.flatMap(({ problems }) => problems)).toEqual([])
  expect(races.map(({ booked }) => booked)).toEqual(races.map(() => places))
  expect(Math.min(...races.map(({ inLine }) => inLine))).toBeGreaterThan(0)
}

describe('thirty places and five hundred people at once', () => {
  it('cost one process at most 2.2 resource units a place, failed tries counted', async () => {
    const races = await runs(alone, 1)
    judge(races)
    const dearest = Math.max(...races.map(({ unitsPerPlace }) => unitsPerPlace))
    console.log(`One process: at most ${dearest.toFixed(2)} resource units a place`)
    expect(dearest).toBeLessThanOrEqual(2.2)
  }, 60_000)

  it('are given once each by three processes, twenty times', async () => {
    const races = await runs(together, 3)
    judge(races)
    const mean = races.reduce((sum, { unitsPerPlace }) => sum + unitsPerPlace, 0) / races.length
    console.log(`Three processes: ${mean.toFixed(1)} resource units a place`)
  }, 120_000)
})
