// What goes wrong on purpose between the bot and the Connector.
import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import type { Faults } from '../faults.ts'
import { refuse } from './rest/desk.ts'

const failure = (status: number) => ({
  status,
  code: 'ServiceError',
  message: 'The service failed on purpose.',
})

/** Late, refused, or done with its answer lost: drawn once for each call. */
export const registerConnectorFaults = (app: FastifyInstance, faults: Faults): void => {
  const losses = new WeakMap<object, 'reset' | 'gatewayTimeout'>()

  app.addHook('preHandler', async (request, reply) => {
    const draw = faults.draw('connector', request.method)
    if (draw.latencyMs > 0) await wait(draw.latencyMs)
    if (draw.loseReply) losses.set(request, draw.loseReply)
    if (draw.status === undefined) return
    losses.delete(request)
    if (draw.status !== 429) return refuse(reply, failure(draw.status))
    const { retryAfterSeconds } = faults.get()
    return refuse(reply, { status: 429, code: 'Throttled', message: 'Too many requests.', retryAfterSeconds })
  })

  app.addHook('onSend', async (request, reply, payload) => {
    const loss = losses.get(request)
    if (loss === undefined || reply.statusCode >= 400) return payload
    if (loss === 'reset') request.raw.socket.destroy()
    void reply.code(504)
    return JSON.stringify({ error: { code: 'GatewayTimeout', message: 'The answer was lost on purpose.' } })
  })
}
