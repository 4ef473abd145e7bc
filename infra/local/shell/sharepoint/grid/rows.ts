// Rows of a list as its reader sees them: words for values, what is shown, sorted and filtered.
import type { Column, Row } from '../../doors/shapes-of-controls.ts'
import { cellWords, dayOf } from '../../times.ts'

export type Sort = { readonly column: string; readonly descending: boolean }
/** By column name: the words of the values that stay. A column without an entry is not filtered. */
export type Filters = ReadonlyMap<string, ReadonlySet<string>>

/** The columns for people: those the product hides for its own use are left out. */
export const shownColumns = (columns: readonly Column[]): readonly Column[] =>
  columns.filter(({ hidden }) => hidden !== true)

const isMidnight = (text: string): boolean => /T00:00:00(\.0+)?Z$/.test(text)

const momentWords = (text: string): string => {
  const at = Date.parse(text)
  if (Number.isNaN(at)) return text
  return isMidnight(text) ? dayOf(at) : cellWords(at)
}

/** A value in words, as a cell shows it and a filter offers it. Blank for nothing. */
export const valueWords = (value: unknown, column: Column): string => {
  if (value === null || value === undefined || value === '') return ''
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (column.type === 'dateTime' && typeof value === 'string') return momentWords(value)
  if (Array.isArray(value)) return value.map((part) => valueWords(part, column)).join('; ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

const compareValues = (one: unknown, other: unknown, column: Column): number => {
  if (typeof one === 'number' && typeof other === 'number') return one - other
  if (column.type === 'dateTime') return Date.parse(String(one)) - Date.parse(String(other))
  return valueWords(one, column).localeCompare(valueWords(other, column), 'en-GB', { numeric: true })
}

const isBlank = (value: unknown): boolean => value === null || value === undefined || value === ''

const sorted = (rows: readonly Row[], sort: Sort, column: Column): readonly Row[] =>
  rows.toSorted((a, b) => {
    const one = a.fields[column.name]
    const other = b.fields[column.name]
    // Blanks come last, whichever way it is sorted.
    if (isBlank(one) || isBlank(other)) return Number(isBlank(one)) - Number(isBlank(other))
    const order = compareValues(one, other, column)
    return sort.descending ? -order : order
  })

export type View = { readonly sort: Sort | null; readonly filters: Filters }

/** Whether a view needs every row of the list, not only a page of it. */
export const needsAll = ({ sort, filters }: View): boolean => sort !== null || filters.size > 0

/** The rows a view leaves, in its order. */
export const viewed = (
  rows: readonly Row[],
  columns: readonly Column[],
  { sort, filters }: View,
): readonly Row[] => {
  const byName = new Map(columns.map((column) => [column.name, column]))
  const kept = rows.filter(({ fields }) =>
    [...filters].every(([name, words]) => {
      const column = byName.get(name)
      return column === undefined || words.has(valueWords(fields[name], column))
    }),
  )
  const column = sort === null ? undefined : byName.get(sort.column)
  return sort === null || column === undefined ? kept : sorted(kept, sort, column)
}

/** The different values of a column in words, in order, blank first if there is one. */
export const choicesOf = (rows: readonly Row[], column: Column): readonly string[] => {
  const words = new Set(rows.map(({ fields }) => valueWords(fields[column.name], column)))
  return [...words].sort((a, b) => a.localeCompare(b, 'en-GB', { numeric: true }))
}

/** How wide a column is drawn, in pixels, from its kind and the longest words on the page. */
export const widthOf = (column: Column, rows: readonly Row[]): number => {
  const longest = rows.reduce(
    (most, { fields }) => Math.max(most, valueWords(fields[column.name], column).length),
    Math.min(column.displayName.length, 24),
  )
  return Math.max(96, Math.min(280, 44 + longest * 8))
}
