// Planning, changing and calling off: what is settled, what rises, and what may no longer change.

import { describe, expect, it } from 'vitest'
import { personNumber } from '../../../tests/support/builders.ts'
import { aBooking, aSession } from '../../../tests/support/session-builders.ts'
import { fromLondon } from '../kernel/dates.ts'
import { seriesId, sessionId } from '../kernel/ids.ts'
import { callOff, changeSession, planSession, type SessionPlan } from './plan.ts'

const now = fromLondon('2026-11-20T10:00')
const session = aSession()
const { id: _id, organiser: marcus, agenda: _agenda, revision: _revision, moved: _moved, ...rest } = session
const { calendar: _calendar, situation: _situation, ...plan } = rest
const made = {
  state: 'made',
  eventId: 'event',
  joinUrl: 'https://teams.example/join',
  revision: 1,
} as const

const plans = (about: Partial<SessionPlan>) =>
  planSession({
    id: sessionId('fresh'),
    plan: { ...plan, ...about },
    organiser: marcus,
    eventId: null,
    now,
  })
const reasonOf = (result: ReturnType<typeof planSession>) => (result.ok ? null : result.refusal)

describe('planSession', () => {
  it('makes a session whose event is to be made', () => {
    const coOrganisers = [marcus, { id: personNumber(9), name: 'Ines Calloway' }]
    const result = plans({ coOrganisers })
    expect(result.ok && result.value).toMatchObject({
      id: 'fresh',
      title: plan.title,
      revision: 1,
      moved: null,
      calendar: { state: 'toMake' },
      situation: { state: 'planned' },
      coOrganisers: [{ name: 'Ines Calloway' }],
    })
  })

  it('refuses a name that is an address of the tab', () => {
    const result = planSession({ id: sessionId('visits'), plan, organiser: marcus, eventId: null, now })
    expect(result).toMatchObject({ ok: false, refusal: { reason: 'invalid', fields: ['key'] } })
  })

  it('adopts the appointment it was planned in', () => {
    const result = planSession({ id: sessionId('fresh'), plan, organiser: marcus, eventId: 'AAMk', now })
    expect(result.ok && result.value.calendar).toEqual({ state: 'adopted', eventId: 'AAMk' })
  })

  it.each<[Partial<SessionPlan>, string]>([
    [{ ends: plan.starts }, 'ends'],
    [{ starts: now }, 'starts'],
    [{ capacity: 0 }, 'capacity'],
    [{ capacity: 2_001 }, 'capacity'],
    [{ capacity: 1.5 }, 'capacity'],
    [{ title: '  ' }, 'title'],
  ])('refuses %j', (about, field) => {
    expect(reasonOf(plans(about))).toMatchObject({ reason: 'invalid', fields: [field] })
  })
})

describe('changeSession', () => {
  const later = { starts: fromLondon('2026-11-25T10:00'), ends: fromLondon('2026-11-25T12:30') }
  const rows = [aBooking()]

  it('raises the revision with a new time, and keeps the old one with the reason', () => {
    const result = changeSession(session, { ...plan, ...later }, ' The hall is taken. ', rows, now)
    expect(result).toEqual({
      ok: true,
      value: {
        ...session,
        ...later,
        revision: 2,
        moved: { from: session.starts, to: later.starts, reason: 'The hall is taken.', at: now, revision: 2 },
      },
    })
  })

  it('needs the reason only when somebody has to be told', () => {
    expect(reasonOf(changeSession(session, { ...plan, ...later }, ' ', rows, now))).toMatchObject({
      fields: ['reason'],
    })
    expect(changeSession(session, { ...plan, ...later }, '', [], now).ok).toBe(true)
  })

  it('raises it for a title or end too, and for nothing else', () => {
    const titled = changeSession(session, { ...plan, title: 'East' }, '', rows, now)
    expect(titled.ok && [titled.value.revision, titled.value.moved]).toEqual([2, null])
    const about = changeSession(
      session,
      { ...plan, about: 'More.', capacity: 1, area: 'West' },
      '',
      rows,
      now,
    )
    expect(about.ok && about.value).toEqual({
      ...session,
      about: 'More.',
      capacity: 1,
      area: 'West',
    })
  })

  it('keeps series and "attend one" once a row holds something', () => {
    const series = { id: seriesId('workshops'), title: 'Workshops', attendOne: true }
    const changed = { ...plan, series }
    const gone = [aBooking({ situation: { state: 'gone', at: now, because: 'person' } })]
    expect(reasonOf(changeSession(session, changed, '', rows, now))).toMatchObject({ fields: ['series'] })
    expect(changeSession(session, changed, '', gone, now).ok).toBe(true)
    const inSeries = aSession({ series })
    const renamed = { ...plan, series: { ...series, title: 'November workshops' } }
    expect(changeSession(inSeries, renamed, '', rows, now).ok).toBe(true)
    const both = { ...plan, series: { ...series, attendOne: false } }
    expect(changeSession(inSeries, both, '', rows, now).ok).toBe(false)
  })

  it('keeps who sees the names once the invitation stands', () => {
    const seen = { ...plan, attendeesSeen: true }
    expect(changeSession(session, seen, '', rows, now).ok).toBe(true)
    const invited = aSession({ calendar: made })
    expect(reasonOf(changeSession(invited, seen, '', [], now))).toMatchObject({ fields: ['attendeesSeen'] })
  })

  it('refuses a past time, and a session that began or is called off', () => {
    expect(reasonOf(changeSession(session, { ...plan, starts: now }, 'x', [], now))).toMatchObject({
      fields: ['starts'],
    })
    expect(reasonOf(changeSession(session, plan, '', [], session.starts))).toMatchObject({
      reason: 'wrongState',
    })
    const off = callOff(session, marcus, 'Snow.', now)
    expect(off.ok && reasonOf(changeSession(off.value, plan, '', [], now))).toMatchObject({
      reason: 'wrongState',
    })
  })
})

describe('callOff', () => {
  it('keeps who, when and why, and the first word stays', () => {
    const off = callOff(session, marcus, ' Snow. ', now)
    const situation = { state: 'calledOff', at: now, by: marcus, reason: 'Snow.' }
    expect(off).toEqual({ ok: true, value: { ...session, situation } })
    expect(off.ok && callOff(off.value, marcus, 'Rain.', now)).toEqual(off)
  })

  it('needs a reason, and a session that is not over', () => {
    expect(reasonOf(callOff(session, marcus, '', now))).toMatchObject({ fields: ['reason'] })
    expect(reasonOf(callOff(session, marcus, 'Snow.', session.ends))).toMatchObject({ reason: 'wrongState' })
  })
})
