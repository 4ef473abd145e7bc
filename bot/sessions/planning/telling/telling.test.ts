import { describe, expect, it } from 'vitest'
import { cardPreviewSchema } from '../../../../shared/api/drafts.ts'
import { type TellingView, tellingSchema } from '../../../../shared/api/telling.ts'
import { instant, seriesId, sessionId, urn } from '../../../../shared/domain/kernel/ids.ts'
import type { Audience } from '../../../../shared/domain/people/audience.ts'
import type { Session } from '../../../../shared/domain/sessions/session.ts'
import { Outage } from '../../../../shared/ports/versioned.ts'
import { cast, servicesOn, startApp } from '../../../../tests/security/support/app-under-test.ts'
import { aLinkedPerson, personNumber } from '../../../../tests/support/builders.ts'
import { aSession } from '../../../../tests/support/session-builders.ts'

const now = '2026-11-09T09:00:00.000Z'
const path = '/api/planner/sessions/east-workshop/telling'
const as = cast.marcus
const south: Audience = { everyone: false, areas: ['South'] }
const channels = [{ teamId: 'team-1', channelId: 'channel-1' }]

const start = async (about: Partial<Session> = {}, more: readonly Session[] = []) => {
  const app = await startApp({ now })
  for (const session of [aSession(about), ...more]) await app.ports.sessions.create(session)
  const post = async (at: string, body: object, by: string = as) => app.call('POST', at, { as: by, body })
  const view = async (by: string = as): Promise<TellingView> =>
    tellingSchema.parse((await app.call('GET', path, { as: by })).json())
  let { keeping } = app.services.sessions
  const round = () => keeping.continueAll()
  const restart = () => {
    keeping = servicesOn(app.ports).sessions.keeping
  }
  const told = () => app.ports.chat.sends.map(({ to, message }) => [to, message.summary])
  return { ...app, post, view, round, restart, told }
}

describe('telling some schools', () => {
  it('says first whom it would reach', async () => {
    const app = await start({ audience: south })
    expect(await app.view()).toMatchObject({
      people: 1,
      sample: [{ name: 'Amara Whitlock', schoolName: 'Harbour View Academy' }],
      held: 0,
      places: 30,
      everySchool: false,
      state: 'none',
      asked: null,
    })
  })

  it('goes out once to each person and channel, whatever is repeated', async () => {
    const app = await start({ audience: south })
    const reply = await app.post(path, { channels })
    expect(tellingSchema.parse(reply.json())).toMatchObject({ state: 'agreed', asked: { by: 'Priya Nair' } })
    await app.round()
    await app.post(path, { channels })
    await app.round()
    app.restart()
    await app.round()
    expect(app.told()).toEqual([
      ['channel-1', 'Workshop: Breakfast clubs: East workshop'],
      [cast.amara, 'Breakfast clubs: East workshop, Tuesday 24 November 2026, 9:30am to midday'],
    ])
    expect(await app.view()).toMatchObject({
      state: 'told',
      people: 0,
      channels: [{ post: 'sent' }],
      sent: { waiting: 0, sent: 1, unsent: 0 },
    })
    expect(app.ports.audit.entries.map(({ what }) => what)).toEqual(['tell people', 'tell people'])
  })

  it('leaves out who has booked, also who books before the card goes', async () => {
    const app = await start({ audience: south })
    app.ports.clock.set('2026-11-09T19:00:00.000Z')
    await app.post(path, { channels: [] })
    await app.round()
    expect(app.told()).toEqual([])
    expect(await app.view()).toMatchObject({ sent: { waiting: 1 }, waitsUntil: '2026-11-10T08:00:00.000Z' })
    await app.post('/api/sessions/east-workshop/book', { op: 'a'.repeat(20) }, cast.amara)
    expect(await app.view()).toMatchObject({ held: 1 })
    app.ports.clock.set('2026-11-10T08:00:01.000Z')
    await app.round()
    expect(app.told()).toEqual([])
    const detail = await app.call('GET', '/api/planner/sessions/east-workshop', { as })
    expect(detail.json().unsent).toEqual([])
  })

  it('lists who cannot be reached, with the reason', async () => {
    const app = await start({ audience: south })
    app.ports.chat.refuses(cast.amara, { kind: 'unreachable', reason: 'guestRefused' })
    await app.post(path, { channels: [] })
    await app.round()
    const detail = await app.call('GET', '/api/planner/sessions/east-workshop', { as })
    expect(detail.json().unsent).toMatchObject([{ name: 'Amara Whitlock', what: 'That it can be booked' }])
    expect((await app.view()).sent).toEqual({ waiting: 0, sent: 0, unsent: 1 })
  })

  it('says so where a channel takes no post', async () => {
    const app = await start({ audience: south })
    app.ports.chat.refuses('channel-1', { kind: 'unreachable', reason: 'appBlocked' })
    await app.post(path, { channels })
    await app.round()
    const detail = await app.call('GET', '/api/planner/sessions/east-workshop', { as })
    expect(detail.json().unsent).toMatchObject([
      {
        name: 'Headteachers',
        what: 'That it can be booked',
        reason: 'Countywide cannot post in this channel. A team owner can add it there in Teams.',
      },
    ])
    expect((await app.view()).channels).toMatchObject([{ post: 'unsent' }])
  })

  it('reads a post back of which no answer came', async () => {
    const app = await start({ audience: south })
    const to = 'channel-1'
    app.ports.chat.losesReply(to, true)
    await app.post(path, { channels })
    await app.round()
    await app.round()
    expect(app.told().filter(([one]) => one === to)).toHaveLength(1)
    expect((await app.view()).channels).toMatchObject([{ name: 'Headteachers', post: 'sent' }])
  })

  it('posts again only when the post is not there after half a minute', async () => {
    const app = await start({ audience: south })
    const to = 'channel-1'
    app.ports.chat.losesReply(to, false)
    await app.post(path, { channels })
    await app.round()
    await app.round()
    expect(app.told().filter(([one]) => one === to)).toHaveLength(0)
    app.ports.clock.advance(1)
    await app.round()
    await app.round()
    expect(app.told().filter(([one]) => one === to)).toHaveLength(1)
  })

  it('takes up what an outage cut short', async () => {
    const app = await start({ audience: south })
    await app.post(path, { channels: [] })
    app.ports.trouble.failNext('intend', new Outage('SharePoint is away'))
    await app.round()
    await app.round()
    expect(app.told()).toHaveLength(1)
  })

  it('is for officers, and for channels the app is in', async () => {
    const app = await start({ audience: south })
    expect((await app.post(path, { channels: [] }, cast.priya)).json().type).toBe('notAllowed')
    expect((await app.call('GET', path, { as: cast.priya })).json().type).toBe('notAllowed')
    const gone = [{ teamId: 'x', channelId: 'y' }]
    expect((await app.post(path, { channels: gone })).json().type).toBe('invalid')
    expect(app.told()).toEqual([])
  })
})

describe('telling every school', () => {
  const ask = async (about: Partial<Session> = {}) => {
    const app = await start(about)
    await app.post(path, { channels })
    const version = (await app.view()).asked?.version ?? ''
    return { ...app, version }
  }

  it('takes a second officer', async () => {
    const app = await ask()
    await app.round()
    expect(app.told()).toEqual([])
    expect(await app.view()).toMatchObject({ state: 'asked', asked: { mayAgree: false } })
    expect((await app.view(cast.helen)).asked?.mayAgree).toBe(true)
    const own = await app.post(`${path}/agree`, { version: app.version })
    expect(own.json().type).toBe('ownWork')
    expect((await app.post(path, { channels: [] }, cast.helen)).json().type).toBe('wrongState')
    const agreed = await app.post(`${path}/agree`, { version: app.version }, cast.helen)
    expect(agreed.json()).toMatchObject({ state: 'agreed' })
    await app.round()
    expect(app.told().map(([to]) => to)).toEqual(['channel-1', cast.amara, cast.priya])
    const done = app.ports.audit.entries.filter(({ outcome }) => outcome === 'done')
    expect(done.map(({ what }) => what)).toEqual(['ask to tell people', 'agree to tell people'])
  })

  it('takes one who does not lead it', async () => {
    const app = await ask({ coOrganisers: [{ id: cast.helen, name: 'Helen Strand' }] })
    expect((await app.view(cast.helen)).asked?.mayAgree).toBe(false)
    const reply = await app.post(`${path}/agree`, { version: app.version }, cast.helen)
    expect(reply.json().type).toBe('ownWork')
    await app.round()
    expect(app.told()).toEqual([])
  })

  it('shows its card to officers first, and sends nothing by that', async () => {
    const app = await ask()
    const card = async (by: string) => (await app.call('GET', `${path}/card`, { as: by })).json()
    const seen = cardPreviewSchema.parse(await card(cast.helen))
    expect(JSON.stringify(seen.card)).toContain('Breakfast clubs: East workshop')
    expect((await card(cast.priya)).type).toBe('notAllowed')
    await app.round()
    expect(app.told()).toEqual([])
  })

  it('is agreed to as it was read', async () => {
    const app = await ask()
    const stored = await app.ports.sessions.find(sessionId('east-workshop'))
    if (!stored) throw new Error('no session')
    await app.ports.sessions.save(stored, { ...stored.value, title: 'Something else' })
    const late = await app.post(`${path}/agree`, { version: app.version }, cast.helen)
    expect(late.json().type).toBe('conflict')
  })

  it('is taken back before anybody agreed', async () => {
    const app = await ask()
    expect((await app.post(`${path}/take-back`, { version: app.version })).json().state).toBe('none')
    await app.round()
    expect(app.told()).toEqual([])
  })
})

describe('telling of a series', () => {
  const series = { id: seriesId('workshops'), title: 'Autumn workshops', attendOne: true }
  const west = aSession({
    id: sessionId('west-workshop'),
    series,
    area: 'West',
    audience: south,
    starts: instant('2026-11-26T09:30:00.000Z'),
    ends: instant('2026-11-26T12:00:00.000Z'),
  })

  it('sends one card with its dates, once a series and person', async () => {
    const app = await start({ series, audience: south }, [west])
    await app.post(path, { channels: [] })
    await app.round()
    await app.post('/api/planner/sessions/west-workshop/telling', { channels: [] })
    await app.round()
    expect(app.told()).toEqual([[cast.amara, 'Autumn workshops: choose a time']])
    const card = JSON.stringify(app.ports.chat.sends[0]?.message.card)
    expect(card).toContain('west-workshop')
    expect(card).toContain('east-workshop')
  })
})

describe('hundreds of people', () => {
  it('do not keep back a reminder an hour before', async () => {
    const people = Array.from({ length: 700 }, (_, nth) =>
      aLinkedPerson({ id: personNumber(100 + nth), links: [{ urn: urn('990102'), role: 'headteacher' }] }),
    )
    const app = await start({ audience: south, starts: instant('2026-11-09T10:30:00.000Z') })
    await app.ports.people.link(people, () => undefined)
    await app.post('/api/sessions/east-workshop/book', { op: 'a'.repeat(20) }, cast.amara)
    await app.post(path, { channels: [] })
    await app.round()
    app.ports.clock.advance(31)
    const before = app.told().length
    await app.round()
    expect(before).toBeLessThan(120)
    expect(app.told()[before]?.[0]).toBe(cast.amara)
    for (let rounds = 0; rounds < 12; rounds += 1) await app.round()
    const invited = new Set(app.told().map(([to]) => to))
    expect(invited.size).toBe(701)
    expect(app.told()).toHaveLength(701)
    expect(await app.view()).toMatchObject({ state: 'told', people: 0, sent: { waiting: 0, sent: 700 } })
  })
})
