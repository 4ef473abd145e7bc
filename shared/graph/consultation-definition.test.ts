// A definition cut into pieces and put together again.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aConsultation, aContent } from '../../tests/support/builders.ts'
import { readDefinition, writeDefinition } from './consultation-definition.ts'

const withReason = (reason: string) => aConsultation({ content: aContent({ reason }) })

describe('a consultation’s definition', () => {
  it('comes back from its pieces, none of which a list would trim or cut', () => {
    const words = fc.array(fc.constantFrom('a', ' ', '🏫', 'é', '  ', 'word '), {
      minLength: 60_000,
      maxLength: 70_000,
    })
    fc.assert(
      fc.property(words, (parts) => {
        const consultation = withReason(parts.join(''))
        const pieces = writeDefinition(consultation, 4)
        expect(pieces.length).toBeGreaterThan(1)
        for (const piece of pieces) {
          expect(piece.length).toBeLessThanOrEqual(63_999)
          expect(piece).toBe(piece.trim())
          expect(() => encodeURIComponent(piece)).not.toThrow()
        }
        expect(readDefinition(pieces)).toEqual(consultation)
      }),
      { numRuns: 5 },
    )
  })

  it('is refused when it is too long, and null when pieces are missing', () => {
    expect(() => writeDefinition(withReason('x'.repeat(300_000)), 4)).toThrow(RangeError)
    expect(readDefinition([])).toBeNull()
    expect(readDefinition(['{"id":"x"'])).toBeNull()
  })
})
