// How a visit reads to the school and to officers.

import { describe, expect, it } from 'vitest'
import type { VisitView } from '../../../shared/api/visits.ts'
import { day, instant, sessionId, urn } from '../../../shared/domain/kernel/ids.ts'
import { afterAnswer, officerStanding, ownStanding, suitsInWords, visitGroups } from './visit-words.ts'

const view = (about: Partial<VisitView> = {}): VisitView => ({
  id: sessionId('visit-1'),
  version: '1',
  reference: 'VR-7K4M',
  asker: 'Priya Nair',
  school: { urn: urn('990101'), name: 'Wrenfield Primary School' },
  area: 'East',
  topic: 'attendance',
  help: 'An hour would help.',
  from: day('2026-11-30'),
  times: ['morning', 'afterSchool'],
  askedAt: instant('2026-11-16T09:00:00.000Z'),
  replyBy: day('2026-11-19'),
  state: 'asked',
  officer: null,
  proposals: 0,
  proposal: null,
  refused: null,
  closedBecause: null,
  told: null,
  ...about,
})
const officer = 'Marcus Oyelaran'
const proposal = {
  turn: 1,
  starts: instant('2026-12-03T10:00:00.000Z'),
  ends: instant('2026-12-03T11:00:00.000Z'),
  note: '',
}

describe('a visit', () => {
  it('says when it suits and by when the school hears', () => {
    expect(suitsInWords(view())).toBe('From Monday 30 November 2026, mornings or after school')
    expect(ownStanding(view()).words).toBe('The East team replies by Thursday 19 November 2026.')
  })
  it('is late for officers once the day of the reply is over', () => {
    expect(officerStanding(view(), '2026-11-19').tone).toBe('waits')
    expect(officerStanding(view(), '2026-11-20')).toMatchObject({ tone: 'bad' })
  })
  it('shows officers a proposal that did not arrive', () => {
    const told = {
      state: 'lost',
      sentence: 'The app is blocked for this person. Ring or write to them.',
    } as const
    expect(officerStanding(view({ state: 'proposed', officer, told }), '2026-11-16')).toEqual({
      tone: 'bad',
      words: told.sentence,
    })
  })
  it('tells what an answer came to', () => {
    expect(afterAnswer(view({ state: 'agreed', officer, proposal }))).toBe(
      'The visit is agreed: Thursday 3 December 2026, 10am to 11am. It comes into your Outlook calendar.',
    )
    expect(afterAnswer(view({ state: 'taken', officer, refused: proposal }))).toContain('another time')
    expect(afterAnswer(view({ state: 'withdrawn' }))).toBe('Request VR-7K4M is cancelled.')
  })
  it('stands with those that wait for the same', () => {
    const visits = [view(), view({ state: 'closed' }), view({ state: 'taken', officer })]
    expect(visitGroups(visits).map((group) => [group.name, group.visits.length])).toEqual([
      ['wanted', 2],
      ['over', 1],
    ])
  })
})
