// Whom a press is about: the person who pressed, or a colleague they may act for.

import type { PersonId, Urn } from '../../../shared/domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../../shared/domain/kernel/result.ts'
import { may } from '../../../shared/domain/people/permissions.ts'
import type { Person } from '../../../shared/domain/people/person.ts'
import type { Refusal } from '../../refusals.ts'
import type { SessionPorts } from '../ports.ts'

/** `school`: for whom they come; `null` for somebody without one, or with several and none named. */
export type Guest = {
  readonly person: Person
  readonly school: { readonly urn: Urn | null; readonly name: string }
}

const urnsOf = (person: Person): readonly Urn[] => [...new Set(person.links.map(({ urn }) => urn))]

const colleague = async (ports: SessionPorts, id: PersonId): Promise<Person | null> => {
  const linked = (await ports.people.all()).find((one) => one.id === id)
  if (linked) return { ...linked, guest: linked.isGuest, appRoles: [] }
  const known = await ports.directory.find(id)
  return known && { ...known, guest: known.isGuest, appRoles: [], links: [] }
}

// Somebody of several schools comes for the one that is named, else for the first of the people list.
const schoolOf = (guest: Person, named: Urn | null): Urn | null => {
  const urns = urnsOf(guest)
  return named !== null && urns.includes(named) ? named : (urns[0] ?? null)
}

/** Finds whom it is about and asks whether the presser may act for them. `whom` null: the presser. */
export const guestOf = async (
  ports: SessionPorts,
  presser: Person,
  whom: PersonId | null,
  named: Urn | null,
): Promise<Result<Guest, Refusal>> => {
  const person = whom === null || whom === presser.id ? presser : await colleague(ports, whom)
  const subject = { for: whom ?? presser.id, schools: person === null ? [] : urnsOf(person) }
  const allowed = may(presser, 'bookPlace', { kind: 'place', ...subject })
  if (!allowed.ok) return refuse({ reason: allowed.refusal })
  if (person === null) return refuse({ reason: 'notFound', what: 'person' })
  const urn = schoolOf(person, named)
  const school = urn === null ? null : await ports.schools.find(urn)
  return ok({ person, school: { urn, name: school?.name ?? (urn === null ? '' : `School ${urn}`) } })
}
