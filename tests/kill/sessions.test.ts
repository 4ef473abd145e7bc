// Kill -9 while places are booked, switched, moved and given up: each invitation once, and all comes right within a minute.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seeded } from '../../infra/seed/random.ts'
import { bookOnce } from './booking.ts'
import { bringIn } from './county.ts'
import { openStage, type Stage } from './stage.ts'
import { createRespondents, problemsAt, samplePoints, sweepBooking } from './sweep.ts'
import type { Pair } from './workshops.ts'

const isWhole = process.env['COUNTYWIDE_WHOLE'] === '1'
const seed = Number(process.env['COUNTYWIDE_SEED'] ?? 2026)
const random = seeded(seed)
const oneRunMs = 300_000
const wholeMs = 4 * 60 * 60_000

let stage: Stage
const next = createRespondents()
// Each run has sessions of its own, so the same two people can live through all of them.
const pair: Pair = { switcher: next(), stayer: next() }

beforeAll(async () => {
  stage = await openStage()
  await stage.startProduct()
  await bringIn(stage.door)
}, oneRunMs)
afterAll(() => stage?.close())

describe('a life of two bookings', () => {
  let requests = 0

  it(
    'without a kill: each mail and each word once',
    async () => {
      const outcome = await bookOnce(stage, pair, null)
      expect(outcome.problems).toEqual([])
      expect(outcome.requests.length).toBeGreaterThan(10)
      requests = outcome.requests.length
    },
    oneRunMs,
  )

  it.skipIf(isWhole)(
    'killed at a request',
    async () => {
      // How often lists are asked what changed differs from run to run.
      const [point = { at: 1, moment: 'before' }] = samplePoints(random, requests - 8, 1)
      const outcome = await bookOnce(stage, pair, point)
      expect(outcome.struck).toBe(true)
      expect(problemsAt(point, outcome)).toEqual([])
    },
    oneRunMs,
  )

  it.runIf(isWhole)(
    'killed at every request',
    async () => {
      const swept = await sweepBooking(stage, pair, () => undefined)
      expect(swept.problems).toEqual([])
      expect(swept.kills).toBeGreaterThan(requests)
    },
    wholeMs,
  )
})
