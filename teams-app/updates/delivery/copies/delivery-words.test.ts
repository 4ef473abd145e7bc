// How far the copies are, in words.

import { describe, expect, it } from 'vitest'
import { instant } from '../../../../shared/domain/kernel/ids.ts'
import {
  arrivedInWords,
  askedInWords,
  type Delivery,
  isMoving,
  isStuck,
  needingSomebody,
  partsInWords,
  twiceInWords,
  underWayInWords,
  unknownInWords,
} from './delivery-words.ts'

const none = { intended: 0, sending: 0, sent: 0, uncertain: 0, unreachable: 0, failed: 0 }
const delivery = (about: Partial<Delivery> = {}): Delivery => ({
  state: 'sent',
  counts: { ...none, sent: 2_914, failed: 9, uncertain: 3 },
  upToDate: 2_914,
  delivered: 2_914,
  asked: { copies: 0, upToDate: 0 },
  channels: [{ key: 'c:1', name: 'Heads', state: 'sent', reason: null }],
  reasons: [],
  people: [],
  waitsUntil: null,
  ...about,
})
const card = { how: 'card', isCorrected: false } as const
const notice = { how: 'notice', isCorrected: false } as const
const person = (state: Delivery['people'][number]['state']) => ({
  key: `p:${state}`,
  name: 'Priya Nair',
  schoolName: 'Larkhill',
  state,
  reason: 'Teams did not take it.',
})

describe('what arrived', () => {
  it('is counted against all, with its parts named', () => {
    expect(arrivedInWords(delivery(), card)).toBe('2,914 of 2,926 copies arrived')
    expect(partsInWords(delivery(), card)).toEqual([
      '1 of 1 channel',
      '2,913 people',
      '9 did not arrive',
      '3 not certain',
    ])
  })

  it('is not claimed of notices: Teams took them, and does not say who got them', () => {
    expect(arrivedInWords(delivery(), notice)).toBe('2,914 of 2,926 copies handed to Teams')
    expect(partsInWords(delivery(), notice)).toContain('2,913 notices')
    expect(unknownInWords(delivery(), notice)).toBe(
      'Notices were handed to Teams for 2,913 people. Teams does not say who got one, and somebody who removed the app may not.',
    )
    expect(unknownInWords(delivery(), card)).toBeNull()
    expect(unknownInWords(delivery({ counts: { ...none, intended: 12 }, channels: [] }), notice)).toBeNull()
  })

  it('is not claimed before it is sent', () => {
    const waiting = { counts: { ...none, intended: 12 }, channels: [] }
    expect(arrivedInWords(delivery({ state: 'scheduled', ...waiting }), card)).toBe(
      '12 copies wait to be sent',
    )
    expect(arrivedInWords(delivery({ counts: none }), card)).toBe('Nobody gets a copy yet')
  })
})

describe('what the copies say by now', () => {
  const recalled = delivery({ state: 'recalled', counts: { ...none, sent: 72 }, delivered: 72, upToDate: 70 })

  it('is headed once they were recalled', () => {
    expect(arrivedInWords(recalled, card)).toBe('Recalled: 70 of 72 copies show the notice')
    expect(arrivedInWords({ ...recalled, state: 'recalling' }, { ...card, isCorrected: true })).toBe(
      'Recalled: 70 of 72 copies show the notice',
    )
    expect(arrivedInWords({ ...recalled, delivered: 0, upToDate: 0 }, card)).toBe(
      'Recalled before a copy arrived',
    )
  })

  it('is headed once they were corrected', () => {
    const corrected = { ...recalled, state: 'sent' } as const
    expect(arrivedInWords(corrected, { ...card, isCorrected: true })).toBe('Corrected in 70 of 72 copies')
    expect(arrivedInWords(corrected, card)).toBe('72 of 72 copies arrived')
  })

  it('is headed by what arrived while the rest still go out, and tells what follows', () => {
    const going = { ...recalled, state: 'sending', counts: { ...none, sent: 72, intended: 28 } } as const
    expect(arrivedInWords(going, { ...card, isCorrected: true })).toBe('72 of 100 copies arrived')
    expect(underWayInWords({ ...going, waitsUntil: instant('2026-11-27T08:00:00.000Z') })).toBe(
      '70 of 72 copies show the newest version. The others follow. The rest go out from Friday 27 November 2026, 8am.',
    )
  })

  it('tells of notices that a recall replaces them, and what they open after a correction', () => {
    expect(arrivedInWords(recalled, notice)).toBe('Recalled: 70 of 72 copies show the notice')
    expect(unknownInWords(recalled, notice)).toMatch(/withdrawn takes the place of theirs\.$/)
    expect(underWayInWords({ ...recalled, waitsUntil: instant('2026-11-27T08:00:00.000Z') })).toBe(
      'The lines in activity feeds are replaced from Friday 27 November 2026, 8am.',
    )
    expect(unknownInWords(delivery(), { ...notice, isCorrected: true })).toMatch(/true now\.$/)
  })

  it('counts no copy as still to go after a recall', () => {
    const stopped = { ...recalled, counts: { ...none, sent: 72, intended: 5 } }
    expect(partsInWords(stopped, card)).toContain('5 never sent')
    expect(partsInWords({ ...stopped, state: 'sending' }, card)).toContain('5 to go')
  })
})

describe('what is under way', () => {
  it('is said while it is sent, waits for the morning, is corrected or recalled', () => {
    expect(underWayInWords(delivery({ state: 'sending' }))).toMatch(/goes on by itself/)
    expect(underWayInWords(delivery({ waitsUntil: instant('2026-11-27T08:00:00.000Z') }))).toBe(
      'The rest go out from Friday 27 November 2026, 8am.',
    )
    expect(underWayInWords(delivery({ upToDate: 14 }))).toBe(
      '14 of 2,914 copies show the newest version. The others follow.',
    )
    expect(underWayInWords(delivery({ state: 'recalling', upToDate: 0 }))).toMatch(/recalled/)
    expect(underWayInWords(delivery())).toBeNull()
  })

  it('is asked for again until it is at rest, and not for a copy that cannot be changed', () => {
    expect(isMoving(delivery({ state: 'sending' }))).toBe(true)
    expect(isMoving(delivery({ upToDate: 2_913 }))).toBe(true)
    expect(isMoving(delivery())).toBe(false)
    expect(isMoving(delivery({ upToDate: 2_913, people: [person('sent')] }))).toBe(false)
    expect(isMoving(delivery({ state: 'recalled' }))).toBe(false)
  })

  it('is a recall that is tried again, too', () => {
    const stuck = { state: 'recalled', upToDate: 2_913 } as const
    expect(isMoving(delivery({ ...stuck, people: [person('sent')] }))).toBe(false)
    expect(isMoving(delivery(stuck))).toBe(true)
    expect(underWayInWords(delivery(stuck))).toMatch(/^2,913 of 2,914 copies say/)
  })

  it('is over for a copy that Teams does not let us change, which can be tried again', () => {
    expect(isStuck(person('sent'))).toBe(true)
    expect(isStuck(person('failed'))).toBe(false)
    expect(isStuck({ state: 'sent', reason: null })).toBe(false)
  })
})

describe('sending again', () => {
  it('has the uncertain first, and says that they may get it twice', () => {
    const people = [person('unreachable'), person('uncertain'), person('failed')]
    expect(needingSomebody(people).map(({ state }) => state)).toEqual(['uncertain', 'failed', 'unreachable'])
    expect(twiceInWords(people)).toMatch(/1 person of these/)
    expect(twiceInWords([person('failed')])).toBeNull()
  })
})

describe('copies that people asked for', () => {
  it.each([
    [{ copies: 0, upToDate: 0 }, null],
    [
      { copies: 1, upToDate: 1 },
      '1 more copy in chats of people who asked for the update: it follows every change too.',
    ],
    [
      { copies: 3, upToDate: 2 },
      '3 more copies in chats of people who asked for the update: 1 does not show the newest version yet.',
    ],
  ])('are told beside the others: %j', (asked, words) => {
    expect(askedInWords(delivery({ asked }))).toBe(words)
  })
})
