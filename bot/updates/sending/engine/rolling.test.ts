import { describe, expect, it } from 'vitest'
import { instant } from '../../../../shared/domain/kernel/ids.ts'
import type { Copy } from '../../../../shared/domain/updates/delivery.ts'
import { copiesFor } from '../../../../tests/support/update-builders.ts'
import { mostInFlight, type Round, roll } from './rolling.ts'

const at = instant('2026-11-27T09:00:00.000Z')
const marked = (copy: Copy): Copy => ({ ...copy, state: { state: 'sending', at } })
const sent = (copy: Copy): Copy => ({
  ...copy,
  state: { state: 'sent', at, conversationId: 'chat', activityId: 'message' },
})

const rounds = async (queue: readonly Copy[], about: Partial<Round> = {}) => {
  const journal = new Map(queue.map((copy) => [copy.key, copy]))
  const sending = () => [...journal.values()].filter(({ state }) => state.state === 'sending').length
  const seen = { most: 0, writes: 0, order: [] as string[] }
  const left = await roll({
    queue,
    shouldStop: async () => false,
    marked,
    work: async (copy) => {
      expect(journal.get(copy.key)?.state.state).toBe('sending')
      seen.order.push(copy.key)
      await Promise.resolve()
      return sent(copy)
    },
    write: async (copies) => {
      await Promise.resolve()
      for (const copy of copies) journal.set(copy.key, copy)
      seen.most = Math.max(seen.most, sending())
      seen.writes += 1
    },
    ...about,
  })
  return { left, journal, ...seen }
}

describe('many copies, few on their way', () => {
  it('marks each before it leaves, in the order of the queue, and never more than may be uncertain', async () => {
    const queue = copiesFor(300)
    const { left, journal, most, writes, order } = await rounds(queue)
    expect(left).toBe(0)
    expect([...journal.values()].every(({ state }) => state.state === 'sent')).toBe(true)
    expect(most).toBeLessThanOrEqual(mostInFlight)
    expect(order).toEqual(queue.map(({ key }) => key))
    expect(writes).toBeLessThan(300 / 10)
  })

  it('does not wait for one that takes long', async () => {
    const queue = copiesFor(200)
    let release: () => void = () => undefined
    const slow = new Promise<void>((resolve) => {
      release = resolve
    })
    let done = 0
    const { journal } = await rounds(queue, {
      work: async (copy) => {
        if (copy.key === queue[0]?.key) await slow
        done += 1
        if (done === 199) release()
        return sent(copy)
      },
    })
    expect([...journal.values()].every(({ state }) => state.state === 'sent')).toBe(true)
  })

  it('stops before the next window, and writes what came back', async () => {
    let asked = 0
    const { left, journal } = await rounds(copiesFor(100), {
      shouldStop: async () => {
        asked += 1
        return asked > 2
      },
    })
    expect(left).toBe(72)
    expect([...journal.values()].filter(({ state }) => state.state === 'sent')).toHaveLength(28)
  })

  it('waits for what is on its way when the journal is away', async () => {
    let writes = 0
    let working = 0
    const failing = rounds(copiesFor(100), {
      work: async (copy) => {
        working += 1
        await new Promise((resolve) => setTimeout(resolve, 5))
        working -= 1
        return sent(copy)
      },
      write: async () => {
        writes += 1
        if (writes === 3) throw new Error('away')
      },
    })
    await expect(failing).rejects.toThrow('away')
    expect(working).toBe(0)
  })
})
