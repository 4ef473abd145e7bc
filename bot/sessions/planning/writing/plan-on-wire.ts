// What an officer wrote becomes a plan of the rules: London times to instants, officers to names, one series for all.

import type { Plan } from '../../../../shared/api/planner.ts'
import { type SeriesId, type SessionId, seriesId } from '../../../../shared/domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../../../shared/domain/kernel/result.ts'
import type { SessionPlan } from '../../../../shared/domain/sessions/plan.ts'
import type { Officer, Series } from '../../../../shared/domain/sessions/session.ts'
import { timesFrom } from '../../../../shared/domain/sessions/times.ts'
import type { Refusal } from '../../../refusals.ts'
import type { PlanningPorts } from '../ports.ts'

const invalid = (sentence: string, ...fields: readonly string[]): Result<never, Refusal> =>
  refuse({ reason: 'invalid', sentence, fields })

const officersOf = async (
  { directory }: PlanningPorts,
  ids: Plan['coOrganisers'],
): Promise<Result<readonly Officer[], Refusal>> => {
  const found = await Promise.all([...new Set(ids)].map((id) => directory.find(id)))
  if (found.includes(null))
    return invalid('One of the other organisers is not in the directory.', 'coOrganisers')
  return ok(found.flatMap((person) => (person === null ? [] : [{ id: person.id, name: person.name }])))
}

// Planning the same session twice plans it once: the new series gets the session's own key as its id. A series that
// stands keeps its title and its rule: people's unique keys follow from them, in every session of it alike.
const seriesOf = async (
  { sessions }: PlanningPorts,
  { series }: Plan,
  fresh: SessionId | SeriesId,
): Promise<Series | null> => {
  if (series === null) return null
  const id = series.id ?? seriesId(fresh)
  const standing = (await sessions.list()).find(({ value }) => value.series?.id === id)
  return standing?.value.series ?? { ...series, id }
}

/** `fresh`: the id of a series that is new. Refuses times that no London clock shows, and what does not exist. */
export const planFrom = async (
  ports: PlanningPorts,
  plan: Plan,
  fresh: SessionId | SeriesId,
): Promise<Result<SessionPlan, Refusal>> => {
  const times = timesFrom(plan.starts, plan.ends)
  if (times === null) return invalid('There is no such time in London.', 'starts', 'ends')
  const coOrganisers = await officersOf(ports, plan.coOrganisers)
  if (!coOrganisers.ok) return coOrganisers
  if (plan.consultation !== null && (await ports.consultations.find(plan.consultation)) === null) {
    return refuse({ reason: 'notFound', what: 'consultation' })
  }
  const { kind, title, about, consultation, area, capacity, audience, attendeesSeen, speakers } = plan
  return ok({
    ...{ kind, title, about, consultation, area, capacity, audience, attendeesSeen, speakers },
    ...times,
    series: await seriesOf(ports, plan, fresh),
    coOrganisers: coOrganisers.value,
  })
}
