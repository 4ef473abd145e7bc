// POST /api/messages: the guard first, then the SDK's adapter on a Fastify request.

import type { CloudAdapter, TurnContext } from 'botbuilder'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Guard } from './guard.ts'

type Dropped = { readonly why: string; readonly tenant?: string }

/** The four calls that the adapter makes on a response. */
const responseFor = (reply: FastifyReply) => {
  const response = {
    socket: reply.raw.socket,
    status: (code: number) => {
      reply.code(code)
      return response
    },
    header: (name: string, value: unknown) => {
      reply.header(name, value)
      return response
    },
    send: (body?: unknown) => {
      if (!reply.sent) reply.send(body)
      return response
    },
    end: () => {
      if (!reply.sent) reply.send()
      return response
    },
  }
  return response
}

/** Opens the bot's door. `dropped` is told of what the guard turns away, without its content. */
export const openBot = (
  app: FastifyInstance,
  guard: Guard,
  adapter: CloudAdapter,
  turn: (context: TurnContext) => Promise<void>,
  dropped: (what: Dropped) => void,
): void => {
  app.post('/api/messages', async (request, reply) => {
    const verdict = await guard(request.headers.authorization, request.body)
    if (!verdict.passes) {
      dropped(verdict)
      return reply.code(verdict.status).send({ error: 'Not accepted.' })
    }
    const { method, headers, body } = request
    await adapter.process({ method, headers: { ...headers }, body: Object(body) }, responseFor(reply), turn)
    return reply
  })
}
