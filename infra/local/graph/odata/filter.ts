// Reads `$filter` text: comparisons and startswith, joined by `and` or `or`, without brackets.

type Operator = 'eq' | 'ne' | 'ge' | 'gt' | 'le' | 'lt' | 'startswith'
export type Literal =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** A moment without quotes, `2026-11-24T09:00:00Z`, or a bare day. */
  | { readonly kind: 'moment'; readonly value: string }
export type Clause = { readonly path: string; readonly operator: Operator; readonly literal: Literal }
/** Any of the alternatives, each of which wants all of its clauses. */
type Filter = readonly (readonly Clause[])[]

const operators = { eq: 'eq', ne: 'ne', ge: 'ge', gt: 'gt', le: 'le', lt: 'lt' } as const
const path = String.raw`([A-Za-z_][\w]*(?:\/[A-Za-z_][\w]*)*)`
const literal = String.raw`('(?:[^']|'')*'|[^\s()',]+)`
const comparison = new RegExp(String.raw`\s*${path}\s+(eq|ne|ge|gt|le|lt)\s+${literal}`, 'y')
const prefix = new RegExp(String.raw`\s*startswith\(\s*${path}\s*,\s*${literal}\s*\)`, 'iy')
const joiner = /\s+(and|or)\s+/y

const readLiteral = (text: string): Literal | undefined => {
  if (text.startsWith("'")) return { kind: 'text', value: text.slice(1, -1).replaceAll("''", "'") }
  if (text === 'true' || text === 'false') return { kind: 'boolean', value: text === 'true' }
  if (/^-?\d+(\.\d+)?$/.test(text)) return { kind: 'number', value: Number(text) }
  if (/^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d))?$/.test(text)) return { kind: 'moment', value: text }
  return undefined
}

type Step<Value> = { readonly value: Value; readonly end: number } | undefined

const match = (pattern: RegExp, text: string, from: number): RegExpExecArray | null => {
  pattern.lastIndex = from
  return pattern.exec(text)
}

const readClause = (text: string, from: number): Step<Clause> => {
  const started = match(prefix, text, from)
  if (started) {
    const found = readLiteral(started[2] ?? '')
    if (found?.kind !== 'text') return undefined
    const clause = { path: started[1] ?? '', operator: 'startswith', literal: found } as const
    return { value: clause, end: from + started[0].length }
  }
  const compared = match(comparison, text, from)
  const found = compared ? readLiteral(compared[3] ?? '') : undefined
  if (!compared || !found) return undefined
  const operator = Object.values(operators).find((name) => name === compared[2])
  if (!operator) return undefined
  return { value: { path: compared[1] ?? '', operator, literal: found }, end: from + compared[0].length }
}

/** Undefined for anything that is not wholly understood: `contains`, brackets, a missing quote. */
export const parseFilter = (text: string): Filter | undefined => {
  const trimmed = text.trim()
  const alternatives: Clause[][] = [[]]
  let at = 0
  while (true) {
    const clause = readClause(trimmed, at)
    if (!clause) return undefined
    alternatives.at(-1)?.push(clause.value)
    at = clause.end
    if (at === trimmed.length) return alternatives
    const joined = match(joiner, trimmed, at)
    if (!joined) return undefined
    if (joined[1] === 'or') alternatives.push([])
    at += joined[0].length
  }
}
