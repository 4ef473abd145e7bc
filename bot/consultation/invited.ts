// Who is asked: whom an audience would select now, and who stands in the one that was frozen by publishing.

import type { Consultation } from '../../shared/domain/consultation/consultation.ts'
import type { ConsultationId, PersonId, Urn } from '../../shared/domain/kernel/ids.ts'
import { type SelectedAudience, selectAudience } from '../../shared/domain/people/audience.ts'
import type { DeliveryStore } from '../../shared/ports/consultations.ts'
import type { PeopleStore, SchoolStore } from '../../shared/ports/schools.ts'

/** Selects with the register and the people list as they are now. */
export const selectNow = async (
  ports: { readonly schools: SchoolStore; readonly people: PeopleStore },
  { audience }: Pick<Consultation, 'audience'>,
): Promise<SelectedAudience> => {
  const [schools, people] = await Promise.all([ports.schools.all(), ports.people.all()])
  const persons = people.map(({ id, name, isGuest, links }) => ({
    id,
    name,
    guest: isGuest,
    links,
    appRoles: [],
  }))
  return selectAudience(audience, persons, schools)
}

/** Schools through which the person was asked; `null` when they were not. */
export type InvitedTo = (consultation: ConsultationId, person: PersonId) => Promise<ReadonlySet<Urn> | null>

export type FrozenAudience = {
  readonly invitedTo: InvitedTo
  /** Forgets what was read, after somebody was added. */
  readonly forget: (consultation: ConsultationId) => void
}

type Kept = { readonly at: number; readonly people: Promise<ReadonlyMap<PersonId, ReadonlySet<Urn>>> }

const keptFor = 5 * 60_000
// A person who is not found may have been added by another process a moment ago.
const missKeptFor = 15_000

const read = async (deliveries: DeliveryStore, consultation: ConsultationId) => {
  const people = new Map<PersonId, ReadonlySet<Urn>>()
  for (const { value } of await deliveries.of(consultation)) {
    if (value.target.kind === 'person') people.set(value.target.person, new Set(value.target.urns))
  }
  return people
}

/** Reads deliveries at most every five minutes a consultation, and again for a person who is not among them. */
export const frozenAudience = (deliveries: DeliveryStore, realNow: () => number): FrozenAudience => {
  const kept = new Map<ConsultationId, Kept>()
  const peopleOf = (consultation: ConsultationId, notOlderThan: number): Kept['people'] => {
    const known = kept.get(consultation)
    if (known && realNow() - known.at < notOlderThan) return known.people
    const people = read(deliveries, consultation)
    kept.set(consultation, { at: realNow(), people })
    people.catch(() => kept.delete(consultation))
    return people
  }
  return {
    forget: (consultation) => {
      kept.delete(consultation)
    },
    invitedTo: async (consultation, person) => {
      const known = (await peopleOf(consultation, keptFor)).get(person)
      return known ?? (await peopleOf(consultation, missKeptFor)).get(person) ?? null
    },
  }
}
