// Cases 1 to 13, 15 and 16 of the attack table: who is let in.

import { createHmac, generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  cast,
  claimsOf,
  clientId,
  publicJwk,
  sign,
  startApp,
  teamsWeb,
  tenantId,
  tokenFor,
} from './support/app-under-test.ts'

const methods = ['GET', 'PUT', 'POST', 'DELETE'] as const
type Route = readonly [method: (typeof methods)[number], url: string]

/** Every route there is, as the server itself draws them: a tree, four columns a level. */
const routesOf = (tree: string): readonly Route[] => {
  const above: string[] = []
  return tree.split('\n').flatMap((drawn) => {
    const [, indent, path = '', taken = ''] = /^([│ ]*)[├└]── (\S+) \(([A-Z, ]+)\)$/.exec(drawn) ?? []
    if (indent === undefined) return []
    above.splice(indent.length / 4, above.length, path)
    const url = above.join('').replace(/:\w+/g, 'x')
    return methods
      .filter((method) => taken.split(', ').includes(method))
      .map((method): Route => [method, url])
  })
}

const b64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const now = () => Math.floor(Date.now() / 1000)

const me = async (token: string | null) => {
  const started = await startApp()
  const headers = token === null ? {} : { authorization: `Bearer ${token}` }
  const reply = await started.app.inject({ method: 'GET', url: '/api/me', headers })
  return { ...started, status: reply.statusCode, reply }
}

/** Says that the server lives; and pictures of cards, whose names nobody guesses, for Teams signs in nowhere. */
const open = new Set(['/healthz', '/pictures/x'])

describe('1: no token', () => {
  it('is 401 on every API route, before anything is read', async () => {
    const { app, ports, lines } = await startApp()
    ports.trouble.outage(true)
    const routes = routesOf(app.printRoutes({ commonPrefix: false })).filter(([, url]) => !open.has(url))
    for (const [method, url] of routes) {
      const reply = await app.inject({ method, url })
      expect(reply.statusCode, `${method} ${url}`).toBe(401)
      expect(reply.json()).toMatchObject({
        type: 'signIn',
        reference: expect.stringMatching(/^CW-401-[A-Z2-9]{3}$/),
      })
    }
    expect(lines).toHaveLength(routes.length)
  })

  it('is asked on the routes of every feature', async () => {
    const { app } = await startApp()
    const drawn = routesOf(app.printRoutes({ commonPrefix: false })).map((route) => route.join(' '))
    expect(drawn).toEqual(
      expect.arrayContaining([
        'GET /api/me',
        'PUT /api/consultations/x/response/sections/x',
        'DELETE /api/drafts/x',
        'DELETE /api/people/links',
        'POST /api/sessions/x/book',
        'GET /api/planner/sessions/x/certificates/x.pdf',
        'POST /api/visits/x/accept',
        'POST /api/updates/drafts/x/approve',
        'GET /api/updates/x/files/x',
      ]),
    )
    expect(drawn.length).toBeGreaterThan(80)
  })

  it.each(['', 'Bearer', 'Bearer ', 'Basic abc', 'Bearer a.b', `Bearer ${'a'.repeat(20_000)}.b.c`])(
    'nor is “%s” one',
    async (authorization) => {
      const { app } = await startApp()
      const reply = await app.inject({ method: 'GET', url: '/api/me', headers: { authorization } })
      expect(reply.statusCode).toBe(401)
    },
  )
})

describe('a sound token', () => {
  it('lets its person in, under the name of the directory', async () => {
    const { status, reply } = await me(await tokenFor(cast.priya))
    expect(status).toBe(200)
    expect(reply.json()).toMatchObject({ id: cast.priya, name: 'Priya Nair', appRoles: [], siteUrl: null })
  })
})

describe('signatures', () => {
  it('2: alg none', async () => {
    const token = `${b64({ alg: 'none', typ: 'JWT', kid: 'key-1' })}.${b64(claimsOf(cast.priya))}.`
    expect((await me(token)).status).toBe(401)
  })

  it('3: HS256 with our public key as the secret', async () => {
    const body = `${b64({ alg: 'HS256', typ: 'JWT', kid: 'key-1' })}.${b64(claimsOf(cast.priya))}`
    for (const secret of [JSON.stringify(publicJwk), publicJwk.n ?? '']) {
      const mac = createHmac('sha256', secret).update(body).digest('base64url')
      expect((await me(`${body}.${mac}`)).status).toBe(401)
    }
  })

  it('a key that nobody published, under a known kid', async () => {
    expect((await me(await sign(claimsOf(cast.priya), {}, true))).status).toBe(401)
  })

  it('4: headers that name another place for keys are not followed', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    expect(privateKey.type).toBe('private')
    const evil = 'https://evil.example/keys'
    for (const header of [{ jku: evil }, { x5u: evil }, { jwk: publicKey.export({ format: 'jwk' }) }]) {
      const { status, fetched } = await me(await sign(claimsOf(cast.priya), header, true))
      expect(status).toBe(401)
      expect(fetched.filter((url) => !url.startsWith('https://login.test/'))).toEqual([])
    }
  })

  it.each(['../../keys', 'http://evil.example', 'a'.repeat(200), ''])(
    '4: a kid like %s asks nobody',
    async (kid) => {
      const { status, fetched } = await me(await sign(claimsOf(cast.priya), { kid }))
      expect(status).toBe(401)
      expect(fetched).toEqual([])
    },
  )

  it('4: an unknown kid has the keys fetched at most once a minute', async () => {
    const { app, fetched } = await startApp()
    const token = await sign(claimsOf(cast.priya), { kid: 'key-9' })
    for (let tries = 0; tries < 5; tries++) {
      const reply = await app.inject({
        method: 'GET',
        url: '/api/me',
        headers: { authorization: `Bearer ${token}` },
      })
      expect(reply.statusCode).toBe(401)
    }
    expect(fetched).toHaveLength(1)
  })

  it('keys that cannot be had are an outage, not a refusal', async () => {
    const { createTokenCheck } = await import('../../bot/http/tokens/access-token.ts')
    const { entraKeys } = await import('../../bot/http/tokens/signing-keys.ts')
    const keys = entraKeys('https://login.test', tenantId, async () => new Response('', { status: 500 }))
    const check = createTokenCheck({ tenantId, clientId }, keys, Date.now)
    await expect(check(await tokenFor(cast.priya))).rejects.toThrow('signing keys')
  })
})

describe('claims', () => {
  const status = async (about: Record<string, unknown>) =>
    (await me(await tokenFor(cast.priya, about))).status

  it.each([
    ['5: ended six minutes ago', { exp: now() - 360 }, 401],
    ['5: ended four minutes ago', { exp: now() - 240 }, 200],
    ['5: begins in six minutes', { nbf: now() + 360 }, 401],
    ['5: begins in four minutes', { nbf: now() + 240 }, 200],
    ['5: never ends', { exp: undefined }, 401],
    ['6: for Graph', { aud: '00000003-0000-0000-c000-000000000000' }, 401],
    ['6: for Graph by its address', { aud: 'https://graph.microsoft.com' }, 401],
    ['6: for two', { aud: [clientId, 'other'] }, 401],
    [
      '8: issuer of another tenant',
      { iss: 'https://login.microsoftonline.com/99999999-9999-4999-8999-999999999999/v2.0' },
      401,
    ],
    [
      '8: issuer on a host that looks alike',
      { iss: `https://login.microsoftonline.com.evil/${tenantId}/v2.0` },
      401,
    ],
    [
      '9: version 1',
      { ver: '1.0', iss: `https://sts.windows.net/${tenantId}/`, azp: undefined, appid: teamsWeb },
      401,
    ],
    ['10: an app', { idtyp: 'app', scp: undefined, roles: ['officer'] }, 403],
    ['10: no scope', { scp: undefined }, 403],
    ['11: a scope that only begins alike', { scp: 'access_as_user_x' }, 403],
    ['11: a scope in other letters', { scp: 'Access_As_User' }, 403],
    ['11: ours among others', { scp: 'profile access_as_user' }, 200],
    [
      '12: the web client of Microsoft 365, which shows the same tabs',
      { azp: '4765445b-32c6-49b0-83e6-1d93765276ca' },
      200,
    ],
    ['12: its desktop client', { azp: '0ec893e0-5785-4de6-99da-4ed124e5296c' }, 200],
    ['12: Outlook on a phone', { azp: '27922004-5251-4030-b22d-91ecd9a37ea4' }, 200],
    ['12: a client we do not know', { azp: '99999999-9999-4999-8999-999999999999' }, 403],
    ['12: no client', { azp: undefined }, 403],
    ['13: an id token', { azp: undefined, scp: undefined, nonce: 'x' }, 401],
    ['an oid that is no id', { oid: "' or 1 eq 1" }, 401],
    ['no oid', { oid: undefined }, 401],
  ])('%s', async (_what, about, expected) => {
    expect(await status(about)).toBe(expected)
  })

  it('7: another tenant is 403, without data, with one line in the audit', async () => {
    const other = '99999999-9999-4999-8999-999999999999'
    const { app, ports } = await startApp()
    const token = await tokenFor(cast.priya, {
      tid: other,
      iss: `https://login.microsoftonline.com/${other}/v2.0`,
    })
    for (let tries = 0; tries < 3; tries++) {
      const reply = await app.inject({
        method: 'GET',
        url: '/api/me',
        headers: { authorization: `Bearer ${token}` },
      })
      expect(reply.statusCode).toBe(403)
      expect(reply.body).not.toContain('Priya')
    }
    expect(ports.audit.entries).toMatchObject([
      { who: `tenant ${other}`, what: 'sign in', outcome: 'refused' },
    ])
  })

  it('15: an address like an officer’s gives no rights', async () => {
    const { call } = await startApp()
    const marcus = 'marcus.oyelaran@northdown.example'
    const claims = { preferred_username: marcus, email: marcus, upn: marcus, unique_name: marcus }
    expect((await call('GET', '/api/drafts', { claims })).statusCode).toBe(403)
  })

  it('roles that are none of ours give none', async () => {
    const { call } = await startApp()
    const reply = await call('GET', '/api/me', {
      claims: { roles: ['Officer', 'admin', 'Global Administrator'] },
    })
    expect(reply.json().appRoles).toEqual([])
  })

  it('16: an Exchange identity token', async () => {
    const exchange = {
      aud: 'https://countywide.test/',
      iss: '00000002-0000-0ff1-ce00-000000000000@northdown.example',
      appctxsender: '00000002-0000-0ff1-ce00-000000000000@northdown.example',
      appctx: JSON.stringify({ msexchuid: 'x', version: 'ExIdTok.V1' }),
      isbrowserhostedapp: 'true',
      exp: now() + 3600,
    }
    expect((await me(await sign(exchange, { x5t: 'abc' }))).status).toBe(401)
  })
})
