// Sessions as officers see them: all of them, and one with its people, its waiting line and what was not delivered.

import type * as z from 'zod/mini'
import type {
  bookedPersonSchema,
  Planned,
  PlannedDetail,
  plannerSchema,
} from '../../../shared/api/planner.ts'
import type { SessionId } from '../../../shared/domain/kernel/ids.ts'
import { ok, type Result } from '../../../shared/domain/kernel/result.ts'
import type { Person } from '../../../shared/domain/people/person.ts'
import { countyHolidays } from '../../../shared/domain/schools/terms.ts'
import { type Booking, hasPlace, seatOf } from '../../../shared/domain/sessions/booking.ts'
import { bookedCount, lineOf, overCapacity, positionOf } from '../../../shared/domain/sessions/places.ts'
import type { Session } from '../../../shared/domain/sessions/session.ts'
import type { CalendarEventState, EventResponse } from '../../../shared/ports/calendar.ts'
import type { Versioned } from '../../../shared/ports/versioned.ts'
import { audienceOnWire } from '../../asked.ts'
import type { Refusal } from '../../refusals.ts'
import { heldUntil, stateOf } from '../booking/seeing/view.ts'
import { isAway } from '../mailboxes.ts'
import { consultationTitles } from '../ports.ts'
import { unsentOf } from './people/unsent.ts'
import { loadSession, mayDo, type PlanningPorts } from './ports.ts'
import { readVersion } from './writing/read-version.ts'

type PlannerView = z.infer<typeof plannerSchema>
type BookedPerson = z.infer<typeof bookedPersonSchema>
type Titles = Awaited<ReturnType<typeof consultationTitles>>

const calendarOf = ({ problems }: PlanningPorts, { id, calendar }: Session): Planned['calendar'] => {
  const sentence = problems.of(id)
  if (sentence !== null) return { state: 'failed', joinUrl: null, sentence }
  switch (calendar.state) {
    case 'toMake':
    case 'adopted':
      return { state: 'making', joinUrl: null, sentence: null }
    case 'made':
      return { state: 'made', joinUrl: calendar.joinUrl, sentence: null }
    case 'gone':
      return { state: 'gone', joinUrl: null, sentence: null }
  }
}

const settled = ({ consultation, agenda, audience, series }: Session, titles: Titles) => ({
  consultation:
    consultation === null ? null : { id: consultation, title: titles.get(consultation) ?? consultation },
  series: series && { ...series },
  audience: audienceOnWire(audience),
  agenda: agenda && { fileName: agenda.fileName, size: agenda.size, url: agenda.url },
})

const plannedOf = async (
  ports: PlanningPorts,
  { value }: Versioned<Session>,
  bookings: readonly Booking[],
  titles: Titles,
): Promise<Planned> => {
  const { kind, title, about, starts, ends, area, capacity, attendeesSeen, organiser } = value
  const version = readVersion(value)
  return {
    ...{ id: value.id, version, kind, title, about, starts, ends, area, capacity, attendeesSeen, organiser },
    ...settled(value, titles),
    booked: bookedCount(bookings),
    waiting: lineOf(bookings).length,
    overCapacity: overCapacity(value, bookings),
    coOrganisers: [...value.coOrganisers],
    speakers: [...value.speakers],
    state: stateOf(value, await ports.clock.now()),
    asks: value.telling.state === 'asked' ? { ...value.telling.by } : null,
    calledOffBecause: value.situation.state === 'calledOff' ? value.situation.reason : null,
    calendar: calendarOf(ports, value),
  }
}

const bookingsOf = async ({ bookings }: PlanningPorts, { id }: Session): Promise<readonly Booking[]> =>
  (await bookings.of(id)).map(({ value }) => value)

/** One session as it stands in the list. */
export const viewPlanned = async (ports: PlanningPorts, session: Versioned<Session>): Promise<Planned> =>
  plannedOf(
    ports,
    session,
    await bookingsOf(ports, session.value),
    await consultationTitles(ports, [session.value]),
  )

/** Every session, the earliest first. */
export const viewPlanner =
  (ports: PlanningPorts) =>
  async (person: Person): Promise<Result<PlannerView, Refusal>> => {
    const allowed = mayDo(person, 'seeBookings')
    if (!allowed.ok) return allowed
    const stored = [...(await ports.sessions.list())].sort((one, other) =>
      one.value.starts < other.value.starts ? -1 : 1,
    )
    const values = stored.map(({ value }) => value)
    const titles = await consultationTitles(ports, values)
    const sessions = await Promise.all(
      stored.map(async (one) => plannedOf(ports, one, await bookingsOf(ports, one.value), titles)),
    )
    const holidays = countyHolidays.map(({ name, from, to }) => ({ name, from, to }))
    const now = await ports.clock.now()
    return ok({ now, sessions, listUrl: `${ports.siteUrl}/Lists/Sessions`, holidays })
  }

const eventOf = async (
  ports: PlanningPorts,
  { organiser, calendar, id }: Session,
): Promise<CalendarEventState | null> => {
  if (calendar.state !== 'made') return null
  try {
    return await ports.calendar.find(organiser.id, calendar.eventId)
  } catch (error) {
    // The people are shown without what Outlook has rather than not at all.
    if (!isAway(error)) throw error
    ports.report(error, id)
    return null
  }
}

const inOrder = (bookings: readonly Booking[]): readonly Booking[] => [
  ...bookings.filter(hasPlace).toSorted((one, other) => (seatOf(one) ?? 0) - (seatOf(other) ?? 0)),
  ...lineOf(bookings),
]

const peopleOf = async (ports: PlanningPorts, session: Session, bookings: readonly Booking[]) => {
  const event = await eventOf(ports, session)
  const responses = new Map<string, EventResponse>(
    event?.attendees.map(({ email, response }) => [email.toLowerCase(), response]),
  )
  return await Promise.all(
    inOrder(bookings).map(async (booking): Promise<readonly BookedPerson[]> => {
      const { state } = booking.situation
      if (state === 'gone') return []
      const email = responses.size === 0 ? null : await ports.mailboxes.addressOf(booking.person)
      return [
        {
          person: booking.person,
          name: booking.personName,
          schoolName: booking.schoolName,
          reference: booking.reference,
          bookedBy: booking.bookedBy?.name ?? null,
          state,
          until: heldUntil(booking),
          declined: booking.situation.state === 'leaving' && booking.situation.because === 'declined',
          position: positionOf(booking, bookings),
          response: (email === null ? undefined : responses.get(email.toLowerCase())) ?? null,
        },
      ]
    }),
  )
}

/** One session with its people: those with a place by seat, then the line. */
export const viewDetail =
  (ports: PlanningPorts) =>
  async (person: Person, id: SessionId): Promise<Result<PlannedDetail, Refusal>> => {
    const stored = await loadSession(ports, person, 'seeBookings', id)
    if (!stored.ok) return stored
    const session = stored.value.value
    const bookings = await bookingsOf(ports, session)
    const now = await ports.clock.now()
    return ok({
      now,
      session: await viewPlanned(ports, stored.value),
      people: (await peopleOf(ports, session, bookings)).flat(),
      unsent: unsentOf(session, await ports.notices.of(id), now),
    })
  }
