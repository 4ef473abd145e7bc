// Turns what came over HTTP, or as a part of a batch, into a Graph call.

import { z } from 'zod'
import type { GraphCall } from '../call.ts'
import { badRequest } from '../errors.ts'
import { parseQuery } from '../odata/query.ts'

type Received = {
  readonly method: string
  /** Path and query without `/v1.0`. */
  readonly url: string
  readonly headers: GraphCall['headers']
  readonly body: unknown
}
const method = z.enum(['GET', 'POST', 'PATCH', 'PUT', 'DELETE'])

const notJson = () =>
  badRequest(
    'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
  )

/** An upload keeps its bytes whatever they are; everything else is JSON and must say so. */
export const readBody = (kind: string, headers: GraphCall['headers'], bytes: Buffer | undefined): unknown => {
  if (kind === 'PUT') return bytes ?? Buffer.alloc(0)
  if (!bytes || bytes.byteLength === 0) return undefined
  if (!headers['content-type']?.includes('json')) throw notJson()
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    throw notJson()
  }
}

export const toCall = ({ method: kind, url, headers, body }: Received): GraphCall => {
  const known = method.safeParse(kind.toUpperCase())
  if (!known.success) throw badRequest(`The method ${kind} is not served.`)
  const at = url.indexOf('?')
  return {
    method: known.data,
    path: (at < 0 ? url : url.slice(0, at)).replace(/(.)\/$/, '$1'),
    query: parseQuery(at < 0 ? '' : url.slice(at + 1)),
    headers,
    body,
    overlap: false,
  }
}
