// An officer books somebody in, or takes somebody off.

import type { PlannedDetail } from '../../../../shared/api/planner.ts'
import type { PersonId, SessionId, Urn } from '../../../../shared/domain/kernel/ids.ts'
import type { Result } from '../../../../shared/domain/kernel/result.ts'
import type { Person } from '../../../../shared/domain/people/person.ts'
import type { Refusal } from '../../../refusals.ts'
import { book } from '../../booking/book.ts'
import { type Guest, guestOf } from '../../booking/guest.ts'
import { cancel } from '../../booking/let-go.ts'
import type { SeatDesk } from '../../booking/seat-desk.ts'
import { mayDo, type PlanningPorts, record } from '../ports.ts'
import { viewDetail } from '../view.ts'

type Asked = { readonly person: PersonId; readonly school: Urn | null }

const onPerson =
  (
    ports: PlanningPorts,
    what: string,
    work: (officer: Person, guest: Guest, id: SessionId) => Promise<Result<true, Refusal>>,
  ) =>
  async (officer: Person, id: SessionId, asked: Asked): Promise<Result<PlannedDetail, Refusal>> => {
    const allowed = mayDo(officer, 'planSessions')
    if (!allowed.ok) return allowed
    const guest = await guestOf(ports, officer, asked.person, asked.school)
    if (!guest.ok) return guest
    const done = await work(officer, guest.value, id)
    if (!done.ok) return done
    await record(ports, officer, { what, item: id, detail: guest.value.person.name })
    return await viewDetail(ports)(officer, id)
  }

/** Books the person in, whoever the session is meant for. The calendar invitation tells them. */
export const addPerson = (ports: PlanningPorts, desk: SeatDesk) =>
  onPerson(ports, 'add person', book(ports, desk))

/** Takes the person off at once; the place goes to the next in line. */
export const removePerson = (ports: PlanningPorts) => {
  const takeOff = cancel(ports, 'officer')
  return onPerson(ports, 'remove person', (_officer, guest, id) => takeOff(guest, id))
}
