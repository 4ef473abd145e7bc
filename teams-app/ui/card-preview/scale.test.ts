// The width and scale of a card in less room than it has in a chat.

import { expect, it } from 'vitest'
import { fitted } from './scale.ts'

it('draws a card as it is where there is room, and smaller as a whole where there is less', () => {
  expect(fitted(540, 900)).toEqual({ width: 540, zoom: 1 })
  expect(fitted(540, 540)).toEqual({ width: 540, zoom: 1 })
  expect(fitted(540, 470)).toEqual({ width: 540, zoom: 0.87 })
  expect(fitted(320, 330)).toEqual({ width: 320, zoom: 1 })
})

it('never draws letters too small to be read', () => {
  expect(fitted(540, 330)).toEqual({ width: 440, zoom: 0.75 })
  expect(fitted(320, 300)).toEqual({ width: 320, zoom: 0.93 })
})
