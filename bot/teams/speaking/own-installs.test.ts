import { describe, expect, it } from 'vitest'
import { personNumber } from '../../../tests/support/builders.ts'
import { createOwnInstalls } from './own-installs.ts'

describe('installs of our own', () => {
  it('are known for a minute, and for that person only', () => {
    let now = 0
    const own = createOwnInstalls(() => now)
    own.begin(personNumber(1))
    expect(own.isOwn(personNumber(1))).toBe(true)
    expect(own.isOwn(personNumber(2))).toBe(false)
    now = 60_000
    expect(own.isOwn(personNumber(1))).toBe(false)
  })
  it('are forgotten in the order they began, a renewed one last', () => {
    let now = 0
    const own = createOwnInstalls(() => now)
    own.begin(personNumber(1))
    now = 30_000
    own.begin(personNumber(1))
    now = 80_000
    own.begin(personNumber(2))
    expect(own.isOwn(personNumber(1))).toBe(true)
  })
})
