// Text cut over columns and put together again.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TooLong } from '../../ports/versioned.ts'
import { fromPieces, inPieces } from './json.ts'

const columns = ['One', 'Two', 'Three']

describe('text in pieces', () => {
  it('comes back from its columns, none of which a list would trim or cut', () => {
    const words = fc.array(fc.constantFrom('a', ' ', '🏫', 'é', '  ', 'word '), {
      minLength: 60_000,
      maxLength: 70_000,
    })
    fc.assert(
      fc.property(words, (parts) => {
        const text = `[${parts.join('')}]`
        const pieces = inPieces(text, columns, 'the text')
        for (const piece of Object.values(pieces)) {
          expect(piece?.length ?? 0).toBeLessThanOrEqual(63_999)
          expect(piece).toBe(piece?.trim() ?? null)
          expect(() => encodeURIComponent(piece ?? '')).not.toThrow()
        }
        expect(pieces['Two']).not.toBeNull()
        expect(fromPieces(pieces, columns)).toBe(text)
      }),
      { numRuns: 5 },
    )
  })

  it('clears the columns it no longer needs, and is refused when they are too few', () => {
    expect(inPieces('short', columns, 'the text')).toEqual({ One: 'short', Two: null, Three: null })
    expect(() => inPieces('x'.repeat(200_000), columns, 'the text')).toThrow(TooLong)
  })
})
