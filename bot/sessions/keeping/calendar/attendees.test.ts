import { describe, expect, it } from 'vitest'
import { sessionId } from '../../../../shared/domain/kernel/ids.ts'
import { mostInvited, type Session } from '../../../../shared/domain/sessions/session.ts'
import { cast, startApp } from '../../../../tests/security/support/app-under-test.ts'
import { aLinkedPerson, personNumber } from '../../../../tests/support/builders.ts'
import { aBooking, aSession, bookingNumber } from '../../../../tests/support/session-builders.ts'

const speaker = { name: 'A speaker', email: 'speaker@elsewhere.example' }
const address = (number: number) => `head.${number}@schools.example`
const head = (number: number, email = address(number)) =>
  aLinkedPerson({ id: personNumber(number), name: `Head ${number}`, email })
const nobody = () => undefined

const start = async () => {
  const app = await startApp({ now: '2026-11-09T09:00:00.000Z' })
  const { ports } = app
  const session = aSession({ capacity: 600 })
  await ports.sessions.create(session)
  const round = async () => {
    ports.clock.advance(2)
    await app.services.sessions.keeping.continueCalendar()
  }
  const event = () => {
    const [one] = ports.calendar.events()
    if (!one) throw new Error('no event')
    return one
  }
  const book = async (number: number, seat: number) => {
    const person = personNumber(number)
    const situation = { state: 'booked', seat } as const
    const row = aBooking({ id: bookingNumber(number), person, personName: `Head ${number}`, situation })
    await ports.bookings.create(row, session)
  }
  const leave = async (number: number) => {
    const row = ports.bookings.rows().find(({ value }) => value.person === personNumber(number))
    if (!row) throw new Error('no row')
    const gone = { state: 'gone', at: ports.clock.at(), because: 'person' } as const
    await ports.bookings.save(row, { ...row.value, situation: gone }, session)
  }
  const cancelled = () =>
    ports.calendar.mails.filter(({ kind }) => kind === 'cancellation').map(({ to }) => to)
  const seen = async (number: number) =>
    (await app.call('GET', '/api/sessions/east-workshop', { as: personNumber(number) })).json().mine.invited
  await round()
  await round()
  return { ...app, session, round, event, book, leave, cancelled, seen }
}

const numbers = Array.from({ length: mostInvited }, (_, nth) => 1_000 + nth)

describe('an event that is full', () => {
  it('keeps whom the organiser put in by hand, and tells who gets the link from us', async () => {
    const app = await start()
    const { eventId } = app.event()
    await app.ports.calendar.invite(cast.marcus, eventId, [speaker])
    await app.ports.people.link(
      [...numbers, 1_500].map((number) => head(number)),
      nobody,
    )
    for (const [nth, number] of numbers.entries()) await app.book(number, nth + 1)
    await app.round()
    await app.round()
    const emails = app.event().attendees.map(({ email }) => email)
    expect([emails.length, emails.includes(speaker.email), app.cancelled()]).toEqual([500, true, []])
    expect([await app.seen(1_498), await app.seen(1_499)]).toEqual([true, null])
    // A seat that comes free and is booked anew takes the room that is left, from nobody.
    await app.leave(1_003)
    await app.round()
    await app.book(1_500, 4)
    await app.round()
    expect(app.cancelled()).toEqual([address(1_003)])
    expect([await app.seen(1_499), await app.seen(1_500)]).toEqual([true, null])
  })
})

describe('an address that was put right', () => {
  it('takes the place of the old one in the event', async () => {
    const app = await start()
    await app.ports.people.link([head(1_000, 'head@schoools.example')], nobody)
    await app.book(1_000, 1)
    await app.round()
    await app.ports.calendar.invite(cast.marcus, app.event().eventId, [...app.event().attendees, speaker])
    await app.ports.people.link([head(1_000)], nobody)
    await app.round()
    expect(app.event().attendees.map(({ email }) => email)).toEqual([address(1_000), speaker.email])
    expect(app.cancelled()).toEqual(['head@schoools.example'])
    expect((await app.ports.sessions.find(sessionId('east-workshop')))?.value.calendar.state).toBe('made')
  })
})

describe('a co-organiser', () => {
  it('gets the event without taking a place, once, until they lead it no more', async () => {
    const app = await start()
    const officer = { id: cast.helen, name: 'Helen Strand', email: 'helen.strand@northdown.example' }
    Object.assign(app.ports.directory, { find: async () => ({ ...officer, isGuest: false }) })
    const find = async () => {
      const stored = await app.ports.sessions.find(sessionId('east-workshop'))
      if (!stored) throw new Error('no session')
      return stored
    }
    const lead = async (coOrganisers: Session['coOrganisers']) => {
      const stored = await find()
      await app.ports.sessions.save(stored, { ...stored.value, coOrganisers })
      await app.round()
      await app.round()
    }
    await lead([{ id: cast.helen, name: 'Helen Strand' }])
    expect(app.event().attendees).toMatchObject([{ name: officer.name, email: officer.email }])
    const planner = async () =>
      (await app.call('GET', '/api/planner/sessions', { as: cast.marcus })).json().sessions[0]
    expect(await planner()).toMatchObject({ booked: 0 })
    expect(app.ports.calendar.mails.map(({ kind, to }) => [kind, to])).toEqual([
      ['invitation', officer.email],
    ])
    await lead([])
    expect(app.event().attendees).toEqual([])
    expect(app.cancelled()).toEqual([officer.email])
  })
})
