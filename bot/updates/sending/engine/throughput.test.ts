import { describe, expect, it } from 'vitest'
import { seeded } from '../../../../infra/seed/random.ts'
import { instant } from '../../../../shared/domain/kernel/ids.ts'
import { copiesFor } from '../../../../tests/support/update-builders.ts'
import { virtualTime } from '../../../../tests/support/virtual-time.ts'
import { createPace } from '../../../teams/speaking/pace.ts'
import { withState } from '../ports.ts'
import { roll } from './rolling.ts'

const at = instant('2026-11-27T09:00:00.000Z')

/** Seconds for so many copies, when the journal and Teams take so long and two in a hundred are told to wait a second. */
const secondsFor = async (count: number, { journalMs, teamsMs }: { journalMs: number; teamsMs: number }) => {
  const { timer, run, now } = virtualTime()
  const pace = createPace(48, timer)
  const random = seeded(7)
  const call = async () => {
    const answered = await pace()
    await timer.sleep(teamsMs)
    answered()
  }
  const left = await run(
    roll({
      queue: copiesFor(count),
      shouldStop: async () => false,
      marked: (copy) => withState(copy, { state: 'sending', at }),
      work: async (copy) => {
        await call()
        if (random.happens(0.02)) {
          await timer.sleep(1_100)
          await call()
        }
        return withState(copy, { state: 'sent', at, conversationId: 'chat', activityId: 'message' })
      },
      write: async () => {
        await timer.sleep(journalMs)
      },
    }),
  )
  expect(left).toBe(0)
  return now() / 1_000
}

describe('three thousand and twelve copies', () => {
  it.each([
    { journalMs: 30, teamsMs: 20 },
    { journalMs: 100, teamsMs: 50 },
    { journalMs: 200, teamsMs: 50 },
  ])('take at most 75 seconds: $journalMs ms for the journal, $teamsMs ms for Teams', async (times) => {
    expect(await secondsFor(3_012, times)).toBeLessThanOrEqual(75)
  })
})
