// The Graph client that every adapter shares: one way to send, with budget, retries and errors as ports promise them.

import { Client, ResponseType } from '@microsoft/microsoft-graph-client'
import * as z from 'zod'
import { Outage } from '../../ports/versioned.ts'
import { budgetMiddleware, createBudget, createTurnedAway, realTimer, type Timer } from './budget.ts'
import { createDownload } from './download.ts'
import { errorOf, Forbidden, type Reply, UnclearReply } from './errors.ts'
import { query, segment } from './query.ts'
import { retryMiddleware } from './retry.ts'
import type { Trace } from './trace.ts'
import { authoriseMiddleware, ForeignHost, graphOrigin, wireMiddleware } from './transport.ts'

export type GraphRequest = {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  /** What follows `/v1.0`, values encoded; or a whole link that Graph gave. */
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
  /** Resource units it costs (quality.md, A2); 0 outside SharePoint. */
  readonly units: number
  /** Set for a write that leaves the same state when it is applied twice. GET, PUT, DELETE and If-Match need no word. */
  readonly repeatable?: boolean
  /** Set where 403 is one of the expected answers about a person: it raises no alert. */
  readonly mayBeForbidden?: boolean
}

/** Where Graph's resources have their addresses, wherever the requests really go. */
export const graphAddress = `${graphOrigin}/v1.0`

/** One line of the log: an event's name and a few plain values, never an answer or an address. */
export type GraphLog = (entry: { readonly event: string; readonly [name: string]: string | number }) => void

/** `unclear`: an earlier try got no clear answer, so this answer may tell of a second application. */
type Sent = Reply & { readonly unclear: boolean }

type Site = { readonly id: string; readonly webUrl: string }

export type Graph = {
  /** @throws Conflict, AlreadyThere, UnclearReply, Forbidden, Outage, GraphRefused. A success answers its body. */
  readonly send: (request: GraphRequest) => Promise<Sent>
  /** The one SharePoint site of the product; asked once. */
  readonly site: () => Promise<Site>
  /** The bytes at an address that Graph gave out for a file of the site. @throws ForeignHost, Outage */
  readonly download: (link: string, mostBytes: number) => Promise<Uint8Array>
  readonly log: GraphLog
  readonly timer: Timer
}

export type GraphOptions = {
  /** `https://graph.microsoft.com`, or the address of a server that stands in for it. */
  readonly base: string
  /** An app-only token for Graph; with `renew` a fresh one, past every cache. */
  readonly token: (renew: boolean) => Promise<string>
  readonly siteHost: string
  /** `/sites/countywide` */
  readonly sitePath: string
  readonly unitsPerMinute: number
  readonly log: GraphLog
  readonly timer?: Timer
}

const siteBody = z.object({ id: z.string(), webUrl: z.string() })

const bodyOf = async (reply: Response): Promise<unknown> => {
  const text = await reply.text()
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return text.slice(0, 200)
  }
}

const isRepeatable = ({ method, headers, repeatable }: GraphRequest): boolean =>
  repeatable === true ||
  (method === 'PATCH' && headers?.['If-Match'] !== undefined) ||
  !/^P(OST|ATCH)$/.test(method)

const failure = (what: string, trace: Trace): Error => {
  if (trace.failure instanceof ForeignHost || trace.failure instanceof Outage) return trace.failure
  if (
    trace.failure instanceof TypeError ||
    (trace.failure instanceof Error && trace.failure.name === 'TimeoutError')
  ) {
    const options = { cause: trace.failure }
    return trace.unclear ? new UnclearReply(what, options) : new Outage(what, options)
  }
  return trace.failure instanceof Error ? trace.failure : new Outage(what, { cause: trace.failure })
}

const alertEveryMs = 60_000

/** Forbidden calls tell that a permission was pulled: one alert a minute, not one a call. */
const createAlert = (log: GraphLog, timer: Timer) => {
  let last = Number.NEGATIVE_INFINITY
  return (error: Forbidden) => {
    if (timer.now() - last < alertEveryMs) return
    last = timer.now()
    log({ event: 'graph.forbidden', status: error.status, code: error.code })
  }
}

/** The path for the SDK, which takes the host out of a whole link: one that leads elsewhere is refused before that. */
const checkedPath = (path: string): string => {
  if (path.startsWith('/') && !path.startsWith('//')) return path
  if (!path.startsWith(`${graphAddress}/`)) throw new ForeignHost('refused a link that leads away from Graph')
  return path
}

const findSite = async (send: Graph['send'], { siteHost, sitePath }: GraphOptions): Promise<Site> => {
  const path = sitePath.split('/').map(encodeURIComponent).join('/')
  const address = `/sites/${encodeURIComponent(siteHost)}:${path}${query({ $select: 'id,webUrl' })}`
  const { body } = await send({ method: 'GET', path: address, units: 1 })
  const found = siteBody.parse(body)
  segment('site', found.id)
  return found
}

/** Asks once and remembers; a question that failed is asked again. */
const askOnce = <Value>(ask: () => Promise<Value>): (() => Promise<Value>) => {
  let answer: Promise<Value> | undefined
  return () => {
    answer ??= ask().catch((error: unknown) => {
      answer = undefined
      throw error
    })
    return answer
  }
}

export const createGraph = (options: GraphOptions): Graph => {
  const { log, timer = realTimer } = options
  const alert = createAlert(log, timer)
  const turnedAway = createTurnedAway(timer)
  const client = Client.initWithMiddleware({
    middleware: [
      retryMiddleware(timer),
      budgetMiddleware(createBudget(options.unitsPerMinute, timer), timer),
      authoriseMiddleware(options.token),
      wireMiddleware(options.base.replace(/\/$/, '')),
    ],
  })
  const exchange = async (request: GraphRequest, trace: Trace): Promise<Response> => {
    const prepared = client
      .api(checkedPath(request.path))
      .headers({ ...request.headers })
      .option('trace', trace)
      .responseType(ResponseType.RAW)
    switch (request.method) {
      case 'GET':
        return prepared.get()
      case 'POST':
        return prepared.post(request.body ?? {})
      case 'PATCH':
        return prepared.patch(request.body ?? {})
      case 'PUT':
        return prepared.put(request.body ?? {})
      case 'DELETE':
        return prepared.delete()
    }
  }
  const send: Graph['send'] = async (request) => {
    turnedAway.refuseEarly(request)
    const trace: Trace = {
      units: request.units,
      repeatable: isRepeatable(request),
      unclear: false,
      failure: undefined,
    }
    const what = `${request.method} ${request.path.split('?')[0]}`
    const raw = await exchange(request, trace).catch((error: unknown) => {
      throw trace.failure === undefined ? error : failure(what, trace)
    })
    const reply = { status: raw.status, headers: raw.headers, body: await bodyOf(raw) }
    // A page of a proxy with status 200: nobody knows whether Graph was asked at all.
    if (raw.ok && typeof reply.body === 'string')
      throw request.method === 'GET' ? new Outage(`${what}: no JSON`) : new UnclearReply(`${what}: no JSON`)
    if (raw.ok) return { ...reply, unclear: trace.unclear }
    const error = errorOf(what, reply, trace.unclear, timer.now())
    turnedAway.note(request, error)
    if (error instanceof Forbidden && request.mayBeForbidden !== true) alert(error)
    throw error
  }

  return {
    send,
    log,
    timer,
    site: askOnce(() => findSite(send, options)),
    download: createDownload({ ...options, timer }),
  }
}
