// How a card's bytes are counted.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { utf8Bytes, utf16Bytes } from './card-size.ts'

describe('bytes', () => {
  it('are counted as they are sent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(utf8Bytes(text)).toBe(Buffer.byteLength(text, 'utf8'))
        expect(utf16Bytes(text)).toBe(Buffer.byteLength(text, 'utf16le'))
      }),
    )
  })
})
