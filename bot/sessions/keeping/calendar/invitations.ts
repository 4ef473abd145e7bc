// What this process knows of who stands in each session's event: nothing yet after a start, and nothing is lost by that.

import type { PersonId, SessionId } from '../../../../shared/domain/kernel/ids.ts'

/** Who stands in the event, for whom it has no room beside those put in by hand, and every address that we put in. */
export type Seen = {
  readonly people: readonly PersonId[]
  readonly leftOut: readonly PersonId[]
  readonly addresses: readonly string[]
}

export type Invitations = {
  /** True once the event was seen with the person among those invited; `null` where it has no room for them. */
  readonly has: (session: SessionId, person: PersonId) => boolean | null
  /** In small letters. One that was put right since is known by this as ours. */
  readonly addressesIn: (session: SessionId) => ReadonlySet<string>
  readonly see: (session: SessionId, seen: Seen) => void
}

type Kept = {
  readonly people: ReadonlySet<PersonId>
  readonly leftOut: ReadonlySet<PersonId>
  readonly addresses: ReadonlySet<string>
}

export const createInvitations = (): Invitations => {
  const kept = new Map<SessionId, Kept>()
  return {
    has: (session, person) => {
      const seen = kept.get(session)
      return seen?.leftOut.has(person) ? null : (seen?.people.has(person) ?? false)
    },
    addressesIn: (session) => kept.get(session)?.addresses ?? new Set(),
    see: (session, { people, leftOut, addresses }) => {
      kept.set(session, {
        people: new Set(people),
        leftOut: new Set(leftOut),
        addresses: new Set(addresses.map((email) => email.toLowerCase())),
      })
    },
  }
}
