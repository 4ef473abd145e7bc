// Cases 47, 48 and 62 to 64 of the attack table at the doors of the weekly update: what is uploaded, sent and asked for.

import { describe, expect, it } from 'vitest'
import { updatePaths, uploadedSchema } from '../../shared/api/updates.ts'
import { instant } from '../../shared/domain/kernel/ids.ts'
import type { Edition } from '../../shared/domain/updates/edition.ts'
import { aPdf, aPng } from '../support/picture-builders.ts'
import { anEdition, anEditionContent } from '../support/update-builders.ts'
import { friday, startWithEdition, type UpdateApp } from '../support/update-stage.ts'
import { cast, form } from './support/app-under-test.ts'

const { id } = anEdition()
const as = cast.marcus
const at = instant(friday)
const helen = { id: cast.helen, name: 'Helen Strand' }
const sent: Partial<Edition> = { situation: { state: 'sent', approvedBy: helen, at, sendAt: at } }

const upload = async (app: UpdateApp, name: string, bytes: Uint8Array) =>
  await app.call('POST', updatePaths.upload(id), { as, ...form(name, bytes) })

describe('a file’s own name', () => {
  it.each([
    'plan\u202efdp.exe.pdf',
    '[Log in](https:evil.example).pdf',
    '<at>Chief</at>.pdf',
    ['$', '{name}{{DATE(x)}}.pdf'].join(''),
    'pl\u0430n\u200b.pdf',
    'CON.pdf',
    '.pdf',
  ])('47: is letters and digits afterwards: %j', async (name) => {
    const app = await startWithEdition()
    const { kind, file } = uploadedSchema.parse((await upload(app, name, aPdf())).json())
    expect([kind, file.name]).toEqual(['file', expect.stringMatching(/^[a-z0-9]+(?:-[a-z0-9]+)+\.pdf$/)])
    const picture = uploadedSchema.parse((await upload(app, name, aPng())).json())
    expect(picture.file.name).toMatch(/^[2-9a-z]{26}-[0-9a-f]{12}\.png$/)
  })
})

describe('a picture or file from elsewhere', () => {
  const block = (url: string) => ({
    kind: 'picture',
    id: 'b7',
    file: { name: 'abcdefghjkmnpqrstuvwxyz234.png', size: 1, url },
    width: 1,
    height: 1,
    alt: 'A pixel',
    isDecorative: false,
  })
  const paper = (url: string) => ({
    kind: 'file',
    id: 'b7',
    words: 'Plan',
    file: { name: 'plan-234567.pdf', size: 1, url },
  })

  it.each([
    block('https://evil.example/pictures/abcdefghjkmnpqrstuvwxyz234.png'),
    block('javascript:alert(1)'),
    block('http://countywide.test/pictures/abcdefghjkmnpqrstuvwxyz234.png'),
    paper('https://evil.example/plan-234567.pdf'),
    paper('file:///plan-234567.pdf'),
  ])('48: comes in by no door: $file.url', async (foreign) => {
    const content = { ...anEditionContent(), blocks: [foreign] }
    const draft = await startWithEdition()
    const seen = await draft.read()
    const saved = await draft.call('PUT', updatePaths.draft(id), {
      as,
      body: { content, sending: seen.sending },
      headers: { 'if-match': seen.version },
    })
    const out = await startWithEdition(sent)
    const correction = { content, line: 'a picture.', reason: 'It is nicer.' }
    const replies = [saved, await draft.step('preview', { content }), await out.step('correct', correction)]
    for (const reply of replies)
      expect(reply.json()).toMatchObject({ status: 422, type: 'invalid', detail: { fields: ['b7'] } })
    expect([(await draft.read()).revision, (await out.read()).pending]).toEqual([1, null])
  })
})

describe('62: an address that leads elsewhere', () => {
  it.each([
    `/pictures//evil.example/a.png`,
    `/pictures/https:%2f%2fevil.example%2fa.png`,
    `/pictures/abcdefghjkmnpqrstuvwxyz234.png?redirect=https://evil.example`,
    `/api/updates/${id}?redirect=https://evil.example`,
    `/api/updates/https:%2f%2fevil.example`,
    `/api/updates/${id}/files/https:%2f%2fevil.example%2fa.pdf`,
    `/api/updates/${id}/files/plan-234567.pdf?url=https://evil.example`,
    `/api/updates/drafts/..%2f..%2f%2fevil.example`,
  ])('62: sends nobody there: %s', async (url) => {
    const app = await startWithEdition(sent)
    const reply = await app.call('GET', url, { as })
    expect(reply.headers.location).toBeUndefined()
    expect([200, 400, 404, 422]).toContain(reply.statusCode)
    expect(reply.statusCode === 200 ? reply.body : '').not.toContain('evil')
  })

  it('62: a live fact leads to a page of ours, whatever its stored address says', async () => {
    const page = (host: string) =>
      `https://${host}/l/entity/a/consultations?context=${encodeURIComponent('{"subEntityId":"breakfast-clubs"}')}`
    const hostile = ['evil.example', 'teams.microsoft.com@evil.example', 'evil.example/\\teams.microsoft.com']
    const facts = hostile.map((host) => ({ title: 'Have your say', line: 'Now.', page: page(host) }))
    const app = await startWithEdition({
      ...sent,
      live: { openConsultations: facts, sessionsWithPlaces: [] },
    })
    const reply = await app.call('GET', updatePaths.read(id), { as })
    expect(reply.statusCode).toBe(200)
    expect(reply.body).not.toContain('evil')
  })
})

describe('63: one author who floods', () => {
  it('63: is told to wait, and nobody else is', async () => {
    const now = Date.now()
    const app = await startWithEdition({}, () => now)
    const many = await Promise.all(Array.from({ length: 50 }, () => app.step('takeBack')))
    const statuses = many.map(({ statusCode }) => statusCode)
    expect(statuses.filter((status) => status === 409)).toHaveLength(30)
    expect(new Set(statuses)).toEqual(new Set([409, 429]))
    expect((await upload(app, 'a.pdf', aPdf())).statusCode).toBe(429)
    expect(app.ports.files.stored.size).toBe(0)
    expect((await app.step('preview', {}, cast.helen)).statusCode).toBe(200)
  })

  it('63: who makes up pictures’ names costs no reading of the library', async () => {
    const app = await startWithEdition()
    let readings = 0
    Object.assign(app.ports.files, {
      read: async () => {
        readings += 1
        return null
      },
    })
    for (let turn = 0; turn < 300; turn++) {
      const name = `${String(turn).padStart(26, 'a').replace(/[01]/g, 'z')}.png`
      expect((await app.app.inject({ method: 'GET', url: `/pictures/${name}` })).statusCode).toBe(404)
    }
    expect(readings).toBe(0)
  })
})

describe('64: a store that is closed to us', () => {
  const content = anEditionContent({ greeting: 'Hello' })
  const ask = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, body?: object) => ({
    method,
    url,
    about: body === undefined ? { as } : { as, body },
  })
  const asked = [
    ask('GET', updatePaths.archive()),
    ask('GET', updatePaths.read(id)),
    ask('GET', updatePaths.noted(id)),
    ask('GET', updatePaths.delivery(id)),
    ask('GET', updatePaths.drafts),
    ask('GET', updatePaths.draft(id)),
    ask('GET', updatePaths.file(id, 'plan-234567.pdf')),
    ask('POST', updatePaths.drafts, { from: { kind: 'empty' } }),
    ask('PUT', updatePaths.draft(id), { content, sending: anEdition().sending }),
    ask('DELETE', updatePaths.draft(id)),
    ask('POST', updatePaths.preview(id), {}),
    ask('POST', updatePaths.submit(id), { revision: 1 }),
    ask('POST', updatePaths.recall(id), { reason: 'Wrong' }),
  ]

  it.each(asked)(
    '64: $method $url says so, gives nothing out and writes nothing',
    async ({ method, url, about }) => {
      const app = await startWithEdition()
      app.ports.trouble.outage(true)
      const reply = await app.call(method, url, about)
      expect(reply.json()).toMatchObject({ status: 503, type: 'unavailable' })
      expect(reply.body).not.toContain('Snow')
      app.ports.trouble.outage(false)
      const [stored, ...more] = await app.ports.editions.list()
      expect([stored?.value, more]).toEqual([anEdition(), []])
      expect(app.ports.audit.entries).toEqual([])
    },
  )

  it('64: gives out no picture, and takes none', async () => {
    const app = await startWithEdition()
    app.ports.trouble.outage(true)
    const picture = await app.app.inject({ method: 'GET', url: '/pictures/abcdefghjkmnpqrstuvwxyz234.png' })
    expect(picture.statusCode).toBe(503)
    expect((await upload(app, 'a.png', aPng())).statusCode).toBe(503)
    app.ports.trouble.outage(false)
    expect(app.ports.files.stored.size).toBe(0)
  })
})
