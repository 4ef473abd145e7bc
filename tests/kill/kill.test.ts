// Kill -9 before and after requests that leave the product, and before its reply: nothing lost, nothing doubled.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seeded } from '../../infra/seed/random.ts'
import { bringIn } from './county.ts'
import { publishOnce } from './publishing.ts'
import { type OpenPaper, openPaper, saveThrice } from './saving.ts'
import { openStage, type Stage } from './stage.ts'
import { createRespondents, problemsAt, samplePoints, sweepPublishing, sweepSaving } from './sweep.ts'

const isWhole = process.env['COUNTYWIDE_WHOLE'] === '1'
// The same points each time, so that a change is what makes it fail; the whole sweep and other seeds are for the bench.
const seed = Number(process.env['COUNTYWIDE_SEED'] ?? 2026)
const random = seeded(seed)
const oneRunMs = 150_000
const wholeMs = 60 * 60_000
const quiet = () => undefined

let stage: Stage
let paper: OpenPaper
const nextPerson = createRespondents()

beforeAll(async () => {
  console.log(`Kill tests with COUNTYWIDE_SEED=${seed}`)
  stage = await openStage()
  await stage.startProduct()
  await bringIn(stage.door)
  paper = await openPaper(stage)
}, oneRunMs)
afterAll(() => stage?.close())

describe('saving', () => {
  let requests = 0

  it(
    'without a kill: three saves, one row, three writes',
    async () => {
      const outcome = await saveThrice(stage, paper, nextPerson(), null)
      expect(outcome.problems).toEqual([])
      expect(outcome.requests.length).toBeGreaterThan(2)
      requests = outcome.requests.length
    },
    oneRunMs,
  )

  it.skipIf(isWhole).each([0, 1, 2])(
    'killed at a request, part %i of 3',
    async (part) => {
      const point = samplePoints(random, requests, 3)[part] ?? { at: 1, moment: 'before' }
      const outcome = await saveThrice(stage, paper, nextPerson(), point)
      expect(outcome.struck).toBe(true)
      expect(problemsAt(point, outcome)).toEqual([])
    },
    oneRunMs,
  )

  it.skipIf(isWhole)(
    'killed before the reply',
    async () => {
      const point = { replyOf: random.between(0, 2) }
      const outcome = await saveThrice(stage, paper, nextPerson(), point)
      expect(outcome.struck).toBe(true)
      expect(problemsAt(point, outcome)).toEqual([])
    },
    oneRunMs,
  )

  it.runIf(isWhole)(
    'killed at every request',
    async () => {
      const swept = await sweepSaving(stage, paper, nextPerson, quiet)
      expect(swept.problems).toEqual([])
      expect(swept.kills).toBeGreaterThan(2 * requests)
    },
    wholeMs,
  )
})

describe('publishing', () => {
  let requests = 0

  it(
    'without a kill: everybody and every channel once',
    async () => {
      const outcome = await publishOnce(stage, null)
      expect(outcome.problems).toEqual([])
      expect(outcome.uncertain).toBe(0)
      expect(outcome.requests.length).toBeGreaterThan(20)
      requests = outcome.requests.length
    },
    oneRunMs,
  )

  it.skipIf(isWhole).each([0, 1, 2, 3])(
    'killed at a request, part %i of 4',
    async (part) => {
      const point = samplePoints(random, requests - 3, 4)[part] ?? { at: 1, moment: 'before' }
      const outcome = await publishOnce(stage, point)
      expect(problemsAt(point, outcome)).toEqual([])
    },
    oneRunMs,
  )

  it(
    'to sixty-six people, killed in the middle of a batch: at most twenty are uncertain',
    async () => {
      const point = { at: 50, moment: 'applied' } as const
      const outcome = await publishOnce(stage, point, 'everyone')
      expect(outcome.struck).toBe(true)
      expect(problemsAt(point, outcome)).toEqual([])
      expect(outcome.uncertain).toBeGreaterThan(0)
    },
    oneRunMs,
  )

  it.runIf(isWhole)(
    'killed at every request',
    async () => {
      const swept = await sweepPublishing(stage, quiet)
      expect(swept.problems).toEqual([])
      expect(swept.kills).toBeGreaterThan(requests)
    },
    wholeMs,
  )
})
