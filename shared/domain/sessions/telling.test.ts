import { describe, expect, it } from 'vitest'
import { aLinkedPerson, aSchool, personNumber } from '../../../tests/support/builders.ts'
import { aSession } from '../../../tests/support/session-builders.ts'
import { instant, seriesId, sessionId, urn } from '../kernel/ids.ts'
import type { Audience } from '../people/audience.ts'
import { inviteKey, isInviteOf } from './notice.ts'
import type { Session, Telling } from './session.ts'
import {
  agreedStill,
  decideAgree,
  decideTakeBack,
  decideTell,
  peopleToTell,
  reachesEverySchool,
  toldTogether,
} from './telling.ts'

const now = instant('2026-11-09T09:00:00.000Z')
const series = { id: seriesId('workshops'), title: 'Workshops', attendOne: true }
const at = (id: string, starts: string, about: Partial<Session> = {}): Session =>
  aSession({ id: sessionId(id), series, starts: instant(`2026-11-${starts}:00:00.000Z`), ...about })
const late = at('late', '26T10')
const early = at('early', '24T10')
const marcus = { id: personNumber(4), name: 'Marcus Oyelaran' }
const helen = { id: personNumber(5), name: 'Helen Fairweather' }
const asked: Telling = { state: 'asked', by: marcus, at: now, channels: [] }

const person = (nth: number, school: string) => ({
  ...aLinkedPerson({
    id: personNumber(nth),
    name: `Head ${nth}`,
    links: [{ urn: urn(school), role: 'headteacher' }],
  }),
  guest: false,
  appRoles: [],
})
const schools = [
  aSchool({ urn: urn('990101'), area: 'East', name: 'One' }),
  aSchool({ urn: urn('990102'), area: 'South', name: 'Two' }),
]
const people = [person(1, '990101'), person(2, '990102'), person(3, '990102')]
const inArea = (...areas: string[]): Audience => ({ everyone: false, areas })

describe('one message', () => {
  it('tells of the series’ sessions that can be booked, the earliest first', () => {
    const begun = at('begun', '01T10')
    const off = at('off', '25T10', { situation: { state: 'calledOff', at: now, by: marcus, reason: 'Ill' } })
    const other = aSession({ id: sessionId('other') })
    const all = [late, begun, off, other, early]
    expect(toldTogether(late, all, now)).toEqual([early, late])
    expect(toldTogether(other, all, now)).toEqual([other])
  })

  it('goes to those for whom one is meant, without those who hold something', () => {
    const sessions = [
      at('a', '24T10', { audience: inArea('East') }),
      at('b', '26T10', { audience: inArea('South') }),
    ]
    const told = peopleToTell(sessions, people, schools, new Set([personNumber(2)]))
    expect(told.people.map((one) => one.person)).toEqual([personNumber(1), personNumber(3)])
    expect(told).toMatchObject({ held: 1, sample: [{ name: 'Head 1' }, { name: 'Head 3' }] })
  })

  it('has one key a series, a person and a channel', () => {
    const to = { kind: 'person', person: personNumber(1), name: 'x' } as const
    expect(inviteKey(early, to)).toBe(inviteKey(late, to))
    expect(inviteKey(early, { kind: 'channel', teamId: 't', channelId: 'c', name: 'x' })).toBe(
      'series:workshops#invite#c:c',
    )
    expect(isInviteOf(early, { key: inviteKey(late, to) })).toBe(true)
    expect(isInviteOf(aSession(), { key: inviteKey(late, to) })).toBe(false)
  })
})

describe('every school', () => {
  it.each([
    ['everyone', [late], true],
    ['filters that leave none out', [at('a', '24T10', { audience: inArea('East', 'South') })], true],
    [
      'two that leave none out together',
      ['East', 'South'].map((area) => at(area.toLowerCase(), '24T10', { audience: inArea(area) })),
      true,
    ],
    ['some', [at('a', '24T10', { audience: inArea('East') })], false],
  ] as const)('is reached by %s: %#', (_what, together, reached) => {
    expect(reachesEverySchool(together, schools)).toBe(reached)
  })
})

describe('telling', () => {
  const tell = (everySchool: boolean, session = early) =>
    decideTell(session, { by: marcus, channels: [], everySchool }, now)

  it('goes on at once, or waits for a second officer', () => {
    expect(tell(false)).toMatchObject({ ok: true, value: { telling: { state: 'agreed', agreedBy: null } } })
    expect(tell(true)).toMatchObject({ ok: true, value: { telling: asked } })
  })

  it('is refused for what has begun', () => {
    expect(tell(false, at('begun', '01T10'))).toMatchObject({ ok: false, refusal: { reason: 'wrongState' } })
  })

  it('is agreed to, or taken back, once', () => {
    const waiting = { ...early, telling: asked }
    const agreed = decideAgree(waiting, helen, now)
    expect(agreed).toMatchObject({
      value: { next: { telling: { state: 'agreed', agreedBy: helen } }, askedBy: marcus },
    })
    expect(decideAgree(early, helen, now).ok).toBe(false)
    expect(decideTakeBack(waiting)).toMatchObject({ value: { telling: { state: 'none' } } })
    expect(decideTakeBack(early).ok).toBe(false)
  })

  it('is asked again when it came to reach every school after one officer’s word', () => {
    const alone = { ...early, telling: { ...asked, state: 'agreed', agreedBy: null } } as const
    const two = { ...early, telling: { ...asked, state: 'agreed', agreedBy: helen } } as const
    expect(agreedStill(alone, true)).toEqual({ ...early, telling: asked })
    expect(agreedStill(alone, false)).toBe(alone)
    expect(agreedStill(two, true)).toBe(two)
  })
})
