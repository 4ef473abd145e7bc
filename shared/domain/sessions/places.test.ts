// Places: never more given than there are, whatever the rows hold; and the line keeps the order of its rows.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { personNumber } from '../../../tests/support/builders.ts'
import { aBooking, aSession, bookingNumber } from '../../../tests/support/session-builders.ts'
import { instant, sessionId } from '../kernel/ids.ts'
import type { Booking, BookingSituation } from './booking.ts'
import { bookedCount, freeSeat, lineOf, overCapacity, placesLeft, positionOf } from './places.ts'

const later = instant('2026-11-20T10:00:00.000Z')
const row = (number: number, situation: BookingSituation): Booking =>
  aBooking({ id: bookingNumber(number), person: personNumber(number), situation })
const booked = (seat: number) => row(seat, { state: 'booked', seat })
const none: ReadonlySet<number> = new Set()

describe('freeSeat', () => {
  it('gives the lowest seat that nobody holds and nobody is writing', () => {
    const rows = [booked(1), booked(3), row(4, { state: 'offered', seat: 4, until: later })]
    expect(freeSeat(aSession({ capacity: 6 }), rows, none)).toBe(2)
    expect(freeSeat(aSession({ capacity: 6 }), rows, new Set([2, 5]))).toBe(6)
    expect(freeSeat(aSession({ capacity: 4 }), rows, new Set([2]))).toBe(null)
  })

  it('counts a place given up a minute ago as held, and one let go as free', () => {
    const leaving = row(1, { state: 'leaving', seat: 1, until: later, because: 'person' })
    const gone = row(1, { state: 'gone', at: later, because: 'person' })
    expect(freeSeat(aSession({ capacity: 1 }), [leaving], none)).toBe(null)
    expect(freeSeat(aSession({ capacity: 1 }), [gone], none)).toBe(1)
  })

  it('holds low seats back while people sit above a lowered capacity', () => {
    const rows = [booked(1), booked(4), booked(5)]
    expect(freeSeat(aSession({ capacity: 3 }), rows, none)).toBe(null)
    expect(freeSeat(aSession({ capacity: 3 }), rows.slice(0, 2), none)).toBe(3)
  })

  it('never fills beyond the capacity and never gives a seat twice', () => {
    const seats = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 30 })
    fc.assert(
      fc.property(seats, seats, fc.integer({ min: 1, max: 20 }), (held, writing, capacity) => {
        const rows = held.map(booked)
        const session = aSession({ capacity })
        const taken = new Set(writing.filter((seat) => seat <= capacity && !held.includes(seat)))
        for (
          let seat = freeSeat(session, rows, taken);
          seat !== null;
          seat = freeSeat(session, rows, taken)
        ) {
          expect(held).not.toContain(seat)
          expect(taken.has(seat)).toBe(false)
          taken.add(seat)
        }
        const inFlight = writing.filter((seat) => seat <= capacity && !held.includes(seat)).length
        expect(rows.length + taken.size).toBeLessThanOrEqual(Math.max(capacity, rows.length + inFlight))
        expect(rows.length + taken.size).toBeGreaterThanOrEqual(Math.min(capacity, rows.length))
      }),
    )
  })
})

describe('the numbers of a session', () => {
  const rows = [
    booked(1),
    row(2, { state: 'leaving', seat: 2, until: later, because: 'person' }),
    row(3, { state: 'offered', seat: 3, until: later }),
    row(4, { state: 'waiting' }),
    row(5, { state: 'taking', seat: 4, instead: sessionId('west-workshop') }),
    row(6, { state: 'gone', at: later, because: 'person' }),
  ]

  it('counts people with a place, and those who hold more than there is', () => {
    expect(bookedCount(rows)).toBe(2)
    expect(overCapacity(aSession({ capacity: 3 }), rows)).toBe(1)
    expect(overCapacity(aSession({ capacity: 30 }), rows)).toBe(0)
  })

  it('keeps the order of the rows in the line, offered ones too', () => {
    expect(lineOf(rows).map(({ id }) => id)).toEqual([3, 4, 5].map(bookingNumber))
    expect(rows.map((each) => positionOf(each, rows))).toEqual([null, null, 1, 2, 3, null])
  })

  it('has no place left for somebody new while anybody waits', () => {
    expect(placesLeft(aSession({ capacity: 30 }), rows)).toBe(0)
    expect(placesLeft(aSession({ capacity: 30 }), rows.slice(0, 2))).toBe(28)
    expect(placesLeft(aSession({ capacity: 1 }), rows.slice(0, 2))).toBe(0)
  })

  it('says just as many places as can be given', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 12 })),
        fc.integer({ min: 1, max: 10 }),
        (held, capacity) => {
          const session = aSession({ capacity })
          const taken = new Set<number>()
          for (let seat = freeSeat(session, held.map(booked), taken); seat !== null; ) {
            taken.add(seat)
            seat = freeSeat(session, held.map(booked), taken)
          }
          expect(placesLeft(session, held.map(booked))).toBe(taken.size)
        },
      ),
    )
  })
})
