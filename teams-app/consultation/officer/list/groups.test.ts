// The officer's list: what needs somebody first, and its sentence.

import { describe, expect, it } from 'vitest'
import { consultationId, instant, personId } from '../../../../shared/domain/kernel/ids.ts'
import { datesInWords, groupsOf, listInWords, type Summary } from './groups.ts'

const summary = (about: Partial<Summary>): Summary => ({
  id: consultationId('a'),
  version: '1',
  title: 'A',
  author: { id: personId('00000000-0000-4000-8000-000000000004'), name: 'Marcus Oyelaran' },
  createdAt: instant('2026-11-20T10:00:00Z'),
  state: 'draft',
  moment: null,
  opens: null,
  closes: null,
  questions: 3,
  ...about,
})
const waiting = summary({ state: 'awaitingApproval' })
const open = summary({ state: 'published', moment: 'open', opens: '2026-11-02', closes: '2026-12-11' })

describe('groupsOf', () => {
  it('puts what waits for somebody first and has no empty group', () => {
    const closed = summary({ state: 'published', moment: 'closed' })
    expect(groupsOf([closed, open, summary({}), waiting]).map(({ name }) => name)).toEqual([
      'waiting',
      'draft',
      'open',
      'closed',
    ])
  })
})

describe('words', () => {
  it('say what needs the officer', () => {
    expect(listInWords([])).toBe('There is none yet.')
    expect(listInWords([waiting, open])).toBe('1 consultation waits for a second person. 1 is open.')
    expect(listInWords([summary({})])).toBe('None is open.')
    expect(listInWords([summary({ state: 'publishing', moment: 'open' })])).toBe('1 is open.')
  })

  it('tell the dates as far as they are decided', () => {
    expect(datesInWords(open)).toBe('It closes on Friday 11 December 2026, 11:59pm.')
    expect(datesInWords(summary({}))).toBe('No dates yet.')
    expect(datesInWords(summary({ opens: '2026-11-02', closes: '2026-12-11' }))).toBe(
      'Monday 2 November 2026 to Friday 11 December 2026, 11:59pm.',
    )
  })
})
