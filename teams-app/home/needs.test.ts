// What the home page puts first.

import { describe, expect, it } from 'vitest'
import { consultationId, instant, urn } from '../../shared/domain/kernel/ids.ts'
import { needsInWords, needsMe, sentByMe } from './needs.ts'

const listed = (
  id: string,
  closes: string,
  moment: 'scheduled' | 'open' | 'closed',
  sent: readonly boolean[],
) => ({
  id: consultationId(id),
  title: id,
  reason: '',
  opens: '2026-11-02',
  closes,
  moment,
  sections: 2,
  questions: 5,
  schools: sent.map((isSent, at) => ({
    urn: urn(`99000${at}`),
    name: `School ${at}`,
    sectionsStarted: 0,
    answered: 0,
    sentAt: isSent ? instant('2026-11-10T09:00:00Z') : null,
    reference: isSent ? 'CW-7K4M-2Q' : null,
  })),
})

const all = [
  listed('late', '2026-12-11', 'open', [false]),
  listed('soon', '2026-11-27', 'open', [true, false]),
  listed('sent', '2026-11-20', 'open', [true]),
  listed('over', '2026-11-01', 'closed', [false]),
  listed('next', '2026-12-20', 'scheduled', [false]),
]

describe('needsMe', () => {
  it('has what is open and not sent for every school, the earliest close first', () => {
    expect(needsMe(all).map(({ id }) => id)).toEqual(['soon', 'late'])
    expect(sentByMe(all).map(({ id }) => id)).toEqual(['sent'])
  })
})

describe('needsInWords', () => {
  it('counts them and names the first close', () => {
    expect(needsInWords(needsMe(all))).toBe('Two things need you. The first closes on Friday 27 November.')
    expect(needsInWords(needsMe(all.slice(0, 1)))).toBe(
      'One thing needs you. It closes on Friday 11 December.',
    )
    expect(needsInWords([])).toBe('Nothing needs you now.')
  })
})
