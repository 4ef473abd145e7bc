// Serves the built shell; every path that no room claims is a place inside it.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

const rooms = /^\/(local|entra|graph|botframework|connector|tab|outlook|office-js|api)(\/|\?|$)/

const notBuilt =
  'The shell of the local Microsoft 365 has not been built. Run "npm run build", then load this page again.'

export const registerShell = async (app: FastifyInstance, folder: string): Promise<void> => {
  await app.register(fastifyStatic, { root: folder })
  app.setNotFoundHandler((request, reply) => {
    const page = request.method === 'GET' && !rooms.test(request.url) && !/\.\w+(\?|$)/.test(request.url)
    if (!page) return reply.code(404).send({ status: 404, message: `Nothing is served at ${request.url}` })
    if (!existsSync(join(folder, 'index.html'))) return reply.code(503).type('text/plain').send(notBuilt)
    return reply.header('cache-control', 'no-store').sendFile('index.html')
  })
}
