import { describe, expect, it } from 'vitest'
import { createPace } from '../../bot/teams/speaking/pace.ts'
import { createLimiter } from '../../infra/local/connector/rest/limits.ts'
import { seeded } from '../../infra/seed/random.ts'
import { virtualTime } from '../support/virtual-time.ts'

/** Sends so many, each as long on its way there and back as `journey` says; counts them as Teams does. */
const sendAll = async (count: number, most: number, journey: (at: number) => number) => {
  const { timer, run, now } = virtualTime()
  const pace = createPace(most, timer)
  const limiter = createLimiter(timer.now)
  let refused = 0
  const order: number[] = []
  const sends = Array.from({ length: count }, async (_, at) => {
    const answer = await pace()
    order.push(at)
    await timer.sleep(journey(at))
    if (limiter.admit([{ key: 'app', limits: [{ count: 50, perMs: 1_000 }] }]) > 0) refused += 1
    await timer.sleep(journey(at + count))
    answer()
  })
  await run(Promise.all(sends))
  return { refused, order, seconds: now() / 1_000 }
}

describe('the pace of all that is sent', () => {
  it('is never more in a second than Teams takes, however long calls are on their way', async () => {
    for (let seed = 1; seed <= 30; seed += 1) {
      const random = seeded(seed)
      const journey = () => random.between(1, random.between(0, 9) === 0 ? 900 : 30)
      const { refused } = await sendAll(400, 50, journey)
      expect(refused, `seed ${seed}`).toBe(0)
    }
  })

  it('lets them go in the order of asking', async () => {
    const { order } = await sendAll(200, 48, () => 5)
    expect(order).toEqual([...order].sort((one, other) => one - other))
  })

  it('uses what Teams takes: three thousand within seventy-five seconds', async () => {
    const { seconds, refused } = await sendAll(3_012, 48, () => 20)
    expect(refused).toBe(0)
    expect(seconds).toBeLessThan(75)
    expect(3_012 / seconds).toBeGreaterThan(42)
  })
})
