import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { clientId, tenantId } from '../../tests/security/support/app-under-test.ts'
import {
  anActivity,
  aPress,
  connectorToken,
  type Say,
  type StartedConnector,
  startConnector,
} from '../../tests/security/support/connector-under-test.ts'
import { createCredentials } from '../identity/app-credentials.ts'
import { createAdapter } from './adapter.ts'
import { createGuard } from './guard.ts'
import { openBot } from './route.ts'

const person = '00000000-0000-4000-8000-000000000001'
let stage: StartedConnector
let app: FastifyInstance
let failures: unknown[]
let serviceUrl: string

// The real adapter on the real route; the turn only says one thing.
beforeAll(async () => {
  stage = await startConnector()
  serviceUrl = `${stage.url}/`
  const identity = { tenantId, clientId, loginBase: stage.url, botLoginBase: stage.url }
  const adapter = createAdapter(identity, createCredentials({ ...identity, clientSecret: 'a-secret' }))
  adapter.onTurnError = async (_turn, problem) => void failures.push(problem)
  app = fastify()
  openBot(
    app,
    createGuard({ ...identity, serviceUrls: [stage.url], realNow: Date.now }),
    adapter,
    async (turn) => {
      if (turn.activity.type === 'invoke') {
        const value = { status: 200, body: { statusCode: 200, type: 'x', value: 'done' } }
        await turn.sendActivity({ type: 'invokeResponse', value })
      } else await turn.sendActivity('hello')
    },
    () => undefined,
  )
})
beforeEach(() => {
  stage.heard.length = 0
  failures = []
})
afterAll(async () => {
  await app.close()
  await stage.close()
})

const usual: Say = { status: 201, body: { id: 'new-1' } }
const post = async (payload: object, ...says: readonly Say[]) => {
  const left = [...says]
  stage.answers.next = () => left.shift() ?? usual
  const authorization = `Bearer ${await connectorToken(serviceUrl)}`
  return await app.inject({ method: 'POST', url: '/api/messages', payload, headers: { authorization } })
}

describe('the SDK’s own replies', () => {
  it('reach the conversation with the app’s token', async () => {
    expect((await post(anActivity(serviceUrl, person))).statusCode).toBe(200)
    expect(stage.heard).toMatchObject([{ authorization: 'Bearer app-token', body: { text: 'hello' } }])
    expect(stage.heard[0]?.path).toMatch(/^\/v3\/conversations\/a%3Achat-1\/activities/)
  })

  it.each([
    ['500', { status: 500 }],
    ['502', { status: 502 }],
    ['503 with a time to wait', { status: 503, headers: { 'retry-after': '0' } }],
    ['504', { status: 504 }],
    ['a connection that broke off', 'reset'],
  ] as const)('are never repeated after %s', async (_what, say) => {
    await post(anActivity(serviceUrl, person), say)
    expect(stage.heard).toHaveLength(1)
    expect(failures).toHaveLength(1)
  })

  it('are said again when Teams refused them for the moment', async () => {
    const wait: Say = { status: 429, headers: { 'retry-after': '0.2' } }
    await post(anActivity(serviceUrl, person), wait)
    const [first, second, ...more] = stage.heard
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(200)
    expect(more).toEqual([])
    expect(failures).toEqual([])
  })

  it('are given up when Teams keeps refusing, or asks for too long', async () => {
    const wait: Say = { status: 429, headers: { 'retry-after': '0.01' } }
    await post(anActivity(serviceUrl, person), wait, wait, wait, wait, wait)
    expect(stage.heard).toHaveLength(4)
    stage.heard.length = 0
    await post(anActivity(serviceUrl, person), { status: 429, headers: { 'retry-after': '3600' } })
    expect(stage.heard).toHaveLength(1)
    expect(failures).toHaveLength(2)
  })

  it('to a press stand in the answer itself', async () => {
    const reply = await post(aPress(serviceUrl, person, 'consultation.list', {}))
    expect(reply.statusCode).toBe(200)
    expect(reply.json()).toEqual({ statusCode: 200, type: 'x', value: 'done' })
    expect(stage.heard).toEqual([])
  })
})
