// A visit from the request to its end: who may do what when, and what pressed again or too late comes to.

import { describe, expect, it } from 'vitest'
import { personNumber } from '../../../../tests/support/builders.ts'
import { aVisit, proposed } from '../../../../tests/support/visit-builders.ts'
import { day, instant } from '../../kernel/ids.ts'
import { accept, anotherTime, askFor, close, propose, sessionOf, take, withdraw } from './decide.ts'
import { replyBy } from './reply-by.ts'
import { helpFault, timesInWords } from './visit.ts'

const now = instant('2026-11-16T09:00:00.000Z')
const marcus = { id: personNumber(4), name: 'Marcus Oyelaran' }
const helen = { id: personNumber(5), name: 'Helen Frost' }
const seeing = (seen: number) => ({ seen, now })
const wish = {
  starts: instant('2026-12-03T10:00:00.000Z'),
  ends: instant('2026-12-03T11:00:00.000Z'),
  note: ' I can bring figures. ',
}

describe('asking', () => {
  it('keeps what was wished for, and waits', () => {
    const asked = askFor({ ...aVisit(), help: ' An hour. ' }, now)
    expect(asked).toMatchObject({ ok: true, value: { help: 'An hour.', situation: { state: 'asked' } } })
  })
  it.each([
    ['no words', { help: '  ' }, 'help'],
    ['too many words', { help: 'a'.repeat(1_001) }, 'help'],
    ['a day that has passed', { from: day('2026-11-15') }, 'from'],
    ['a day years ahead', { from: day('2028-11-15') }, 'from'],
  ])('refuses %s', (_what, about, field) => {
    expect(askFor({ ...aVisit(), ...about }, now)).toMatchObject({
      ok: false,
      refusal: { reason: 'invalid', fields: [field] },
    })
  })
  it('says how many letters are too many', () => {
    expect(helpFault('a'.repeat(1_000))).toBeNull()
    expect(helpFault('a'.repeat(1_001))).toBe('What would help is 1 letter too long: 1,000 fit.')
  })
  it('promises a reply by the third school day', () => {
    expect(replyBy({ askedAt: now })).toBe('2026-11-19')
    expect(replyBy({ askedAt: instant('2026-12-17T16:00:00.000Z') })).toBe('2027-01-05')
  })
  it('says in words when it suits', () => {
    expect(timesInWords([])).toBe('at any time')
    expect(timesInWords(['afterSchool', 'morning'])).toBe('mornings or after school')
    expect(timesInWords(['lunch', 'afternoon', 'morning'])).toBe('mornings, lunchtimes or afternoons')
  })
})

describe('taking', () => {
  it('is done by one officer, however often', () => {
    const taken = take(aVisit(), marcus)
    if (!taken.ok) throw new Error('not taken')
    expect(take(taken.value, marcus)).toEqual(taken)
    const late = take(taken.value, helen)
    expect(late.ok ? '' : late.refusal.sentence).toBe('Marcus Oyelaran took this a moment ago.')
  })
})

describe('proposing', () => {
  it('makes one proposal of one that comes again, and a newer one of another time', () => {
    const first = propose(aVisit(), marcus, wish, seeing(0))
    if (!first.ok) throw new Error('not proposed')
    expect(first.value.situation).toMatchObject({
      state: 'proposed',
      proposal: { turn: 1, note: 'I can bring figures.' },
      told: { state: 'intended' },
    })
    expect(propose(first.value, marcus, wish, seeing(0))).toEqual(first)
    const next = propose(first.value, marcus, { ...wish, note: 'Later.' }, seeing(1))
    expect(next).toMatchObject({ ok: true, value: { proposals: 2, situation: { proposal: { turn: 2 } } } })
  })
  it('does not take the place of a colleague’s that was not seen', () => {
    expect(propose(proposed(), helen, wish, seeing(0))).toMatchObject({ refusal: { reason: 'wrongState' } })
    expect(propose(proposed(), helen, wish, seeing(1))).toMatchObject({ value: { proposals: 2 } })
  })
  it('refuses times that are past or in the wrong order', () => {
    const late = instant('2027-01-01T09:00:00.000Z')
    expect(propose(aVisit(), marcus, wish, { seen: 0, now: late })).toMatchObject({
      refusal: { fields: ['starts'] },
    })
    expect(propose(aVisit(), marcus, { ...wish, ends: wish.starts }, seeing(0))).toMatchObject({
      refusal: { fields: ['ends'] },
    })
  })
})

describe('answering', () => {
  it('says yes to the proposal that stands, once', () => {
    const agreed = accept(proposed(), 1, now)
    if (!agreed.ok) throw new Error('not agreed')
    expect(agreed.value.situation).toMatchObject({ state: 'agreed', proposal: { turn: 1 } })
    expect(accept(agreed.value, 1, now)).toEqual(agreed)
    expect(anotherTime(agreed.value, 1).ok).toBe(false)
    expect(withdraw(agreed.value, now).ok).toBe(false)
    expect(propose(agreed.value, marcus, wish, seeing(1)).ok).toBe(false)
  })
  it('does not answer a newer proposal by an old card, nor one whose time has begun', () => {
    const words = (outcome: ReturnType<typeof accept>) => (outcome.ok ? '' : outcome.refusal.sentence)
    expect(words(accept(proposed(), 2, now))).toContain('Another time has been proposed')
    expect(words(anotherTime(proposed(), 2))).toContain('Another time has been proposed')
    expect(words(accept(proposed(), 1, wish.starts))).toContain('has passed')
  })
  it('hands it back to the officer, who sees which time did not suit', () => {
    const back = anotherTime(proposed(), 1)
    if (!back.ok) throw new Error('not handed back')
    expect(back.value.situation).toMatchObject({ state: 'taken', refused: { turn: 1 } })
    expect(anotherTime(back.value, 1)).toEqual(back)
    expect(accept(back.value, 1, now).ok).toBe(false)
  })
  it('is withdrawn at any time before it is agreed', () => {
    for (const visit of [aVisit(), proposed()]) {
      const gone = withdraw(visit, now)
      if (!gone.ok) throw new Error('not withdrawn')
      expect(gone.value.situation).toEqual({ state: 'withdrawn', at: now })
      expect(withdraw(gone.value, wish.starts)).toEqual(gone)
      expect(take(gone.value, marcus).ok).toBe(false)
      expect(accept(gone.value, 1, now).ok).toBe(false)
    }
  })
})

describe('an agreed visit', () => {
  it('is a session with one place that nobody else can book, and closes with it', () => {
    const agreed = accept(proposed(), 1, now)
    if (!agreed.ok || agreed.value.situation.state !== 'agreed') throw new Error('not agreed')
    const session = sessionOf(agreed.value, agreed.value.situation)
    expect(session).toMatchObject({
      ok: true,
      value: { id: agreed.value.id, kind: 'visit', capacity: 1, audience: { everyone: false } },
    })
    const closed = close(agreed.value, 'Snow.', now)
    expect(closed.situation).toMatchObject({ state: 'closed', why: 'Snow.' })
    expect(close(aVisit(), 'Snow.', now)).toEqual(aVisit())
  })
})
