// The mail address of a person: from the people list, else from the directory.

import type { PersonId } from '../../shared/domain/kernel/ids.ts'
import { NoMailbox } from '../../shared/ports/calendar.ts'
import type { Directory } from '../../shared/ports/directory.ts'
import type { PeopleStore } from '../../shared/ports/schools.ts'
import { Outage } from '../../shared/ports/versioned.ts'

/** True when Outlook does not answer, or has no calendar for the officer. */
export const isAway = (error: unknown): boolean => error instanceof Outage || error instanceof NoMailbox

export type Mailboxes = {
  /** `null`: nobody knows them any more. */
  readonly addressOf: (person: PersonId) => Promise<string | null>
}

/** Keeps the directory's answers as long as it is kept itself. The people list is asked each time: it gets put right. */
export const createMailboxes = (ports: {
  readonly people: PeopleStore
  readonly directory: Directory
}): Mailboxes => {
  const found = new Map<PersonId, string>()
  return {
    addressOf: async (person) => {
      const linked = (await ports.people.all()).find(({ id }) => id === person)
      const known = linked?.email ?? found.get(person)
      if (known !== undefined) return known === '' ? null : known
      const email = (await ports.directory.find(person))?.email ?? ''
      if (email === '') return null
      found.set(person, email)
      return email
    },
  }
}
