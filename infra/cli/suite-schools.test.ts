// The import over HTTP: token, progress line by line however they are cut, and every way it can fail.

import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { uploadRegister } from './suite-schools.ts'

type Seen = { readonly url: string; readonly authorization: string | undefined; readonly body: string }
let stop = async () => {}
afterEach(async () => await stop())

const suite = async (answer: (reply: ServerResponse) => void) => {
  const seen: Seen[] = []
  const server = createServer(async (request, reply) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(Buffer.from(chunk))
    const body = Buffer.concat(chunks).toString('latin1')
    seen.push({ url: request.url ?? '', authorization: request.headers.authorization, body })
    if (request.url?.startsWith('/local/token')) reply.end('{"token":"a-token","expiresOn":"later"}')
    else answer(reply)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  stop = async () => {
    await new Promise((resolve) => server.close(resolve))
    stop = async () => {}
  }
  const address: AddressInfo | string | null = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  return { base: `http://127.0.0.1:${port}`, seen }
}

const file = { name: 'register.csv', bytes: new TextEncoder().encode('URN\n990101') }
const report = {
  read: 1,
  unchanged: 0,
  added: [{ urn: '990101', name: 'Wrenfield Primary School', sentence: 'Primary.' }],
  changed: [],
  closed: [],
  renamed: [],
  moved: [],
  missing: [],
  unplaced: [],
}
const lines = (...parts: readonly unknown[]) => parts.map((part) => `${JSON.stringify(part)}\n`).join('')

describe('uploadRegister', () => {
  it('sends the file with a token and reads progress and report from any pieces', async () => {
    const { base, seen } = await suite((reply) => {
      const text = lines(
        { type: 'progress', done: 1, total: 2 },
        { type: 'progress', done: 2, total: 2 },
        { type: 'report', report },
      )
      reply.write(text.slice(0, 20))
      reply.end(text.slice(20).trimEnd())
    })
    const told: string[] = []
    const result = await uploadRegister(file, (done, total) => told.push(`${done}/${total}`), base)
    expect(result).toMatchObject({ read: 1, added: report.added })
    expect(told).toEqual(['1/2', '2/2'])
    expect(seen[1]).toMatchObject({ url: '/api/schools/import', authorization: 'Bearer a-token' })
    expect(seen[1]?.body).toContain('name="file"; filename="register.csv"')
    expect(seen[1]?.body).toContain('URN\n990101')
  })

  it('tells a refusal in its own words', async () => {
    const { base } = await suite((reply) => {
      reply.statusCode = 422
      reply.end(
        '{"status":422,"type":"file","title":"This is not the schools register.","reference":"CW-422-91F"}',
      )
    })
    await expect(uploadRegister(file, () => {}, base)).rejects.toThrow(
      'This is not the schools register. (CW-422-91F)',
    )
  })

  it.each([
    [
      lines({ type: 'problem', title: 'SharePoint does not answer.', reference: 'CW-503-9KF' }),
      'SharePoint does not answer. (CW-503-9KF)',
    ],
    [lines({ type: 'progress', done: 1, total: 2 }), 'The import stopped before it was done.'],
  ])('says so when the import stops half way: %s', async (text, message) => {
    const { base } = await suite((reply) => reply.end(text))
    await expect(uploadRegister(file, () => {}, base)).rejects.toThrow(message)
  })

  it('says what to do when Countywide is not running', async () => {
    const { base } = await suite(() => {})
    await stop()
    await expect(uploadRegister(file, () => {}, base)).rejects.toThrow(
      'Countywide is not running. Start it with npm start and try again.',
    )
  })
})
