import { SignJWT } from 'jose'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Outage } from '../../shared/ports/versioned.ts'
import { clientId, tenantId } from '../../tests/security/support/app-under-test.ts'
import {
  anActivity,
  connectorToken,
  type StartedConnector,
  startConnector,
  teamsKey,
} from '../../tests/security/support/connector-under-test.ts'
import { createGuard, type Guard } from './guard.ts'

const person = '00000000-0000-4000-8000-000000000001'
let connector: StartedConnector
let guard: Guard
let serviceUrl: string

const guardOf = (about: Partial<Parameters<typeof createGuard>[0]> = {}) =>
  createGuard({
    tenantId,
    clientId,
    botLoginBase: connector.url,
    serviceUrls: [connector.url],
    realNow: Date.now,
    ...about,
  })

beforeAll(async () => {
  connector = await startConnector()
})
beforeEach(() => {
  connector.keys.answer = null
  connector.others.length = 0
  serviceUrl = `${connector.url}/`
  guard = guardOf()
})
afterAll(() => connector.close())

type Token = Parameters<typeof connectorToken>[1]
const ask = async (activity: unknown, token: Token = {}) =>
  guard(`Bearer ${await connectorToken(serviceUrl, token)}`, activity)
const activity = (about: Record<string, unknown> = {}) => anActivity(serviceUrl, person, about)
const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

describe('the Bot Connector of our tenant', () => {
  it('comes past', async () => {
    expect(await ask(activity())).toEqual({ passes: true })
  })
  it('comes past with a path under its address, and with the tenant in one place only', async () => {
    const url = `${serviceUrl}uk/tenant/`
    const token = await connectorToken(url)
    const { channelData: _, ...rest } = activity({ serviceUrl: url })
    expect(await guard(`Bearer ${token}`, rest)).toEqual({ passes: true })
  })
  it('is known by keys that are fetched once', async () => {
    const before = connector.keys.fetched
    await ask(activity())
    await ask(activity())
    expect(connector.keys.fetched - before).toBe(1)
  })
  it('may be five minutes off, not six', async () => {
    const now = Math.floor(Date.now() / 1000)
    expect(await ask(activity(), { claims: { exp: now - 240 } })).toEqual({ passes: true })
    expect(await ask(activity(), { claims: { nbf: now + 240 } })).toEqual({ passes: true })
    expect(await ask(activity(), { claims: { exp: now - 360 } })).toMatchObject({ status: 401 })
    expect(await ask(activity(), { claims: { nbf: now + 360 } })).toMatchObject({ status: 401 })
  })
})

describe('a token that is not the Connector’s (case 18)', () => {
  it.each([
    ['a key nobody published', { key: 'strange' }],
    ['a key that is not endorsed for Teams', { key: 'webchat' }],
    ['an unknown key id', { header: { kid: 'other' } }],
    ['no key id', { header: { kid: undefined } }],
    ['another bot', { claims: { aud: '33333333-3333-4333-8333-333333333333' } }],
    ['another issuer', { claims: { iss: 'https://sts.windows.net/x/' } }],
    ['the emulator’s issuer', { claims: { iss: `https://login.microsoftonline.com/${tenantId}/v2.0` } }],
    ['no end', { claims: { exp: undefined } }],
    ['no serviceurl', { claims: { serviceurl: undefined } }],
  ] as const)('is refused: %s', async (_what, token) => {
    expect(await ask(activity(), token)).toMatchObject({ passes: false, status: 401 })
  })

  it.each([
    ['nothing', undefined],
    ['an empty header', ''],
    ['only the word', 'Bearer '],
    ['another scheme', 'Basic YWJj'],
    ['no token at all', 'Bearer not-a-token'],
    ['something endless', `Bearer ${'a'.repeat(20_000)}.b.c`],
  ])('is refused: %s', async (_what, header) => {
    expect(await guard(header, activity())).toMatchObject({ passes: false, status: 401 })
  })

  it('is refused unsigned, and signed with our public key as a secret', async () => {
    const claims = { iss: 'https://api.botframework.com', aud: clientId, serviceurl: serviceUrl, exp: 9e9 }
    const unsigned = `${base64({ alg: 'none', kid: 'teams' })}.${base64(claims)}.x`
    expect(await guard(`Bearer ${unsigned}`, activity())).toMatchObject({ status: 401 })
    const secret = new TextEncoder().encode(JSON.stringify(teamsKey.publicKey))
    const symmetric = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256', kid: 'teams' })
      .sign(secret)
    expect(await guard(`Bearer ${symmetric}`, activity())).toMatchObject({ status: 401 })
  })

  it('does not lead us to keys of its own choice', async () => {
    const header = { jku: `${connector.url}/evil-keys-here`, x5u: `${connector.url}/evil`, kid: '../../evil' }
    expect(await ask(activity(), { header })).toMatchObject({ status: 401 })
    expect(connector.others).toEqual([])
  })

  it('does not make us fetch keys again and again', async () => {
    await ask(activity())
    const before = connector.keys.fetched
    for (const kid of ['a', 'b', 'c', 'd']) await ask(activity(), { header: { kid } })
    expect(connector.keys.fetched - before).toBeLessThanOrEqual(1)
  })
})

describe('an activity that came with a good token', () => {
  it.each([
    ['no serviceUrl (case 20)', { serviceUrl: undefined }, 400],
    ['an empty serviceUrl', { serviceUrl: '' }, 400],
    ['a serviceUrl that is no text', { serviceUrl: 7 }, 400],
    [
      'another serviceUrl than the token (case 21)',
      { serviceUrl: 'https://smba.trafficmanager.net/uk/' },
      401,
    ],
    ['the emulator’s channel (case 23)', { channelId: 'emulator' }, 401],
    ['AseChannel (case 23)', { channelId: 'AseChannel' }, 401],
    ['web chat (case 23)', { channelId: 'webchat' }, 401],
    ['no channel', { channelId: undefined }, 401],
  ])('is refused for %s', async (_what, about, status) => {
    expect(await ask(activity(about))).toMatchObject({ passes: false, status })
  })

  it.each([null, 'text', 7, []])('is refused when it is %j', async (body) => {
    expect(await ask(body)).toMatchObject({ passes: false, status: 400 })
  })

  it.each([
    'http://169.254.169.254/',
    'http://localhost/',
    'http://[::1]/',
    'http://10.0.0.1/',
    'http://0x7f.1/',
    'https://evil.example/',
    'https://smba.trafficmanager.net.evil.example/',
    'https://smba.trafficmanager.net@evil.example/',
    'http://smba.trafficmanager.net/',
    'https://smba.trafficmanager.net:8443/',
    'ftp://smba.trafficmanager.net/',
    'nonsense',
  ])('is refused when both it and its token name %s (case 22)', async (url) => {
    guard = guardOf({ serviceUrls: ['https://smba.trafficmanager.net'] })
    const token = await connectorToken(url)
    const verdict = await guard(`Bearer ${token}`, activity({ serviceUrl: url }))
    expect(verdict).toMatchObject({ passes: false, status: 401 })
  })

  it.each([
    ['in the channel data', { channelData: { tenant: { id: '44444444-4444-4444-8444-444444444444' } } }],
    ['nowhere', { channelData: {}, conversation: { id: 'c' } }],
  ])('is refused when the tenant is another or %s (case 24)', async (_what, about) => {
    expect(await ask(activity(about))).toMatchObject({ passes: false, status: 403, why: 'another tenant' })
  })
})

describe('when the keys cannot be had', () => {
  it.each([
    ['an error', { status: 500, body: { error: 'x' } }],
    ['a page', { status: 200, body: 'x' }],
    ['a broken line', 'reset'],
  ] as const)('is an outage, not a refusal: %s', async (_what, answer) => {
    connector.keys.answer = answer
    await expect(ask(activity())).rejects.toThrow(Outage)
    connector.keys.answer = null
    expect(await ask(activity())).toEqual({ passes: true })
  })
})
