// What the job does as time goes by: releases, offers in the order of the line, and nothing outside messaging hours.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { personNumber } from '../../../tests/support/builders.ts'
import { aBooking, aSession, bookingNumber } from '../../../tests/support/session-builders.ts'
import { fromLondon } from '../kernel/dates.ts'
import { sessionId } from '../kernel/ids.ts'
import type { Booking, BookingSituation } from './booking.ts'
import { endedOffers, freedByCallOff, needless, nextOffers, released, unfinished } from './keeping.ts'

const now = fromLondon('2026-11-20T10:00')
const row = (number: number, situation: BookingSituation): Booking =>
  aBooking({ id: bookingNumber(number), person: personNumber(number), situation })
const booked = (number: number, seat = number) => row(number, { state: 'booked', seat })
const waiting = (number: number) => row(number, { state: 'waiting' })
const idsOf = (changes: readonly { readonly booking: Booking }[]) => changes.map(({ booking }) => booking.id)

describe('what lapses', () => {
  it('releases a place when its minute is over, with the reason kept', () => {
    const over = row(1, { state: 'leaving', seat: 1, until: now, because: 'declined' })
    const held = row(2, {
      state: 'leaving',
      seat: 2,
      until: fromLondon('2026-11-20T10:00:01'),
      because: 'person',
    })
    expect(released([over, held, booked(3)], now)).toEqual([
      { booking: over, next: { ...over, situation: { state: 'gone', at: now, because: 'declined' } } },
    ])
  })

  it('ends offers that nobody took', () => {
    const over = row(1, { state: 'offered', seat: 1, until: now })
    const held = row(2, { state: 'offered', seat: 2, until: fromLondon('2026-11-20T10:01') })
    expect(endedOffers([over, held], now)).toEqual([
      { booking: over, next: { ...over, situation: { state: 'gone', at: now, because: 'offerEnded' } } },
    ])
  })

  it('finds takes that a crash left, and turns of people who have a place', () => {
    const taking = row(1, { state: 'taking', seat: 1, instead: sessionId('west-workshop') })
    const twice = { ...waiting(9), person: personNumber(2) }
    const rows = [taking, booked(2), twice, waiting(3)]
    expect(unfinished(rows)).toEqual([taking])
    expect(idsOf(needless(rows, now))).toEqual([twice.id])
  })

  it('frees every row of a session that is called off', () => {
    const by = aSession().organiser
    const off = aSession({ situation: { state: 'calledOff', at: now, by, reason: 'Snow.' } })
    const rows = [booked(1), waiting(2), row(3, { state: 'gone', at: now, because: 'person' })]
    expect(idsOf(freedByCallOff(off, rows, now))).toEqual([1, 2].map(bookingNumber))
    expect(freedByCallOff(aSession(), rows, now)).toEqual([])
  })
})

describe('nextOffers', () => {
  it('offers each free seat to the next in line, for 4 working hours', () => {
    const rows = [booked(1), waiting(5), waiting(4), waiting(6)]
    const until = fromLondon('2026-11-20T14:00')
    expect(nextOffers(aSession({ capacity: 3 }), rows, now)).toEqual([
      {
        booking: waiting(5),
        seat: 2,
        until,
        next: row(5, { state: 'offered', seat: 2, until }),
      },
      {
        booking: waiting(4),
        seat: 3,
        until,
        next: row(4, { state: 'offered', seat: 3, until }),
      },
    ])
  })

  it('counts a seat that is offered already, and passes over somebody who has a place', () => {
    const offered = row(2, { state: 'offered', seat: 2, until: fromLondon('2026-11-20T12:00') })
    const twice = { ...waiting(9), person: personNumber(1) }
    const rows = [booked(1), offered, twice, waiting(4)]
    expect(idsOf(nextOffers(aSession({ capacity: 3 }), rows, now))).toEqual([bookingNumber(4)])
    expect(nextOffers(aSession({ capacity: 2 }), rows, now)).toEqual([])
  })

  it('waits for messaging hours', () => {
    const session = aSession()
    expect(nextOffers(session, [waiting(1)], fromLondon('2026-11-20T18:00'))).toEqual([])
    expect(nextOffers(session, [waiting(1)], fromLondon('2026-11-21T10:00'))).toEqual([])
    expect(nextOffers(session, [waiting(1)], fromLondon('2026-11-23T08:00'))).toHaveLength(1)
  })

  it('holds nothing past the start, and offers nothing afterwards', () => {
    const session = aSession()
    const late = fromLondon('2026-11-23T17:00')
    expect(nextOffers(session, [waiting(1)], late)[0]?.until).toBe(session.starts)
    expect(nextOffers(session, [waiting(1)], session.starts)).toEqual([])
  })

  it('never offers more than is free, a seat twice, or past the order of the line', () => {
    const state = fc.constantFrom('booked', 'waiting', 'offered', 'gone')
    fc.assert(
      fc.property(fc.array(state, { maxLength: 25 }), fc.integer({ min: 1, max: 15 }), (states, capacity) => {
        const rows = states.map((kind, nth) => {
          if (kind === 'booked') return booked(nth + 1)
          if (kind === 'offered')
            return row(nth + 1, { state: 'offered', seat: nth + 1, until: fromLondon('2026-11-20T12:00') })
          return kind === 'waiting'
            ? waiting(nth + 1)
            : row(nth + 1, { state: 'gone', at: now, because: 'person' })
        })
        const offers = nextOffers(aSession({ capacity }), rows, now)
        const held = rows.flatMap(({ situation }) => ('seat' in situation ? situation.seat : []))
        const line = rows.filter(({ situation }) => situation.state === 'waiting')
        const seats = offers.map(({ seat }) => seat)
        expect(idsOf(offers)).toEqual(line.slice(0, offers.length).map(({ id }) => id))
        expect(new Set([...held, ...seats]).size).toBe(held.length + seats.length)
        expect(offers.length).toBe(Math.min(line.length, Math.max(0, capacity - held.length)))
      }),
    )
  })
})
