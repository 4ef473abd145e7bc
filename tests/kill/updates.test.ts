// Kill -9 while an edition goes out: everybody has it once, and whoever was on their way is named.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seeded } from '../../infra/seed/random.ts'
import { openStage, type Stage } from './stage.ts'
import { bringInReaders, type Readers } from './updates/readers.ts'
import { sendOnce } from './updates/sending-once.ts'

const seed = Number(process.env['COUNTYWIDE_SEED'] ?? 2026)
const random = seeded(seed)
const oneRunMs = 120_000

let stage: Stage
let readers: Readers

beforeAll(async () => {
  stage = await openStage({ direct: true })
  await stage.startProduct()
  readers = await bringInReaders(stage, { channels: 2, people: 150, blockedOneIn: 50 })
}, oneRunMs)
afterAll(() => stage?.close())

describe('an edition to two channels and a hundred and fifty people', () => {
  it(
    'killed on the way: nobody is left out, nobody has it twice, the uncertain are named',
    async () => {
      const sent = await sendOnce(stage, readers, { kills: 1, random, say: () => undefined })
      expect(sent.problems).toEqual([])
      expect(sent.kills).toBe(1)
      expect(sent.mostUncertain).toBeGreaterThan(0)
      expect(sent.delivered).toBeGreaterThan(110)
    },
    oneRunMs,
  )
})
