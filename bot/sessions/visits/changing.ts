// Reading a visit, deciding and saving until both fit, and the line in the audit.

import type { SessionId } from '../../../shared/domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../../shared/domain/kernel/result.ts'
import type { Person } from '../../../shared/domain/people/person.ts'
import type { Visit } from '../../../shared/domain/sessions/visits/visit.ts'
import { Conflict, type Versioned } from '../../../shared/ports/versioned.ts'
import type { Refusal } from '../../refusals.ts'
import { record } from '../planning/ports.ts'
import type { SessionPorts } from '../ports.ts'

export type VisitPorts = Pick<
  SessionPorts,
  | 'clock'
  | 'random'
  | 'schools'
  | 'people'
  | 'visits'
  | 'sessions'
  | 'bookings'
  | 'audit'
  | 'chat'
  | 'cards'
  | 'siteUrl'
  | 'report'
>

export const notThere: Result<never, Refusal> = refuse({ reason: 'notFound', what: 'visit' })

/** Through the cache first, so that a press costs no reading of its own. */
export const findVisit = async (
  { visits }: Pick<VisitPorts, 'visits'>,
  id: SessionId,
): Promise<Versioned<Visit> | null> =>
  (await visits.list()).find(({ value }) => value.id === id) ?? (await visits.refresh(id))

const mostTries = 4

type Deciding = {
  /** Asked on every reading: whether this person may, before anything is told of the visit. */
  readonly may: (visit: Visit) => Result<true, Refusal>
  readonly decide: (visit: Visit) => Result<Visit, Refusal>
  readonly what: string
}

type Tried = Result<Versioned<Visit>, Refusal> | 'again'

const attempt = async (
  ports: VisitPorts,
  person: Person,
  stored: Versioned<Visit>,
  { may, decide, what }: Deciding,
): Promise<Tried> => {
  const allowed = may(stored.value)
  if (!allowed.ok) return allowed
  const next = decide(stored.value)
  if (!next.ok) return next
  if (next.value === stored.value) return ok(stored)
  try {
    const saved = await ports.visits.save(stored, next.value)
    const detail = `${saved.value.reference}, ${saved.value.school.name}`
    await record(ports, person, { what, item: saved.value.id, detail })
    return ok(saved)
  } catch (error) {
    if (error instanceof Conflict) return 'again'
    throw error
  }
}

/** Saves what is decided on what stands. A decision that changes nothing writes nothing. */
export const changeVisit = async (
  ports: VisitPorts,
  person: Person,
  id: SessionId,
  deciding: Deciding,
): Promise<Result<Versioned<Visit>, Refusal>> => {
  let stored = await findVisit(ports, id)
  for (let tries = 0; tries < mostTries; tries++) {
    if (stored === null) return notThere
    const tried = await attempt(ports, person, stored, deciding)
    // A "no" that came of an old reading turns nobody away.
    if (tried !== 'again' && (tried.ok || tries > 0)) return tried
    stored = await ports.visits.refresh(id)
  }
  return refuse({ reason: 'busy' })
}
