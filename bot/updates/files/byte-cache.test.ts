import { describe, expect, it } from 'vitest'
import { byteCache } from './byte-cache.ts'

const bytes = (length: number) => async () => new Uint8Array(length)
const never = () => Promise.reject(new Error('asked again'))

describe('bytes in memory', () => {
  it('are read once for many who ask at once, and not again', async () => {
    const cache = byteCache(10)
    let reads = 0
    const read = async () => {
      reads += 1
      return new Uint8Array(3)
    }
    await Promise.all([cache.get('a', read), cache.get('a', read)])
    await cache.get('a', never)
    expect(reads).toBe(1)
  })

  it('make room for newer ones: those asked for longest ago go first', async () => {
    const cache = byteCache(10)
    await cache.get('a', bytes(4))
    await cache.get('b', bytes(4))
    await cache.get('a', never)
    await cache.get('c', bytes(4))
    await cache.get('a', never)
    await expect(cache.get('b', never)).rejects.toThrow('asked again')
  })

  it('are not kept when there are none, too many, or when reading failed', async () => {
    const cache = byteCache(10)
    expect(await cache.get('a', async () => null)).toBeNull()
    await expect(cache.get('a', never)).rejects.toThrow()
    await cache.get('a', bytes(11))
    await expect(cache.get('a', never)).rejects.toThrow()
  })
})
