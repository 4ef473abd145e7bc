import { ConfidentialClientApplication } from '@azure/msal-node'
import fastify, { type FastifyInstance } from 'fastify'
import { createLocalJWKSet, decodeJwt, jwtVerify } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cast, productApp, setupApp, tenant } from '../directory/cast.ts'
import { createWorld, type World } from '../world.ts'
import { registerEntra } from './register.ts'
import { checkToken } from './token-check.ts'
import { userToken } from './user-token.ts'

const [priya, , , marcus] = cast
const graphDefault = 'https://graph.microsoft.com/.default'
let clockNow = Date.now()
let app: FastifyInstance
let world: World
let base = ''

beforeAll(async () => {
  world = createWorld({ file: ':memory:', realNow: () => clockNow })
  app = fastify()
  registerEntra(app, world)
  base = `${await app.listen({ port: 0, host: '127.0.0.1' })}/entra/${tenant.id}`
})
afterAll(() => app.close())

const tokenOf = async (person: { id: string }) => (await userToken(world, person.id))?.token ?? ''

const ask = async (fields: Record<string, string>, path = `/entra/${tenant.id}/oauth2/v2.0/token`) => {
  const reply = await app.inject({
    method: 'POST',
    url: path,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  })
  return { status: reply.statusCode, body: reply.json() }
}
const client = { client_id: productApp.clientId, client_secret: productApp.secret }
const asApp = { ...client, grant_type: 'client_credentials', scope: graphDefault }
const asPerson = {
  ...client,
  grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
  requested_token_use: 'on_behalf_of',
  scope: 'https://graph.microsoft.com/User.Read openid',
}

/** The unmodified SDK, told the http token endpoint by configuration alone. */
const msal = (clientSecret: string = productApp.secret) =>
  new ConfidentialClientApplication({
    auth: {
      clientId: productApp.clientId,
      clientSecret,
      authority: `https://login.microsoftonline.com/${tenant.id}`,
      authorityMetadata: JSON.stringify({
        issuer: `https://login.microsoftonline.com/${tenant.id}/v2.0`,
        authorization_endpoint: `https://login.microsoftonline.com/${tenant.id}/oauth2/v2.0/authorize`,
        token_endpoint: `${base}/oauth2/v2.0/token`,
        jwks_uri: `${base}/discovery/v2.0/keys`,
      }),
    },
  })

describe('an unmodified msal-node', () => {
  it('gets an app token with the granted roles, and the second one from its cache', async () => {
    const sdk = msal()
    const first = await sdk.acquireTokenByClientCredential({ scopes: [graphDefault] })
    const second = await sdk.acquireTokenByClientCredential({ scopes: [graphDefault] })
    const claims = decodeJwt(first?.accessToken ?? '')
    expect(claims).toMatchObject({
      aud: 'https://graph.microsoft.com',
      appid: productApp.clientId,
      idtyp: 'app',
    })
    expect(claims['roles']).toContain('Sites.Selected')
    expect(second?.fromCache).toBe(true)
  })

  it('exchanges a tab token for a Graph token of the same person', async () => {
    const result = await msal().acquireTokenOnBehalfOf({
      oboAssertion: await tokenOf(marcus),
      scopes: ['https://graph.microsoft.com/User.Read'],
    })
    expect(decodeJwt(result?.accessToken ?? '')).toMatchObject({
      aud: 'https://graph.microsoft.com',
      oid: marcus.id,
      scp: 'User.Read',
    })
    expect(result?.account?.username).toBe(marcus.mail)
  })

  it('is told of a wrong secret', async () => {
    await expect(
      msal('wrong').acquireTokenByClientCredential({ scopes: [graphDefault] }),
    ).rejects.toMatchObject({
      errorCode: 'invalid_client',
    })
  })
})

describe('a tab token', () => {
  it('verifies by the published keys and says who it is', async () => {
    const keys = await app.inject(`/entra/${tenant.id}/discovery/v2.0/keys`)
    const { payload } = await jwtVerify(await tokenOf(priya), createLocalJWKSet(keys.json()), {
      issuer: `https://login.microsoftonline.com/${tenant.id}/v2.0`,
      audience: productApp.clientId,
      currentDate: new Date(clockNow),
    })
    expect(payload).toMatchObject({
      oid: priya.id,
      tid: tenant.id,
      scp: 'access_as_user',
      acct: 1,
      preferred_username: priya.mail,
    })
    expect(payload['roles']).toBeUndefined()
    expect(decodeJwt(await tokenOf(marcus))).toMatchObject({ roles: ['officer'] })
  })

  it('is not made for someone the directory does not know', async () => {
    expect(await userToken(world, '00000000-0000-4000-8000-0000000000ff')).toBeUndefined()
  })
})

describe('the metadata', () => {
  it('names the local endpoints and keeps the issuer', async () => {
    const reply = await fetch(`${base}/v2.0/.well-known/openid-configuration`)
    expect(await reply.json()).toMatchObject({
      issuer: `https://login.microsoftonline.com/${tenant.id}/v2.0`,
      token_endpoint: `${base}/oauth2/v2.0/token`,
    })
  })
})

describe('refusals', () => {
  it.each([
    ['another tenant', asApp, 'invalid_request', 90002, '/entra/other/oauth2/v2.0/token'],
    ['an unknown app', { ...asApp, client_id: 'nobody' }, 'unauthorized_client', 700016],
    ['no secret', { ...asApp, client_secret: '' }, 'invalid_client', 7000218],
    ['a wrong secret', { ...asApp, client_secret: 'x' }, 'invalid_client', 7000215],
    ['a missing grant type', client, 'invalid_request', 900144],
    ['a password grant', { ...asApp, grant_type: 'password' }, 'unsupported_grant_type', 70003],
    [
      'a single scope',
      { ...asApp, scope: 'https://graph.microsoft.com/User.Read' },
      'invalid_scope',
      1002012,
    ],
    ['an unknown resource', { ...asApp, scope: 'https://x.example/.default' }, 'invalid_resource', 500011],
    ['no assertion', asPerson, 'invalid_request', 900144],
    ['a made-up assertion', { ...asPerson, assertion: 'a.b.c' }, 'invalid_grant', 50013],
  ])('%s', async (_, fields, error, number, path = undefined) => {
    const { body } = await ask(fields, path)
    expect(body).toMatchObject({ error, error_codes: [number] })
    expect(body.error_description).toContain(`AADSTS${number}:`)
  })

  it('a scope nobody consented to', async () => {
    const scope = 'https://graph.microsoft.com/Mail.Read'
    const { body } = await ask({ ...asPerson, scope, assertion: await tokenOf(marcus) })
    expect(body).toMatchObject({ error: 'invalid_grant', suberror: 'consent_required', error_codes: [65001] })
  })

  it('an assertion meant for another app', async () => {
    const other = { client_id: setupApp.clientId, client_secret: setupApp.secret }
    const { body } = await ask({ ...asPerson, ...other, assertion: await tokenOf(marcus) })
    expect(body.error_codes).toEqual([500131])
  })

  it('an expired assertion', async () => {
    const assertion = await tokenOf(marcus)
    clockNow += 3_600_000 + 301_000
    const { body } = await ask({ ...asPerson, assertion })
    expect(body.error_codes).toEqual([500133])
  })
})

describe('the check of a token', () => {
  it('refuses one whose payload was changed, keeping the signature', async () => {
    const [head, , signature] = (await tokenOf(priya)).split('.')
    const forged = { ...decodeJwt(await tokenOf(priya)), oid: marcus.id }
    const body = Buffer.from(JSON.stringify(forged)).toString('base64url')
    expect(checkToken(world, `${head}.${body}.${signature}`, [productApp.clientId])).toEqual({
      ok: false,
      why: 'invalid',
    })
  })

  it('refuses one for another audience', async () => {
    expect(checkToken(world, await tokenOf(priya), ['https://graph.microsoft.com'])).toEqual({
      ok: false,
      why: 'audience',
    })
  })
})
