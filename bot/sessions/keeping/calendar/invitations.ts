// What this process knows of who stands in each session's event: nothing yet after a start, and nothing is lost by that.

import type { PersonId, SessionId } from '../../../../shared/domain/kernel/ids.ts'

export type Invitations = {
  /** True once the event was seen with the person among those invited. */
  readonly has: (session: SessionId, person: PersonId) => boolean
  readonly see: (session: SessionId, people: readonly PersonId[]) => void
}

export const createInvitations = (): Invitations => {
  const seen = new Map<SessionId, ReadonlySet<PersonId>>()
  return {
    has: (session, person) => seen.get(session)?.has(person) ?? false,
    see: (session, people) => {
      seen.set(session, new Set(people))
    },
  }
}
