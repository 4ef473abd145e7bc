import { describe, expect, it } from 'vitest'
import { answeringSchema, consultationListSchema, savedSchema } from '../../../shared/api/responses.ts'
import { urn } from '../../../shared/domain/kernel/ids.ts'
import { cast, publish, startApp } from '../../../tests/security/support/app-under-test.ts'

const base = '/api/consultations/breakfast-clubs/response'
const save = (about: Record<string, unknown> = {}) => ({
  school: '990101',
  base: 0,
  op: 'a'.repeat(20),
  drawn: ['Q01', 'Q01_c'],
  answers: { Q01: 'agree' },
  was: null,
  ...about,
})

describe('the list of consultations', () => {
  it('names each school through which the person is asked', async () => {
    const { call, ports } = await startApp()
    await publish(ports)
    const reply = await call('GET', '/api/consultations')
    expect(reply.statusCode).toBe(200)
    const list = consultationListSchema.parse(reply.json())
    expect(list.consultations).toMatchObject([
      {
        id: 'breakfast-clubs',
        moment: 'open',
        sections: 2,
        questions: 7,
        schools: [{ urn: '990101', answered: 0 }],
      },
    ])
  })

  it('is empty for an officer without a school', async () => {
    const { call, ports } = await startApp()
    await publish(ports)
    expect((await call('GET', '/api/consultations', { as: cast.marcus })).json().consultations).toEqual([])
  })
})

describe('saving a section', () => {
  it('keeps the answers and gives the reference', async () => {
    const { call, ports } = await startApp()
    await publish(ports)
    const reply = await call('PUT', `${base}/sections/s1`, { body: save() })
    expect(reply.statusCode).toBe(200)
    expect(savedSchema.parse(reply.json())).toMatchObject({
      section: 's1',
      version: 1,
      answers: { Q01: 'agree' },
    })
    const view = answeringSchema.parse((await call('GET', `${base}?school=990101`)).json())
    expect(view.response).toMatchObject({
      answers: { Q01: 'agree' },
      versions: { s1: 1 },
      schoolName: 'Wrenfield Primary School',
    })
    expect(view.response.reference).toMatch(/^CW-/)
  })

  it('changes nothing when the same op comes again', async () => {
    const { call, ports } = await startApp()
    await publish(ports)
    const [first, second] = [
      await call('PUT', `${base}/sections/s1`, { body: save() }),
      await call('PUT', `${base}/sections/s1`, { body: save() }),
    ]
    expect(second.json()).toEqual(first.json())
  })

  it('costs one read and one write once it has begun', async () => {
    const { call, ports } = await startApp()
    await publish(ports)
    await call('PUT', `${base}/sections/s1`, { body: save() })
    const asked: string[] = []
    const check = ports.trouble.check
    Object.assign(ports.trouble, {
      check: (operation: string) => {
        asked.push(operation)
        check(operation)
      },
    })
    await call('PUT', `${base}/sections/s1`, {
      body: save({ base: 1, op: 'b'.repeat(20), answers: { Q01: 'sd' } }),
    })
    expect(asked.filter((one) => one === 'save')).toHaveLength(1)
    expect(asked.filter((one) => !['list', 'linksOf', 'find', 'save'].includes(one))).toEqual([])
  })

  it('tells a conflict with both values', async () => {
    const { call, ports } = await startApp()
    await publish(ports)
    await call('PUT', `${base}/sections/s1`, { body: save() })
    const reply = await call('PUT', `${base}/sections/s1`, {
      body: save({ op: 'c'.repeat(20), answers: { Q01: 'sd' } }),
    })
    expect(reply.statusCode).toBe(409)
    expect(reply.json()).toMatchObject({
      type: 'conflict',
      detail: { version: 1, differing: [{ field: 'Q01', mine: 'sd', theirs: 'agree' }] },
    })
  })

  it('loads and decides again when somebody saved another section in between', async () => {
    const { call, ports } = await startApp()
    const published = await publish(ports)
    await call('PUT', `${base}/sections/s1`, { body: save() })
    const key = `breakfast-clubs#990101#${cast.priya}`
    const stale = await ports.responses.find(published, key)
    await call('PUT', `${base}/sections/s2`, {
      body: save({ drawn: ['Q07'], answers: { Q07: 'More buses' }, op: 'd'.repeat(20) }),
    })
    const find = ports.responses.find
    Object.assign(ports.responses, { find: async () => stale })
    const reply = await call('PUT', `${base}/sections/s1`, {
      body: save({ base: 1, op: 'e'.repeat(20), answers: { Q01: 'sa' } }),
    })
    Object.assign(ports.responses, { find })
    expect(reply.statusCode).toBe(200)
    const stored = await ports.responses.find(published, key)
    expect(stored?.value.answers).toEqual({ Q01: 'sa', Q07: 'More buses' })
  })

  it('makes one response when the first save comes twice at once', async () => {
    const { call, ports } = await startApp()
    const published = await publish(ports)
    const replies = await Promise.all([
      call('PUT', `${base}/sections/s1`, { body: save() }),
      call('PUT', `${base}/sections/s2`, {
        body: save({ drawn: ['Q07'], answers: { Q07: 'x' }, op: 'f'.repeat(20) }),
      }),
    ])
    expect(replies.map((reply) => reply.statusCode)).toEqual([200, 200])
    expect(await ports.responses.all(published)).toHaveLength(1)
  })

  it.each([
    ['an unknown code', { answers: { Q01: 'perhaps' } }, 'Q01'],
    ['an unknown field', { drawn: ['Q99'], answers: {} }, 'Q99'],
    ['a field of another section', { drawn: ['Q07'], answers: { Q07: 'x' } }, 'Q07'],
    ['two choices where one is asked', { answers: { Q01: 'agree,sd' } }, 'Q01'],
  ])('refuses %s and names the field', async (_what, about, field) => {
    const { call, ports } = await startApp()
    await publish(ports)
    const reply = await call('PUT', `${base}/sections/s1`, { body: save(about) })
    expect(reply.statusCode).toBe(422)
    expect(reply.json()).toMatchObject({ type: 'invalid', detail: { fields: [field] } })
  })

  it.each([
    ['2026-10-23T22:59:59.000Z', 200],
    ['2026-10-23T23:00:00.000Z', 409],
    ['2026-09-30T22:59:59.000Z', 409],
  ])('goes by the London day at %s: %i', async (now, status) => {
    const { call, ports } = await startApp({ now })
    await publish(ports)
    const reply = await call('PUT', `${base}/sections/s1`, { body: save() })
    expect(reply.statusCode).toBe(status)
    if (status === 409) expect(reply.json().detail).toMatchObject({ closes: '2026-10-23' })
  })

  it('does not let a person name themselves headteacher', async () => {
    const { call, ports } = await startApp()
    await publish(ports)
    await ports.people.link(
      [
        {
          id: cast.priya,
          name: 'Priya Nair',
          email: 'p@x.example',
          isGuest: false,
          links: [{ urn: urn('990101'), role: 'teacher' }],
        },
      ],
      () => undefined,
    )
    const reply = await call('PUT', `${base}/sections/s1`, { body: save({ role: 'headteacher' }) })
    expect(reply.statusCode).toBe(422)
    expect((await call('PUT', `${base}/sections/s1`, { body: save({ role: 'governor' }) })).statusCode).toBe(
      200,
    )
  })
})

describe('sending', () => {
  it('gives the reference, and the same again when repeated', async () => {
    const { call, ports } = await startApp()
    await publish(ports)
    await call('PUT', `${base}/sections/s1`, { body: save() })
    const body = { school: '990101', op: 's'.repeat(20) }
    const first = await call('POST', `${base}/send`, { body })
    expect(first.statusCode).toBe(200)
    ports.clock.set('2026-11-05T08:00:00.000Z')
    expect((await call('POST', `${base}/send`, { body })).json()).toEqual(first.json())
  })

  it('refuses when nothing was answered, and after the close', async () => {
    const { call, ports } = await startApp()
    await publish(ports)
    const body = { school: '990101', op: 's'.repeat(20) }
    expect((await call('POST', `${base}/send`, { body })).json()).toMatchObject({
      status: 409,
      type: 'nothingToSend',
    })
    await call('PUT', `${base}/sections/s1`, { body: save() })
    ports.clock.set('2026-11-05T08:00:00.000Z')
    expect((await call('POST', `${base}/send`, { body })).json()).toMatchObject({
      status: 409,
      type: 'closed',
    })
  })
})

describe('who may', () => {
  it('does not tell of another school’s response', async () => {
    const { call, ports } = await startApp()
    await publish(ports)
    expect((await call('GET', `${base}?school=990102`)).statusCode).toBe(404)
  })

  it('refuses a person who was not asked, with the reason', async () => {
    const { call, ports } = await startApp()
    await publish(ports)
    await ports.people.link(
      [
        {
          id: cast.sam,
          name: 'Sam Okafor',
          email: 's@x.example',
          isGuest: true,
          links: await ports.people.linksOf(cast.priya),
        },
      ],
      () => undefined,
    )
    const reply = await call('GET', `${base}?school=990101`, { as: cast.sam })
    expect(reply.statusCode).toBe(403)
    expect(reply.json().type).toBe('notInvited')
  })
})
