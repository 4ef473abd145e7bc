import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { percentOf, suppressOne, suppressParts } from './suppress.ts'

describe('small numbers', () => {
  it('hides 1 to 4, shows a true zero and 5', () => {
    expect([0, 1, 4, 5].map((count) => suppressOne(count))).toEqual([0, null, null, 5])
  })
  it('never goes below a threshold of three, whatever is asked for', () => {
    expect(suppressOne(2, 1)).toBeNull()
    expect(suppressOne(3, 1)).toBe(3)
  })
  it('hides a second part, so that the total gives nothing away', () => {
    expect(suppressParts([30, 12, 3, 0])).toEqual([30, null, null, 0])
  })
  it('hides a third part when two small ones would add up to almost nothing', () => {
    expect(suppressParts([20, 1, 1])).toEqual([null, null, null])
  })
  it('shows all when none is small, and hides one when the total is hidden elsewhere', () => {
    expect(suppressParts([20, 9, 0])).toEqual([20, 9, 0])
    expect(suppressParts([20, 9, 7], 5, true)).toEqual([20, null, null])
  })
  it('leaves at least two numbers that fit wherever something is hidden and more than one is not zero', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 2, maxLength: 7 }), (counts) => {
        const shown = suppressParts(counts)
        const hidden = counts.filter((_, index) => shown[index] === null)
        if (hidden.length === 0) return counts.every((count) => count === 0 || count >= 5)
        const others = counts.filter((count) => count > 0).length
        return (
          others === 1 ||
          (hidden.length >= 2 &&
            hidden.reduce((sum, count) => sum + count, 0) >=
              Math.min(
                5,
                counts.reduce((a, b) => a + b, 0),
              ))
        )
      }),
    )
  })
})

describe('percentages', () => {
  it('needs a base of ten and a shown count', () => {
    expect(percentOf(5, 9)).toBeNull()
    expect(percentOf(5, 10)).toBe(50)
    expect(percentOf(null, 100)).toBeNull()
  })
})
