// The pages themselves: the built tab under /tab/, kept for ever where the name carries a fingerprint.

import { existsSync } from 'node:fs'
import { sep } from 'node:path'
import staticFiles from '@fastify/static'
import type { FastifyInstance } from 'fastify'

const forEver = 'public, max-age=31536000, immutable'

/** Serves the folder at `/tab/`. A folder that is not there is told in a sentence instead of a bare 404. */
export const serveTab = async (app: FastifyInstance, folder: string): Promise<void> => {
  app.get('/tab', async (_request, reply) => reply.redirect('/tab/', 301))
  if (!existsSync(folder)) {
    app.get('/tab/*', async (_request, reply) =>
      reply.code(503).type('text/plain; charset=utf-8').send('The pages are not built. Run npm run build.'),
    )
    return
  }
  await app.register(staticFiles, {
    root: folder,
    prefix: '/tab/',
    index: 'index.html',
    dotfiles: 'deny',
    cacheControl: false,
    setHeaders: (reply, path) => {
      const isFingerprinted = path.includes(`${sep}assets${sep}`)
      reply.header('cache-control', isFingerprinted ? forEver : 'no-cache')
    },
  })
}
