// The client against a small server: tokens, retries, unclear replies, hosts and redirects.

import { createServer, type IncomingMessage, type Server } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { AlreadyThere, Conflict, Outage } from '../../ports/versioned.ts'
import { Forbidden, GraphRefused, UnclearReply } from './errors.ts'
import { createGraph, type Graph, type GraphRequest } from './graph.ts'
import { ForeignHost } from './transport.ts'

type Seen = { readonly method: string; readonly url: string; readonly headers: IncomingMessage['headers'] }
type Answer =
  | 'reset'
  | { readonly status: number; readonly body?: unknown; readonly headers?: Record<string, string> }

const error = (code: string, message = '') => ({ error: { code, message } })
const taken = error(
  'invalidRequest',
  'One or more fields with unique constraints already has the provided value.',
)

describe('the Graph client', () => {
  let server: Server
  const waits: number[] = []

  const open = async (answers: readonly Answer[], seen: Seen[] = []): Promise<Graph> => {
    const left = [...answers]
    server = createServer((request, reply) => {
      seen.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers })
      request.resume()
      const answer = left.shift() ?? { status: 200, body: {} }
      if (answer === 'reset') {
        request.socket.destroy()
        return
      }
      reply.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers })
      reply.end(answer.body === undefined ? '' : JSON.stringify(answer.body))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('no port')
    waits.length = 0
    let now = 0
    return createGraph({
      base: `http://127.0.0.1:${address.port}/graph`,
      token: async (renew) => (renew ? 'fresh' : 'old'),
      siteHost: 'x.example',
      sitePath: '/sites/y',
      unitsPerMinute: 1_000_000,
      log: () => undefined,
      timer: {
        now: () => now,
        sleep: async (milliseconds) => {
          waits.push(milliseconds)
          now += milliseconds
        },
      },
    })
  }
  afterEach(() => new Promise<void>((resolve) => server.close(() => resolve())))

  const get: GraphRequest = { method: 'GET', path: '/sites/a/lists?$select=id', units: 1 }
  const post: GraphRequest = { method: 'POST', path: '/sites/a/lists', body: { x: 1 }, units: 2 }
  const patch: GraphRequest = {
    method: 'PATCH',
    path: '/a',
    body: {},
    headers: { 'If-Match': '"1"' },
    units: 2,
  }

  it('names itself and carries the token', async () => {
    const seen: Seen[] = []
    const graph = await open([{ status: 200, body: { a: 1 } }], seen)
    expect((await graph.send(get)).body).toEqual({ a: 1 })
    expect(seen[0]?.url).toBe('/graph/v1.0/sites/a/lists?$select=id')
    expect(seen[0]?.headers.authorization).toBe('Bearer old')
    expect(seen[0]?.headers['user-agent']).toBe('NONISV|Council|Countywide/0.1')
    expect(seen[0]?.headers['client-request-id']).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('renews the token once after a 401, and no more', async () => {
    const seen: Seen[] = []
    const graph = await open(
      [{ status: 401 }, { status: 401, body: error('InvalidAuthenticationToken') }],
      seen,
    )
    await expect(graph.send(get)).rejects.toThrow(Forbidden)
    expect(seen.map(({ headers }) => headers.authorization)).toEqual(['Bearer old', 'Bearer fresh'])
  })

  it('renews a token that lasts too short for what is asked, and none after a conflict', async () => {
    const seen: Seen[] = []
    expect(await (await open([{ status: 412 }, { status: 202 }], seen)).send(post)).toMatchObject({
      status: 202,
    })
    server.close()
    await expect((await open([{ status: 412 }], seen)).send(patch)).rejects.toThrow(Conflict)
    expect(seen.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer old',
      'Bearer fresh',
      'Bearer old',
    ])
  })

  it('never repeats a POST whose first try may have been applied', async () => {
    for (const first of ['reset', { status: 503 }, { status: 504 }, { status: 507 }] as const) {
      const seen: Seen[] = []
      const graph = await open([first], seen)
      await expect(graph.send(post)).rejects.toThrow(UnclearReply)
      expect(seen).toHaveLength(1)
      server.close()
    }
    server = createServer().listen(0)
  })

  it('repeats a POST that was refused unread, after the wait that was asked for', async () => {
    const graph = await open([
      { status: 429, headers: { 'retry-after': '2.5' } },
      { status: 201, body: {} },
    ])
    expect((await graph.send(post)).status).toBe(201)
    expect(Math.max(...waits)).toBeGreaterThanOrEqual(2_500)
  })

  it('honours the longer of Retry-After and RateLimit-Reset', async () => {
    const headers = { 'retry-after': '1', 'ratelimit-remaining': '0', 'ratelimit-reset': '9' }
    const graph = await open([{ status: 429, headers }])
    await graph.send(get)
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThanOrEqual(9_000)
  })

  it('repeats readings and guarded changes through passing failures', async () => {
    const graph = await open([{ status: 503 }, 'reset', { status: 500 }, { status: 200, body: {} }])
    expect((await graph.send(get)).unclear).toBe(false)
    server.close()
    const again = await open([{ status: 502 }, { status: 200, body: {} }])
    expect((await again.send(patch)).unclear).toBe(true)
  })

  it('gives up after a bounded number of tries, and says after how long to come back', async () => {
    const seen: Seen[] = []
    const graph = await open(
      Array.from({ length: 50 }, () => ({ status: 429, headers: { 'retry-after': '60' } })),
      seen,
    )
    await expect(graph.send(get)).rejects.toMatchObject({ name: 'Outage', retryAfter: 60 })
    expect(seen).toHaveLength(2)
    server.close()
    const tries: Seen[] = []
    const down = await open(
      Array.from({ length: 50 }, () => ({ status: 503 })),
      tries,
    )
    await expect(down.send(get)).rejects.toThrow(Outage)
    expect(tries).toHaveLength(8)
  })

  it('asks nothing of a limit before the time that it named, and everything of another', async () => {
    const seen: Seen[] = []
    const graph = await open([{ status: 429, headers: { 'retry-after': '600' } }], seen)
    const of = (path: string): GraphRequest => ({ method: 'GET', path, units: 0 })
    const early = { name: 'Outage', retryAfter: 600 }
    await expect(graph.send(of('/users/a/events/1'))).rejects.toMatchObject(early)
    await expect(graph.send(of('/users/a/calendarView?$top=1'))).rejects.toMatchObject(early)
    await expect(
      graph.send(of('https://graph.microsoft.com/v1.0/users/a/events?$skip=1')),
    ).rejects.toMatchObject(early)
    expect(seen).toHaveLength(1)
    await graph.send(of('/users/b/events/1'))
    await graph.send(of('/users/a/teamwork/installedApps'))
    await graph.send(get)
    await graph.timer.sleep(600_000)
    await graph.send(of('/users/a/events/1'))
    expect(seen).toHaveLength(5)
  })

  it('does not repeat what is forbidden', async () => {
    const seen: Seen[] = []
    const graph = await open([{ status: 403, body: error('accessDenied') }], seen)
    await expect(graph.send(get)).rejects.toThrow(Forbidden)
    expect(seen).toHaveLength(1)
  })

  it.each([
    [412, error('notAllowed'), Conflict],
    [409, error('resourceModified'), Conflict],
    [400, taken, AlreadyThere],
    [404, error('itemNotFound'), GraphRefused],
    [400, error('invalidRequest', 'Field X is not recognized'), GraphRefused],
  ])('tells %i %o apart', async (status, body, kind) => {
    const graph = await open([{ status, body }])
    await expect(graph.send(patch)).rejects.toThrow(kind)
  })

  it('calls a refusal unclear when an earlier try may have been applied', async () => {
    const graph = await open(['reset', { status: 412, body: error('notAllowed') }])
    await expect(graph.send(patch)).rejects.toMatchObject({ status: 412, constructor: UnclearReply })
  })

  it.each([
    'https://evil.example/v1.0/x',
    'https://graph.microsoft.com.evil.example/v1.0/x',
    'https://graph.microsoft.com@evil.example/v1.0/x',
    'http://graph.microsoft.com/v1.0/x',
    'https://graph.microsoft.com/beta/x',
    '//evil.example/x',
  ])('refuses the link %s without sending anything', async (path) => {
    const seen: Seen[] = []
    const graph = await open([], seen)
    await expect(graph.send({ ...get, path })).rejects.toThrow(ForeignHost)
    expect(seen).toEqual([])
  })

  it('follows a link of Graph’s own through the stand-in’s address', async () => {
    const seen: Seen[] = []
    const graph = await open([], seen)
    await graph.send({ ...get, path: 'https://graph.microsoft.com/v1.0/a/b?$skiptoken=a%3Db' })
    expect(seen[0]?.url).toBe('/graph/v1.0/a/b?$skiptoken=a%3Db')
  })

  it('does not follow redirects', async () => {
    const seen: Seen[] = []
    const graph = await open([{ status: 302, headers: { location: 'https://evil.example/' } }], seen)
    await expect(graph.send(get)).rejects.toThrow(ForeignHost)
    expect(seen).toHaveLength(1)
  })

  it('takes a page of HTML with status 200 for no answer', async () => {
    const graph = await open([
      { status: 200, body: '<html>' },
      { status: 200, body: '<html>' },
    ])
    await expect(graph.site()).rejects.toThrow(Outage)
    await expect(graph.send(post)).rejects.toThrow(UnclearReply)
  })
})
