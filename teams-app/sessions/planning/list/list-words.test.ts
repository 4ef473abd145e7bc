// The planner's list.

import { describe, expect, it } from 'vitest'
import type { Planned } from '../../../../shared/api/planner.ts'
import { instant, personId, sessionId } from '../../../../shared/domain/kernel/ids.ts'
import { bookedInWords, concernOf, plannedGroups, plannedInWords, plannerLead } from './list-words.ts'

const now = instant('2026-11-25T10:00:00.000Z')
const planned = (id: string, about: Partial<Planned> = {}): Planned => ({
  id: sessionId(id),
  version: '1',
  kind: 'workshop',
  title: id,
  about: '',
  starts: instant('2026-12-01T09:30:00.000Z'),
  ends: instant('2026-12-01T11:30:00.000Z'),
  consultation: null,
  series: null,
  area: null,
  capacity: 30,
  booked: 28,
  waiting: 0,
  overCapacity: 0,
  audience: { everyone: true },
  attendeesSeen: false,
  organiser: { id: personId('00000000-0000-4000-8000-000000000004'), name: 'Marcus Oyelaran' },
  coOrganisers: [],
  speakers: [],
  agenda: null,
  state: 'planned',
  calledOffBecause: null,
  calendar: { state: 'made', joinUrl: 'https://teams.example/join', sentence: null },
  ...about,
})

describe('the planner’s words', () => {
  it('count places and those who wait', () => {
    expect(bookedInWords(planned('a'))).toBe('28 of 30 booked')
    expect(bookedInWords(planned('a', { waiting: 3 }))).toBe('28 of 30 booked, 3 waiting')
  })

  it('say what needs an officer', () => {
    expect(concernOf(planned('a'))).toBeNull()
    expect(concernOf(planned('a', { overCapacity: 2 }))?.words).toBe('2 people above the places')
    expect(
      concernOf(planned('a', { calendar: { state: 'failed', joinUrl: null, sentence: 'No mailbox.' } })),
    ).toEqual({ tone: 'bad', words: 'No mailbox.' })
    expect(
      concernOf(
        planned('a', {
          asks: { id: personId('00000000-0000-4000-8000-000000000004'), name: 'Marcus Oyelaran' },
        }),
      ),
    ).toMatchObject({ tone: 'waits' })
    expect(
      plannerLead(
        [
          planned('a', {
            asks: { id: personId('00000000-0000-4000-8000-000000000004'), name: 'Marcus Oyelaran' },
          }),
        ],
        now,
      ),
    ).toBe('1 session waits for a second officer. 1 session to come.')
    expect(plannerLead([planned('a', { overCapacity: 1, waiting: 2 })], now)).toBe(
      '1 session has more people than places. 1 session to come, 2 people wait for a place.',
    )
  })

  it('put what comes first first, and what is over last, the latest of it first', () => {
    const groups = plannedGroups([
      planned('late', { starts: instant('2026-12-09T09:30:00.000Z') }),
      planned('first', { state: 'ended', starts: instant('2026-10-01T09:30:00.000Z') }),
      planned('last', { state: 'ended', starts: instant('2026-11-01T09:30:00.000Z') }),
      planned('soon'),
    ])
    expect(groups.map(({ sessions }) => sessions.map(({ id }) => id))).toEqual([
      ['soon', 'late'],
      ['last', 'first'],
    ])
  })
})

describe('after planning', () => {
  it('says what and when', () => {
    const of = { title: 'Autumn briefing', starts: instant('2026-12-03T09:30:00.000Z') }
    expect(plannedInWords(of)).toBe('Planned: Autumn briefing, Thursday 3 December 2026, 9:30am.')
  })
})
