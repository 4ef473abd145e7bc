import { describe, expect, it } from 'vitest'
import { choicesOf, needsAll, shownColumns, valueWords, viewed, widthOf } from './rows.ts'

const columns = [
  { name: 'Title', displayName: 'School', type: 'text' },
  { name: 'Q01', displayName: 'How far do you agree?', type: 'choice' },
  { name: 'Places', displayName: 'Places', type: 'number' },
  { name: 'Saved', displayName: 'Saved', type: 'dateTime' },
  { name: 'Hash', displayName: 'Hash', type: 'text', hidden: true },
] as const
const [title, answer, places, saved] = columns
const row = (id: string, fields: Record<string, unknown>) => ({ id, fields })
const rows = [
  row('1', { Title: 'Wrenfield', Q01: 'Agree', Places: 10, Saved: '2026-10-06T09:42:00Z' }),
  row('2', { Title: 'Élan Park', Q01: 'Disagree', Places: 9, Saved: '2026-10-05T09:42:00Z' }),
  row('3', { Title: 'Ashdown', Q01: '', Places: null }),
]
const none = new Map<string, ReadonlySet<string>>()
const ids = (view: Parameters<typeof viewed>[2]) => viewed(rows, columns, view).map(({ id }) => id)

describe('the rows of a list', () => {
  it('leave out what is hidden', () => {
    expect(shownColumns(columns).map(({ name }) => name)).toEqual(['Title', 'Q01', 'Places', 'Saved'])
  })

  it('show values in words', () => {
    expect(valueWords(true, title)).toBe('Yes')
    expect(valueWords(null, title)).toBe('')
    expect(valueWords('2026-10-06T09:42:00Z', saved)).toBe('6 Oct 2026, 10:42am')
    expect(valueWords('2026-10-06T00:00:00Z', saved)).toBe('2026-10-06')
    expect(valueWords(0, places)).toBe('0')
  })

  it('sort by kind, both ways, blanks last either way', () => {
    expect(ids({ sort: { column: 'Title', descending: false }, filters: none })).toEqual(['3', '2', '1'])
    expect(ids({ sort: { column: 'Places', descending: false }, filters: none })).toEqual(['2', '1', '3'])
    expect(ids({ sort: { column: 'Places', descending: true }, filters: none })).toEqual(['1', '2', '3'])
    expect(ids({ sort: { column: 'Saved', descending: false }, filters: none })).toEqual(['2', '1', '3'])
  })

  it('filter by the words of a cell, blank included', () => {
    expect(ids({ sort: null, filters: new Map([['Q01', new Set(['Agree', ''])]]) })).toEqual(['1', '3'])
    expect(ids({ sort: null, filters: new Map([['Gone', new Set(['x'])]]) })).toEqual(['1', '2', '3'])
  })

  it('offer each value once', () => {
    expect(choicesOf([...rows, ...rows], answer)).toEqual(['', 'Agree', 'Disagree'])
  })

  it('need the whole list only to be sorted or filtered', () => {
    expect(needsAll({ sort: null, filters: none })).toBe(false)
    expect(needsAll({ sort: { column: 'Title', descending: false }, filters: none })).toBe(true)
  })

  it('stay within a readable width', () => {
    expect(widthOf(title, [row('1', { Title: 'x'.repeat(500) })])).toBe(280)
    expect(widthOf(places, [])).toBe(96)
  })
})
