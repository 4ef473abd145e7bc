// The words of a session's time, places and standing.

import { describe, expect, it } from 'vitest'
import type { Held } from '../../../shared/api/sessions.ts'
import { instant, personId } from '../../../shared/domain/kernel/ids.ts'
import { untilInWords } from './session-days.ts'
import { heldInWords, hoursInWords, ordinal, placesInWords, shortName, whenInWords } from './session-words.ts'

const times = (starts: string, ends: string) => ({ starts: instant(starts), ends: instant(ends) })
const wednesday = times('2026-10-14T08:30:00.000Z', '2026-10-14T09:45:00.000Z')
const thursday = times('2026-10-15T13:00:00.000Z', '2026-10-15T14:15:00.000Z')

describe('when it is', () => {
  it('is told in London time, a summer day by summer time', () => {
    expect(whenInWords(wednesday)).toBe('Wednesday 14 October 2026, 9:30am to 10:45am')
    expect(hoursInWords(thursday)).toBe('2pm to 3:15pm')
    expect(whenInWords(times('2026-11-24T09:30:00.000Z', '2026-11-24T12:00:00.000Z'))).toBe(
      'Tuesday 24 November 2026, 9:30am to midday',
    )
  })

  it('names both days of one that runs over midnight', () => {
    expect(whenInWords(times('2026-11-24T20:00:00.000Z', '2026-11-25T12:00:00.000Z'))).toBe(
      'Tuesday 24 November 2026, 8pm to Wednesday 25 November 2026, midday',
    )
  })

  it('says today only on the day itself', () => {
    const until = instant('2026-11-26T14:05:00.000Z')
    expect(untilInWords(until, instant('2026-11-26T10:00:00.000Z'))).toBe('2:05pm today')
    expect(untilInWords(until, instant('2026-11-25T17:00:00.000Z'))).toBe('2:05pm on Thursday 26 November')
  })

  it('tells two sessions apart by as little as it takes', () => {
    const weekLater = times('2026-10-22T13:00:00.000Z', '2026-10-22T14:15:00.000Z')
    const sameDay = times('2026-10-15T08:00:00.000Z', '2026-10-15T09:00:00.000Z')
    expect(shortName(thursday, wednesday)).toBe('Thursday')
    expect(shortName(thursday, weekLater)).toBe('Thursday 15 October')
    expect(shortName(thursday, sameDay)).toBe('2pm')
  })
})

describe('placesInWords', () => {
  const open = { state: 'open' as const, placesLeft: 46, waiting: 0 }

  it('counts places, and calls it full while somebody waits', () => {
    expect(placesInWords(open)).toEqual({ tone: 'ok', words: '46 places left' })
    expect(placesInWords({ ...open, placesLeft: 1 })).toEqual({ tone: 'warn', words: '1 place left' })
    expect(placesInWords({ ...open, placesLeft: 0 }).words).toBe('Full')
    expect(placesInWords({ ...open, placesLeft: 2, waiting: 3 }).words).toBe('Full, 3 waiting')
    expect(placesInWords({ ...open, state: 'calledOff' }).words).toBe('Called off')
    expect(placesInWords({ ...open, state: 'ended' }).words).toBe('It is over')
  })
})

describe('heldInWords', () => {
  const held: Held = {
    person: personId('00000000-0000-4000-8000-000000000001'),
    personName: 'Ines Bell',
    schoolName: 'Larkhill Primary School',
    reference: 'BK-7K4M',
    state: 'waiting',
    until: null,
    declined: false,
    position: 3,
    invited: null,
  }
  const now = instant('2026-11-25T10:00:00.000Z')

  const line = (waiting: number) => ({ waiting, state: 'open' }) as const

  it('speaks of a session that is over as over', () => {
    const over = { waiting: 0, state: 'ended' } as const
    expect(heldInWords({ ...held, state: 'booked' }, over, now).words).toBe('You had a place')
  })

  it('says the place in the line with its length', () => {
    expect(heldInWords(held, line(5), now).words).toBe('You are 3rd of 5 in line')
    expect(heldInWords({ ...held, state: 'booked' }, line(0), now, false).words).toBe('Booked')
    expect(heldInWords({ ...held, state: 'booked' }, { ...line(0), kind: 'visit' }, now).words).toBe('Agreed')
  })

  it('says until when an offer holds', () => {
    const until = instant('2026-11-25T14:05:00.000Z')
    expect(heldInWords({ ...held, state: 'offered', until }, line(5), now).words).toBe(
      'A place is free until 2:05pm today',
    )
  })

  it('tells a place declined in Outlook from one cancelled a moment ago', () => {
    const leaving = (until: string, declined: boolean) =>
      heldInWords({ ...held, state: 'leaving', until: instant(until), declined }, line(0), now)
    expect(leaving('2026-11-25T10:01:00.000Z', false).words).toBe('Given up, held until 10:01am today')
    expect(leaving('2026-11-25T10:01:00.000Z', true).words).toBe(
      'Declined in Outlook, held until 10:01am today',
    )
  })

  it('knows how ordinals end', () => {
    expect([1, 2, 3, 4, 11, 12, 13, 21, 112].map(ordinal)).toEqual([
      '1st',
      '2nd',
      '3rd',
      '4th',
      '11th',
      '12th',
      '13th',
      '21st',
      '112th',
    ])
  })
})
