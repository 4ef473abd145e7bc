// Writes that wait for one another and go together.

import { describe, expect, it } from 'vitest'
import { gathering } from './gathering.ts'

/** A writer whose writes end when the test says so. */
const slowWriter = () => {
  const batches: (readonly string[])[] = []
  const ends: ((error?: Error) => void)[] = []
  const write = (changes: readonly string[]) =>
    new Promise<void>((resolve, reject) => {
      batches.push([...changes])
      ends.push((error) => (error ? reject(error) : resolve()))
    })
  return { batches, end: (index: number, error?: Error) => ends[index]?.(error), ask: gathering(write) }
}
const settle = () => new Promise<void>((resolve) => setImmediate(resolve))

describe('writes of one row', () => {
  it('run one at a time, and what comes meanwhile goes in the next', async () => {
    const { batches, end, ask } = slowWriter()
    const first = ask(['a'])
    await settle()
    const others = Promise.all([ask(['b']), ask(['c', 'd'])])
    await settle()
    expect(batches).toEqual([['a']])
    end(0)
    await first
    await settle()
    expect(batches).toEqual([['a'], ['b', 'c', 'd']])
    end(1)
    await others
  })

  it('share a failure with those who went together, and not with the next', async () => {
    const { batches, end, ask } = slowWriter()
    const failed = Promise.allSettled([ask(['a']), ask(['b'])])
    await settle()
    const next = ask(['c'])
    end(0, new Error('no answer'))
    expect((await failed).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    await settle()
    end(1)
    await next
    expect(batches).toEqual([['a', 'b'], ['c']])
  })
})
