// Booking, waiting, switching and taking an offer: who gets what, and every reason why not.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { personNumber } from '../../../tests/support/builders.ts'
import { aBooking, aSession, bookingNumber } from '../../../tests/support/session-builders.ts'
import { fromLondon } from '../kernel/dates.ts'
import { seriesId, sessionId } from '../kernel/ids.ts'
import {
  decideBook,
  decideSwitch,
  decideTake,
  decideWait,
  finishTake,
  type OwnBooking,
  type Wish,
} from './book.ts'
import type { Booking, BookingSituation } from './booking.ts'
import type { Session } from './session.ts'

const now = fromLondon('2026-11-20T10:00')
const until = fromLondon('2026-11-20T14:00')
const series = { id: seriesId('workshops'), title: 'Workshops', attendOne: true }
const east = aSession({ series, capacity: 2 })
const west = aSession({ id: sessionId('west-workshop'), area: 'West', series, capacity: 2 })
const priya = personNumber(1)
const row = (number: number, situation: BookingSituation, session: Session = east): Booking =>
  aBooking({ id: bookingNumber(number), person: personNumber(number), situation, session: session.id })
const booked = (number: number, seat: number, session: Session = east) =>
  row(number, { state: 'booked', seat }, session)
const own = (booking: Booking, session: Session): OwnBooking => ({ booking, session })
const wish = (about: Partial<Wish> = {}): Wish => ({
  session: east,
  bookings: [],
  own: [],
  person: priya,
  now,
  taken: new Set(),
  ...about,
})
const called = { state: 'calledOff', at: now, by: east.organiser, reason: 'Snow.' } as const
const no = (refusal: object) => ({ ok: false, refusal })
const yes = (value: object) => ({ ok: true, value })

describe('decideBook', () => {
  it('gives the lowest free seat', () => {
    expect(decideBook(wish({ bookings: [booked(2, 1)] }))).toEqual(yes({ kind: 'book', seat: 2 }))
  })

  it('is full when every seat is held, and says how many wait', () => {
    const bookings = [booked(2, 1), booked(3, 2), row(4, { state: 'waiting' })]
    expect(decideBook(wish({ bookings }))).toEqual(no({ reason: 'full', waiting: 1 }))
  })

  it('gives nothing past those in line, even with a seat free', () => {
    const bookings = [booked(2, 1), row(4, { state: 'waiting' })]
    expect(decideBook(wish({ bookings }))).toEqual(no({ reason: 'full', waiting: 1 }))
  })

  it('gives the row back to somebody who has one, even when it has begun', () => {
    const booking = booked(1, 2)
    expect(decideBook(wish({ bookings: [booking] }))).toEqual(yes({ kind: 'already', booking }))
    expect(decideBook(wish({ own: [own(booking, east)], now: east.ends }))).toEqual(
      yes({ kind: 'already', booking }),
    )
  })

  it('takes a place for the answer when two presses left a turn as well', () => {
    const bookings = [{ ...row(9, { state: 'waiting' }), person: priya }, booked(1, 2)]
    expect(decideBook(wish({ bookings }))).toEqual(yes({ kind: 'already', booking: bookings[1] ?? {} }))
  })

  it('books again after everything was let go', () => {
    const bookings = [row(1, { state: 'gone', at: now, because: 'person' })]
    expect(decideBook(wish({ bookings }))).toEqual(yes({ kind: 'book', seat: 1 }))
  })

  it('refuses a second place in a series of which one attends one', () => {
    const held = [own(booked(1, 1, west), west)]
    expect(decideBook(wish({ own: held }))).toEqual(no({ reason: 'placeElsewhere', session: west.id }))
    const both = { ...series, attendOne: false }
    const other = { ...west, series: both }
    const many = { session: { ...east, series: both }, own: [own(booked(1, 1, other), other)] }
    expect(decideBook(wish(many))).toEqual(yes({ kind: 'book', seat: 1 }))
  })

  it('refuses one, too, while the place in another session of it is being taken', () => {
    const taking = row(1, { state: 'taking', seat: 1, instead: east.id }, west)
    expect(decideBook(wish({ own: [own(taking, west)] }))).toEqual(
      no({ reason: 'placeElsewhere', session: west.id }),
    )
  })

  it('refuses what has begun or is called off', () => {
    expect(decideBook(wish({ now: east.starts }))).toEqual(no({ reason: 'started' }))
    expect(decideBook(wish({ session: { ...east, situation: called } }))).toEqual(
      no({ reason: 'sessionCalledOff', why: 'Snow.' }),
    )
  })
})

describe('decideWait', () => {
  it('joins the line of a full session, and books when a place is free after all', () => {
    expect(decideWait(wish({ bookings: [booked(2, 1), booked(3, 2)] }))).toEqual(yes({ kind: 'wait' }))
    expect(decideWait(wish({ bookings: [booked(2, 1)] }))).toEqual(yes({ kind: 'book', seat: 2 }))
  })

  it('lets somebody wait who has a place elsewhere, but tells them to switch when there is one here', () => {
    const held = [own(booked(1, 1, west), west)]
    expect(decideWait(wish({ own: held, bookings: [booked(2, 1), booked(3, 2)] }))).toEqual(
      yes({ kind: 'wait' }),
    )
    expect(decideWait(wish({ own: held }))).toEqual(no({ reason: 'placeElsewhere', session: west.id }))
  })

  it('keeps everybody else out of what has begun', () => {
    expect(decideWait(wish({ now: east.starts }))).toEqual(no({ reason: 'started' }))
  })
})

describe('decideSwitch', () => {
  const wishes = {
    from: west,
    to: east,
    bookings: [],
    booking: booked(1, 1, west),
    now,
    taken: new Set<number>(),
  }

  it('names the seat in the other session', () => {
    expect(decideSwitch({ ...wishes, bookings: [booked(2, 1)] })).toEqual(yes({ seat: 2 }))
  })

  it('is refused when others wait there, not for being in the line oneself', () => {
    expect(decideSwitch({ ...wishes, bookings: [row(2, { state: 'waiting' })] })).toEqual(
      no({ reason: 'full', waiting: 1 }),
    )
    expect(decideSwitch({ ...wishes, bookings: [row(1, { state: 'waiting' })] })).toEqual(yes({ seat: 1 }))
  })

  it('is refused after the last moment to give up the old place, unless that is given up already', () => {
    const late = fromLondon('2026-11-23T17:00:01')
    const refusal = { reason: 'tooLateToCancel', until: fromLondon('2026-11-23T17:00') }
    expect(decideSwitch({ ...wishes, now: late })).toEqual(no(refusal))
    const leaving = row(1, { state: 'leaving', seat: 1, until, because: 'person' }, west)
    expect(decideSwitch({ ...wishes, now: late, booking: leaving })).toEqual(yes({ seat: 1 }))
  })

  it('needs two sessions of one series, a place in the first, and a second that can be booked', () => {
    expect(decideSwitch({ ...wishes, to: { ...east, series: null } })).toEqual(no({ reason: 'nothingHeld' }))
    const waiting = row(1, { state: 'waiting' }, west)
    expect(decideSwitch({ ...wishes, booking: waiting })).toEqual(no({ reason: 'nothingHeld' }))
    expect(decideSwitch({ ...wishes, to: { ...east, situation: called } })).toEqual(
      no({ reason: 'sessionCalledOff', why: 'Snow.' }),
    )
    expect(decideSwitch({ ...wishes, from: { ...west, starts: now } })).toEqual(no({ reason: 'started' }))
  })
})

describe('decideTake', () => {
  const offered = row(1, { state: 'offered', seat: 2, until })

  it('books the seat that is held', () => {
    expect(decideTake(east, offered, [own(offered, east)], now)).toEqual(
      yes({ next: { ...offered, situation: { state: 'booked', seat: 2 } }, instead: null }),
    )
  })

  it('names the place to be let go first, and is finished afterwards', () => {
    const instead = booked(1, 1, west)
    const taken = decideTake(east, offered, [own(instead, west), own(offered, east)], now)
    const taking = { ...offered, situation: { state: 'taking', seat: 2, instead: west.id } as const }
    expect(taken).toEqual(yes({ next: taking, instead }))
    expect(finishTake(taking).situation).toEqual({ state: 'booked', seat: 2 })
    expect(decideTake(east, taking, [own(instead, west)], now)).toEqual(yes({ next: taking, instead }))
    expect(decideTake(east, taking, [], now)).toEqual(yes({ next: taking, instead: null }))
  })

  it('is over at the moment it was held until', () => {
    expect(decideTake(east, offered, [], until)).toEqual(no({ reason: 'offerOver' }))
    expect(decideTake(east, row(1, { state: 'waiting' }), [], now)).toEqual(no({ reason: 'offerOver' }))
  })

  it('changes nothing when it was taken already', () => {
    const next = booked(1, 2)
    expect(decideTake(east, next, [], now)).toEqual(yes({ next, instead: null }))
  })

  it('is refused while the other place cannot be given up', () => {
    const held = own(booked(1, 1, west), { ...west, starts: fromLondon('2026-11-20T12:00') })
    const refusal = { reason: 'tooLateToCancel', until: fromLondon('2026-11-19T17:00') }
    expect(decideTake(east, offered, [held], now)).toEqual(no(refusal))
  })
})

describe('many people, one after another', () => {
  it('fills the seats once each, and then the line in the order of coming', () => {
    const people = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 60 })
    fc.assert(
      fc.property(people, fc.integer({ min: 1, max: 10 }), (coming, capacity) => {
        const session = { ...east, capacity }
        const bookings: Booking[] = []
        for (const number of coming) {
          const decided = decideWait(wish({ session, bookings, person: personNumber(number) }))
          expect(decided.ok).toBe(true)
          if (!decided.ok || decided.value.kind === 'already') continue
          bookings.push(
            row(
              number,
              decided.value.kind === 'wait'
                ? { state: 'waiting' }
                : { state: 'booked', seat: decided.value.seat },
            ),
          )
        }
        const order = [...new Set(coming)].map((number) => personNumber(number))
        expect(bookings.map(({ person }) => person)).toEqual(order)
        const seats = bookings.flatMap(({ situation }) => ('seat' in situation ? situation.seat : []))
        expect(seats).toEqual(Array.from({ length: Math.min(capacity, order.length) }, (_, nth) => nth + 1))
      }),
    )
  })
})
