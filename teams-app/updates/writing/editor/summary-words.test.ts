// The length of the summary, as its field says it.

import { expect, it } from 'vitest'
import { saidOfSummary } from './summary-words.ts'

it('counts letters as the checks do, and says how many are too many', () => {
  expect(saidOfSummary('')).toEqual({
    hint: '0 of 80 letters. People see this first in the notification.',
  })
  expect(saidOfSummary(` ${'x'.repeat(79)} `).hint).toMatch(/^79 of 80 letters/)
  expect(saidOfSummary('🎉'.repeat(80)).hint).toMatch(/^80 of 80 letters/)
  expect(saidOfSummary('x'.repeat(83))).toEqual({
    validationMessage: '3 letters too many. The notification shows at most 80.',
  })
  expect(saidOfSummary('x'.repeat(81)).validationMessage).toMatch(/^1 letter too many/)
})
