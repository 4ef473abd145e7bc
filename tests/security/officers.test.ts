// What an officer's slip, or somebody in an officer's chair, can send: refused in words, and nobody else waits for it.

import { describe, expect, it } from 'vitest'
import { day } from '../../shared/domain/kernel/ids.ts'
import { schoolDaysBetween } from '../../shared/domain/schools/terms.ts'
import { TooLong } from '../../shared/ports/versioned.ts'
import { aContent } from '../support/builders.ts'
import { cast, draft, form, startApp } from './support/app-under-test.ts'

const change = (about: object) => ({
  content: { ...aContent(), ...about },
  audience: { everyone: true },
  channels: [],
})

const put = async (about: object) => {
  const started = await startApp()
  const { id } = await draft(started.ports)
  const read = await started.call('GET', `/api/drafts/${id}`, { as: cast.marcus })
  const reply = await started.call('PUT', `/api/drafts/${id}`, {
    as: cast.marcus,
    body: change(about),
    headers: { 'if-match': read.json().version },
  })
  const after = await started.call('GET', `/api/drafts/${id}`, { as: cast.marcus })
  return { ...started, id, reply, after }
}

describe('days of a draft', () => {
  it.each(['9999-12-31', '9000-01-01', '2026-02-30'])(
    'refuses %s, and the draft can still be read',
    async (closes) => {
      const { reply, after } = await put({ opens: '2026-10-01', closes })
      expect(reply.statusCode).toBe(422)
      expect(reply.json().detail.fields).toEqual(['content.closes'])
      expect(after.statusCode).toBe(200)
    },
  )

  it.each(['0000-01-01', '1066-10-14', '8999-12-31'])('takes %s and comes to its end', async (closes) => {
    const { reply, after } = await put({ opens: '2026-10-01', closes })
    expect(reply.statusCode).toBe(200)
    expect(after.statusCode).toBe(200)
    expect(schoolDaysBetween(day('2026-10-01'), day(closes))).toBeLessThan(1_500)
  })
})

describe('54: more than the store keeps', () => {
  it('is told as too large, and the draft stays as it was', async () => {
    const { call, ports } = await startApp()
    const { id } = await draft(ports)
    const { version } = (await call('GET', `/api/drafts/${id}`, { as: cast.marcus })).json()
    ports.trouble.failNext('save', new TooLong('the consultation is too long to be kept'))
    const reply = await call('PUT', `/api/drafts/${id}`, {
      as: cast.marcus,
      body: change({ title: 'Other' }),
      headers: { 'if-match': version },
    })
    expect(reply.statusCode).toBe(413)
    expect(reply.json().title).toContain('split it in two')
    const after = await call('GET', `/api/drafts/${id}`, { as: cast.marcus })
    expect(after.json()).toMatchObject({ version, content: { title: 'Breakfast clubs' } })
  })
})

describe('57: a paper that would keep everybody waiting', () => {
  it.each([
    ['questions', 'Question 1: Do you agree?\n\n'],
    ['headings', '# Section 1\n\n'],
    ['rows of a table', '| a | b |\n'],
    ['items of a list', '- a\n'],
    ['tags', '<p>'],
    ['one line', 'Do you agree? '],
  ])('57: nine megabytes of %s are refused at once', async (_what, unit) => {
    const { call } = await startApp()
    const { body, headers } = form('paper.md', unit.repeat(9_000_000 / unit.length))
    await call('GET', '/api/me', { as: cast.marcus })
    const begun = process.cpuUsage()
    const reply = await call('POST', '/api/drafts', { as: cast.marcus, body, headers })
    expect(reply.statusCode).toBe(422)
    expect(reply.json().title).toContain('more text than one consultation can hold')
    expect(process.cpuUsage(begun).user / 1000).toBeLessThan(1_000)
  })
})

describe('what cannot be read', () => {
  const cut = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.md"\r\n\r\nabc'

  it.each([
    ['no boundary', 'multipart/form-data', 'abc'],
    ['another boundary', 'multipart/form-data; boundary=y', cut],
    ['a form that was cut off', 'multipart/form-data; boundary=x', cut],
  ])('is 400: %s', async (_what, type, body) => {
    const { call } = await startApp()
    const reply = await call('POST', '/api/drafts', {
      as: cast.marcus,
      body,
      headers: { 'content-type': type },
    })
    expect(reply.statusCode).toBe(400)
    expect(reply.json().type).toBe('unreadable')
  })

  it('is 400 with every header that protects us: an address that is none', async () => {
    const { app } = await startApp()
    for (const url of ['/tab/%E0%A4%A', '/api/drafts/%E0%A4%A']) {
      const reply = await app.inject({ method: 'GET', url })
      expect(reply.statusCode).toBe(400)
      expect(reply.headers['content-security-policy']).toContain("default-src 'none'")
      expect(reply.headers['x-content-type-options']).toBe('nosniff')
      expect(reply.body).not.toContain('%E0')
      expect(reply.json().type).toBe('unreadable')
    }
  })
})
