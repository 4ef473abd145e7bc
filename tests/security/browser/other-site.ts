// Somebody else's site: one page, served on this machine under any loopback name.

import { createServer } from 'node:http'

export type Site = {
  /** Its address under a name; Chromium takes every `*.localhost` for this machine. */
  readonly url: (name: string) => string
  readonly close: () => Promise<void>
}

export const startSite = async (page: string): Promise<Site> => {
  const server = createServer((_request, reply) => {
    reply.setHeader('content-type', 'text/html; charset=utf-8')
    reply.end(page)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    url: (name) => `http://${name}:${address.port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
