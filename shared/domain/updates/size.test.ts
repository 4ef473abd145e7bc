// How much of an update a card holds.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mostActivityBytes, mostCardBytes, utf8Bytes, utf16Bytes } from '../kernel/card-size.ts'
import { blocksThatFit } from './size.ts'

describe('blocksThatFit', () => {
  const block = 'a'.repeat(1_000)
  const fitsIn = (most: number, bytes: (text: string) => number) => (shown: number) =>
    bytes(block.repeat(shown)) <= most

  it('cuts at a block, by what a card and an activity may weigh', () => {
    expect(blocksThatFit(20, fitsIn(mostCardBytes, utf8Bytes))).toBe(20)
    expect(blocksThatFit(60, fitsIn(mostCardBytes, utf8Bytes))).toBe(25)
    expect(blocksThatFit(60, fitsIn(mostActivityBytes, utf16Bytes))).toBe(40)
  })

  it('gives the most that fits, asking few times', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), (blocks, most) => {
        let asked = 0
        const shown = blocksThatFit(blocks, (tried) => {
          asked += 1
          return tried <= most
        })
        expect(shown).toBe(Math.min(blocks, most))
        expect(asked).toBeLessThanOrEqual(8)
      }),
    )
  })
})
