// Made-up sessions as their readers see them: four workshops of one series, a briefing by itself, one that is held twice.

import type { ShownHeld, ShownSession } from '../../shared/cards/sessions/shown.ts'
import { instant, seriesId } from '../../shared/domain/kernel/ids.ts'
import { aSession } from '../support/session-builders.ts'

export const workshops = { id: 'clubs-workshops', title: 'Breakfast clubs: workshops', attendOne: true }

/** The East workshop as somebody sees it who holds nothing there. */
export const aShownSession = (about: Partial<ShownSession> = {}): ShownSession => ({
  id: 'east-workshop',
  kind: 'workshop',
  title: 'Breakfast clubs: East workshop',
  about: 'We talk about when clubs start.\n\nBring your timetable.',
  starts: instant('2026-11-24T13:30:00.000Z'),
  ends: instant('2026-11-24T16:00:00.000Z'),
  area: 'East',
  series: workshops,
  speakers: ['Amara Quist'],
  agenda: null,
  capacity: 30,
  placesLeft: 9,
  waiting: 0,
  fits: true,
  cancelUntil: instant('2026-11-23T17:00:00.000Z'),
  organiser: 'Marcus Oyelaran',
  state: 'open',
  calledOffBecause: null,
  joinUrl: null,
  mine: null,
  ...about,
})

export const held = (about: Partial<ShownHeld> = {}): ShownHeld => ({
  reference: 'BK-7K4M',
  schoolName: 'Wrenfield Primary School',
  state: 'booked',
  until: null,
  position: null,
  invited: false,
  ...about,
})

export const agenda = {
  fileName: 'agenda.pdf',
  size: 184_000,
  url: 'https://northdown.sharepoint.example/a.pdf',
}
export const east = aShownSession()
export const west = aShownSession({
  id: 'west-workshop',
  title: 'Breakfast clubs: West workshop',
  area: 'West',
  fits: false,
  starts: instant('2026-11-24T09:30:00.000Z'),
  ends: instant('2026-11-24T12:00:00.000Z'),
  placesLeft: 14,
})
export const north = aShownSession({
  id: 'north-workshop',
  title: 'Breakfast clubs: North workshop',
  area: 'North',
  fits: false,
  starts: instant('2026-11-26T13:30:00.000Z'),
  ends: instant('2026-11-26T16:00:00.000Z'),
  placesLeft: 0,
  waiting: 3,
})
export const briefing = aShownSession({
  id: 'budget-briefing',
  kind: 'briefing',
  title: 'School budgets for 2027: what changes',
  area: null,
  series: null,
  starts: instant('2026-11-19T09:30:00.000Z'),
  ends: instant('2026-11-19T10:30:00.000Z'),
  capacity: 250,
  placesLeft: 112,
  agenda,
  cancelUntil: instant('2026-11-18T17:00:00.000Z'),
})
export const twice = { id: 'autumn-briefing', title: 'Autumn headteacher briefing', attendOne: true }
export const thursday = { ...briefing, id: 'autumn-thu', title: 'Autumn briefing', series: twice }
export const monday = {
  ...thursday,
  id: 'autumn-mon',
  starts: instant('2026-11-23T16:00:00.000Z'),
  ends: instant('2026-11-23T17:00:00.000Z'),
  placesLeft: 204,
}
export const until = instant('2026-11-18T14:15:00.000Z')

export const inSeries = { id: seriesId('clubs-workshops'), title: workshops.title, attendOne: true }
export const planned = aSession({
  series: inSeries,
  speakers: ['Amara Quist'],
  agenda: { ...agenda, revision: 2 },
})
export const calendar = {
  state: 'made',
  eventId: 'e1',
  joinUrl: 'https://teams.microsoft.com/l/meetup-join/east',
  revision: 1,
} as const
export const moved = {
  from: instant('2026-11-24T09:30:00.000Z'),
  to: instant('2026-11-25T10:00:00.000Z'),
  reason: 'It clashed with a county meeting',
}
export const movedTo = { starts: moved.to, ends: instant('2026-11-25T12:30:00.000Z'), moved }
export const alone = { instead: null, heldUntil: null, others: [], isInvited: true } as const
export const leaving = { state: 'leaving', seat: 1, until, because: 'declined' } as const
export const declineOver = { state: 'gone', at: until, because: 'declined' } as const
