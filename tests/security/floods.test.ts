// Cases 57, 63, 66 and 67 of the attack table as floods: one who asks too much costs the others nothing.

import { describe, expect, it } from 'vitest'
import { editionSchema, updatePaths } from '../../shared/api/updates.ts'
import { anEdition } from '../support/update-builders.ts'
import { cast, publish, startApp, tokenFor } from './support/app-under-test.ts'

const section = '/api/consultations/breakfast-clubs/response/sections/s1'

describe('63: one person who floods', () => {
  it('63: gets thirty changes at once and then one a second, while others change what they like', async () => {
    let now = Date.now()
    const { app, ports } = await startApp({ realNow: () => now })
    await publish(ports)
    const tokens = { priya: await tokenFor(cast.priya), amara: await tokenFor(cast.amara) }
    const change = async (who: keyof typeof tokens, turn: number) => {
      const answers = { Q01: turn % 2 === 0 ? 'agree' : 'disagree' }
      const school = who === 'priya' ? '990101' : '990102'
      const op = String(turn).padStart(20, 'a')
      const reply = await app.inject({
        method: 'PUT',
        url: section,
        headers: { authorization: `Bearer ${tokens[who]}` },
        payload: { school, base: turn, op, drawn: ['Q01'], answers, was: null },
      })
      return reply.statusCode
    }
    const flood: number[] = []
    for (let turn = 0; turn < 40; turn++) flood.push(await change('priya', turn))
    expect(flood.filter((status) => status === 429)).toHaveLength(10)
    expect(flood.slice(0, 30)).not.toContain(429)
    expect(await change('amara', 0)).toBe(200)
    now += 1_000
    expect([await change('priya', 41), await change('priya', 42)]).toEqual([200, 429])
  })

  it('63: may have a draft drawn without using up the changes, and is told to wait when it is too often', async () => {
    const now = Date.now()
    const { call, ports } = await startApp({ realNow: () => now })
    const edition = anEdition()
    await ports.editions.create(edition)
    const as = cast.marcus
    const drawn: number[] = []
    for (let turn = 0; turn < 32; turn++)
      drawn.push((await call('POST', updatePaths.preview(edition.id), { as, body: {} })).statusCode)
    expect(drawn.slice(0, 30)).not.toContain(429)
    expect(drawn.at(-1)).toBe(429)
    const path = updatePaths.draft(edition.id)
    let { version } = editionSchema.parse((await call('GET', path, { as })).json())
    for (let turn = 0; turn < 20; turn++) {
      const body = { content: { ...edition.content, summary: `Turn ${turn}` }, sending: edition.sending }
      const reply = await call('PUT', path, { as, headers: { 'if-match': version }, body })
      expect(reply.statusCode).toBe(200)
      version = editionSchema.parse(reply.json()).version
    }
  })

  it('63: writes one refusal a route into the audit, whatever addresses they make up', async () => {
    const { call, ports } = await startApp()
    await publish(ports)
    for (let turn = 0; turn < 20; turn++) {
      await call('GET', `/api/drafts?turn=${turn}`)
      await call('GET', `/api/drafts/made-up-${turn}`)
    }
    expect(ports.audit.entries.map(({ what }) => what)).toEqual(['GET /api/drafts', 'GET /api/drafts/:id'])
  })

  it('63: cannot hold a connection by sending a body letter by letter', async () => {
    const { app } = await startApp()
    expect(app.server.requestTimeout).toBeGreaterThan(0)
    expect(app.server.requestTimeout).toBeLessThanOrEqual(300_000)
    expect(app.server.headersTimeout).toBeGreaterThan(0)
    expect(app.server.headersTimeout).toBeLessThanOrEqual(60_000)
  })
})

describe('66: what is looked for', () => {
  it('66: stands neither in the log nor in the audit', async () => {
    const { call, ports, lines } = await startApp()
    const search = 'q=priya.nair%40wrenfield.example'
    await call('GET', `/api/people?${search}`)
    ports.trouble.outage(true)
    await call('GET', `/api/people?${search}`, { as: cast.sam })
    ports.trouble.outage(false)
    const written = JSON.stringify([lines, ports.audit.entries])
    expect(lines).toHaveLength(2)
    expect(ports.audit.entries).toHaveLength(1)
    expect(written).not.toMatch(/nair|wrenfield|eyJ/i)
  })
})
