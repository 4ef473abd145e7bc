// Puts the rooms of the local Microsoft 365 into one server and lets it listen.
import Fastify, { type FastifyInstance } from 'fastify'
import { z } from 'zod'
import { createChat } from './connector/chat/chat.ts'
import { followInstalls } from './connector/chat/lifecycle.ts'
import { registerBotFramework, registerConnector } from './connector/register.ts'
import { registerDoors } from './doors/register.ts'
import { registerEntra } from './entra/register.ts'
import { registerGateway } from './gateway/product.ts'
import { registerShell } from './gateway/shell.ts'
import { registerGraph } from './graph/register.ts'
import type { RequestLog } from './store/request-log.ts'
import { createWorld, type World } from './world.ts'

export type Local365Options = {
  /** 0 takes any free port. */
  readonly port: number
  /** The state file; `:memory:` keeps nothing. */
  readonly stateFile: string
  /** Where the product listens; its bot is at `/api/messages` there. */
  readonly productUrl: string
  /** The product's filled manifest.json. */
  readonly manifestFile: string
  /** The built shell. */
  readonly shellFolder: string
  readonly log?: RequestLog
  readonly realNow?: () => number
  /** After how long an invoke that is not answered is delivered again. */
  readonly slowAfterMs?: number
}

export type Local365 = { readonly app: FastifyInstance; readonly world: World; readonly url: string }

const teamsLosesPatienceMs = 10_000
// Thread ids and Graph's names for chats are longer than the router's 100 characters.
const longestId = 500
const addressSchema = z.object({ port: z.number() })

const portOf = (app: FastifyInstance): number => addressSchema.parse(app.server.address()).port

/** Builds the world and listens on loopback. Rejects with `EADDRINUSE` when the port is taken. */
export const buildLocal365 = async (options: Local365Options): Promise<Local365> => {
  const world = createWorld({
    file: options.stateFile,
    ...(options.realNow && { realNow: options.realNow }),
    ...(options.log && { log: options.log }),
  })
  const app = Fastify({ forceCloseConnections: true, routerOptions: { maxParamLength: longestId } })
  const stop = new AbortController()
  app.addHook('preClose', async () => stop.abort())
  app.addHook('onClose', async () => void world.db.close())
  const base = () => `http://127.0.0.1:${portOf(app)}`
  const chat = createChat(world, {
    botEndpoint: new URL('/api/messages', options.productUrl).href,
    serviceUrl: () => `${base()}/connector/`,
    slowAfterMs: options.slowAfterMs ?? teamsLosesPatienceMs,
    stopped: stop.signal,
  })
  registerEntra(app, world)
  registerGraph(app, world)
  registerBotFramework(app, chat, base)
  registerConnector(app, chat)
  registerDoors(app, { chat, installs: followInstalls(chat), manifestFile: options.manifestFile })
  await registerGateway(app, options.productUrl)
  await registerShell(app, options.shellFolder)
  try {
    await app.listen({ port: options.port, host: '127.0.0.1' })
  } catch (problem) {
    await app.close()
    throw problem
  }
  return { app, world, url: `http://localhost:${portOf(app)}` }
}
