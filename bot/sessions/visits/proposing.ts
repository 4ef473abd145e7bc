// What officers do with visits: see them, take one, propose a time, or propose one that nobody asked for here.

import type * as z from 'zod/mini'
import type {
  offerVisitSchema,
  plannerVisitsSchema,
  proposeVisitSchema,
  VisitView,
} from '../../../shared/api/visits.ts'
import { visitReference } from '../../../shared/domain/consultation/reference.ts'
import { londonDay } from '../../../shared/domain/kernel/dates.ts'
import type { SessionId } from '../../../shared/domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../../shared/domain/kernel/result.ts'
import type { Person } from '../../../shared/domain/people/person.ts'
import type { School } from '../../../shared/domain/schools/school.ts'
import type { Officer } from '../../../shared/domain/sessions/session.ts'
import { timesFrom } from '../../../shared/domain/sessions/times.ts'
import { propose, take } from '../../../shared/domain/sessions/visits/decide.ts'
import { isOpen, type Visit } from '../../../shared/domain/sessions/visits/visit.ts'
import type { LinkedPerson } from '../../../shared/ports/schools.ts'
import type { Refusal } from '../../refusals.ts'
import { mayDo } from '../planning/ports.ts'
import { createVisit, visitIdOf } from './asking.ts'
import { changeVisit, type VisitPorts } from './changing.ts'
import { officerViewOf } from './view.ts'

export type VisitProposal = z.infer<typeof proposeVisitSchema>
export type VisitOffer = z.infer<typeof offerVisitSchema>

const asOfficer = ({ id, name }: Person): Officer => ({ id, name })

const noSuchTime: Result<never, Refusal> = refuse({
  reason: 'invalid',
  sentence: 'There is no such time in London.',
  fields: ['starts', 'ends'],
})

const firstOpen = (one: VisitView, other: VisitView): number => (one.askedAt < other.askedAt ? -1 : 1)

/** All of them: those that wait longest first. */
export const listAll =
  (ports: VisitPorts) =>
  async (officer: Person): Promise<Result<z.infer<typeof plannerVisitsSchema>, Refusal>> => {
    const allowed = mayDo(officer, 'planSessions')
    if (!allowed.ok) return allowed
    const stored = await ports.visits.list()
    const waiting = stored.filter(({ value }) => isOpen(value)).map(officerViewOf)
    const others = stored.filter(({ value }) => !isOpen(value)).map(officerViewOf)
    const visits = [...waiting.sort(firstOpen), ...others.sort((one, other) => firstOpen(other, one))]
    return ok({ visits, listUrl: `${ports.siteUrl}/Lists/Visits` })
  }

const officersChange = async (
  ports: VisitPorts,
  officer: Person,
  id: SessionId,
  what: string,
  decide: (visit: Visit) => Result<Visit, Refusal>,
): Promise<Result<VisitView, Refusal>> => {
  const may = () => mayDo(officer, 'planSessions')
  const changed = await changeVisit(ports, officer, id, { may, decide, what })
  return changed.ok ? ok(officerViewOf(changed.value)) : changed
}

/** Takes the request on. Refuses when another officer was first. */
export const takeVisit =
  (ports: VisitPorts) =>
  (officer: Person, id: SessionId): Promise<Result<VisitView, Refusal>> =>
    officersChange(ports, officer, id, 'take visit', (visit) => take(visit, asOfficer(officer)))

/** Proposes a time; the school gets it 1:1 within messaging hours. */
export const proposeVisit =
  (ports: VisitPorts) =>
  async (officer: Person, id: SessionId, wish: VisitProposal): Promise<Result<VisitView, Refusal>> => {
    const allowed = mayDo(officer, 'planSessions')
    if (!allowed.ok) return allowed
    const times = timesFrom(wish.starts, wish.ends)
    if (times === null) return noSuchTime
    const now = await ports.clock.now()
    return await officersChange(ports, officer, id, 'propose visit', (visit) =>
      propose(visit, asOfficer(officer), { ...times, note: wish.note }, { seen: wish.seen, now }),
    )
  }

const receiverOf = async (
  { people, schools }: VisitPorts,
  offer: VisitOffer,
): Promise<Result<{ readonly person: LinkedPerson; readonly school: School }, Refusal>> => {
  const person = (await people.all()).find(({ id }) => id === offer.person)
  if (person === undefined) return refuse({ reason: 'notFound', what: 'person' })
  const school = await schools.find(offer.school)
  const isLinked = person.links.some(({ urn }) => urn === offer.school)
  return school === null || !isLinked
    ? refuse({ reason: 'notFound', what: 'school' })
    : ok({ person, school })
}

/** Proposes a visit to somebody of a school who did not ask for one here. The same key again proposes nothing twice. */
export const offerVisit =
  (ports: VisitPorts) =>
  async (officer: Person, offer: VisitOffer): Promise<Result<VisitView, Refusal>> => {
    const allowed = mayDo(officer, 'planSessions')
    if (!allowed.ok) return allowed
    const times = timesFrom(offer.starts, offer.ends)
    if (times === null) return noSuchTime
    const to = await receiverOf(ports, offer)
    if (!to.ok) return to
    const { person, school } = to.value
    const now = await ports.clock.now()
    const blank: Visit = {
      ...{ id: visitIdOf(offer.op), reference: visitReference(ports.random.bytes(4)) },
      asker: { id: person.id, name: person.name },
      school: { urn: school.urn, name: school.name },
      area: school.area,
      topic: offer.topic,
      help: '',
      from: londonDay(now),
      times: [],
      askedAt: now,
      proposals: 0,
      situation: { state: 'asked' },
    }
    const proposed = propose(blank, asOfficer(officer), { ...times, note: offer.note }, { seen: 0, now })
    if (!proposed.ok) return proposed
    const stored = await createVisit(ports, officer, proposed.value, 'propose visit')
    return stored.ok ? ok(officerViewOf(stored.value)) : stored
  }
