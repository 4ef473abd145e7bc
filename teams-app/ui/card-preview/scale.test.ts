// The scale of a card in less room than it has in a chat.

import { expect, it } from 'vitest'
import { scaleFor } from './scale.ts'

it('draws a card as it is where there is room, and smaller as a whole where there is less', () => {
  expect(scaleFor(540, 900)).toBe(1)
  expect(scaleFor(540, 540)).toBe(1)
  expect(scaleFor(540, 330)).toBe(0.61)
  expect(scaleFor(320, 330)).toBe(1)
  expect(scaleFor(540, 0)).toBe(0.1)
})
