// The query of a Graph URL: options with or without their dollar sign, and what may stand in the common ones.

import type { Query } from '../call.ts'
import { badRequest, invalidRequest } from '../errors.ts'

export const graphBase = 'https://graph.microsoft.com/v1.0'

export const parseQuery = (search: string): Query => {
  const query = new Map<string, string>()
  for (const [key, value] of new URLSearchParams(search)) {
    const name = key.replace(/^\$/, '').toLowerCase()
    if (query.has(name)) throw badRequest(`Query option '${key}' was specified more than once.`)
    query.set(name, value)
  }
  return query
}

/** A real Graph ignores some options silently; here that is an error, so that nobody relies on them. */
export const refuseUnknown = (query: Query, understood: readonly string[]): void => {
  for (const name of query.keys()) {
    if (!understood.includes(name))
      throw badRequest(
        `The query specified in the URI is not valid. Query option '$${name}' is not allowed here.`,
      )
  }
}

/** `$top`, at least 1; more than the most is cut to it, as the services do. */
export const topOf = (query: Query, usual: number, most: number): number => {
  const text = query.get('top')
  if (text === undefined) return usual
  const top = /^\d{1,9}$/.test(text) ? Number(text) : 0
  if (top < 1) throw invalidRequest(`Invalid value '${text}' for $top query option found.`)
  return Math.min(top, most)
}

/** `$select` as names, or undefined for "everything". */
export const selectOf = (query: Query): readonly string[] | undefined => {
  const text = query.get('select')
  if (text === undefined || text.trim() === '') return undefined
  return text.split(',').map((name) => name.trim())
}

/** Keeps the selected properties, the id and annotations; an unknown name is refused as OData does. */
export const pick = (
  whole: Readonly<Record<string, unknown>>,
  select: readonly string[] | undefined,
  type: string,
  known: readonly string[] = [],
): Record<string, unknown> => {
  if (!select) return { ...whole }
  const names = Object.keys(whole)
  for (const name of select) {
    if (!names.includes(name) && !known.includes(name)) {
      throw badRequest(`Could not find a property named '${name}' on type 'microsoft.graph.${type}'.`)
    }
  }
  return Object.fromEntries(
    Object.entries(whole).filter(([name]) => select.includes(name) || name === 'id' || name.startsWith('@')),
  )
}

/** The same request with one option changed: how next and delta links are made. */
export const linkWith = (
  path: string,
  query: Query,
  name: string,
  value: string,
  drop: readonly string[] = [],
): string => {
  const kept = [...query].filter(([key]) => key !== name && !drop.includes(key))
  const dollar = (key: string) => (key === 'token' ? key : `$${key}`)
  const parts = [...kept, [name, value] as const]
  return `${graphBase}${path}?${parts.map(([key, text]) => `${dollar(key)}=${encodeURIComponent(text)}`).join('&')}`
}

/** A skip token only its maker reads: the offset or the last id. */
export const skipToken = (position: number): string =>
  Buffer.from(`Paged=TRUE&p_ID=${position}`).toString('base64url')

export const positionOf = (query: Query): number => {
  const token = query.get('skiptoken')
  if (token === undefined) return 0
  const found = /^Paged=TRUE&p_ID=(\d{1,12})$/.exec(Buffer.from(token, 'base64url').toString('utf8'))
  if (!found) throw badRequest('The $skiptoken is not valid.')
  return Number(found[1])
}
