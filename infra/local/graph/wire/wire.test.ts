import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { cast, productApp } from '../../directory/cast.ts'
import {
  appToken,
  type Call,
  lists,
  personToken,
  responses,
  type Stage,
  siteId,
  stage,
} from '../test-graph.ts'

let s: Stage
let call: Call
const items = `${lists}/Responses/items`
const relative = items

beforeAll(async () => {
  s = await stage()
  call = s.call
  await call('POST', lists, responses)
  await call('POST', items, { fields: { ResponseKey: 'first' } })
})
beforeEach(() => {
  s.world.faults.put({
    rate429: 0,
    rate5xx: 0,
    lostReplies: 0,
    latencyMs: [0, 0],
    target: 'both',
    retryAfterSeconds: 1,
  })
  s.world.meter.setQuota(2_500)
  s.world.meter.reset()
})

describe('who may come in', () => {
  it('nobody without a token, or with a made-up, expired or misdirected one', async () => {
    const expired = await appToken(s.world, productApp.clientId, ['Sites.Selected'])
    const wrongAudience = await s.world.entraKeys.sign({
      aud: 'https://api.botframework.com',
      exp: 1,
      nbf: 1,
      tid: 'x',
    })
    for (const token of ['', 'a.b.c', wrongAudience]) {
      const { status, body, headers } = await s.as(token)('GET', `/sites/${siteId}`)
      expect([status, body.error.code]).toEqual([401, 'InvalidAuthenticationToken'])
      expect(headers['www-authenticate']).toContain('Bearer')
    }
    s.tick(3_600_000 + 300_001)
    expect((await s.as(expired)('GET', `/sites/${siteId}`)).body.error.message).toContain('expired')
    call = await s.asApp(productApp.clientId)
  })

  it('only with the permission that the call takes', async () => {
    const bare = s.as(await appToken(s.world, productApp.clientId, []))
    expect((await bare('GET', items)).body.error.code).toBe('accessDenied')
    expect((await bare('GET', '/users')).body.error.code).toBe('Authorization_RequestDenied')
    const teams = await bare('GET', '/teams/x/channels')
    expect([teams.status, teams.body.error.message]).toEqual([
      403,
      expect.stringContaining('Channel.ReadBasic.All'),
    ])
    const wide = s.as(await appToken(s.world, productApp.clientId, ['Sites.Read.All']))
    expect([(await wide('GET', items)).status, (await wide('POST', items, { fields: {} })).status]).toEqual([
      200, 403,
    ])
  })

  it('a person through the app sees themself and no list', async () => {
    const person = s.as(await personToken(s.world, cast[0].id, ['User.Read']))
    expect((await person('GET', '/me?$select=displayName,userType')).body).toMatchObject({
      displayName: 'Priya Nair',
      userType: 'Guest',
    })
    expect((await person('GET', items)).status).toBe(403)
    expect((await call('GET', '/me')).status).toBe(400)
  })
})

describe('what is not there', () => {
  it('is told by the segment, the version or the method', async () => {
    const planner = await call('GET', '/planner/tasks')
    expect([planner.status, planner.body.error.code, planner.body.error.message]).toEqual([
      400,
      'BadRequest',
      "Resource not found for the segment 'planner'.",
    ])
    const beta = await s.app.inject('/graph/beta/me')
    expect(beta.json().error.message).toBe("Resource not found for the segment 'beta'.")
    expect((await call('DELETE', lists)).status).toBe(405)
    expect((await call('GET', '/sites/%zz/lists')).status).toBe(400)
  })

  it('refuses options that a route does not know', async () => {
    expect((await call('GET', `/sites/${siteId}?$expand=lists`)).body.error.code).toBe('BadRequest')
    expect((await call('GET', '/users?$search="x"')).status).toBe(400)
  })

  it('says what is wrong with a body', async () => {
    const broken = await call('POST', items, Buffer.from('{"fields":'), {
      'content-type': 'application/json',
    })
    expect([broken.status, broken.body.error.code]).toEqual([400, 'BadRequest'])
    const untyped = await call('POST', items, Buffer.from('{"fields":{}}'), { 'content-type': 'text/plain' })
    expect(untyped.body.error.message).toContain('Content-Type')
  })

  it('carries ids by which an error is found again', async () => {
    const { body, headers } = await call('GET', `${items}/99`, undefined, { 'client-request-id': 'mine' })
    expect(body.error.innerError).toEqual({
      date: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/),
      'request-id': headers['request-id'],
      'client-request-id': 'mine',
    })
  })
})

describe('$batch', () => {
  const batch = (requests: unknown[]) => call('POST', '/$batch', { requests })
  const json = { 'Content-Type': 'application/json' }

  it('answers each part on its own, and 424 where a parent failed', async () => {
    const { status, body } = await batch([
      { id: '1', method: 'GET', url: `${relative}/1?$expand=fields($select=ResponseKey)` },
      { id: '2', method: 'POST', url: relative, headers: json, body: { fields: { ResponseKey: 'FIRST' } } },
      {
        id: '3',
        method: 'PATCH',
        url: `${relative}/1/fields`,
        headers: json,
        body: { Note: 'no' },
        dependsOn: ['2'],
      },
      { id: '4', method: 'GET', url: '/me', dependsOn: ['3'] },
      {
        id: '5',
        method: 'PATCH',
        url: `${relative}/1/fields`,
        headers: json,
        body: { Note: 'yes' },
        dependsOn: ['1'],
      },
    ])
    expect(status).toBe(200)
    const byId = Object.fromEntries(body.responses.map((one: { id: string }) => [one.id, one]))
    expect(byId['1']).toMatchObject({
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: { fields: { ResponseKey: 'first' } },
    })
    expect(byId['2'].status).toBe(400)
    expect([byId['3'].status, byId['4'].status]).toEqual([424, 424])
    expect(byId['5'].body.Note).toBe('yes')
  })

  it('meters every part', async () => {
    await batch([
      { id: '1', method: 'GET', url: `${relative}/1` },
      { id: '2', method: 'GET', url: relative },
    ])
    expect(s.world.meter.read().total).toEqual({ requests: 2, units: 3 })
  })

  it.each([
    ['none', []],
    ['21 parts', Array.from({ length: 21 }, (_, n) => ({ id: String(n), method: 'GET', url: '/me' }))],
    [
      'the same id in another case',
      [
        { id: 'a', method: 'GET', url: '/me' },
        { id: 'A', method: 'GET', url: '/me' },
      ],
    ],
    ['a parent that is not there', [{ id: 'a', method: 'GET', url: '/me', dependsOn: ['b'] }]],
  ])('refuses %s', async (_, requests) => {
    const { status, body } = await batch(requests)
    expect([status, body.error.code]).toEqual([400, 'BadRequest'])
  })

  it('refuses a part with a body of unknown type, an absolute url or a batch in a batch', async () => {
    const { body } = await batch([
      { id: '1', method: 'POST', url: relative, body: { fields: {} } },
      { id: '2', method: 'GET', url: 'https://graph.microsoft.com/v1.0/me' },
      { id: '3', method: 'POST', url: '/$batch', headers: json, body: { requests: [] } },
    ])
    expect(body.responses.map((one: { status: number }) => one.status)).toEqual([400, 400, 400])
  })
})

describe('throttling', () => {
  it('warns from 80 % on, refuses above the quota, and opens again after a minute', async () => {
    s.world.meter.setQuota(10)
    const read = () => call('GET', items)
    for (let n = 0; n < 3; n++) expect((await read()).headers['ratelimit-limit']).toBeUndefined()
    expect((await read()).headers).toMatchObject({ 'ratelimit-limit': '10', 'ratelimit-remaining': '2' })
    expect((await read()).headers['ratelimit-remaining']).toBe('0')
    s.tick(20_000)
    const refused = await read()
    expect([refused.status, refused.body.error.code, refused.body.error.innerError.code]).toEqual([
      429,
      'activityLimitReached',
      'throttledRequest',
    ])
    expect(refused.headers).toMatchObject({
      'retry-after': '40',
      'ratelimit-remaining': '0',
      'ratelimit-reset': '40',
    })
    expect((await call('GET', '/users?$top=1')).status).toBe(200)
    s.tick(40_001)
    expect((await read()).status).toBe(200)
  })
})

describe('faults', () => {
  it('refuse before anything is applied, with the wait that was set', async () => {
    s.world.faults.put({ rate429: 1, retryAfterSeconds: 2.128 })
    const { status, headers } = await call('POST', items, { fields: { ResponseKey: 'late' } })
    expect([status, headers['retry-after']]).toEqual([429, '2.128'])
    s.world.faults.put({ rate429: 0, rate5xx: 1 })
    const failed = await call('POST', items, { fields: { ResponseKey: 'late' } })
    expect(failed.status).toBeGreaterThanOrEqual(500)
    s.world.faults.put({ rate5xx: 0 })
    expect((await call('GET', `${items}?$filter=fields/ResponseKey eq 'late'`)).body.value).toEqual([])
  })

  it('fail parts of a batch while the batch itself is answered', async () => {
    s.world.faults.put({ rate5xx: 0.5, seed: 3 })
    const parts = Array.from({ length: 20 }, (_, n) => ({
      id: String(n),
      method: 'GET',
      url: `${relative}/1`,
    }))
    const { status, body } = await call('POST', '/$batch', { requests: parts }).then(async (first) =>
      first.status === 200 ? first : call('POST', '/$batch', { requests: parts }),
    )
    expect(status).toBe(200)
    const failed = body.responses.filter((one: { status: number }) => one.status >= 500).length
    expect(failed).toBeGreaterThan(3)
    expect(failed).toBeLessThan(17)
  })

  it('leave Graph alone when they are set for the connector', async () => {
    s.world.faults.put({ target: 'connector', rate429: 1, staleReads: true })
    expect((await call('GET', items)).status).toBe(200)
  })
})
