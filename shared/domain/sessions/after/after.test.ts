import { describe, expect, it } from 'vitest'
import { personNumber } from '../../../../tests/support/builders.ts'
import { aBooking, aSession, bookingNumber } from '../../../../tests/support/session-builders.ts'
import { instant } from '../../kernel/ids.ts'
import {
  type Attendance,
  attendanceKey,
  copied,
  minutesOf,
  type Present,
  thoseMissing,
  thoseThere,
} from './attendance.ts'
import { certified, minutesNeeded } from './certificate.ts'
import { type FollowUp, followUpUntil, tallyOf } from './follow-up.ts'
import { domainOf, materialsFrom } from './materials.ts'
import type { Useful } from './useful.ts'

const now = instant('2026-11-24T12:20:00.000Z')
const session = aSession()
const present = (minutes: number, about: Partial<Present> = {}): Present => ({
  person: personNumber(1),
  name: 'Priya Nair',
  schoolName: 'Wrenfield Primary School',
  email: 'priya.nair@wrenfield.example',
  seconds: minutes * 60,
  ...about,
})
const stranger = (minutes: number, about: Partial<Present> = {}) =>
  present(minutes, { person: null, name: 'Tom Alder', email: null, ...about })
const amara = aBooking({
  id: bookingNumber(2),
  person: personNumber(2),
  personName: 'Amara Whitlock',
  situation: { state: 'booked', seat: 2 },
})
const told = (rows: readonly Attendance[]) => rows.map((row) => [row.name, row.booked, minutesOf(row)])

describe('a report of a meeting', () => {
  it('gives each with a place a row, and lists those who came without one', () => {
    const rows = copied(session, [aBooking(), amara], [present(118), stranger(60)], [], now)
    expect(told(rows)).toEqual([
      ['Priya Nair', true, 118],
      ['Amara Whitlock', true, 0],
      ['Tom Alder', false, 60],
    ])
  })
  it('adds the stays of one person together, and never takes a name for a person', () => {
    const rows = copied(
      session,
      [aBooking()],
      [present(20), present(30), stranger(9, { name: 'Priya Nair' })],
      [],
      now,
    )
    expect(told(rows)).toEqual([
      ['Priya Nair', true, 50],
      ['Priya Nair', false, 9],
    ])
    expect(new Set(rows.map(attendanceKey)).size).toBe(2)
  })
  it('says nothing while it is empty, and leaves out those who run it', () => {
    expect(copied(session, [aBooking()], [], [], now)).toEqual([])
    const rows = copied(session, [aBooking()], [present(150, { person: session.organiser.id })], [], now)
    expect(told(rows)).toEqual([['Priya Nair', true, 0]])
  })
  it('keeps corrections and what people said when it is copied again', () => {
    const [first] = copied(session, [aBooking()], [present(40)], [], now)
    if (!first) throw new Error('no row')
    const by = session.organiser
    const corrected = {
      ...first,
      disputedAt: now,
      corrections: [{ at: now, by, from: 40, to: 140, reason: 'Joined by phone' }],
    }
    const [again] = copied(session, [aBooking()], [present(45)], [corrected], now)
    expect(again).toMatchObject({ reported: 45, disputedAt: now, corrections: [{ to: 140 }] })
    expect(again && minutesOf(again)).toBe(140)
  })
})

describe('who was there and who was not', () => {
  it('is known only once something was counted', () => {
    expect(thoseMissing([aBooking()], [])).toEqual([])
    const gone = aBooking({ id: bookingNumber(3), person: personNumber(3), situation: { state: 'waiting' } })
    const rows = copied(session, [aBooking(), amara, gone], [present(118), stranger(60)], [], now)
    expect(thoseMissing([aBooking(), amara, gone], rows).map(({ personName }) => personName)).toEqual([
      'Amara Whitlock',
    ])
    const disputing = rows.map((row) => ({ ...row, disputedAt: now }))
    expect(thoseMissing([aBooking(), amara, gone], disputing)).toEqual([])
    expect(thoseThere(rows).map(({ name }) => name)).toEqual(['Priya Nair'])
  })
})

describe('a certificate', () => {
  const row = (minutes: number) => copied(session, [aBooking()], [present(minutes)], [], now)[0] ?? null
  it('needs three quarters of the length, rounded up', () => {
    expect(minutesNeeded(session)).toBe(113)
    expect(certified(session, row(112))).toMatchObject({ ok: false })
    expect(certified(session, row(113))).toEqual({ ok: true, value: { minutes: 113, length: 150 } })
  })
  it('never certifies more than the length', () => {
    expect(certified(session, row(170))).toEqual({ ok: true, value: { minutes: 150, length: 150 } })
  })
  it('says in words what is missing', () => {
    expect(certified(session, null)).toMatchObject({ refusal: expect.stringContaining('so far') })
    expect(certified(session, row(1))).toEqual({
      ok: false,
      refusal: 'A certificate needs 113 minutes of 150. 1 was counted.',
    })
  })
})

describe('the question afterwards', () => {
  const answers = (...groups: readonly (readonly [Useful, number])[]): readonly FollowUp[] =>
    groups.flatMap(([useful, many]) =>
      Array.from({ length: many }, (_, nth) => ({
        session: session.id,
        person: personNumber(nth + 1),
        personName: '',
        useful,
        better: nth === 0 ? `${useful} more time` : '',
        at: now,
      })),
    )
  const count = (list: readonly FollowUp[], useful: Useful) =>
    tallyOf(list).counts.find((one) => one.useful === useful)?.count
  it.each([
    [0, 0],
    [1, 'c'],
    [4, 'c'],
    [5, 5],
  ] as const)('shows %s as %s', (many, shown) => {
    expect(count(answers(['5', many]), '5')).toBe(shown)
  })
  it('gives no total that would tell a hidden count, and texts without names', () => {
    expect(tallyOf(answers(['5', 9], ['none', 1])).answered).toBeNull()
    expect(tallyOf(answers(['5', 9], ['4', 5]))).toMatchObject({
      answered: 14,
      texts: ['4 more time', '5 more time'],
    })
  })
  it('is open until the end of the day two weeks later', () => {
    expect(followUpUntil(session)).toBe('2026-12-08T23:59:59.000Z')
  })
})

describe('a recording', () => {
  it.each([
    ['https://northdown.sharepoint.example/v/1?x=2', 'northdown.sharepoint.example'],
    ['https://WWW.Example.org', 'www.example.org'],
    ['http://example.org/', null],
    ['https://user@evil.example/', null],
    ['https://exаmple.org/', null],
    ['javascript:alert(1)', null],
    ['https://localhost/', null],
    ['https://example.org/a b', null],
  ])('%s leads to %s', (address, domain) => {
    expect(domainOf(address)).toBe(domain)
  })
  it('may be left out', () => {
    expect(materialsFrom(' ', ' One. ')).toEqual({ ok: true, value: { recording: null, points: 'One.' } })
    expect(materialsFrom('ftp://x.example', '').ok).toBe(false)
  })
})
