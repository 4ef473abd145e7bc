// Tells an open shell at once what has changed for its person, as server-sent events.
import type { ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'

export type Notice = { readonly type: string } & Readonly<Record<string, unknown>>

const params = z.object({ id: z.string() })
const heartbeatMs = 20_000

/** The shells that are open, by person. */
export const createStreams = () => {
  const open = new Map<string, Set<ServerResponse>>()

  const join = (personId: string, response: ServerResponse): void => {
    const own = open.get(personId) ?? new Set()
    open.set(personId, own.add(response))
    const heartbeat = setInterval(() => response.write(': still here\n\n'), heartbeatMs)
    response.on('close', () => {
      clearInterval(heartbeat)
      own.delete(response)
      if (own.size === 0) open.delete(personId)
    })
  }

  return {
    join,
    tell: (personId: string, notice: Notice): void => {
      for (const response of open.get(personId) ?? []) {
        if (!response.writableEnded) response.write(`data: ${JSON.stringify(notice)}\n\n`)
      }
    },
    /** Whoever is looking: a channel's news is for all of them. */
    people: (): readonly string[] => [...open.keys()],
    end: (): void => {
      for (const responses of open.values()) for (const response of responses) response.end()
    },
  }
}
export type Streams = ReturnType<typeof createStreams>

export const registerStream = (app: FastifyInstance, streams: Streams): void => {
  app.addHook('preClose', async () => streams.end())
  app.get('/local/persons/:id/stream', (request, reply) => {
    const { id } = params.parse(request.params)
    reply.hijack()
    reply.raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    reply.raw.write(': open\n\n')
    streams.join(id, reply.raw)
  })
}
