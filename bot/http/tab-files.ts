// The pages themselves: the tab under /tab/, Outlook's panes under /outlook/; what carries a fingerprint is kept for ever.

import { existsSync } from 'node:fs'
import { sep } from 'node:path'
import staticFiles from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

const forEver = 'public, max-age=31536000, immutable'

const keepWhatIsFingerprinted = (reply: { header: (name: string, value: string) => void }, path: string) => {
  reply.header('cache-control', path.includes(`${sep}assets${sep}`) ? forEver : 'no-cache')
}

const notBuilt = async (_request: FastifyRequest, reply: FastifyReply) =>
  reply.code(503).type('text/plain; charset=utf-8').send('The pages are not built. Run npm run build.')

/** Serves the folder at `/tab/`. A folder that is not there is told in a sentence instead of a bare 404. */
export const serveTab = async (app: FastifyInstance, folder: string): Promise<void> => {
  app.get('/tab', async (_request, reply) => reply.redirect('/tab/', 301))
  if (!existsSync(folder)) {
    app.get('/tab/*', notBuilt)
    return
  }
  await app.register(staticFiles, {
    root: folder,
    prefix: '/tab/',
    index: 'index.html',
    dotfiles: 'deny',
    cacheControl: false,
    setHeaders: keepWhatIsFingerprinted,
  })
}

/**
 * Serves Outlook's panes at `/outlook/`. They stand outside Teams, so a link into the tab is one through Teams:
 * `/outlook/teams.json` says by which id Teams knows the app.
 */
export const servePanes = async (app: FastifyInstance, folder: string, teamsAppId: string): Promise<void> => {
  app.get('/outlook/teams.json', async (_request, reply) =>
    reply.header('cache-control', 'no-cache').send({ appId: teamsAppId }),
  )
  if (!existsSync(folder)) {
    app.get('/outlook/*', notBuilt)
    return
  }
  await app.register(staticFiles, {
    root: folder,
    prefix: '/outlook/',
    index: false,
    decorateReply: false,
    dotfiles: 'deny',
    cacheControl: false,
    setHeaders: keepWhatIsFingerprinted,
  })
}
