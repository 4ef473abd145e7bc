// The card door of sessions on fakes: four workshops of which one attends one, and a briefing that stands alone.

import { instant, type PersonId, seriesId, sessionId, urn } from '../../shared/domain/kernel/ids.ts'
import type { BookingSituation } from '../../shared/domain/sessions/booking.ts'
import type { Session } from '../../shared/domain/sessions/session.ts'
import { personNumber } from '../support/builders.ts'
import { aBooking, aSession, bookingNumber } from '../support/session-builders.ts'
import { openDoor, people, type Seen } from './door.ts'

const series = { id: seriesId('workshops'), title: 'Breakfast clubs: workshops', attendOne: true }

const workshop = (area: string, starts: string, ends: string, about: Partial<Session> = {}): Session =>
  aSession({
    id: sessionId(`${area.toLowerCase()}-workshop`),
    title: `Breakfast clubs: ${area} workshop`,
    area,
    series,
    starts: instant(`2026-11-${starts}:00.000Z`),
    ends: instant(`2026-11-${ends}:00.000Z`),
    ...about,
  })

/** Priya's and Amara's schools lie in East. */
export const sessions = {
  west: workshop('West', '24T09:30', '24T12:00'),
  east: workshop('East', '24T13:30', '24T16:00'),
  north: workshop('North', '26T13:30', '26T16:00', { capacity: 1 }),
  briefing: aSession({
    id: sessionId('budget-briefing'),
    kind: 'briefing',
    title: 'School budgets for 2027',
    area: null,
    starts: instant('2026-11-19T09:30:00.000Z'),
    ends: instant('2026-11-19T10:30:00.000Z'),
  }),
} as const

export const openSessionDoor = async (about: { readonly now?: string } = {}) => {
  const door = await openDoor({ now: about.now ?? '2026-11-09T09:00:00.000Z' })
  for (const session of Object.values(sessions)) await door.ports.sessions.create(session)
  let rows = 0
  return {
    ...door,
    /** A row in the list; by Ines unless said otherwise. */
    hold: async (session: Session, situation: BookingSituation, person: PersonId = people.ines) => {
      rows += 1
      await door.ports.bookings.create(
        aBooking({
          id: bookingNumber(rows),
          session: session.id,
          person,
          personName: 'Ines Calloway',
          reference: `BK-22A${rows + 1}`,
          situation,
        }),
        session,
      )
    },
    /** Somebody else has the only place of the North workshop. */
    fillNorth: async () => {
      await door.ports.bookings.create(
        aBooking({
          id: bookingNumber(90),
          session: sessions.north.id,
          person: personNumber(90),
          personName: 'Tom Alder',
          school: urn('990199'),
        }),
        sessions.north,
      )
    },
    showTo: (id: PersonId, session: Session): Promise<Seen> =>
      door.press(id, 'sessions.show', { session: session.id }),
    /** What each person holds: `Priya Nair: booked at east-workshop`. */
    held: () =>
      door.ports.bookings
        .rows()
        .filter(({ value }) => value.situation.state !== 'gone')
        .map(({ value }) => `${value.personName}: ${value.situation.state} at ${value.session}`),
    write: async (id: PersonId, text: string): Promise<string> => {
      const answer = await door.conversation.onText(await door.personOf(id), text)
      return answer?.kind === 'card' ? JSON.stringify(answer.card.card) : (answer?.words ?? '')
    },
  }
}
