// Keeps the doors to this machine: they need no sign-in, so nobody else may reach them.
import type { FastifyInstance } from 'fastify'

const ownNames = new Set(['localhost', '127.0.0.1', '[::1]'])
const loopback = /^(127\.|::1$|::ffff:127\.)/

const nameOf = (host: string): string => host.replace(/:\d+$/, '')

const isOwnOrigin = (origin: string | undefined): boolean =>
  origin === undefined || (URL.canParse(origin) && ownNames.has(new URL(origin).hostname))

/** Refuses other machines, and web pages of other sites that this machine's browser has open. */
export const guardDoors = (app: FastifyInstance): void => {
  app.addHook('onRequest', async (request, reply) => {
    const near =
      loopback.test(request.ip) &&
      ownNames.has(nameOf(request.headers.host ?? '')) &&
      isOwnOrigin(request.headers.origin)
    if (!near) return reply.code(403).send({ status: 403, message: 'The doors open on this machine only' })
  })
}
