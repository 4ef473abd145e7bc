// Which notices an officer can have sent again.

import { describe, expect, it } from 'vitest'
import { aBooking, aNotice, aSession } from '../../../../tests/support/session-builders.ts'
import { type Instant, instant } from '../../kernel/ids.ts'
import { type Notice, noticeKey } from '../notice.ts'
import { againOf, sentAgain } from './again.ts'
import { turns } from './due-notices.ts'
import { verdictOn } from './verdict.ts'

// Tuesday 24 November 2026, 9:30am to midday.
const session = aSession()
const at = instant('2026-11-23T09:30:00.000Z')
const before = instant('2026-11-23T12:00:00.000Z')
const after = instant('2026-11-24T13:00:00.000Z')
const uncertain = { state: 'uncertain', at } as const
const again = (about: Partial<Notice>, now: Instant = before, on = session) =>
  againOf({ ...aNotice(), ...about }, on, now)

describe('sending again', () => {
  it('warns of a second card only where nobody knows whether the first came', () => {
    expect(again({ state: uncertain })).toBe('perhapsTwice')
    expect(again({ state: { state: 'failed', at, reason: 'Busy.' } })).toBe('once')
    expect(again({ state: { state: 'unreachable', at, reason: 'appBlocked' } })).toBe('once')
  })

  it('leaves alone what has gone, is to go, was not needed or settles by itself', () => {
    expect(again({ state: { state: 'intended' } })).toBe('no')
    expect(again({ state: { state: 'sending', at } })).toBe('no')
    expect(again({ state: { state: 'skipped', at, reason: 'Late.' } })).toBe('no')
    const channel = { kind: 'channel', teamId: 't', channelId: 'c', name: 'Heads' } as const
    expect(again({ kind: 'invite', to: channel, state: uncertain })).toBe('no')
  })

  it('ends with its use: the start, the calling off, two weeks after the end', () => {
    expect(again({ kind: 'moved', state: uncertain }, after)).toBe('no')
    const by = session.organiser
    const off = aSession({ situation: { state: 'calledOff', at, by, reason: 'Snow.' } })
    expect(again({ kind: 'dayBefore', state: uncertain }, before, off)).toBe('no')
    expect(again({ kind: 'calledOff', state: uncertain }, before, off)).toBe('perhapsTwice')
    expect(again({ kind: 'followUp', state: uncertain }, after)).toBe('perhapsTwice')
    expect(again({ kind: 'followUp', state: uncertain }, instant('2026-12-20T13:00:00.000Z'))).toBe('no')
  })

  it('sends a reminder that by itself would be too late', () => {
    const booking = aBooking()
    const key = noticeKey('dayBefore', session.id, booking.person, turns.reminder(session))
    const late = { ...aNotice(), key, state: uncertain }
    const facts = { session, booking, now: before }
    expect(verdictOn({ ...late, state: { state: 'intended' } }, facts)).toHaveProperty('skip')
    expect(verdictOn(sentAgain(late, before), facts)).toBe('send')
  })
})
