// Cases 30 to 35, 38 to 41, 60, 63, 64 and 67 of the attack table: what strangers send, and how it is answered.

import { describe, expect, it } from 'vitest'
import { errorFields, logLine } from '../../bot/http/log-line.ts'
import { Outage } from '../../shared/ports/versioned.ts'
import { cast, draft, form, publicUrl, publish, startApp, tokenFor } from './support/app-under-test.ts'

const json = { 'content-type': 'application/json' }
const save = {
  school: '990101',
  base: 0,
  op: 'a'.repeat(20),
  drawn: ['Q01'],
  answers: { Q01: 'agree' },
  was: null,
}
const section = '/api/consultations/breakfast-clubs/response/sections/s1'

describe('30: size and shape', () => {
  const timed = async (body: string) => {
    const { call } = await startApp()
    await call('PUT', section, { body: save })
    const begun = process.cpuUsage()
    const reply = await call('PUT', section, { body, headers: json })
    return { status: reply.statusCode, took: process.cpuUsage(begun).user / 1000 }
  }

  it.each([
    ['10 MB', () => JSON.stringify({ ...save, answers: { Q01: 'x'.repeat(10_000_000) } }), 413],
    ['10,000 deep', () => `${'['.repeat(10_000)}${']'.repeat(10_000)}`, 400],
    ['100,000 keys', () => `{${Array.from({ length: 100_000 }, (_, key) => `"k${key}":1`).join(',')}}`, 413],
    ['30,000 keys', () => `{${Array.from({ length: 30_000 }, (_, key) => `"k${key}":1`).join(',')}}`, 400],
    ['no JSON', () => '{"school":', 400],
    ['quotes that never close', () => `"${'\\"'.repeat(400_000)}`, 400],
  ])('%s is refused at once', async (_what, body, expected) => {
    const { status, took } = await timed(body())
    expect(status).toBe(expected)
    expect(took).toBeLessThan(300)
  })

  it('nobody without a token has a body read', async () => {
    const { app } = await startApp()
    const reply = await app.inject({ method: 'PUT', url: section, headers: json, payload: '{"school":' })
    expect(reply.statusCode).toBe(401)
  })
})

describe('31: the prototype', () => {
  it('stays clean', async () => {
    const { call, ports } = await startApp()
    await publish(ports)
    const body = `{"__proto__":{"isOfficer":true},"constructor":{"prototype":{"isOfficer":true}},${JSON.stringify(save).slice(1)}`
    const reply = await call('PUT', section, { body, headers: json })
    expect([200, 422]).toContain(reply.statusCode)
    expect(Object.hasOwn(Object.prototype, 'isOfficer')).toBe(false)
    const hidden = `{"school":"990101","base":0,"op":"${'b'.repeat(20)}","drawn":["Q01"],"answers":{"__proto__":"x","Q01":"sd"},"was":null}`
    expect((await call('PUT', section, { body: hidden, headers: json })).statusCode).toBeLessThan(500)
  })
})

describe('what is not theirs', () => {
  it('32: another school’s response is not found, and neither is another person’s', async () => {
    const { call, ports } = await startApp()
    await publish(ports)
    await call('PUT', section, { as: cast.amara, body: { ...save, school: '990102' } })
    const reply = await call('GET', '/api/consultations/breakfast-clubs/response?school=990102')
    expect(reply.statusCode).toBe(404)
    expect(reply.body).not.toContain('agree')
  })

  it('33: export, resend and approval are 403 for a respondent, once in the audit however often it is tried', async () => {
    const { call, ports } = await startApp()
    await publish(ports)
    for (let tries = 0; tries < 3; tries++) {
      expect((await call('GET', '/api/consultations/breakfast-clubs/export.csv')).statusCode).toBe(403)
      const keys = { keys: [] }
      expect(
        (await call('POST', '/api/drafts/breakfast-clubs/deliveries/resend', { body: keys })).statusCode,
      ).toBe(403)
      const revision = { revision: 1 }
      expect((await call('POST', '/api/drafts/breakfast-clubs/approve', { body: revision })).statusCode).toBe(
        403,
      )
    }
    expect(ports.audit.entries.map(({ who, what, outcome }) => [who, what, outcome])).toEqual([
      [cast.priya, 'GET /api/consultations/:id/export.csv', 'refused'],
      [cast.priya, 'POST /api/drafts/:id/deliveries/resend', 'refused'],
      [cast.priya, 'POST /api/drafts/:id/approve', 'refused'],
    ])
  })

  it('14: a guest gets nothing from an officer’s route', async () => {
    const { call } = await startApp()
    expect((await call('GET', '/api/drafts', { claims: { acct: 1 } })).statusCode).toBe(403)
  })

  it('34: an id that is nobody’s here is not found', async () => {
    const { call } = await startApp()
    expect((await call('GET', '/api/drafts/council-b-paper', { as: cast.marcus })).statusCode).toBe(404)
    expect((await call('GET', '/api/consultations/council-b-paper/response?school=990101')).statusCode).toBe(
      404,
    )
  })

  it.each([
    { Status: 'Sent' },
    { CreatedBy: cast.marcus },
    { IsOfficer: true },
    { person: cast.amara },
    { sentAt: '2026-10-01T00:00:00Z' },
  ])('35: a body with %o is refused and nothing is written', async (extra) => {
    const { call, ports } = await startApp()
    const published = await publish(ports)
    expect((await call('PUT', section, { body: { ...save, ...extra } })).statusCode).toBe(422)
    expect(await ports.responses.all(published)).toEqual([])
  })
})

describe('38: other people’s pages', () => {
  it('cannot post as text or as a form', async () => {
    const { call } = await startApp()
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/xml']) {
      const reply = await call('PUT', section, {
        body: JSON.stringify(save),
        headers: { 'content-type': type },
      })
      expect(reply.statusCode, type).toBe(415)
    }
  })

  it('cannot change anything, and are given no CORS header', async () => {
    const { call, app } = await startApp()
    const evil = { ...json, origin: 'https://evil.example' }
    const reply = await call('PUT', section, { body: save, headers: evil })
    expect(reply.statusCode).toBe(403)
    const asked = await app.inject({ method: 'OPTIONS', url: section, headers: evil })
    for (const one of [reply, asked]) expect(Object.keys(one.headers).join()).not.toContain('access-control')
  })

  it('our own page can', async () => {
    const { call, ports } = await startApp()
    await publish(ports)
    expect(
      (await call('PUT', section, { body: save, headers: { ...json, origin: publicUrl } })).statusCode,
    ).toBe(200)
  })
})

describe('addresses', () => {
  it.each(["O'Brien", "' or 1 eq 1 or '", '%27'])(
    '39: a search for %s is taken as it is written',
    async (text) => {
      const { call, ports } = await startApp()
      const asked: string[] = []
      Object.assign(ports.directory, {
        search: async (words: string) => {
          asked.push(words)
          return []
        },
      })
      const reply = await call('GET', `/api/directory?q=${encodeURIComponent(text)}`, { as: cast.sam })
      expect(reply.statusCode).toBe(200)
      expect(asked).toEqual([text])
      expect(
        (await call('GET', `/api/people?q=${encodeURIComponent(text)}`, { as: cast.sam })).json().people,
      ).toEqual([])
    },
  )

  it.each(['..%2f..%2fusers', '1%2fpermissions', '%2e%2e', 'A', 'x'.repeat(41), '%00', 'a b'])(
    '40: the id %s is refused by its pattern',
    async (id) => {
      const { call, ports } = await startApp()
      ports.trouble.outage(true)
      ports.people.linksOf = async () => []
      for (const url of [
        `/api/drafts/${id}`,
        `/api/consultations/${id}/results`,
        `/api/consultations/${id}/response?school=990101`,
      ]) {
        expect([400, 404], url).toContain((await call('GET', url, { as: cast.marcus })).statusCode)
      }
    },
  )

  it('40: so are schools, sections and people', async () => {
    const { call } = await startApp()
    for (const [method, url] of [
      ['GET', '/api/consultations/a/response?school=1'],
      ['GET', '/api/consultations/a/response'],
      ['PUT', '/api/consultations/a/response/sections/1'],
      ['DELETE', '/api/people/links?person=x&school=990101'],
      ['POST', '/api/drafts/a/card?part=all'],
    ] as const) {
      expect((await call(method, url, { as: cast.sam, body: {} })).statusCode, url).toBe(400)
    }
  })

  it('41: $filter, $expand and $top are not ours', async () => {
    const { call, ports } = await startApp()
    await draft(ports)
    const plain = await call('GET', '/api/drafts', { as: cast.marcus })
    const with$ = await call('GET', '/api/drafts?$filter=1 eq 1&$expand=fields&$top=1', { as: cast.marcus })
    expect(with$.json()).toEqual(plain.json())
  })
})

describe('60: headers', () => {
  it('let Teams, Outlook and Microsoft 365 frame us and nobody else', async () => {
    const { app } = await startApp()
    const { headers } = await app.inject({ method: 'GET', url: '/healthz' })
    const policy = String(headers['content-security-policy'])
    const ancestors = /frame-ancestors ([^;]+)/.exec(policy)?.[1]?.split(' ') ?? []
    expect(ancestors).toEqual([
      "'self'",
      'https://*.cloud.microsoft',
      'https://teams.microsoft.com',
      'https://*.teams.microsoft.com',
      'https://*.microsoft365.com',
      'https://*.office.com',
      'https://outlook.office.com',
      'https://outlook.office365.com',
      'https://outlook-sdf.office.com',
      'https://outlook-sdf.office365.com',
    ])
    expect(policy).toContain("script-src 'self';")
    expect(headers['x-frame-options']).toBeUndefined()
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['strict-transport-security']).toContain('max-age')
  })
})

describe('63: one who asks too often', () => {
  it('is told to wait, and the others are not', async () => {
    let now = Date.now()
    const { app } = await startApp({ realNow: () => now })
    const ask = async (token: string) =>
      (await app.inject({ method: 'GET', url: '/api/me', headers: { authorization: `Bearer ${token}` } }))
        .statusCode
    const [priya, amara] = [await tokenFor(cast.priya), await tokenFor(cast.amara)]
    const flood: number[] = []
    for (let request = 0; request < 100; request++) flood.push(await ask(priya))
    expect(flood.filter((status) => status === 429).length).toBe(40)
    expect(await ask(amara)).toBe(200)
    now += 1_000
    expect(await ask(priya)).toBe(200)
  })
})

describe('64: outages', () => {
  it('are told calmly with a reference, and nothing of the inside', async () => {
    const { call, ports, lines } = await startApp()
    ports.trouble.failNext(
      'list',
      new Outage('403 from https://graph.microsoft.com/secret', { retryAfter: 12 }),
    )
    const reply = await call('GET', '/api/consultations')
    expect(reply.statusCode).toBe(503)
    expect(reply.headers['retry-after']).toBe('12')
    expect(reply.body).not.toContain('graph')
    expect(lines).toMatchObject([{ event: 'problem', fields: { reference: reply.json().reference } }])
  })

  it('bugs are told as ours', async () => {
    const { call, ports } = await startApp()
    ports.trouble.failNext('list', new Error('undefined is not a function'))
    const reply = await call('GET', '/api/consultations')
    expect(reply.json()).toMatchObject({ status: 500, type: 'wentWrong' })
    expect(reply.body).not.toContain('undefined')
  })
})

describe('67: the log', () => {
  it('keeps one event in one line whatever is in it', () => {
    const nasty = 'a\n{"event":"fake"}\r\u001b[31mred\u2028\u0085\u202e\u007f'
    const line = logLine(new Date(0), 'problem', { url: nasty, ...errorFields(new Error(nasty)) })
    expect(line.split(/[\r\n\u2028\u2029\u0085]/)).toHaveLength(1)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not be there
    expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/)
    expect(JSON.parse(line)).toMatchObject({ event: 'problem', url: nasty })
  })

  it('writes an address with line breaks as one line', async () => {
    const { call, lines } = await startApp()
    await call('GET', '/api/consultations/a%0d%0aFAKE/results')
    const [line] = lines.map(({ event, fields }) => logLine(new Date(0), event, fields))
    expect(line?.split('\n')).toHaveLength(1)
  })
})

describe('an upload', () => {
  it('56: has its name made plain', async () => {
    const { plainName } = await import('../../bot/http/upload.ts')
    expect(plainName('../../etc/passwd')).toBe('passwd')
    expect(plainName('C:\\papers\\a.md')).toBe('a.md')
    expect(plainName('a"\r\nx: y.md')).toBe('ax: y.md')
    expect(plainName('')).toBe('file')
  })

  it('is refused from other people’s pages', async () => {
    const { call } = await startApp()
    const { body, headers } = form('x.csv', 'a')
    const reply = await call('POST', '/api/schools/import', {
      as: cast.marcus,
      body,
      headers: { ...headers, origin: 'https://evil.example' },
    })
    expect(reply.statusCode).toBe(403)
  })
})
