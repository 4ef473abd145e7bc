// Field values: what a column accepts, how it keeps it, and the key by which an index finds it.

import type { Column, Facet } from '../columns/column.ts'
import { isBuiltIn } from '../columns/column-json.ts'
import { invalidRequest, notRecognised } from '../errors.ts'

export type Value = string | number | boolean
export type Fields = Readonly<Record<string, Value>>
export type Key = string | number | null

const longest = 63_999
const line = 255
const momentPattern = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,7})?)?(Z|[+-]\d\d:\d\d))?$/

const wrongType = (column: Column): Error =>
  invalidRequest(`The value for field '${column.name}' is not of the type ${column.facet.kind}.`)

const asText = (column: Column, value: unknown, most: number): string => {
  if (typeof value !== 'string') throw wrongType(column)
  if (value.length > most) {
    throw invalidRequest(`The text for field '${column.name}' is longer than ${most} characters.`)
  }
  return value
}

const asNumber = (column: Column, value: unknown, of: { minimum: number; maximum: number }): number => {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw wrongType(column)
  if (value < of.minimum || value > of.maximum) {
    throw invalidRequest(`The value for field '${column.name}' is outside of its range.`)
  }
  return value
}

/** SharePoint keeps whole seconds of UTC; a bare day is midnight UTC. */
const asMoment = (column: Column, value: unknown): string => {
  if (typeof value !== 'string' || !momentPattern.test(value)) throw wrongType(column)
  const at = Date.parse(value)
  if (Number.isNaN(at)) throw wrongType(column)
  return new Date(at).toISOString().replace(/\.\d+Z$/, 'Z')
}

const asKept = (column: Column, value: unknown): Value => {
  const { facet } = column
  switch (facet.kind) {
    case 'text':
      return asText(column, value, facet.of.allowMultipleLines ? longest : (facet.of.maxLength ?? line))
    // SharePoint lets any text into a choice column through its API, so this does too.
    case 'choice':
      return asText(column, value, line)
    case 'number':
      return asNumber(column, value, facet.of)
    case 'boolean':
      if (typeof value !== 'boolean') throw wrongType(column)
      return value
    case 'dateTime':
      return asMoment(column, value)
  }
}

/** Null, and an empty text, clear a field; undefined stands for that. */
export const readFields = (
  columns: ReadonlyMap<string, Column>,
  given: Readonly<Record<string, unknown>>,
): ReadonlyMap<string, Value | undefined> => {
  const read = new Map<string, Value | undefined>()
  for (const [name, value] of Object.entries(given)) {
    if (name.includes('@')) continue
    const column = columns.get(name)
    if (!column && (name === 'id' || isBuiltIn(name))) throw invalidRequest(`Field '${name}' is read-only`)
    if (!column) throw notRecognised(name)
    read.set(name, value === null || value === '' ? undefined : asKept(column, value))
  }
  return read
}

const defaultOf = (column: Column): Value | undefined => {
  const { defaultValue, facet } = column
  if (defaultValue === undefined) return undefined
  if (facet.kind === 'number') return Number(defaultValue)
  if (facet.kind === 'boolean') return defaultValue === '1' || defaultValue.toLowerCase() === 'true'
  return defaultValue
}

/** The fields of a new item: what was given, else the column's default. */
export const newFields = (
  columns: readonly Column[],
  given: ReadonlyMap<string, Value | undefined>,
): Fields => {
  const fields: Record<string, Value> = {}
  for (const column of columns) {
    const value = given.has(column.name) ? given.get(column.name) : defaultOf(column)
    if (value !== undefined) fields[column.name] = value
  }
  return fields
}

export const changedFields = (before: Fields, given: ReadonlyMap<string, Value | undefined>): Fields => {
  const fields: Record<string, Value> = { ...before }
  for (const [name, value] of given) {
    if (value === undefined) delete fields[name]
    else fields[name] = value
  }
  return fields
}

/** Texts are found in any case, moments by their time; an empty field has the key null. */
export const keyOf = (kind: Facet['kind'], value: Value | undefined): Key => {
  if (value === undefined) return null
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value === 'number') return value
  return kind === 'dateTime' ? Date.parse(value) : value.toLowerCase()
}
