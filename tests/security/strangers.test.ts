// Cases 14, 32 and 34 of the attack table, from the side of those who were not asked: guests, and ids of other councils.

import { describe, expect, it } from 'vitest'
import { urn } from '../../shared/domain/kernel/ids.ts'
import { aLinkedPerson, aPublished, personNumber } from '../support/builders.ts'
import { cast, publish, startApp } from './support/app-under-test.ts'

const stranger = personNumber(77)
const guest = { acct: 1, name: 'Robin Vale' }
const save = {
  school: '990101',
  base: 0,
  op: 'a'.repeat(20),
  drawn: ['Q01'],
  answers: { Q01: 'agree' },
  was: null,
}
const answering = '/api/consultations/breakfast-clubs/response'

/** A published consultation, and a guest who was linked to a school after everybody was asked. */
const withGuest = async (school: string | null) => {
  const started = await startApp()
  const published = await publish(started.ports)
  if (school !== null) {
    const links = [{ urn: urn(school), role: 'teacher' as const }]
    const late = aLinkedPerson({ id: stranger, name: 'Robin Vale', isGuest: true, links })
    await started.ports.people.link([late], () => undefined)
  }
  return { ...started, published }
}

describe('14: a guest', () => {
  it('14: is refused with the reason by a consultation that did not ask them, and nothing is written', async () => {
    const { call, ports, published } = await withGuest('990101')
    for (const [method, url, body] of [
      ['GET', `${answering}?school=990101`, undefined],
      ['PUT', `${answering}/sections/s1`, save],
      ['POST', `${answering}/send`, { school: '990101', op: 'b'.repeat(20) }],
    ] as const) {
      const reply = await call(method, url, {
        as: stranger,
        claims: guest,
        ...(body === undefined ? {} : { body }),
      })
      expect(reply.statusCode, url).toBe(403)
      expect(reply.json()).toMatchObject({ type: 'notInvited', title: expect.stringMatching(/not asked/i) })
    }
    expect(await ports.responses.all(published)).toEqual([])
    expect((await call('GET', '/api/consultations', { as: stranger, claims: guest })).json()).toMatchObject({
      consultations: [],
    })
  })

  it('14: without a school does not learn whether the consultation is there', async () => {
    const { call } = await withGuest(null)
    const there = await call('PUT', `${answering}/sections/s1`, { as: stranger, claims: guest, body: save })
    const nowhere = await call('PUT', '/api/consultations/never-was/response/sections/s1', {
      as: stranger,
      claims: guest,
      body: save,
    })
    expect([there.statusCode, nowhere.statusCode]).toEqual([404, 404])
  })

  it('14: who was asked answers like anybody else', async () => {
    const { call, ports } = await startApp()
    await publish(ports)
    const reply = await call('PUT', `${answering}/sections/s1`, { claims: { acct: 1 }, body: save })
    expect(reply.statusCode).toBe(200)
  })

  it('14: is 403 on every route of officers', async () => {
    const { call, ports } = await withGuest('990101')
    const key = ports.audit.entries.length
    const revision = { revision: 1 }
    for (const [method, url, body] of [
      ['GET', '/api/drafts', undefined],
      ['POST', '/api/drafts', undefined],
      ['POST', '/api/drafts/blank', { title: 'Mine' }],
      ['GET', '/api/drafts/breakfast-clubs', undefined],
      ['DELETE', '/api/drafts/breakfast-clubs', undefined],
      ['POST', '/api/drafts/breakfast-clubs/duplicate', {}],
      ['GET', '/api/drafts/breakfast-clubs/audience', undefined],
      ['POST', '/api/drafts/breakfast-clubs/card?part=s1', {}],
      ['POST', '/api/drafts/breakfast-clubs/submit', revision],
      ['POST', '/api/drafts/breakfast-clubs/approve', revision],
      ['POST', '/api/drafts/breakfast-clubs/send-back', { revision: 1, reason: 'No.' }],
      [
        'POST',
        '/api/drafts/breakfast-clubs/corrections',
        { questionCode: 'Q01', text: 'Other?', note: 'Why.' },
      ],
      ['GET', '/api/drafts/breakfast-clubs/deliveries', undefined],
      ['POST', '/api/drafts/breakfast-clubs/deliveries/resend', { keys: [] }],
      ['POST', '/api/drafts/breakfast-clubs/deliveries/extend', {}],
      ['GET', '/api/consultations/breakfast-clubs/results', undefined],
      ['GET', '/api/consultations/breakfast-clubs/waiting', undefined],
      ['GET', '/api/consultations/breakfast-clubs/export.csv', undefined],
      ['GET', '/api/schools', undefined],
      ['POST', '/api/schools/import', undefined],
      ['GET', '/api/people?q=ma', undefined],
      ['POST', '/api/people/import', undefined],
      ['GET', '/api/directory?q=ma', undefined],
      ['POST', '/api/people/links', { person: stranger, school: '990102', role: 'headteacher' }],
      ['DELETE', `/api/people/links?person=${cast.priya}&school=990101`, undefined],
    ] as const) {
      const reply = await call(method, url, {
        as: stranger,
        claims: guest,
        ...(body === undefined ? {} : { body }),
      })
      expect(reply.statusCode, `${method} ${url}`).toBe(403)
      expect(reply.body).not.toMatch(/Whitlock|Nair|@/)
    }
    expect(ports.audit.entries.slice(key).every(({ outcome }) => outcome === 'refused')).toBe(true)
    expect((await ports.people.linksOf(cast.priya)).length).toBe(1)
  })
})

describe('34: ids of another council', () => {
  const strange = 'council-b-paper'

  it.each([
    ['GET', `/api/drafts/${strange}`, undefined],
    ['DELETE', `/api/drafts/${strange}`, undefined],
    ['POST', `/api/drafts/${strange}/duplicate`, {}],
    ['GET', `/api/drafts/${strange}/audience`, undefined],
    ['POST', `/api/drafts/${strange}/card?part=s1`, {}],
    ['POST', `/api/drafts/${strange}/submit`, { revision: 1 }],
    ['POST', `/api/drafts/${strange}/approve`, { revision: 1 }],
    ['POST', `/api/drafts/${strange}/send-back`, { revision: 1, reason: 'No.' }],
    ['POST', `/api/drafts/${strange}/corrections`, { questionCode: 'Q01', text: 'Other?', note: 'Why.' }],
    ['GET', `/api/drafts/${strange}/deliveries`, undefined],
    ['POST', `/api/drafts/${strange}/deliveries/resend`, { keys: [] }],
    ['POST', `/api/drafts/${strange}/deliveries/extend`, {}],
    ['GET', `/api/consultations/${strange}/results`, undefined],
    ['GET', `/api/consultations/${strange}/waiting`, undefined],
    ['GET', `/api/consultations/${strange}/export.csv`, undefined],
  ] as const)('34: an officer’s %s %s is not found', async (method, url, body) => {
    const { call, ports } = await startApp()
    await publish(ports)
    const before = JSON.stringify(await ports.consultations.list())
    const reply = await call(method, url, { as: cast.marcus, ...(body === undefined ? {} : { body }) })
    expect(reply.statusCode).toBe(404)
    expect(JSON.stringify(await ports.consultations.list())).toBe(before)
  })

  it('34: a school of another council is not found, neither to answer for nor to link', async () => {
    const { call, ports } = await startApp()
    const published = await publish(ports)
    const body = { ...save, school: '880001' }
    expect((await call('PUT', `${answering}/sections/s1`, { body })).statusCode).toBe(404)
    expect(await ports.responses.all(published)).toEqual([])
    const link = { person: cast.priya, school: '880001', role: 'headteacher' }
    expect((await call('POST', '/api/people/links', { as: cast.sam, body: link })).statusCode).toBe(404)
    const who = { person: personNumber(4_711), school: '990101', role: 'headteacher' }
    expect((await call('POST', '/api/people/links', { as: cast.sam, body: who })).statusCode).toBe(404)
  })

  it('34: a delivery of another consultation is not sent again through this one', async () => {
    const { call, ports } = await startApp()
    await publish(ports)
    const { id } = aPublished()
    const foreign = await call('POST', `/api/drafts/${id}/deliveries/resend`, {
      as: cast.marcus,
      body: { keys: ['council-b-paper#person#1', "' or 1 eq 1 or '"] },
    })
    expect(foreign.statusCode).toBeLessThan(500)
    expect((await ports.deliveries.of(id)).every(({ value }) => value.state.state === 'sent')).toBe(true)
  })
})
