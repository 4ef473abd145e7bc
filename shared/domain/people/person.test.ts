import { describe, expect, it } from 'vitest'
import { maySayRole } from './person.ts'

describe('the role one says one answers in', () => {
  it('is any of those nobody has to name, whatever the people list says', () => {
    expect(maySayRole([], 'teacher')).toBe(true)
    expect(maySayRole(['headteacher'], 'governor')).toBe(true)
  })
  it('is a headteacher or area representative only where the council says so', () => {
    expect(maySayRole(['senco'], 'headteacher')).toBe(false)
    expect(maySayRole(['headteacher'], 'areaRepresentative')).toBe(false)
    expect(maySayRole(['headteacher'], 'headteacher')).toBe(true)
  })
})
