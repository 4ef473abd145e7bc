// Who stands in the audience that was frozen by publishing.

import type { ConsultationId, PersonId, Urn } from '../../shared/domain/kernel/ids.ts'
import type { DeliveryStore } from '../../shared/ports/consultations.ts'

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
