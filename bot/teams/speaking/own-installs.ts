// Which installs were our own doing: somebody whom we have just asked gets the invitation, and no greeting before it.

import type { PersonId } from '../../../shared/domain/kernel/ids.ts'

export type OwnInstalls = {
  /** Called before the app is added for the person. */
  readonly begin: (person: PersonId) => void
  /** True for a minute after that: Teams tells of the install within seconds. */
  readonly isOwn: (person: PersonId) => boolean
}

const tellsWithinMs = 60_000

/** `now` counts milliseconds from any beginning. */
export const createOwnInstalls = (now: () => number): OwnInstalls => {
  const begun = new Map<PersonId, number>()
  const forgetOld = () => {
    for (const [person, at] of begun) {
      if (now() - at < tellsWithinMs) return
      begun.delete(person)
    }
  }
  return {
    begin: (person) => {
      forgetOld()
      begun.delete(person)
      begun.set(person, now())
    },
    isOwn: (person) => {
      const at = begun.get(person)
      return at !== undefined && now() - at < tellsWithinMs
    },
  }
}
