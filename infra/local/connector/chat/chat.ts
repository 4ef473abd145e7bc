// All that a chat is made of, in one place: the world, what people marked, the messages and the line to the bot.
import { randomUUID } from 'node:crypto'
import { signingKeys } from '../../store/keys.ts'
import type { World } from '../../world.ts'
import { createLine, type Line } from './delivery.ts'
import type { EnvelopeContext } from './envelope.ts'
import { type ChatMarks, chatMarks } from './marks.ts'
import { createPosts, type Posts } from './posts.ts'

export type ChatOptions = {
  /** The product's messaging endpoint. */
  readonly botEndpoint: string
  /** Where the bot finds the Connector; known once the server listens. */
  readonly serviceUrl: () => string
  /** After how long an invoke is delivered again. */
  readonly slowAfterMs: number
  readonly stopped: AbortSignal
}

export type Chat = {
  readonly world: World
  readonly marks: ChatMarks
  readonly posts: Posts
  readonly line: Line
  readonly serviceUrl: () => string
  readonly newActivityId: () => string
  readonly context: () => EnvelopeContext
}

export const createChat = (world: World, options: ChatOptions): Chat => {
  const marks = chatMarks(world.db)
  const newActivityId = () => `f:${randomUUID()}`
  const { clientId, name } = world.app
  return {
    world,
    marks,
    posts: createPosts(world, marks),
    line: createLine({
      endpoint: options.botEndpoint,
      clientId,
      tenantId: world.tenant.id,
      sign: signingKeys(world.db, 'botframework').sign,
      realNow: world.realNow,
      newId: newActivityId,
      slowAfterMs: options.slowAfterMs,
      stopped: options.stopped,
    }),
    serviceUrl: options.serviceUrl,
    newActivityId,
    context: () => ({
      clientId,
      tenantId: world.tenant.id,
      appName: name,
      serviceUrl: options.serviceUrl(),
      at: new Date(world.now()).toISOString(),
    }),
  }
}
