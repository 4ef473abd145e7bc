// What the home page puts first.

import { describe, expect, it } from 'vitest'
import { consultationId, instant, personId, urn } from '../../shared/domain/kernel/ids.ts'
import { leadInWords, needsInWords, needsMe, sentByMe, waitsForMe } from './needs.ts'

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

const draft = (
  id: string,
  author: string,
  state: 'draft' | 'awaitingApproval' | 'published',
  createdAt = '2026-11-02T09:00:00Z',
) => ({
  id: consultationId(id),
  title: id,
  author: { id: personId(author), name: author },
  createdAt: instant(createdAt),
  state,
  moment: null,
  opens: null,
  closes: null,
  questions: 3,
})

describe('what waits for a second person', () => {
  const me = personId('00000000-0000-4000-8000-000000000005')
  const other = '00000000-0000-4000-8000-000000000004'

  it('is what others handed in, the oldest first', () => {
    const drafts = [
      draft('newer', other, 'awaitingApproval', '2026-11-03T09:00:00Z'),
      draft('mine', me, 'awaitingApproval'),
      draft('unready', other, 'draft'),
      draft('older', other, 'awaitingApproval'),
      draft('out', other, 'published'),
    ]
    expect(waitsForMe(drafts, me).map(({ id }) => id)).toEqual(['older', 'newer'])
  })

  it('is said before what the person is asked', () => {
    expect(leadInWords([], 0)).toBe('Nothing needs you now.')
    expect(leadInWords([], 1)).toBe('One consultation waits for you to agree.')
    expect(leadInWords([listed('a', '2026-11-27', 'open', [false])], 2)).toBe(
      'Two consultations wait for you to agree. One thing needs you. It closes on Friday 27 November.',
    )
  })
})
