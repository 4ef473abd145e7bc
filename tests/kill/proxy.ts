// A fault proxy between the product and Microsoft 365: numbers what leaves the product, and strikes at one number.

import { request as ask, createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import * as z from 'zod/mini'

/** `before`: the request never arrives. `applied`: it was carried out, and its reply is lost with the process. */
export const moments = ['before', 'applied'] as const
export type Point = { readonly at: number; readonly moment: (typeof moments)[number] }

export type FaultProxy = {
  readonly url: string
  /** Begins to number anew, from 1, and strikes at the point once. `null`: only numbers. */
  readonly arm: (point: Point | null, strike: () => void) => void
  readonly hasStruck: () => boolean
  /** No strike from now on. Answers the requests since it was armed, such as `POST /graph/v1.0/$batch`. */
  readonly disarm: () => { readonly requests: readonly string[]; readonly struck: boolean }
  /** After a strike nothing passes until this is called: whatever comes is from the process that is dead. */
  readonly pass: () => void
  readonly close: () => Promise<void>
}

type Reply = { readonly status: number; readonly headers: IncomingMessage['headers']; readonly body: Buffer }

const bodyOf = async (stream: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(Buffer.from(part))
  return Buffer.concat(parts)
}

const forward = (target: URL, incoming: IncomingMessage, body: Buffer): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const { method, url: path, headers } = incoming
    const outgoing = ask(
      { host: target.hostname, port: target.port, method, path, headers: { ...headers, host: target.host } },
      (reply) => {
        bodyOf(reply).then(
          (read) => resolve({ status: reply.statusCode ?? 502, headers: reply.headers, body: read }),
          reject,
        )
      },
    )
    outgoing.once('error', reject)
    outgoing.end(body)
  })

const answer = (outgoing: ServerResponse, { status, headers, body }: Reply): void => {
  const { connection: _connection, 'transfer-encoding': _encoding, ...kept } = headers
  outgoing.writeHead(status, { ...kept, 'content-length': body.length })
  outgoing.end(body)
}

const addressSchema = z.object({ port: z.number() })
const nothing = () => undefined

/** Listens on a free port of loopback and passes everything on to `target`. */
export const startProxy = async (target: string): Promise<FaultProxy> => {
  let point: Point | null = null
  let strike: () => void = nothing
  let seen: string[] = []
  let isShut = false
  let hasStruck = false

  const hit = () => {
    isShut = true
    hasStruck = true
    point = null
    strike()
  }
  const handle = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const body = await bodyOf(incoming)
    if (isShut) return void incoming.socket.destroy()
    seen.push(`${incoming.method} ${(incoming.url ?? '').split('?')[0]}`)
    const now = point?.at === seen.length ? point.moment : null
    if (now === 'before') {
      hit()
      return void incoming.socket.destroy()
    }
    const reply = await forward(new URL(target), incoming, body)
    if (now === 'applied') hit()
    if (isShut) return void incoming.socket.destroy()
    answer(outgoing, reply)
  }
  const server = createServer((incoming, outgoing) => {
    outgoing.on('error', nothing)
    handle(incoming, outgoing).catch(() => incoming.socket.destroy())
  })
  server.keepAliveTimeout = 0
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = addressSchema.parse(server.address())
  return {
    url: `http://127.0.0.1:${port}`,
    arm: (next, onStrike) => {
      point = next
      strike = onStrike
      seen = []
      hasStruck = false
    },
    hasStruck: () => hasStruck,
    disarm: () => {
      const told = { requests: seen, struck: hasStruck }
      point = null
      seen = []
      hasStruck = false
      return told
    },
    pass: () => {
      isShut = false
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
