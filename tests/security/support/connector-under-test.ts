// The Bot Connector as the product sees it: keys that sign for Teams, a door that notes what is sent to it, and faults.

import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { clientId, tenantId } from './app-under-test.ts'

type Fields = Readonly<Record<string, unknown>>

const pair = await generateKeyPair('RS256', { extractable: true })
const unendorsed = await generateKeyPair('RS256', { extractable: true })
const strange = await generateKeyPair('RS256', { extractable: true })
const jwkOf = async (key: typeof pair.publicKey, kid: string, endorsements?: readonly string[]) => ({
  ...(await exportJWK(key)),
  kid,
  alg: 'RS256',
  use: 'sig',
  ...(endorsements ? { endorsements } : {}),
})
const published = [
  await jwkOf(pair.publicKey, 'teams', ['msteams']),
  await jwkOf(unendorsed.publicKey, 'webchat', ['webchat']),
]
const privateKeys = { teams: pair.privateKey, webchat: unendorsed.privateKey, strange: strange.privateKey }
export const teamsKey = pair

export type Heard = {
  readonly method: string
  readonly path: string
  readonly authorization: string
  readonly body: Fields
  readonly at: number
}
/** `reset`: the connection breaks off. `silent`: no answer ever. `cut`: a good status whose body breaks off. */
export type Say =
  | { readonly status: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> }
  | 'reset'
  | 'silent'
  | 'cut'

const read = async (request: IncomingMessage): Promise<Fields> => {
  let text = ''
  for await (const part of request) text += String(part)
  const body: unknown = text.startsWith('{') ? JSON.parse(text) : {}
  return Object(body)
}

/** Starts it on a free port of this machine. `next` decides each answer to the Connector's own paths. */
export const startConnector = async () => {
  const heard: Heard[] = []
  const others: string[] = []
  const answers: { next: (heard: Heard) => Say } = {
    next: () => ({ status: 201, body: { id: 'new-1', activityId: 'new-1' } }),
  }
  const keys = { fetched: 0, answer: null as Say | null }
  const server = createServer(async (request, reply) => {
    const path = request.url ?? ''
    const say = (given: Say) => {
      if (given === 'silent') return
      if (given === 'reset') return void request.socket.destroy()
      if (given === 'cut') {
        reply.writeHead(201, { 'content-type': 'application/json', 'content-length': '500' })
        reply.write('{"id":')
        return void setTimeout(() => request.socket.destroy(), 20)
      }
      reply.writeHead(given.status, { 'content-type': 'application/json', ...given.headers })
      reply.end(given.body === undefined ? '' : JSON.stringify(given.body))
    }
    if (path.endsWith('/keys')) {
      keys.fetched++
      return say(keys.answer ?? { status: 200, body: { keys: published } })
    }
    if (path.endsWith('/openidconfiguration')) {
      const issuer = 'https://api.botframework.com'
      const jwks = {
        issuer,
        jwks_uri: `${url}/v1/.well-known/keys`,
        id_token_signing_alg_values_supported: ['RS256'],
      }
      return say({ status: 200, body: jwks })
    }
    if (path.includes('/oauth2/v2.0/token')) {
      return say({ status: 200, body: { token_type: 'Bearer', expires_in: 3600, access_token: 'app-token' } })
    }
    if (!path.startsWith('/v3/')) {
      others.push(path)
      return say({ status: 404 })
    }
    const authorization = request.headers.authorization ?? ''
    const one = {
      method: request.method ?? '',
      path,
      authorization,
      body: await read(request),
      at: performance.now(),
    }
    heard.push(one)
    return say(answers.next(one))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    heard,
    others,
    answers,
    keys,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
export type StartedConnector = Awaited<ReturnType<typeof startConnector>>

/** A token as the Connector sends it, changed as said; `undefined` takes a claim away. */
export const connectorToken = async (
  serviceurl: string,
  about: { readonly claims?: Fields; readonly header?: Fields; readonly key?: keyof typeof privateKeys } = {},
): Promise<string> => {
  const now = Math.floor(Date.now() / 1000)
  const claims = {
    iss: 'https://api.botframework.com',
    aud: clientId,
    serviceurl,
    nbf: now - 5,
    iat: now,
    exp: now + 3600,
    ...about.claims,
  }
  const kept = Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined))
  const key = about.key ?? 'teams'
  const kid = key === 'strange' ? 'teams' : key
  return await new SignJWT(kept)
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid, ...about.header })
    .sign(privateKeys[key])
}

/** An activity as Teams sends it, changed as said. */
export const anActivity = (serviceUrl: string, person: string, about: Fields = {}): Fields => ({
  type: 'message',
  id: 'activity-1',
  channelId: 'msteams',
  serviceUrl,
  text: 'help',
  from: { id: `29:${person}`, name: 'Priya Nair', aadObjectId: person },
  recipient: { id: `28:${clientId}`, name: 'Countywide' },
  conversation: { id: 'a:chat-1', conversationType: 'personal', tenantId },
  channelData: { tenant: { id: tenantId } },
  ...about,
})

/** A press on a card in a personal chat. */
export const aPress = (
  serviceUrl: string,
  person: string,
  verb: string,
  data: Fields,
  about: Fields = {},
): Fields =>
  anActivity(serviceUrl, person, {
    type: 'invoke',
    name: 'adaptiveCard/action',
    text: undefined,
    replyToId: 'message-1',
    value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
    ...about,
  })
