// Who stands in the calendar event: holders of a place, at most 500, by seat.

import { describe, expect, it } from 'vitest'
import { aBooking, aSession } from '../../../tests/support/session-builders.ts'
import { fromLondon } from '../kernel/dates.ts'
import type { BookingSituation } from './booking.ts'
import { invitees } from './invitees.ts'

const until = fromLondon('2026-11-20T10:00')
const row = (id: string, situation: BookingSituation) => aBooking({ id, situation })

describe('invitees', () => {
  const rows = [
    row('c', { state: 'booked', seat: 500 }),
    row('b', { state: 'leaving', seat: 2, until, because: 'person' }),
    row('a', { state: 'booked', seat: 1 }),
    row('x', { state: 'booked', seat: 501 }),
    row('y', { state: 'offered', seat: 3, until }),
    row('z', { state: 'waiting' }),
  ]

  it('takes those with a place, in the order of seats, up to what an event can hold', () => {
    expect(invitees(aSession({ capacity: 600 }), rows).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })

  it('is nobody once the session is called off', () => {
    const by = aSession().organiser
    const off = aSession({ situation: { state: 'calledOff', at: until, by, reason: 'Snow.' } })
    expect(invitees(off, rows)).toEqual([])
  })
})
