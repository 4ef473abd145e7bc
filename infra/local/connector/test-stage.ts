// For tests: a local Microsoft 365 of its own, with a bot that notes what it hears and answers as it is told.
import { copyFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Fastify from 'fastify'
import { z } from 'zod'
import { buildLocal365 } from '../app.ts'
import { cast } from '../directory/cast.ts'
import { signingKeys } from '../store/keys.ts'
import { createWorld } from '../world.ts'

const activity = z.looseObject({
  id: z.string(),
  type: z.string(),
  serviceUrl: z.string(),
  conversation: z.looseObject({ id: z.string() }),
})
export type Heard = z.infer<typeof activity> & { readonly authorization: string }
export type Reply = { readonly status: number; readonly body?: unknown; readonly afterMs?: number }
export type Called = { readonly status: number; readonly body: unknown; readonly headers: Headers }

const portSchema = z.object({ port: z.number() })
const tokenSchema = z.object({ access_token: z.string() })

export const [priya, amara, , marcus] = cast

const call = async (
  method: string,
  address: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Called> => {
  const response = await fetch(address, {
    method,
    headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, body: text === '' ? null : JSON.parse(text), headers: response.headers }
}

const openBot = async (heard: Heard[], answers: { next: (heard: Heard) => Reply }) => {
  const bot = Fastify({ forceCloseConnections: true })
  bot.post('/api/messages', async (request, reply) => {
    const said = { ...activity.parse(request.body), authorization: request.headers.authorization ?? '' }
    heard.push(said)
    const { status, body, afterMs } = answers.next(said)
    if (afterMs) await new Promise((resolve) => setTimeout(resolve, afterMs))
    return reply.code(status).send(body)
  })
  await bot.listen({ port: 0, host: '127.0.0.1' })
  return { bot, productUrl: `http://127.0.0.1:${portSchema.parse(bot.server.address()).port}` }
}

const folder = mkdtempSync(join(tmpdir(), 'stage-'))
let stages = 0

// Making keys takes longer than any test here, so that is done once and each stage gets a copy.
const newStateFile = (): string => {
  const first = join(folder, 'first.db')
  if (stages === 0) {
    const world = createWorld({ file: first })
    signingKeys(world.db, 'botframework')
    world.db.close()
  }
  stages += 1
  const copy = join(folder, `${stages}.db`)
  copyFileSync(first, copy)
  return copy
}

export type StageOptions = {
  readonly slowAfterMs?: number
  readonly realNow?: () => number
  readonly manifestFile?: string
  readonly shellFolder?: string
  readonly productUrl?: string
}

export const openStage = async (options: StageOptions = {}) => {
  const heard: Heard[] = []
  const answers: { next: (heard: Heard) => Reply } = { next: () => ({ status: 200 }) }
  const { bot, productUrl } = await openBot(heard, answers)
  const local = await buildLocal365({
    port: 0,
    stateFile: newStateFile(),
    productUrl,
    manifestFile: join(tmpdir(), 'no-such-folder', 'manifest.json'),
    shellFolder: join(tmpdir(), 'no-such-folder'),
    ...options,
  })
  const { world, url } = local
  const token = async (scope: string, app: { clientId: string; secret: string } = world.app) => {
    const form = {
      grant_type: 'client_credentials',
      client_id: app.clientId,
      client_secret: app.secret,
      scope,
    }
    const response = await fetch(`${url}/entra/${world.tenant.id}/oauth2/v2.0/token`, {
      method: 'POST',
      body: new URLSearchParams(form),
    })
    return tokenSchema.parse(await response.json()).access_token
  }
  const botToken = await token('https://api.botframework.com/.default')
  return {
    ...local,
    heard,
    answers,
    token,
    door: (method: string, path: string, body?: unknown) => call(method, `${url}/local${path}`, body),
    connector: (method: string, path: string, body?: unknown, bearer: string = botToken) =>
      call(method, `${url}/connector/v3${path}`, body, { authorization: `Bearer ${bearer}` }),
    close: async () => {
      await local.app.close()
      await bot.close()
    },
  }
}
export type Stage = Awaited<ReturnType<typeof openStage>>
