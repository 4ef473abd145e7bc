// What is said beside a text of what a paste left out.

import { expect, it } from 'vitest'
import { leftOutInWords } from './left-out.ts'

it('says what was left out and what to do, and nothing when all came in', () => {
  expect(leftOutInWords({ pictures: 0, isStruck: false })).toBe('')
  expect(leftOutInWords({ pictures: 1, isStruck: false })).toBe(
    '1 picture was left out. Add it with “Picture”, below the parts.',
  )
  expect(leftOutInWords({ pictures: 3, isStruck: true })).toBe(
    '3 pictures were left out. Add them with “Picture”, below the parts. Words that were struck out or deleted were left out.',
  )
})
