// Builders of visits: each gives a sound thing, and a test says only what it is about.

import type { ShownVisit } from '../../shared/cards/sessions/visits/shown.ts'
import { day, instant, sessionId, urn } from '../../shared/domain/kernel/ids.ts'
import type { Visit } from '../../shared/domain/sessions/visits/visit.ts'
import { personNumber } from './builders.ts'

/** Priya Nair of Wrenfield asked on 16 November 2026 for a visit about attendance. */
export const aVisit = (about: Partial<Visit> = {}): Visit => ({
  id: sessionId('visit-abcdefghij0123456789'),
  reference: 'VR-7K4M',
  asker: { id: personNumber(1), name: 'Priya Nair' },
  school: { urn: urn('990101'), name: 'Wrenfield Primary School' },
  area: 'East',
  topic: 'attendance',
  help: 'Our new attendance lead starts in January. An hour with someone who has set this up would help.',
  from: day('2026-11-30'),
  times: ['morning', 'afterSchool'],
  askedAt: instant('2026-11-16T09:00:00.000Z'),
  proposals: 0,
  situation: { state: 'asked' },
  ...about,
})

const situation = {
  state: 'proposed',
  by: { id: personNumber(4), name: 'Marcus Oyelaran' },
  proposal: {
    turn: 1,
    starts: instant('2026-12-03T10:00:00.000Z'),
    ends: instant('2026-12-03T11:00:00.000Z'),
    note: 'I can bring the area figures.',
  },
  told: { state: 'intended' },
} as const

/** Marcus Oyelaran proposes Thursday 3 December 2026, 10am to 11am. */
export const proposed = (about: Partial<Visit> = {}) => ({ ...aVisit({ proposals: 1, ...about }), situation })

/** The same as its asker sees it. */
export const shownVisit = (about: Partial<ShownVisit> = {}): ShownVisit => ({
  ...aVisit(),
  replyBy: day('2026-11-19'),
  state: 'asked',
  officer: null,
  proposal: null,
  refused: null,
  closedBecause: null,
  ...about,
})
