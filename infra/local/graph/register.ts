// The local Graph behind HTTP: reading the request, the faults of the wire, and sending the answer.

import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { World } from '../world.ts'
import type { GraphCall, GraphReply } from './call.ts'
import { downloadFrom, downloadPrefix } from './drive/downloads.ts'
import { badRequest, GraphRefusal, refusalReply } from './errors.ts'
import { graphBase } from './odata/query.ts'
import { openGraph } from './open.ts'
import { inMailbox } from './outlook/slots.ts'
import { answerBatch } from './wire/batch.ts'
import { answerUnder, gatewayTimeout } from './wire/drawn-fault.ts'
import { readBody, toCall } from './wire/receive.ts'

const largestUpload = 60 * 1024 * 1024
const version = '/graph/v1.0'

const headersOf = (request: FastifyRequest): GraphCall['headers'] =>
  Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : value,
    ]),
  )

const read = (world: World, request: FastifyRequest): GraphCall => {
  const headers = headersOf(request)
  if (!request.url.startsWith(`${version}/`)) {
    throw badRequest(`Resource not found for the segment '${request.url.split('/')[2] ?? ''}'.`)
  }
  const url = request.url.slice(version.length)
  const bytes = Buffer.isBuffer(request.body) ? request.body : undefined
  const body = readBody(request.method, headers, bytes)
  const logged = Buffer.isBuffer(body) ? `${body.byteLength} bytes` : body
  world.log({ method: request.method, url: `${graphBase}${url}`, body: logged })
  return toCall({ method: request.method, url, headers, body })
}

const isBatch = (call: GraphCall): boolean => call.method === 'POST' && /^\/(\$|%24)batch$/.test(call.path)

const send = (reply: FastifyReply, { status, headers = {}, body }: GraphReply): FastifyReply => {
  const set = reply.code(status).headers(headers)
  if (body === undefined || Buffer.isBuffer(body)) return set.send(body)
  return set.type('application/json; charset=utf-8').send(JSON.stringify(body))
}

/** The write stands, and the caller never learns it: the connection breaks, or a gateway answers for the service. */
const lose = (world: World, reply: FastifyReply, call: GraphCall, how: 'reset' | 'gatewayTimeout') => {
  if (how === 'gatewayTimeout') return send(reply, gatewayTimeout(world, call.headers['client-request-id']))
  reply.hijack()
  reply.raw.destroy()
  return reply
}

const handle = async (world: World, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
  const call = read(world, request)
  const draw = world.faults.draw('graph', call.method)
  const answered = await inMailbox(world, call, async () => {
    if (draw.latencyMs > 0) await wait(draw.latencyMs)
    return isBatch(call) ? answerBatch(world, call) : answerUnder(world, call, draw)
  })
  if (draw.loseReply && answered.status < 400) return lose(world, reply, call, draw.loseReply)
  return send(reply, answered)
}

// The bytes of a file come from SharePoint's own host: no token is asked for, the address itself is the permission.
const registerDownloads = (app: FastifyInstance, world: World): void => {
  app.get<{ Querystring: { tempauth?: string } }>(`${downloadPrefix}/*`, (request, reply) => {
    const found = downloadFrom(world, String(request.query.tempauth ?? ''))
    if (found.status !== 200) return reply.code(found.status).send()
    return reply
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(found.file.name)}`)
      .type(found.file.mimeType || 'application/octet-stream')
      .send(Buffer.from(found.content))
  })
}

/** Opens the site's tables and adds every route under `/graph`. */
export const registerGraph = (app: FastifyInstance, world: World): void => {
  openGraph(world)
  registerDownloads(app, world)
  app.register(
    (scope, _, ready) => {
      scope.removeAllContentTypeParsers()
      scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: largestUpload }, (__, body, done) =>
        done(null, body),
      )
      scope.setErrorHandler((error, request, reply) => {
        if (!(error instanceof GraphRefusal)) throw error
        const id = headersOf(request)['client-request-id']
        return send(reply, refusalReply(error, world.realNow(), id))
      })
      scope.route({
        method: ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'],
        url: '/*',
        bodyLimit: largestUpload,
        handler: (request, reply) => handle(world, request, reply),
      })
      ready()
    },
    { prefix: '/graph' },
  )
}
