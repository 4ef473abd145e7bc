// Builders of sessions and what belongs to them: each gives a sound thing, and a test says only what it is about.

import type { Evidence } from '../../shared/domain/consultation/evidence.ts'
import { consultationId, instant, sessionId, urn } from '../../shared/domain/kernel/ids.ts'
import type { Booking } from '../../shared/domain/sessions/booking.ts'
import { type Notice, noticeKey } from '../../shared/domain/sessions/notice.ts'
import type { Session } from '../../shared/domain/sessions/session.ts'
import type { EventPlan } from '../../shared/ports/calendar.ts'
import { personNumber } from './builders.ts'

/** The East workshop on 24 November 2026, 9:30am to midday, thirty places, planned by Marcus Oyelaran. */
export const aSession = (about: Partial<Session> = {}): Session => ({
  id: sessionId('east-workshop'),
  kind: 'workshop',
  title: 'Breakfast clubs: East workshop',
  about: 'We talk about when clubs start.\n\nBring your timetable.',
  starts: instant('2026-11-24T09:30:00.000Z'),
  ends: instant('2026-11-24T12:00:00.000Z'),
  consultation: consultationId('breakfast-clubs'),
  series: null,
  area: 'East',
  capacity: 30,
  audience: { everyone: true },
  attendeesSeen: false,
  organiser: { id: personNumber(4), name: 'Marcus Oyelaran' },
  coOrganisers: [],
  speakers: [],
  agenda: null,
  revision: 1,
  moved: null,
  calendar: { state: 'toMake' },
  telling: { state: 'none' },
  situation: { state: 'planned' },
  ...about,
})

/** `bookingNumber(7)` is the id `bk000000000000000007`. */
export const bookingNumber = (number: number): string => `bk${String(number).padStart(18, '0')}`

/** Priya Nair of Wrenfield holds the first place of the East workshop. */
export const aBooking = (about: Partial<Booking> = {}): Booking => ({
  id: bookingNumber(1),
  session: sessionId('east-workshop'),
  person: personNumber(1),
  personName: 'Priya Nair',
  school: urn('990101'),
  schoolName: 'Wrenfield Primary School',
  bookedBy: null,
  reference: 'BK-7K4M',
  since: instant('2026-11-02T09:00:00.000Z'),
  keptAt: null,
  ops: [],
  situation: { state: 'booked', seat: 1 },
  ...about,
})

type ToPerson = Extract<Notice['to'], { kind: 'person' }>

/** A reminder for Priya Nair the day before, still to be sent. The key follows from kind, session and person. */
export const aNotice = (
  about: Partial<Omit<Notice, 'to'> & Pick<ToPerson, 'person' | 'name'>> = {},
): Notice => {
  const { person = personNumber(1), name = 'Priya Nair', ...rest } = about
  const kind = about.kind ?? 'dayBefore'
  const session = about.session ?? sessionId('east-workshop')
  return {
    key: noticeKey(kind, session, person, '1'),
    kind,
    session,
    to: { kind: 'person', person, name },
    due: instant('2026-11-23T09:30:00.000Z'),
    state: { state: 'intended' },
    ...rest,
  }
}

/** What Marcus Oyelaran wrote down about the first section. */
export const anEvidence = (about: Partial<Evidence> = {}): Evidence => ({
  consultation: consultationId('breakfast-clubs'),
  section: 's1',
  channel: 'workshop',
  session: sessionId('east-workshop'),
  sessionTitle: 'Breakfast clubs: East workshop, Tuesday 24 November 2026, 9:30am',
  text: 'Most schools would start at 7:45am.\n\nTwo asked about staff.',
  by: { id: personNumber(4), name: 'Marcus Oyelaran' },
  at: instant('2026-11-24T13:00:00.000Z'),
  ...about,
})

/** The calendar event of the East workshop. */
export const anEventPlan = (about: Partial<EventPlan> = {}): EventPlan => ({
  id: 'east-workshop',
  subject: 'Breakfast clubs: East workshop',
  body: 'We talk about when clubs start.\n\nBring your timetable.',
  starts: instant('2026-11-24T09:30:00.000Z'),
  ends: instant('2026-11-24T12:00:00.000Z'),
  hideAttendees: true,
  ...about,
})
