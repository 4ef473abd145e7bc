// What a person of a school does: asks, looks, says yes, asks for another time, withdraws.

import type * as z from 'zod/mini'
import type { askVisitSchema, VisitView } from '../../../shared/api/visits.ts'
import { visitReference } from '../../../shared/domain/consultation/reference.ts'
import { type SessionId, sessionId, type Urn } from '../../../shared/domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../../shared/domain/kernel/result.ts'
import { may } from '../../../shared/domain/people/permissions.ts'
import type { Person } from '../../../shared/domain/people/person.ts'
import { accept, anotherTime, askFor, withdraw } from '../../../shared/domain/sessions/visits/decide.ts'
import type { Visit } from '../../../shared/domain/sessions/visits/visit.ts'
import { AlreadyThere, type Versioned } from '../../../shared/ports/versioned.ts'
import type { Refusal } from '../../refusals.ts'
import { record } from '../planning/ports.ts'
import { changeVisit, findVisit, notThere, type VisitPorts } from './changing.ts'
import { makeSession } from './make-session.ts'
import { viewOf } from './view.ts'

export type VisitAsked = z.infer<typeof askVisitSchema>

/** The visit that a key stands for: the same key asks once. */
export const visitIdOf = (op: string): SessionId => sessionId(`visit-${op.toLowerCase()}`)

const isTheirs = (person: Person, urn: Urn, asker: Person['id']): Result<true, Refusal> => {
  const allowed = may(person, 'askForVisit', { kind: 'visit', urn, asker })
  return allowed.ok ? ok(true) : refuse({ reason: allowed.refusal })
}

/** Makes the row. What a repeat finds standing is left as it is; a key of somebody else's is nobody's repeat. */
export const createVisit = async (
  ports: VisitPorts,
  person: Person,
  visit: Visit,
  what: string,
): Promise<Result<Versioned<Visit>, Refusal>> => {
  try {
    const stored = await ports.visits.save(null, visit)
    await record(ports, person, { what, item: visit.id, detail: `${visit.reference}, ${visit.school.name}` })
    return ok(stored)
  } catch (error) {
    const standing = error instanceof AlreadyThere ? await ports.visits.refresh(visit.id) : null
    if (standing === null) throw error
    return standing.value.asker.id === visit.asker.id ? ok(standing) : refuse({ reason: 'changedMeanwhile' })
  }
}

/** Asks for a visit. The same key again asks nothing twice. */
export const askForVisit =
  (ports: VisitPorts) =>
  async (person: Person, { op, ...wish }: VisitAsked): Promise<Result<VisitView, Refusal>> => {
    const allowed = isTheirs(person, wish.school, person.id)
    if (!allowed.ok) return allowed
    const school = await ports.schools.find(wish.school)
    if (school === null) return refuse({ reason: 'notFound', what: 'school' })
    const visit = askFor(
      {
        ...{ id: visitIdOf(op), reference: visitReference(ports.random.bytes(4)) },
        ...{ topic: wish.topic, help: wish.help, from: wish.from, times: wish.times },
        asker: { id: person.id, name: person.name },
        school: { urn: school.urn, name: school.name },
        area: school.area,
      },
      await ports.clock.now(),
    )
    if (!visit.ok) return visit
    const stored = await createVisit(ports, person, visit.value, 'ask for visit')
    return stored.ok ? ok(viewOf(stored.value)) : stored
  }

/** The person's own, the newest first. */
export const listOwn =
  (ports: VisitPorts) =>
  async (person: Person): Promise<{ readonly visits: VisitView[] }> => {
    const own = (await ports.visits.list()).filter(({ value }) => value.asker.id === person.id)
    const visits = own.map(viewOf)
    return { visits: visits.sort((one, other) => (one.askedAt > other.askedAt ? -1 : 1)) }
  }

/** One of the person's own. */
export const viewOwn =
  (ports: VisitPorts) =>
  async (person: Person, id: SessionId): Promise<Result<VisitView, Refusal>> => {
    const stored = await findVisit(ports, id)
    if (stored === null) return notThere
    const allowed = isTheirs(person, stored.value.school.urn, stored.value.asker.id)
    return allowed.ok ? ok(viewOf(stored)) : allowed
  }

const answering =
  (ports: VisitPorts, what: string, decide: (visit: Visit, turn: number) => Result<Visit, Refusal>) =>
  async (person: Person, id: SessionId, turn: number): Promise<Result<VisitView, Refusal>> => {
    const changed = await changeVisit(ports, person, id, {
      may: ({ school, asker }) => isTheirs(person, school.urn, asker.id),
      decide: (visit) => decide(visit, turn),
      what,
    })
    return changed.ok ? ok(viewOf(changed.value)) : changed
  }

/** Yes to the proposal. The session and the place follow at once; the job makes what a crash left out. */
export const acceptVisit =
  (ports: VisitPorts) =>
  async (person: Person, id: SessionId, turn: number): Promise<Result<VisitView, Refusal>> => {
    const now = await ports.clock.now()
    const agreed = await answering(ports, 'accept visit', (visit) => accept(visit, turn, now))(
      person,
      id,
      turn,
    )
    if (!agreed.ok) return agreed
    const stored = await findVisit(ports, id)
    if (stored !== null) await makeSession(ports, stored.value)
    return agreed
  }

export const askForAnotherTime = (ports: VisitPorts) => answering(ports, 'ask for another time', anotherTime)

export const withdrawVisit =
  (ports: VisitPorts) =>
  async (person: Person, id: SessionId): Promise<Result<VisitView, Refusal>> => {
    const now = await ports.clock.now()
    return await answering(ports, 'withdraw visit', (visit) => withdraw(visit, now))(person, id, 0)
  }
