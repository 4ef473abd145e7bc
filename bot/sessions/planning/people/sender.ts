// Whom a mail came from: their schools, and the sessions they could be booked into.

import type { Sender } from '../../../../shared/api/sender.ts'
import type { PersonId } from '../../../../shared/domain/kernel/ids.ts'
import { ok, type Result } from '../../../../shared/domain/kernel/result.ts'
import { choosesNobody } from '../../../../shared/domain/people/audience.ts'
import type { Person } from '../../../../shared/domain/people/person.ts'
import { type Booking, hasPlace, isInLine } from '../../../../shared/domain/sessions/booking.ts'
import { lineOf, placesLeft } from '../../../../shared/domain/sessions/places.ts'
import { hasStarted, isCalledOff, type Session } from '../../../../shared/domain/sessions/session.ts'
import type { Refusal } from '../../../refusals.ts'
import { mayDo, type PlanningPorts } from '../ports.ts'

const personBehind = async (ports: PlanningPorts, email: string): Promise<Sender['person']> => {
  const wanted = email.trim().toLowerCase()
  const linked = (await ports.people.all()).find((one) => one.email.toLowerCase() === wanted)
  const known = linked ?? (await ports.directory.byEmail([wanted])).get(wanted)
  if (known === undefined) return null
  const names = new Map((await ports.schools.all()).map(({ urn, name }) => [urn, name]))
  const urns = [...new Set(linked?.links.map(({ urn }) => urn))]
  return {
    id: known.id,
    name: known.name,
    schools: urns.map((urn) => ({ urn, name: names.get(urn) ?? `School ${urn}` })),
  }
}

const heldOf = (bookings: readonly Booking[], person: PersonId | null) => {
  const rows = bookings.filter((row) => row.person === person)
  const state = (rows.find(hasPlace) ?? rows.find(isInLine))?.situation.state ?? null
  return state === 'gone' ? null : state
}

const offerOf = async (
  ports: PlanningPorts,
  session: Session,
  person: PersonId | null,
): Promise<Sender['sessions'][number]> => {
  const bookings = (await ports.bookings.of(session.id)).map(({ value }) => value)
  const { id, title, starts, ends } = session
  return {
    ...{ id, title, starts, ends },
    placesLeft: placesLeft(session, bookings),
    waiting: lineOf(bookings).length,
    held: heldOf(bookings, person),
  }
}

/** Finds the sender by the address, in any case; `person` null: nobody the council knows. */
export const findSender =
  (ports: PlanningPorts) =>
  async (officer: Person, email: string): Promise<Result<Sender, Refusal>> => {
    const allowed = mayDo(officer, 'planSessions')
    if (!allowed.ok) return allowed
    const person = await personBehind(ports, email)
    const now = await ports.clock.now()
    const ahead = (await ports.sessions.list())
      .map(({ value }) => value)
      .filter((session) => !isCalledOff(session) && !hasStarted(session, now))
      // A visit that was agreed is one school's own.
      .filter(({ audience }) => !choosesNobody(audience))
      .sort((one, other) => (one.starts < other.starts ? -1 : 1))
    const sessions = await Promise.all(ahead.map((one) => offerOf(ports, one, person?.id ?? null)))
    return ok({ person, sessions })
  }
