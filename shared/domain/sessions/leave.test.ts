// Letting go of a place or turn, and having it back.

import { describe, expect, it } from 'vitest'
import { aBooking, aSession } from '../../../tests/support/session-builders.ts'
import { fromLondon } from '../kernel/dates.ts'
import { sessionId } from '../kernel/ids.ts'
import type { Booking, BookingSituation } from './booking.ts'
import { decideCancel, decideDecline, decideKeep, decideUndo } from './leave.ts'

const session = aSession()
const now = fromLondon('2026-11-20T10:00')
const soon = fromLondon('2026-11-20T10:01')
const hour = fromLondon('2026-11-20T11:00')
const row = (situation: BookingSituation): Booking => aBooking({ situation })
const booked = row({ state: 'booked', seat: 7 })
const leaving = row({ state: 'leaving', seat: 7, until: soon, because: 'person' })
const declined = row({ state: 'leaving', seat: 7, until: hour, because: 'declined' })
const waiting = row({ state: 'waiting' })
const offered = row({ state: 'offered', seat: 7, until: hour })
const gone = row({ state: 'gone', at: now, because: 'person' })
const taking = row({ state: 'taking', seat: 7, instead: sessionId('west-workshop') })
const calledOff = aSession({
  situation: { state: 'calledOff', at: now, by: session.organiser, reason: 'Snow.' },
})
const yes = (value: object) => ({ ok: true, value })
const no = (refusal: object) => ({ ok: false, refusal })
const situation = (result: ReturnType<typeof decideCancel>) => (result.ok ? result.value.situation : result)

describe('decideCancel', () => {
  it('holds the place for a minute more', () => {
    expect(decideCancel(session, booked, now, 'person')).toEqual(yes(leaving))
    expect(decideCancel(session, leaving, now, 'person')).toEqual(yes(leaving))
  })

  it('is possible until 5pm on the school day before, to the moment', () => {
    const until = fromLondon('2026-11-23T17:00')
    expect(decideCancel(session, booked, until, 'person').ok).toBe(true)
    const late = fromLondon('2026-11-23T17:00:01')
    expect(decideCancel(session, booked, late, 'person')).toEqual(no({ reason: 'tooLateToCancel', until }))
  })

  it('ends a turn or an offer at once', () => {
    for (const turn of [waiting, offered, taking])
      expect(situation(decideCancel(session, turn, now, 'person'))).toEqual({
        state: 'gone',
        at: now,
        because: 'leftLine',
      })
  })

  it('waits a working hour after a decline in Outlook, past the last moment too', () => {
    expect(decideCancel(session, booked, now, 'declined')).toEqual(yes(declined))
    const late = fromLondon('2026-11-23T17:30')
    expect(situation(decideCancel(session, booked, late, 'declined'))).toEqual({
      state: 'leaving',
      seat: 7,
      until: fromLondon('2026-11-24T08:30'),
      because: 'declined',
    })
    expect(decideCancel(session, waiting, now, 'declined')).toEqual(no({ reason: 'nothingHeld' }))
  })

  it('shortens that hour when the person says so too', () => {
    expect(decideCancel(session, declined, now, 'person')).toEqual(yes(leaving))
    expect(decideCancel(session, leaving, now, 'declined')).toEqual(yes(leaving))
  })

  it('takes somebody off at once when an officer does it', () => {
    for (const held of [booked, leaving, waiting, offered])
      expect(situation(decideCancel(session, held, now, 'officer'))).toEqual({
        state: 'gone',
        at: now,
        because: 'officer',
      })
  })

  it('refuses when nothing is held, it has begun or is called off', () => {
    expect(decideCancel(session, gone, now, 'person')).toEqual(no({ reason: 'nothingHeld' }))
    expect(decideCancel(session, booked, session.starts, 'person')).toEqual(no({ reason: 'started' }))
    expect(decideCancel(calledOff, booked, now, 'person')).toEqual(
      no({ reason: 'sessionCalledOff', why: 'Snow.' }),
    )
  })
})

describe('decideUndo', () => {
  it('gives the same seat back while it is held', () => {
    expect(decideUndo(session, leaving, now)).toEqual(yes({ ...booked, keptAt: now }))
    expect(decideUndo(session, booked, now)).toEqual(yes(booked))
    expect(decideUndo(session, leaving, soon)).toEqual(no({ reason: 'nothingHeld' }))
    expect(decideUndo(session, waiting, now)).toEqual(no({ reason: 'nothingHeld' }))
  })
})

describe('decideKeep', () => {
  it('remembers when they said it, once', () => {
    const kept = { ...booked, keptAt: now }
    expect(decideKeep(session, declined, now)).toEqual(yes(kept))
    expect(decideKeep(session, booked, now)).toEqual(yes(kept))
    expect(decideKeep(session, kept, soon)).toEqual(yes(kept))
    expect(decideKeep(session, { ...declined, keptAt: now }, soon)).toEqual(yes({ ...booked, keptAt: soon }))
    expect(decideKeep(session, declined, hour)).toEqual(no({ reason: 'nothingHeld' }))
  })
})

describe('decideDecline', () => {
  it('lets the offer and the turn go', () => {
    expect(situation(decideDecline(session, offered, now))).toEqual({
      state: 'gone',
      at: now,
      because: 'leftLine',
    })
  })

  it('leaves a place alone that was taken meanwhile', () => {
    for (const held of [booked, leaving, taking]) expect(decideDecline(session, held, now)).toEqual(yes(held))
  })

  it('says that it is over when there is none', () => {
    for (const none of [waiting, gone])
      expect(decideDecline(session, none, now)).toEqual(no({ reason: 'offerOver' }))
    expect(decideDecline(session, offered, session.starts)).toEqual(no({ reason: 'started' }))
  })
})
