// The one shape in which the server says no: RFC 9457 with our reference code and, where it helps, what was refused.

import * as z from 'zod/mini'

export const problemSchema = z.object({
  status: z.number(),
  /** Which refusal or failure it is, for the page: `closed`, `conflict`, `notAllowed`, `invalid`, `unavailable`… */
  type: z.string(),
  /** One or two sentences for a person: what happened, what to do. */
  title: z.string(),
  /** `CW-503-91F`: what the person can quote and the log can be searched for. */
  reference: z.string(),
  /** What belongs to this refusal: the other version of a conflict, fields that were not right. */
  detail: z.optional(z.unknown()),
  /** Seconds after which it may be asked again, as the answer's `Retry-After` says. */
  retryAfter: z.optional(z.number()),
})
export type Problem = z.infer<typeof problemSchema>

/** True while nobody knows whether what was sent was done: no answer came, or one that says nothing. */
export const isUnclear = ({ status, type }: Problem): boolean =>
  status === 0 || status >= 500 || type === 'unreadable'

/** ` If it goes on, tell us CW-503-91F.` A no is an answer that the person can act on: only what broke has a reference. */
export const toQuote = ({ status, reference }: Problem): string =>
  status < 500 || reference === '' ? '' : ` If it goes on, tell us ${reference}.`
