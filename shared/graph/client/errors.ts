// What Graph says when it says no, as the errors that ports promise: Conflict, AlreadyThere, Outage, and two of our own.

import * as z from 'zod'
import { AlreadyThere, AskedToWait, Conflict, Outage } from '../../ports/versioned.ts'

/** A request that Graph understood and turned down: 400, 404 and their like. A bug unless the caller expects it. */
export class GraphRefused extends Error {
  override readonly name = 'GraphRefused'
  readonly status: number
  readonly code: string
  /** Where Graph says to go on: a lapsed delta token is answered with the address of a fresh start. */
  readonly location: string | null
  constructor(message: string, told: { status: number; code: string; location?: string | null }) {
    super(message)
    this.status = told.status
    this.code = told.code
    this.location = told.location ?? null
  }
}

/** 401 after a renewed token, or 403: the app may not. Fails closed as an outage, except where a caller knows why. */
export class Forbidden extends Outage {
  readonly status: number
  readonly code: string
  constructor(message: string, told: { status: number; code: string }) {
    super(message)
    this.status = told.status
    this.code = told.code
  }
}

/** A write left and no clear answer came: it may have been applied. The caller reads what is there and settles it. */
export class UnclearReply extends Outage {
  /** Of the last answer, which speaks after a try that may have been applied; null when none came. */
  readonly status: number | null
  constructor(message: string, told: { cause?: unknown; status?: number } = {}) {
    super(message, { cause: told.cause })
    this.status = told.status ?? null
  }
}

const errorBody = z.object({
  error: z.object({
    code: z.string().catch(''),
    message: z.string().catch(''),
  }),
})

// The code is the generic one, so only the message tells a taken key from any other bad request (platform.md, 1.3).
const takenKey = 'unique constraints already has the provided value'

const isTooManyOrDown = (status: number) => status === 429 || status >= 500

/** Seconds to wait as a reply says: the greater of Retry-After (seconds or a date) and RateLimit-Reset; null if unsaid. */
export const waitSeconds = (headers: Headers, nowMs: number): number | null => {
  const after = headers.get('retry-after')
  const asDate = after === null ? Number.NaN : Date.parse(after)
  const fromAfter = after === null ? Number.NaN : Number(after)
  const seconds = [
    Number.isNaN(fromAfter) ? (asDate - nowMs) / 1_000 : fromAfter,
    Number(headers.get('ratelimit-remaining') === '0' ? headers.get('ratelimit-reset') : Number.NaN),
  ].filter((value) => Number.isFinite(value) && value >= 0)
  return seconds.length === 0 ? null : Math.max(...seconds)
}

export type Reply = { readonly status: number; readonly headers: Headers; readonly body: unknown }

type Told = { readonly status: number; readonly code: string; readonly message: string }

const isConflict = ({ status, code }: Told) =>
  status === 412 || (status === 409 && code === 'resourceModified')
const isTaken = ({ status, message }: Told) => status === 400 && message.toLowerCase().includes(takenKey)

const tell = (body: unknown, status: number): Told => {
  const parsed = errorBody.safeParse(body)
  return parsed.success ? { status, ...parsed.data.error } : { status, code: '', message: '' }
}

/** The error for a reply that is not a success. `unclear`: an earlier try of the same write may have been applied. */
export const errorOf = (what: string, reply: Reply, unclear: boolean, nowMs: number): Error => {
  const told = tell(reply.body, reply.status)
  const said = `${what}: ${told.status} ${told.code} ${told.message}`.trimEnd()
  if (told.status === 401 || told.status === 403) return new Forbidden(said, told)
  if (unclear) return new UnclearReply(said, { status: told.status })
  if (isTooManyOrDown(told.status)) {
    const wait = waitSeconds(reply.headers, nowMs)
    if (told.status === 429 && wait !== null) return new AskedToWait(said, wait)
    return new Outage(said, wait === null ? {} : { retryAfter: wait })
  }
  if (isConflict(told)) return new Conflict(said)
  if (isTaken(told)) return new AlreadyThere(said)
  return new GraphRefused(said, { ...told, location: reply.headers.get('location') })
}
