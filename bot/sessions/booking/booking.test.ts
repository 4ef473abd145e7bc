import { describe, expect, it } from 'vitest'
import { sessionListSchema, sessionViewSchema } from '../../../shared/api/sessions.ts'
import { seriesId, sessionId, urn } from '../../../shared/domain/kernel/ids.ts'
import { AlreadyThere, Outage } from '../../../shared/ports/versioned.ts'
import { cast, startApp } from '../../../tests/security/support/app-under-test.ts'
import { aLinkedPerson, personNumber } from '../../../tests/support/builders.ts'
import { aBooking, aSession, bookingNumber } from '../../../tests/support/session-builders.ts'

const now = '2026-11-09T09:00:00.000Z'
const path = '/api/sessions/east-workshop'
const op = { op: 'a'.repeat(20) }
const series = { id: seriesId('briefing'), title: 'Autumn briefing', attendOne: true }

const start = async (...sessions: ReturnType<typeof aSession>[]) => {
  const app = await startApp({ now })
  for (const session of sessions.length > 0 ? sessions : [aSession()])
    await app.ports.sessions.create(session)
  const press = async (action: string, about: Record<string, unknown> = {}, at = path, as = cast.priya) =>
    await app.call('POST', `${at}/${action}`, { as, body: { ...op, ...about } })
  return { ...app, press }
}

const rowsOf = (app: Awaited<ReturnType<typeof start>>) =>
  app.ports.bookings.rows().map(({ value }) => ({ name: value.personName, ...value.situation }))

describe('booking a place', () => {
  it('gives a seat, a reference and the session as it is afterwards', async () => {
    const app = await start()
    const reply = await app.press('book')
    expect(reply.statusCode).toBe(200)
    const view = sessionViewSchema.parse(reply.json())
    expect(view).toMatchObject({ placesLeft: 29, fits: true, state: 'open', joinUrl: null })
    expect(view.mine).toMatchObject({
      state: 'booked',
      schoolName: 'Wrenfield Primary School',
      invited: false,
    })
    expect(view.mine?.reference).toMatch(/^BK-[2-9A-HJ-NP-Z]{4}$/)
  })

  it('books once when pressed twice, one request in all', async () => {
    const app = await start()
    const first = await app.press('book')
    const second = await app.press('book')
    expect(second.json()).toEqual(first.json())
    expect(app.ports.bookings.spent.creates).toBe(1)
  })

  it('gives parallel presses different seats without a collision, and nobody more than there are', async () => {
    const app = await start(aSession({ capacity: 3 }))
    const people = Array.from({ length: 8 }, (_, nth) => personNumber(20 + nth))
    for (const id of people)
      await app.ports.people.link([aLinkedPerson({ id, name: `P ${id}` })], () => undefined)
    const replies = await Promise.all(people.map((as) => app.press('book', {}, path, as)))
    expect(replies.map((reply) => reply.statusCode).sort()).toEqual([200, 200, 200, 409, 409, 409, 409, 409])
    expect(app.ports.bookings.rows()).toHaveLength(3)
    expect(app.ports.bookings.spent).toMatchObject({ creates: 3, refused: 0 })
  })

  it('turns nobody away for a seat whose writing failed', async () => {
    const app = await start(aSession({ capacity: 1 }))
    app.ports.trouble.failNext('create', new Outage('away'))
    const replies = await Promise.all([app.press('book'), app.press('book', {}, path, cast.amara)])
    expect(replies.map(({ statusCode }) => statusCode).sort()).toEqual([200, 503])
  })

  it('finds out whose row it is when SharePoint says that one stands', async () => {
    const app = await start()
    app.ports.trouble.failNext('create', new AlreadyThere('theirs'))
    expect((await app.press('book')).statusCode).toBe(200)
    expect(app.ports.bookings.rows()).toHaveLength(1)
  })

  it('refuses what has begun, is called off, is for others or is not there', async () => {
    const off = {
      state: 'calledOff',
      at: aSession().starts,
      by: aSession().organiser,
      reason: 'Snow.',
    } as const
    const app = await start(
      aSession({ id: sessionId('begun'), starts: aSession().ends, ends: aSession().ends }),
      aSession({ id: sessionId('off'), situation: off }),
      aSession({ id: sessionId('theirs'), audience: { everyone: false, areas: ['West'] } }),
    )
    const types = async (...ids: string[]) =>
      await Promise.all(
        ids.map(async (id) => (await app.press('book', {}, `/api/sessions/${id}`)).json().type),
      )
    expect(await types('off', 'theirs', 'none')).toEqual(['sessionCalledOff', 'notForYou', 'notFound'])
    app.ports.clock.set('2026-11-24T12:30:00.000Z')
    expect(await types('begun')).toEqual(['started'])
  })
})

describe('booking for somebody else', () => {
  const colleague = aLinkedPerson({ id: personNumber(11), name: 'Jo Hart', email: 'jo@wrenfield.example' })

  it('books a colleague of the same school and says who did', async () => {
    const app = await start()
    await app.ports.people.link([colleague], () => undefined)
    const reply = await app.press('book', { person: colleague.id })
    expect(reply.statusCode).toBe(200)
    expect(reply.json().mine).toBeNull()
    expect(reply.json().colleagues).toMatchObject([{ personName: 'Jo Hart', state: 'booked' }])
    expect(app.ports.bookings.rows()[0]?.value.bookedBy).toEqual({ id: cast.priya, name: 'Priya Nair' })
  })

  it('refuses a stranger’s row, and lets an officer book anybody', async () => {
    const app = await start(aSession({ audience: { everyone: false, areas: ['East'] } }))
    expect((await app.press('book', { person: cast.amara })).json().type).toBe('notYourSchool')
    expect((await app.press('cancel', { person: cast.amara })).json().type).toBe('notYourSchool')
    expect((await app.press('book', { person: cast.amara }, path, cast.marcus)).statusCode).toBe(200)
    expect(rowsOf(app)).toMatchObject([{ name: 'Amara Whitlock', state: 'booked' }])
  })
})

describe('a full session', () => {
  const full = async () => {
    const app = await start(aSession({ capacity: 1 }))
    await app.press('book', {}, path, cast.amara)
    return app
  }

  it('says so, and puts people in line in the order of their rows', async () => {
    const app = await full()
    expect((await app.press('book')).json()).toMatchObject({ status: 409, type: 'full' })
    const reply = await app.press('wait')
    expect(reply.json()).toMatchObject({ placesLeft: 0, waiting: 1, mine: { state: 'waiting', position: 1 } })
    expect((await app.press('wait')).json()).toEqual(reply.json())
    await app.press('cancel')
    expect(rowsOf(app)).toMatchObject([{ state: 'booked' }, { state: 'gone', because: 'leftLine' }])
  })

  it('gives the place offered to whoever takes it, and an offer let go is over', async () => {
    const app = await full()
    const until = '2026-11-09T12:00:00.000Z'
    await app.press('wait')
    const row = app.ports.bookings.rows()[1]
    const session = aSession({ capacity: 2 })
    if (!row) throw new Error('no row')
    const offered = { state: 'offered', seat: 2, until: session.starts } as const
    await app.ports.bookings.save(row, { ...row.value, situation: { ...offered } }, session)
    expect((await app.call('GET', path)).json().mine).toMatchObject({ state: 'offered', position: 1 })
    expect(until < session.starts).toBe(true)
    expect((await app.press('take')).json().mine).toMatchObject({ state: 'booked' })
    expect((await app.press('take')).statusCode).toBe(200)
    expect((await app.press('decline')).json().mine).toMatchObject({ state: 'booked' })
  })
})

describe('giving up', () => {
  it('holds the place for a minute, and gives it back on a word', async () => {
    const app = await start()
    await app.press('book')
    expect((await app.press('cancel')).json().mine).toMatchObject({
      state: 'leaving',
      until: '2026-11-09T09:01:00.000Z',
    })
    expect((await app.press('undo')).json().mine).toMatchObject({ state: 'booked' })
    const fresh = (letter: string) => ({ op: letter.repeat(20) })
    await app.press('cancel', fresh('b'))
    expect((await app.press('book', fresh('b'))).json().mine).toMatchObject({ state: 'booked' })
    expect((await app.press('cancel', fresh('c'))).json().mine).toMatchObject({ state: 'leaving' })
    app.ports.clock.advance(2)
    expect((await app.press('undo', fresh('c'))).json().type).toBe('nothingHeld')
  })

  it('does nothing for a press that comes again after another', async () => {
    const app = await start()
    await app.press('book')
    await app.press('cancel')
    expect((await app.press('book')).json().mine).toMatchObject({ state: 'leaving' })
    await app.press('undo')
    expect((await app.press('cancel')).json().mine).toMatchObject({ state: 'booked' })
    for (const letter of 'bcdefgh') await app.press('keep', { op: letter.repeat(20) })
    expect(app.ports.bookings.rows()[0]?.value.ops.length).toBeLessThanOrEqual(6)
  })

  it('refuses after the last moment, and for somebody who holds nothing', async () => {
    const app = await start()
    expect((await app.press('cancel')).json().type).toBe('nothingHeld')
    await app.press('book')
    app.ports.clock.set('2026-11-23T17:30:00.000Z')
    expect((await app.press('cancel')).json().type).toBe('tooLateToCancel')
  })

  it('keeps a place that Outlook said was declined', async () => {
    const app = await start()
    const leaving = { state: 'leaving', seat: 1, until: aSession().starts, because: 'declined' } as const
    await app.ports.bookings.create(aBooking({ situation: leaving }), aSession())
    expect((await app.press('keep')).json().mine).toMatchObject({ state: 'booked' })
    expect(app.ports.bookings.rows()[0]?.value.keptAt).toBe(now)
  })
})

describe('a series of which one attends one', () => {
  const other = sessionId('west-workshop')
  const both = () =>
    [aSession({ series }), aSession({ id: other, series, area: 'West', capacity: 1 })] as const

  it('is switched to only where it is meant for the one who comes', async () => {
    const theirs = { audience: { everyone: false, areas: ['West'] } } as const
    const app = await start(aSession({ series }), aSession({ id: sessionId('theirs'), series, ...theirs }))
    await app.press('book')
    const press = (as: typeof cast.priya) =>
      app.press('switch', { from: 'east-workshop', person: cast.priya }, '/api/sessions/theirs', as)
    expect((await press(cast.priya)).json().type).toBe('notForYou')
    expect(rowsOf(app)).toMatchObject([{ state: 'booked' }])
    expect((await press(cast.marcus)).statusCode).toBe(200)
  })

  it('offers no second place, and switches by one change of the one row', async () => {
    const app = await start(...both())
    await app.press('book')
    const west = `/api/sessions/${other}`
    expect((await app.press('book', {}, west)).json().type).toBe('placeElsewhere')
    const reply = await app.press('switch', { from: 'east-workshop' }, west)
    expect(reply.json()).toMatchObject({ id: other, fits: false, mine: { state: 'booked' } })
    expect((await app.press('switch', { from: 'east-workshop' }, west)).statusCode).toBe(200)
    expect(app.ports.bookings.rows()).toHaveLength(1)
    expect(app.ports.bookings.spent).toMatchObject({ creates: 1, saves: 1 })
  })

  it('keeps the old place when the new session is full', async () => {
    const app = await start(...both())
    await app.press('book', {}, `/api/sessions/${other}`, cast.amara)
    await app.press('book')
    const reply = await app.press('switch', { from: 'east-workshop' }, `/api/sessions/${other}`)
    expect(reply.json().type).toBe('full')
    expect((await app.call('GET', path)).json().mine).toMatchObject({ state: 'booked' })
  })

  it('takes an offer only on the word which place goes, and then lets that one go', async () => {
    const [east, west] = both()
    const app = await start(east, west)
    await app.press('book')
    const offered = { state: 'offered', seat: 1, until: west.starts } as const
    await app.ports.bookings.create(
      aBooking({ id: bookingNumber(2), session: other, situation: offered }),
      west,
    )
    const at = `/api/sessions/${other}`
    expect((await app.press('take', {}, at)).json().type).toBe('placeElsewhere')
    expect((await app.press('take', { from: 'east-workshop' }, at)).json().mine.state).toBe('booked')
    expect(rowsOf(app)).toMatchObject([
      { state: 'gone', because: 'switched' },
      { state: 'booked', seat: 1 },
    ])
  })
})

describe('the list', () => {
  it('has what fits and what is held, and the colleagues one may book for', async () => {
    const app = await start(
      aSession({ id: sessionId('later'), starts: aSession().ends, ends: aSession().ends }),
      aSession(),
      aSession({ id: sessionId('theirs'), audience: { everyone: false, areas: ['West'] } }),
    )
    await app.ports.people.link(
      [
        aLinkedPerson({
          id: personNumber(11),
          name: 'Jo Hart',
          links: [{ urn: urn('990101'), role: 'senco' }],
        }),
      ],
      () => undefined,
    )
    const list = sessionListSchema.parse((await app.call('GET', '/api/sessions')).json())
    expect(list.sessions.map(({ id }) => id)).toEqual(['east-workshop', 'later'])
    expect(list.colleagues).toMatchObject([{ name: 'Jo Hart', schoolName: 'Wrenfield Primary School' }])
  })

  it('shows a session to nobody it is not for', async () => {
    const app = await start(aSession({ audience: { everyone: false, areas: ['West'] } }))
    expect((await app.call('GET', path)).statusCode).toBe(403)
    expect((await app.call('GET', path, { as: cast.marcus })).statusCode).toBe(200)
  })
})
