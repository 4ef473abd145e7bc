// Whom a session names as its officers, and by what an officer is known where Teams does not say who is one.

import { toEpoch } from '../kernel/dates.ts'
import type { Instant, PersonId } from '../kernel/ids.ts'
import type { Session } from './session.ts'

/** Whether the person organises it, alone or with others. */
export const organises = ({ organiser, coOrganisers }: Session, person: PersonId): boolean =>
  [organiser, ...coOrganisers].some(({ id }) => id === person)

/** Ms: for so long after a session whoever planned it counts as an officer. */
const knownFor = 365 * 24 * 60 * 60 * 1_000

/**
 * Only officers plan sessions, so they are known by having planned one that is still to come or ended less than a year
 * ago. A co-organiser may be anybody of the council, and is not known by that.
 */
export const isKnownOfficer = (sessions: readonly Session[], person: PersonId, now: Instant): boolean =>
  sessions.some(({ organiser, ends }) => organiser.id === person && toEpoch(now) - toEpoch(ends) < knownFor)
