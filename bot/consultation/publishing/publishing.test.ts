import { describe, expect, it } from 'vitest'
import { deliveriesSchema, extendedSchema } from '../../../shared/api/drafts.ts'
import { instant, urn } from '../../../shared/domain/kernel/ids.ts'
import { Outage } from '../../../shared/ports/versioned.ts'
import { cast, draft, servicesOn, startApp } from '../../../tests/security/support/app-under-test.ts'
import { aLinkedPerson, personNumber } from '../../../tests/support/builders.ts'

const id = 'breakfast-clubs'
const channel = { teamId: 'team-1', channelId: 'channel-1', name: 'Headteachers' }

/** A consultation that has just been approved, for Priya, Amara and a channel. */
const approved = async (about: Parameters<typeof startApp>[0] = {}) => {
  const started = await startApp(about)
  const consultation = await draft(started.ports, {
    channels: [channel],
    situation: {
      state: 'publishing',
      approvedBy: { id: cast.helen, name: 'Helen Strand' },
      at: instant('2026-10-04T09:00:00.000Z'),
      listId: null,
      listUrl: null,
    },
  })
  const carryOn = () => started.services.publishing.continue(consultation.id)
  const states = async () =>
    Object.fromEntries(
      (await started.ports.deliveries.of(consultation.id)).map(({ value }) => [
        value.target.name,
        value.state.state,
      ]),
    )
  const state = async () => (await started.ports.consultations.find(consultation.id))?.value.situation.state
  return { ...started, consultation, carryOn, states, state }
}

const allSent = { 'Priya Nair': 'sent', 'Amara Whitlock': 'sent', Headteachers: 'sent' }

describe('publishing', () => {
  it('makes the list, tells everyone once and is done', async () => {
    const { carryOn, states, state, ports } = await approved()
    expect(await carryOn()).toBe('done')
    expect(await states()).toEqual(allSent)
    expect(await state()).toBe('published')
    expect(ports.chat.sends.map((send) => send.to).sort()).toEqual(
      [cast.priya, cast.amara, 'channel-1'].sort(),
    )
    expect(await carryOn()).toBe('done')
    expect(ports.chat.sends).toHaveLength(3)
  })

  it.each([
    ['at night', '2026-10-05T19:00:00.000Z', '2026-10-06T07:00:00.000Z'],
    ['on a Saturday', '2026-10-10T10:00:00.000Z', '2026-10-12T07:00:00.000Z'],
    ['before the opening day', '2026-09-29T10:00:00.000Z', '2026-10-01T07:00:00.000Z'],
  ])('waits %s', async (_when, now, until) => {
    const { carryOn, state, ports, call } = await approved({ now })
    expect(await carryOn()).toBe('waiting')
    expect(ports.chat.sends).toHaveLength(0)
    expect(await state()).toBe('publishing')
    const reply = await call('GET', `/api/drafts/${id}/deliveries`, { as: cast.marcus })
    expect(reply.json()).toMatchObject({ counts: { intended: 3 }, waitsUntil: until })
    ports.clock.set(until)
    expect(await carryOn()).toBe('done')
  })

  it('reads the journal once while it waits, not at every round of the night', async () => {
    const { carryOn, ports } = await approved({ now: '2026-10-05T19:00:00.000Z' })
    await carryOn()
    const of = ports.deliveries.of
    let reads = 0
    Object.assign(ports.deliveries, {
      of: async (...given: Parameters<typeof of>) => {
        reads += 1
        return await of(...given)
      },
    })
    for (let round = 0; round < 20; round++) expect(await carryOn()).toBe('waiting')
    expect(reads).toBe(0)
  })

  it('invites nobody to what has closed meanwhile', async () => {
    const { carryOn, states, ports } = await approved({ now: '2026-10-24T08:00:00.000Z' })
    await carryOn()
    expect(ports.chat.sends).toHaveLength(0)
    expect(Object.values(await states())).toEqual(['failed', 'failed', 'failed'])
  })

  it('carries on after an outage at any request, and doubles nothing', async () => {
    for (const operation of [
      'provision',
      'intend',
      'of',
      'mark',
      'save',
      'reach',
      'sendToPerson',
      'postToChannel',
      'all',
    ]) {
      const { carryOn, states, state, ports } = await approved()
      ports.trouble.failNext(operation, new Outage('away'))
      await expect(carryOn(), operation).rejects.toThrow(Outage)
      await carryOn()
      expect(await state(), operation).toBe('published')
      expect(await states(), operation).toEqual(allSent)
      expect(new Set(ports.chat.sends.map((send) => send.to)).size, operation).toBe(ports.chat.sends.length)
    }
  })

  it('remembers what was sent when the journal was away afterwards', async () => {
    const { carryOn, states, ports } = await approved()
    const mark = ports.deliveries.mark
    let calls = 0
    Object.assign(ports.deliveries, {
      mark: async (changes: Parameters<typeof mark>[0]) => {
        calls += 1
        if (calls === 2) throw new Outage('away')
        return await mark(changes)
      },
    })
    await expect(carryOn()).rejects.toThrow(Outage)
    await carryOn()
    expect(await states()).toEqual(allSent)
    expect(ports.chat.sends).toHaveLength(3)
  })

  it('after a crash reads the channel back, shows people as uncertain and sends to nobody twice', async () => {
    const { carryOn, ports, consultation, states } = await approved()
    const mark = ports.deliveries.mark
    let calls = 0
    Object.assign(ports.deliveries, {
      mark: (changes: Parameters<typeof mark>[0]) => {
        calls += 1
        return calls === 2 ? new Promise(() => undefined) : mark(changes)
      },
    })
    void carryOn()
    await expect.poll(() => calls).toBe(2)
    Object.assign(ports.deliveries, { mark })
    const restarted = servicesOn(ports)
    expect(await restarted.publishing.continue(consultation.id)).toBe('done')
    expect(await states()).toEqual({
      'Priya Nair': 'uncertain',
      'Amara Whitlock': 'uncertain',
      Headteachers: 'sent',
    })
    expect(ports.chat.sends).toHaveLength(3)
  })

  it('posts again to a channel that turns out not to have it', async () => {
    const { carryOn, ports, states } = await approved()
    ports.chat.losesReply('channel-1', false)
    expect(await carryOn()).toBe('waiting')
    expect(await carryOn()).toBe('waiting')
    ports.clock.advance(1)
    expect(await carryOn()).toBe('done')
    expect((await states())['Headteachers']).toBe('sent')
    expect(ports.chat.sends.filter((send) => send.to === 'channel-1')).toHaveLength(1)
  })

  it('waits for no channel that cannot be read back, and says so; a press looks first', async () => {
    const { carryOn, ports, call, states, state, reported } = await approved()
    ports.chat.losesReply('channel-1', true)
    const findPost = ports.chat.findPost
    Object.assign(ports.chat, { findPost: async () => Promise.reject(new Outage('404')) })
    expect(await carryOn()).toBe('waiting')
    expect(await carryOn()).toBe('waiting')
    expect(await states()).toEqual({ ...allSent, Headteachers: 'uncertain' })
    expect(reported).toMatchObject([{ about: `${id}#c:channel-1` }])
    ports.clock.advance(1)
    expect([await carryOn(), await state()]).toEqual(['done', 'published'])
    const view = await call('GET', `/api/drafts/${id}/deliveries`, { as: cast.marcus })
    expect(deliveriesSchema.parse(view.json()).channels).toMatchObject([
      { state: 'uncertain', reason: expect.stringContaining('whether the channel has it') },
    ])
    Object.assign(ports.chat, { findPost })
    const keys = [`${id}#c:channel-1`]
    await call('POST', `/api/drafts/${id}/deliveries/resend`, { as: cast.marcus, body: { keys } })
    await carryOn()
    expect(await states()).toEqual(allSent)
    expect(ports.chat.sends.filter((send) => send.to === 'channel-1')).toHaveLength(1)
  })

  it('tells why somebody cannot be reached, and sends again on a person’s word', async () => {
    const { carryOn, ports, call, states } = await approved()
    ports.chat.refuses(cast.priya, { kind: 'unreachable', reason: 'guestRefused' })
    ports.chat.losesReply(cast.amara, true)
    await carryOn()
    const view = await call('GET', `/api/drafts/${id}/deliveries`, { as: cast.marcus })
    expect(deliveriesSchema.parse(view.json())).toMatchObject({
      state: 'published',
      counts: { sent: 1, uncertain: 1, unreachable: 1 },
      people: [
        { name: 'Amara Whitlock', state: 'uncertain' },
        { name: 'Priya Nair', state: 'unreachable', reason: expect.stringContaining('guest') },
      ],
    })
    await carryOn()
    expect(ports.chat.sends).toHaveLength(2)
    ports.chat.refuses(cast.priya, null)
    const keys = [`${id}#p:${cast.priya}`]
    const again = await call('POST', `/api/drafts/${id}/deliveries/resend`, {
      as: cast.marcus,
      body: { keys },
    })
    expect(again.json()).toMatchObject({ state: 'publishing', counts: { intended: 1 } })
    await carryOn()
    expect(await states()).toEqual({ ...allSent, 'Amara Whitlock': 'uncertain' })
  })

  it('asks people who were added since, and lets them answer', async () => {
    const { carryOn, ports, call } = await approved()
    await carryOn()
    const ines = aLinkedPerson({
      id: personNumber(3),
      name: 'Ines Calloway',
      links: [{ urn: urn('990101'), role: 'senco' }],
    })
    await ports.people.link([ines], () => undefined)
    const before = await call('GET', `/api/consultations/${id}/response?school=990101`, { as: ines.id })
    expect(before.statusCode).toBe(403)
    const reply = await call('POST', `/api/drafts/${id}/deliveries/extend`, { as: cast.marcus })
    expect(extendedSchema.parse(reply.json())).toEqual({ added: 1 })
    await carryOn()
    expect(ports.chat.sends.at(-1)?.to).toBe(ines.id)
    const after = await call('GET', `/api/consultations/${id}/response?school=990101`, { as: ines.id })
    expect(after.statusCode).toBe(200)
  })

  it('is not for respondents', async () => {
    const { carryOn, call } = await approved()
    await carryOn()
    expect((await call('GET', `/api/drafts/${id}/deliveries`)).statusCode).toBe(403)
    expect(
      (await call('POST', `/api/drafts/${id}/deliveries/resend`, { body: { keys: [] } })).statusCode,
    ).toBe(403)
    expect((await call('POST', `/api/drafts/${id}/deliveries/extend`)).statusCode).toBe(403)
    expect(
      (await call('POST', `/api/drafts/${id}/deliveries/resend`, { as: cast.marcus, body: { keys: 'all' } }))
        .statusCode,
    ).toBe(422)
  })
})

describe('carrying on with all', () => {
  it('reports one that fails and goes on with the others', async () => {
    const { services, ports, reported } = await approved()
    const find = ports.consultations.find
    Object.assign(ports.consultations, {
      find: async (wanted: Parameters<typeof find>[0]) => {
        if (wanted === id) throw new Outage('away')
        return await find(wanted)
      },
    })
    await services.publishing.continueAll()
    expect(reported).toMatchObject([{ about: id }])
  })
})
