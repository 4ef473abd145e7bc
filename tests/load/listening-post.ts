// Stands where Teams expects the product, passes everything on, and keeps the last activity with its signature.

import { createServer, type IncomingMessage } from 'node:http'
import * as z from 'zod/mini'

export type Heard = { readonly authorization: string; readonly body: string }

export type ListeningPost = {
  readonly url: string
  /** The last press that came by. */
  readonly lastPress: () => Heard | null
  readonly close: () => Promise<void>
}

const textOf = async (incoming: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = []
  for await (const part of incoming) parts.push(Buffer.from(part))
  return Buffer.concat(parts).toString('utf8')
}

const isPress = (body: string): boolean => body.includes('"adaptiveCard/action"')

export const openListeningPost = async (product: string): Promise<ListeningPost> => {
  let last: Heard | null = null
  const server = createServer(async (incoming, outgoing) => {
    const body = await textOf(incoming)
    const authorization = incoming.headers.authorization ?? ''
    if (isPress(body)) last = { authorization, body }
    try {
      const headers = { authorization, 'content-type': 'application/json' }
      const reply = await fetch(`${product}${incoming.url}`, { method: 'POST', headers, body })
      const type = reply.headers.get('content-type') ?? 'application/json'
      outgoing.writeHead(reply.status, { 'content-type': type }).end(await reply.text())
    } catch {
      outgoing.writeHead(502).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = z.object({ port: z.number() }).parse(server.address())
  return {
    url: `http://127.0.0.1:${port}`,
    lastPress: () => last,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
