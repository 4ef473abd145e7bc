import { describe, expect, it } from 'vitest'
import { parseFilter } from './filter.ts'

const text = (value: string) => ({ kind: 'text', value })

describe('a filter', () => {
  it('is read into alternatives of clauses, in their order', () => {
    expect(parseFilter(" fields/A eq 'x' and startswith( fields/B , 'it''s' ) or C ge -1.5 ")).toEqual([
      [
        { path: 'fields/A', operator: 'eq', literal: text('x') },
        { path: 'fields/B', operator: 'startswith', literal: text("it's") },
      ],
      [{ path: 'C', operator: 'ge', literal: { kind: 'number', value: -1.5 } }],
    ])
  })

  it('keeps words inside quotes together, operators and brackets included', () => {
    expect(parseFilter("A eq 'x and (y) or z'")).toEqual([
      [{ path: 'A', operator: 'eq', literal: text('x and (y) or z') }],
    ])
  })

  it.each([
    ['true', { kind: 'boolean', value: true }],
    ['2026-11-24T09:00:00Z', { kind: 'moment', value: '2026-11-24T09:00:00Z' }],
    ['2026-11-24', { kind: 'moment', value: '2026-11-24' }],
  ])('knows %s without quotes', (literal, expected) => {
    expect(parseFilter(`A ge ${literal}`)).toEqual([[{ path: 'A', operator: 'ge', literal: expected }]])
  })

  it.each([
    '',
    'A',
    'A eq',
    "A eq 'x",
    "A eq 'x'y",
    "A eq 'x' and",
    "A eq 'x' B eq 'y'",
    "contains(A,'x')",
    "not A eq 'x'",
    "(A eq 'x')",
    'A eq null',
    "A EQ 'x'",
    'startswith(A,3)',
    "A/B/ eq 'x'",
  ])('is not understood: %s', (filter) => {
    expect(parseFilter(filter)).toBeUndefined()
  })

  it('is read in a moment however long it is', () => {
    const start = process.cpuUsage()
    expect(parseFilter(`A eq '${"''".repeat(500_000)}`)).toBeUndefined()
    expect(parseFilter(`${'A '.repeat(500_000)}eq`)).toBeUndefined()
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(2_000)
  })
})
