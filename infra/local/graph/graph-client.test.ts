import {
  AuthenticationHandler,
  Client,
  type Context,
  type Middleware,
  PageIterator,
  ResponseType,
  RetryHandler,
  RetryHandlerOptions,
} from '@microsoft/microsoft-graph-client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { productApp } from '../directory/cast.ts'
import { appToken, lists, responses, type Stage, stage } from './test-graph.ts'

let s: Stage
let base = ''
let token = ''
const items = `${lists}/Responses/items`

beforeAll(async () => {
  s = await stage()
  base = `${await s.app.listen({ port: 0, host: '127.0.0.1' })}/graph`
  token = await appToken(s.world, productApp.clientId, productApp.roles)
  await s.call('POST', lists, responses)
})
afterAll(() => s.app.close())

const idOf = z.object({ id: z.string() })
const countOf = async () => (await s.call('GET', `${items}?$top=5000`)).body.value.length

/** What the runtime does with Graph's redirect: SharePoint's host is asked, without the token. */
const followed = (reply: Response): Promise<Response> => {
  const url = new URL(reply.headers.get('location') ?? '')
  expect(url.origin).toBe('https://northdown.sharepoint.example')
  return fetch(`${new URL(base).origin}/sharepoint${url.pathname}${url.search}`)
}

/** The unmodified client; only its last middleware sends Microsoft's address to the laptop. */
const client = (retries = 3): Client => {
  const loopback: Middleware = {
    execute: async (context: Context) => {
      const { request, options } = context
      const url = new URL(typeof request === 'string' ? request : request.url)
      expect(url.origin).toBe('https://graph.microsoft.com')
      const reply = await fetch(`${base}${url.pathname}${url.search}`, { ...options, redirect: 'manual' })
      context.response = reply.status === 302 ? await followed(reply) : reply
    },
  }
  const retry = new RetryHandler(new RetryHandlerOptions(0.01, retries))
  const authentication = new AuthenticationHandler({ getAccessToken: async () => token })
  authentication.setNext(retry)
  retry.setNext(loopback)
  return Client.initWithMiddleware({ middleware: authentication })
}

describe('an unmodified microsoft-graph-client', () => {
  it('walks all pages of a list by their links', async () => {
    for (let n = 0; n < 25; n++) await s.call('POST', items, { fields: { Pupils: n } })
    const seen: string[] = []
    const first = await client().api(items).expand('fields($select=Pupils)').top(10).get()
    const pages = new PageIterator(client(), first, (item) => {
      seen.push(idOf.parse(item).id)
      return true
    })
    await pages.iterate()
    expect(seen).toHaveLength(25)
    expect(new Set(seen).size).toBe(25)
  })

  it('gets a 412 and a unique violation as errors with status, code and message', async () => {
    await client()
      .api(items)
      .post({ fields: { ResponseKey: 'k' } })
    await expect(
      client()
        .api(items)
        .post({ fields: { ResponseKey: 'K' } }),
    ).rejects.toMatchObject({
      statusCode: 400,
      code: 'invalidRequest',
      message: 'One or more fields with unique constraints already has the provided value.',
    })
    const stale = client().api(`${items}/1/fields`).header('If-Match', '"{X},1"').patch({ Note: 'x' })
    await expect(stale).rejects.toMatchObject({ statusCode: 412 })
  })

  it('uploads and downloads a file', async () => {
    const path = `/sites/northdown.sharepoint.example:/sites/countywide:/drive/root:/a.bin:/content`
    await client()
      .api(path)
      .header('Content-Type', 'application/octet-stream')
      .put(Buffer.from([1, 0, 255]))
    const got = await client().api(path).responseType(ResponseType.ARRAYBUFFER).get()
    expect([...new Uint8Array(got)]).toEqual([1, 0, 255])
  })
})

describe('a lost reply', () => {
  it('leaves the write in place: reset or 504, never both a reply and nothing', async () => {
    s.world.faults.put({ lostReplies: 1, seed: 11 })
    const before = await countOf()
    const tries = Array.from({ length: 8 }, () =>
      client(0)
        .api(items)
        .post({ fields: {} })
        .then(
          () => 'answered',
          (error) => error.statusCode,
        ),
    )
    const outcomes = await Promise.all(tries)
    s.world.faults.put({ lostReplies: 0 })
    expect(await countOf()).toBe(before + 8)
    expect(new Set(outcomes)).toEqual(new Set([-1, 504]))
  })

  it('is doubled by a client that simply retries, which is why every create needs a key', async () => {
    s.world.faults.put({ lostReplies: 0.5, seed: 5 })
    const before = await countOf()
    for (let n = 0; n < 10; n++)
      await client()
        .api(items)
        .post({ fields: {} })
        .catch(() => undefined)
    s.world.faults.put({ lostReplies: 0 })
    expect(await countOf()).toBeGreaterThan(before + 10)
  })
})

describe('latency', () => {
  it('is waited for', async () => {
    s.world.faults.put({ latencyMs: [60, 60] })
    const start = performance.now()
    await client().api(`${items}/1`).get()
    s.world.faults.put({ latencyMs: [0, 0] })
    expect(performance.now() - start).toBeGreaterThan(50)
  })
})
