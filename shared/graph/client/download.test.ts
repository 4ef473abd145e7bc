// Loading a file's bytes: from one host only, never with the token, again when SharePoint is busy.

import { createServer, type IncomingMessage, type Server } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { Outage } from '../../ports/versioned.ts'
import { createDownload } from './download.ts'
import { ForeignHost } from './transport.ts'

/** A status, or a good answer that breaks off, or one that has no end. */
type Say = number | 'cut' | 'endless'

describe('the bytes of a file', () => {
  let server: Server | undefined

  const open = async (statuses: readonly Say[], seen: IncomingMessage[] = []) => {
    const left = [...statuses]
    const listening = createServer((request, reply) => {
      seen.push(request)
      const next = left.shift() ?? 200
      if (next === 'cut') {
        reply.writeHead(200, { 'content-length': 5 })
        return void reply.write('by', () => reply.destroy())
      }
      reply.writeHead(next === 'endless' ? 200 : next, { location: 'http://127.0.0.1:1/' })
      if (next !== 'endless') return void reply.end('bytes')
      // Never ended: whoever waits for its end waits for ever.
      reply.write('bytes')
    })
    server = listening
    await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve))
    const address = listening.address()
    if (address === null || typeof address === 'string') throw new Error('no port')
    const base = `http://127.0.0.1:${address.port}/graph`
    const timer = { now: () => 0, sleep: async () => undefined }
    return createDownload({ base, siteHost: 'northdown.sharepoint.example', timer })
  }
  afterEach(async () => {
    const listening = server
    server = undefined
    if (listening) await new Promise<void>((resolve) => listening.close(() => resolve()))
  })

  const link = 'https://northdown.sharepoint.example/sites/y/_layouts/15/download.aspx?tempauth=secret'

  it('come from the address that Graph gave out, without our token', async () => {
    const seen: IncomingMessage[] = []
    const download = await open([503, 200], seen)
    expect(new TextDecoder().decode(await download(link, 100))).toBe('bytes')
    expect(seen.map(({ url }) => url)).toEqual(
      Array(2).fill('/sharepoint/sites/y/_layouts/15/download.aspx?tempauth=secret'),
    )
    expect(seen.flatMap(({ headers }) => headers.authorization ?? [])).toEqual([])
  })

  it.each([
    'https://evil.example/a.png',
    'https://northdown.sharepoint.example.evil.example/a',
    'https://northdown.sharepoint.example:8443/a',
    'https://northdown.sharepoint.example@evil.example/a',
    'https://me@northdown.sharepoint.example/a',
    'http://northdown.sharepoint.example/a',
    'file:///etc/passwd',
    'no address',
  ])('never come from %s', async (elsewhere) => {
    const seen: IncomingMessage[] = []
    const download = await open([], seen)
    await expect(download(elsewhere, 100)).rejects.toThrow(ForeignHost)
    expect(seen).toEqual([])
  })

  it.each([
    ['a redirect', [302]],
    ['an address that has lapsed', [401]],
    ['a host that stays down', [503, 503, 503, 503]],
    ['an answer that breaks off each time', ['cut', 'cut', 'cut', 'cut']],
  ] as const)('are an outage after %s, which does not tell the address', async (_what, statuses) => {
    const download = await open(statuses)
    const error: unknown = await download(link, 100).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(Outage)
    expect(String(error)).not.toContain('secret')
  })

  it('are asked for again when they break off', async () => {
    const download = await open(['cut', 200])
    expect(new TextDecoder().decode(await download(link, 100))).toBe('bytes')
  })

  it('are no more than was asked for, and what is more is not waited for', async () => {
    const download = await open([200, 'endless'])
    await expect(download(link, 4)).rejects.toThrow(Outage)
    await expect(download(link, 4)).rejects.toThrow(Outage)
  })
})
