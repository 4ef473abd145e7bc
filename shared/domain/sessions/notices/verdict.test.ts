// Whether a notice is sent now, waits, or is no longer true.

import { describe, expect, it } from 'vitest'
import { aBooking, aNotice, aSession } from '../../../../tests/support/session-builders.ts'
import { type Instant, instant } from '../../kernel/ids.ts'
import { type Notice, noticeKey } from '../notice.ts'
import { dueNotices, turns } from './due-notices.ts'
import { verdictOn } from './verdict.ts'

// Tuesday 24 November 2026, 9:30am.
const session = aSession()
const booking = aBooking()
const on = (now: string, about: Partial<Parameters<typeof verdictOn>[1]> = {}) => ({
  session,
  booking,
  now: instant(now),
  ...about,
})
const notice = (kind: Notice['kind'], due: string): Notice => ({
  ...aNotice(),
  kind,
  due: instant(due),
  key: noticeKey(kind, session.id, booking.person, turns.reminder(session)),
})
const hourBefore: Instant = instant('2026-11-24T08:30:00.000Z')

describe('a notice', () => {
  it('waits for its time, is sent at it, and not when it is an hour too late', () => {
    const day = notice('dayBefore', '2026-11-23T09:00:00.000Z')
    expect(verdictOn(day, on('2026-11-23T08:59:59.000Z'))).toBe('wait')
    expect(verdictOn(day, on('2026-11-23T10:00:00.000Z'))).toBe('send')
    expect(verdictOn(day, on('2026-11-23T10:00:01.000Z'))).toEqual({
      skip: 'The reminder was missed by more than an hour.',
    })
  })

  it('goes out at any hour when it is urgent, else from 8am on a school day', () => {
    const sunday = on('2026-11-22T20:00:00.000Z')
    expect(verdictOn(notice('moved', '2026-11-22T20:00:00.000Z'), sunday)).toBe('send')
    expect(verdictOn(notice('agenda', '2026-11-22T20:00:00.000Z'), sunday)).toBe('wait')
  })

  it('is not sent once it is no longer so', () => {
    const gone = aBooking({
      situation: { state: 'gone', at: instant('2026-11-23T09:30:00.000Z'), because: 'person' },
    })
    const day = notice('dayBefore', '2026-11-23T09:00:00.000Z')
    expect(verdictOn(day, on('2026-11-23T09:45:00.000Z', { booking: gone }))).toHaveProperty('skip')
    expect(verdictOn(day, on('2026-11-24T12:00:00.000Z'))).toHaveProperty('skip')
  })
})

describe('a place that was declined in Outlook', () => {
  const at = instant('2026-11-23T09:00:00.000Z')
  const leaving = aBooking({ situation: { state: 'leaving', seat: 1, until: at, because: 'declined' } })
  const gone = aBooking({ situation: { state: 'gone', at, because: 'declined' } })
  const due = (row: typeof gone) => dueNotices(session, [row], at).filter(({ kind }) => kind === 'declined')

  it('is told of once when it is held, and once when it has gone', () => {
    const [asking, ...none] = due(leaving)
    const [over] = due(gone)
    if (asking === undefined || over === undefined) throw new Error('nothing is told')
    expect(none).toEqual([])
    expect(over.key).not.toBe(asking.key)
    expect(verdictOn(asking, on(at, { booking: leaving }))).toBe('send')
    expect(verdictOn(asking, on(at, { booking: gone }))).toHaveProperty('skip')
    expect(verdictOn(over, on(at, { booking: gone }))).toBe('send')
    expect(verdictOn(over, on(at, { booking: aBooking() }))).toHaveProperty('skip')
  })

  it('is told of a visit that is called off for it', () => {
    const [over] = due(gone)
    if (over === undefined) throw new Error('nothing is told')
    const by = session.organiser
    const off = { ...session, situation: { state: 'calledOff', at, by, reason: 'Not needed.' } } as const
    expect(verdictOn(over, on(at, { booking: gone, session: off }))).toHaveProperty('skip')
    expect(verdictOn(over, on(at, { booking: gone, session: { ...off, kind: 'visit' } }))).toBe('send')
  })

  it('says nothing of one that they gave up themselves', () => {
    expect(due(aBooking({ situation: { state: 'gone', at, because: 'person' } }))).toEqual([])
  })
})

describe('reminders', () => {
  it('are due to those who had booked before, an hour ahead and the school day before', () => {
    const kinds = (now: string, since = '2026-11-02T09:00:00.000Z') =>
      dueNotices(session, [aBooking({ since: instant(since) })], instant(now)).map(({ kind }) => kind)
    expect(kinds('2026-11-23T08:59:59.000Z')).toEqual([])
    expect(kinds('2026-11-23T09:00:00.000Z')).toEqual(['dayBefore'])
    expect(kinds(hourBefore)).toEqual(['dayBefore', 'hourBefore'])
    expect(kinds(hourBefore, '2026-11-23T12:00:00.000Z')).toEqual(['hourBefore'])
    expect(kinds(session.starts)).toEqual([])
  })
})
