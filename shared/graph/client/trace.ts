// What travels with one request through the SDK's middleware: its price, whether it may be repeated, what became of it.

import type { Context } from '@microsoft/microsoft-graph-client'

export type Trace = {
  /** Resource units that each try costs; 0 for calls that SharePoint does not price. */
  readonly units: number
  /** True when applying it twice leaves the same state as once. */
  readonly repeatable: boolean
  /** Set when a try of a write got no clear answer. */
  unclear: boolean
  /** The error that ended the request: the SDK would wrap it and lose its kind. */
  failure: unknown
}

const isTrace = (value: unknown): value is Trace =>
  typeof value === 'object' &&
  value !== null &&
  'units' in value &&
  'repeatable' in value &&
  'unclear' in value

/** The trace that our client put among the request's options. */
export const traceOf = (context: Context): Trace => {
  const found: unknown = context.options && 'trace' in context.options ? context.options.trace : undefined
  if (!isTrace(found)) throw new Error('a Graph request without its trace')
  return found
}

export const urlOf = (context: Context): URL =>
  new URL(typeof context.request === 'string' ? context.request : context.request.url)
