// What the tests of the local Graph share: a world on a clock of their own, and a caller that speaks as an app.

import fastify, { type FastifyInstance } from 'fastify'
import { findApp, saveApp } from '../directory/apps.ts'
import { productApp, setupApp, tenant } from '../directory/cast.ts'
import { findPerson } from '../directory/people.ts'
import { appClaims, delegatedClaims } from '../entra/claims.ts'
import { createWorld, type World } from '../world.ts'
import { registerGraph } from './register.ts'
import { countywideSite } from './sites/site.ts'

export const siteId = `${tenant.host},${countywideSite.collectionId},${countywideSite.webId}`
export const lists = `/sites/${siteId}/lists`
export type Answer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  // What a test reads out of a JSON answer is the test's business.
  // biome-ignore lint/suspicious/noExplicitAny: a parsed answer of any shape
  readonly body: any
}
export type Call = (
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE',
  url: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Answer>

export type Stage = {
  readonly world: World
  readonly app: FastifyInstance
  readonly as: (token: string) => Call
  readonly asApp: (clientId: string) => Promise<Call>
  /** As the product, with full control of its site. */
  readonly call: Call
  readonly tick: (ms: number) => void
}

const isJson = (type: unknown): boolean => String(type ?? '').includes('json')

const caller =
  (app: FastifyInstance, token: string): Call =>
  async (method, url, body, headers = {}) => {
    const payload = body === undefined || Buffer.isBuffer(body) ? body : JSON.stringify(body)
    const reply = await app.inject({
      method,
      url: `/graph/v1.0${url}`,
      headers: {
        authorization: `Bearer ${token}`,
        ...(typeof payload === 'string' ? { 'content-type': 'application/json' } : {}),
        ...headers,
      },
      ...(payload === undefined ? {} : { payload }),
    })
    const text = Object.entries(reply.headers).map(([name, value]) => [name, String(value)])
    const json = isJson(reply.headers['content-type'])
    return {
      status: reply.statusCode,
      headers: Object.fromEntries(text),
      body: json ? reply.json() : reply.body === '' ? undefined : reply.rawPayload,
    }
  }

export const appToken = (world: World, clientId: string, roles: readonly string[]): Promise<string> =>
  world.entraKeys.sign(appClaims(world, clientId, 'https://graph.microsoft.com', roles))

export const personToken = (world: World, personId: string, scopes: readonly string[]): Promise<string> => {
  const person = findPerson(world.db, personId)
  if (!person) throw new Error(`nobody has the id ${personId}`)
  const claims = delegatedClaims(world, person, 'https://graph.microsoft.com', productApp.clientId, scopes)
  return world.entraKeys.sign(claims)
}

export const stage = async (startAt = Date.parse('2026-09-07T08:00:00Z')): Promise<Stage> => {
  let now = startAt
  const world = createWorld({ file: ':memory:', realNow: () => now })
  const app = fastify({ routerOptions: { maxParamLength: 500 } })
  registerGraph(app, world)
  await app.ready()
  const as = (token: string) => caller(app, token)
  const asApp = async (clientId: string) =>
    as(await appToken(world, clientId, findApp(world.db, clientId)?.roles ?? []))
  return {
    world,
    app,
    as,
    asApp,
    call: await asApp(productApp.clientId),
    tick: (ms) => {
      now += ms
    },
  }
}

export const setupClient = setupApp.clientId

/** Another app of the tenant, with a grant of that role on the site. */
export const grantedApp = async (
  { world, asApp }: Stage,
  role: 'read' | 'write' | 'owner' | 'fullcontrol' | 'none',
  clientId = '5b0e8a77-3a1c-4f7c-9a40-2f4d6c1b9e03',
): Promise<Call> => {
  saveApp(world.db, { clientId, secret: 'x', name: 'Another app', roles: ['Sites.Selected'] })
  const setup = await asApp(setupClient)
  if (role !== 'none') {
    const to = { application: { id: clientId, displayName: 'Another app' } }
    await setup('POST', `/sites/${siteId}/permissions`, { roles: [role], grantedToIdentities: [to] })
  }
  return asApp(clientId)
}

/** A list with one column of each kind, as the tests like it. */
export const responses = {
  displayName: 'Responses',
  description: 'Answers to one consultation',
  columns: [
    { name: 'ResponseKey', text: {}, indexed: true, enforceUniqueValues: true, hidden: true },
    { name: 'School', displayName: 'School name', text: {}, indexed: true },
    { name: 'Q01', displayName: 'Do you agree?', choice: { choices: ['Agree', 'Disagree'] }, indexed: true },
    { name: 'Q01_c', text: { allowMultipleLines: true, textType: 'plain' } },
    { name: 'Pupils', number: {}, indexed: true },
    { name: 'Done', boolean: {}, indexed: true },
    { name: 'SavedAt', dateTime: { format: 'dateTime' }, indexed: true },
    { name: 'Note', text: {} },
  ],
}
