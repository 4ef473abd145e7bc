// Visits through the web door, with the job that tells, finishes and closes them.

import { describe, expect, it } from 'vitest'
import { visitViewSchema } from '../../../shared/api/visits.ts'
import { sessionId } from '../../../shared/domain/kernel/ids.ts'
import { Outage } from '../../../shared/ports/versioned.ts'
import { cast, startApp } from '../../../tests/security/support/app-under-test.ts'

const op = 'abcdefghij0123456789'
const id = `visit-${op}`
const wish = {
  ...{ op, school: '990101', topic: 'attendance', from: '2026-11-30', times: ['morning'] },
  help: 'An hour with someone who has set this up before.',
}
const when = { starts: '2026-12-03T10:00', ends: '2026-12-03T11:00', note: 'I bring figures.' }
const time = { ...when, seen: 0 }

const start = async (now = '2026-11-16T09:00:00.000Z') => {
  const app = await startApp({ now })
  const post = (url: string, body: object = {}, as: string = cast.priya) =>
    app.call('POST', url, { as, body })
  const get = async (url: string, as: string) => (await app.call('GET', url, { as })).json()
  const own = async () => (await get('/api/visits', cast.priya)).visits
  const toldOf = async () => (await get('/api/planner/visits', cast.marcus)).visits[0]?.told
  return { ...app, post, get, own, toldOf, round: app.services.sessions.visits.continueAll }
}

const asked = async () => {
  const app = await start()
  const reply = await app.post('/api/visits', wish)
  return { ...app, first: visitViewSchema.parse(reply.json()) }
}

const proposed = async () => {
  const app = await asked()
  await app.post(`/api/planner/visits/${id}/propose`, time, cast.marcus)
  return app
}

const agreed = async () => {
  const app = await proposed()
  const reply = await app.post(`/api/visits/${id}/accept`, { proposal: 1 })
  expect(reply.statusCode).toBe(200)
  return app
}

describe('asking for a visit', () => {
  it('keeps it once however often it is sent, with a reference and the day of the reply', async () => {
    const app = await asked()
    expect(app.first).toMatchObject({ state: 'asked', replyBy: '2026-11-19', area: 'East' })
    expect(app.first.reference).toMatch(/^VR-[2-9A-Z]{4}$/)
    const again = await app.post('/api/visits', { ...wish, topic: 'budget' })
    expect(again.json()).toEqual(app.first)
    expect(await app.own()).toHaveLength(1)
    expect(app.ports.audit.entries.map(({ what }) => what)).toEqual(['ask for visit'])
  })

  it('refuses other schools, officers, strangers’ keys and visits of others', async () => {
    const app = await asked()
    const type = async (url: string, body: object, as: string) => (await app.post(url, body, as)).json().type
    expect(await type('/api/visits', { ...wish, school: '990102' }, cast.priya)).toBe('notYourSchool')
    expect(await type('/api/visits', wish, cast.marcus)).toBe('notYourSchool')
    expect(await type('/api/visits', { ...wish, school: '990102' }, cast.amara)).toBe('conflict')
    expect(await type(`/api/visits/${id}/withdraw`, {}, cast.amara)).toBe('notAllowed')
    expect(await type(`/api/visits/${id}/accept`, { proposal: 1 }, cast.marcus)).toBe('notAllowed')
    expect(await type(`/api/planner/visits/${id}/take`, {}, cast.priya)).toBe('notAllowed')
    expect(await type(`/api/planner/visits/${id}/propose`, time, cast.priya)).toBe('notAllowed')
    expect((await app.call('GET', '/api/planner/visits', { as: cast.priya })).statusCode).toBe(403)
    expect((await app.get('/api/visits', cast.amara)).visits).toEqual([])
  })
})

describe('proposing a time', () => {
  it('is told 1:1 once, and the officer sees that it arrived', async () => {
    const app = await proposed()
    expect(await app.toldOf()).toMatchObject({ state: 'waiting' })
    await Promise.all([app.round(), app.round()])
    await app.round()
    expect(app.ports.chat.sends.map(({ message }) => message.summary)).toEqual([
      'Priya Nair can visit on Thursday 3 December 2026, 10am to 11am',
    ])
    expect(await app.toldOf()).toEqual({ state: 'there', sentence: 'They have it in Teams.' })
  })

  it('waits outside messaging hours', async () => {
    const app = await proposed()
    app.ports.clock.set('2026-11-16T19:00:00.000Z')
    await app.round()
    expect(app.ports.chat.sends).toEqual([])
    app.ports.clock.set('2026-11-17T08:00:00.000Z')
    await app.round()
    expect(app.ports.chat.sends).toHaveLength(1)
  })

  it('leaves a send that broke off uncertain, and says so', async () => {
    const app = await proposed()
    const stored = await app.ports.visits.refresh(sessionId(id))
    if (stored?.value.situation.state !== 'proposed') throw new Error('not proposed')
    const told = { state: 'sending', at: await app.ports.clock.now() } as const
    await app.ports.visits.save(stored, { ...stored.value, situation: { ...stored.value.situation, told } })
    app.ports.clock.set('2026-11-16T09:01:00.000Z')
    await app.round()
    await app.round()
    expect(app.ports.chat.sends).toEqual([])
    expect((await app.toldOf()).sentence).toContain('cannot tell')
  })

  it('goes to one officer only, and a request can be taken first', async () => {
    const app = await asked()
    const take = (as: string) => app.post(`/api/planner/visits/${id}/take`, {}, as)
    expect((await take(cast.marcus)).json()).toMatchObject({ state: 'taken' })
    expect((await take(cast.marcus)).statusCode).toBe(200)
    expect((await take(cast.helen)).json().title).toContain('took this a moment ago')
  })

  it('is nobody else’s when two officers take it at once', async () => {
    const app = await asked()
    const take = (as: string) => app.post(`/api/planner/visits/${id}/take`, {}, as)
    const replies = await Promise.all([take(cast.marcus), take(cast.helen)])
    expect(replies.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409])
    const taken = app.ports.audit.entries.filter(({ what }) => what === 'take visit')
    expect(taken).toHaveLength(1)
  })

  it('that cannot reach the school tells the officer why', async () => {
    const app = await proposed()
    app.ports.chat.refuses(cast.priya, { kind: 'unreachable', reason: 'appBlocked' })
    await app.round()
    await app.round()
    expect(app.ports.chat.sends).toEqual([])
    expect(await app.toldOf()).toMatchObject({ state: 'lost' })
    expect(await app.own()).toMatchObject([{ state: 'proposed' }])
  })

  it('can come from an officer first, to somebody of a school', async () => {
    const app = await start()
    const offer = { ...when, op, person: cast.priya, school: '990101', topic: 'budget' }
    const reply = await app.post('/api/planner/visits', offer, cast.marcus)
    expect(reply.statusCode).toBe(201)
    expect((await app.post('/api/planner/visits', offer, cast.marcus)).json()).toEqual(reply.json())
    expect(await app.own()).toMatchObject([{ state: 'proposed', topic: 'budget', help: '' }])
    const other = { ...offer, school: '990102' }
    expect((await app.post('/api/planner/visits', other, cast.marcus)).statusCode).toBe(404)
    expect((await app.post('/api/planner/visits', offer, cast.priya)).statusCode).toBe(403)
  })
})

describe('answering', () => {
  it('yes makes one session with the asker’s place, however often it is said', async () => {
    const app = await agreed()
    await app.post(`/api/visits/${id}/accept`, { proposal: 1 })
    await app.round()
    const { sessions } = await app.get('/api/planner/sessions', cast.marcus)
    expect(sessions).toMatchObject([{ id, kind: 'visit', booked: 1, capacity: 1 }])
    expect((await app.get('/api/sessions', cast.priya)).sessions).toMatchObject([
      { id, mine: { state: 'booked', schoolName: 'Wrenfield Primary School' } },
    ])
    expect((await app.get('/api/sessions', cast.amara)).sessions).toEqual([])
    const sender = '/api/planner/sender?email=priya.nair%40wrenfield.example'
    expect((await app.get(sender, cast.marcus)).sessions).toEqual([])
    expect(app.ports.bookings.rows()).toHaveLength(1)
  })

  it('is finished by the job when the yes broke off', async () => {
    const app = await proposed()
    app.ports.trouble.failNext('create', new Outage('away'))
    expect((await app.post(`/api/visits/${id}/accept`, { proposal: 1 })).statusCode).toBe(503)
    expect(app.ports.bookings.rows()).toEqual([])
    await app.round()
    expect(app.ports.bookings.rows()).toHaveLength(1)
    expect(await app.own()).toMatchObject([{ state: 'agreed' }])
  })

  it('another time goes back to the officer, whose next proposal has its own card', async () => {
    const app = await proposed()
    await app.round()
    const back = await app.post(`/api/visits/${id}/another-time`, { proposal: 1 })
    expect(back.json()).toMatchObject({ state: 'taken', refused: { turn: 1 } })
    await app.post(
      `/api/planner/visits/${id}/propose`,
      { ...time, starts: '2026-12-03T09:00', seen: 1 },
      cast.marcus,
    )
    await app.round()
    expect(app.ports.chat.sends).toHaveLength(2)
    const late = await app.post(`/api/visits/${id}/accept`, { proposal: 1 })
    expect(late.json().title).toContain('Another time has been proposed')
  })

  it('withdrawn, nothing is told and nothing can be proposed', async () => {
    const app = await proposed()
    expect((await app.post(`/api/visits/${id}/withdraw`)).json()).toMatchObject({ state: 'withdrawn' })
    await app.round()
    expect(app.ports.chat.sends).toEqual([])
    expect((await app.post(`/api/planner/visits/${id}/propose`, time, cast.marcus)).statusCode).toBe(409)
  })
})

describe('an agreed visit', () => {
  it('gets an event without an online meeting, and the school its invitation', async () => {
    const app = await agreed()
    await app.services.sessions.keeping.continueCalendar()
    await app.services.sessions.keeping.continueCalendar()
    const [event] = app.ports.calendar.events()
    expect(event).toMatchObject({ joinUrl: null, attendees: [{ name: 'Priya Nair' }] })
    expect((await app.ports.sessions.refresh(sessionId(id)))?.value.calendar).toMatchObject({
      state: 'made',
      joinUrl: null,
      uid: event?.uid,
    })
  })

  it('has no way into a meeting for the school', async () => {
    const app = await agreed()
    const session = await app.ports.sessions.refresh(sessionId(id))
    if (session === null) throw new Error('no session')
    const joinUrl = 'https://teams.microsoft.com/l/1'
    const calendar = { state: 'made', eventId: 'e', joinUrl, revision: 1 } as const
    await app.ports.sessions.save(session, { ...session.value, calendar })
    expect(await app.get(`/api/sessions/${id}`, cast.priya)).toMatchObject({ kind: 'visit', joinUrl: null })
  })

  it('closes when the officer calls the session off', async () => {
    const app = await agreed()
    await app.post(`/api/planner/sessions/${id}/call-off`, { reason: 'Snow.' }, cast.marcus)
    await app.round()
    expect(await app.own()).toMatchObject([{ state: 'closed', closedBecause: 'Snow.' }])
  })

  it('is called off when the school gives its place up', async () => {
    const app = await agreed()
    await app.post(`/api/sessions/${id}/cancel`, { op })
    await app.round()
    expect(await app.own()).toMatchObject([{ state: 'agreed' }])
    app.ports.clock.set('2026-11-16T09:02:00.000Z')
    await app.services.sessions.keeping.continueAll()
    await app.round()
    await app.round()
    expect(await app.own()).toMatchObject([{ state: 'closed' }])
    const { sessions } = await app.get('/api/planner/sessions', cast.marcus)
    expect(sessions).toMatchObject([{ state: 'calledOff' }])
    expect(app.ports.bookings.rows()).toHaveLength(1)
  })
})
