// Planning sessions: one, or several of a series at once. The same key again plans nothing twice.

import type * as z from 'zod/mini'
import type { newSeriesSchema, newSessionSchema, Plan, Planned } from '../../../../shared/api/planner.ts'
import { type SessionId, sessionId } from '../../../../shared/domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../../../shared/domain/kernel/result.ts'
import type { Person } from '../../../../shared/domain/people/person.ts'
import { isAsPlanned, planSession } from '../../../../shared/domain/sessions/plan.ts'
import type { Session } from '../../../../shared/domain/sessions/session.ts'
import { sessionWhen } from '../../../../shared/domain/sessions/times.ts'
import { AlreadyThere, type Versioned } from '../../../../shared/ports/versioned.ts'
import type { Refusal } from '../../../refusals.ts'
import { mayDo, type PlanningPorts, record } from '../ports.ts'
import { viewPlanned } from '../view.ts'
import { planFrom } from './plan-on-wire.ts'

export type NewSession = z.infer<typeof newSessionSchema>
export type NewSeries = z.infer<typeof newSeriesSchema>

type Wish = {
  readonly id: SessionId
  readonly plan: Plan
  readonly eventId: string | null
  readonly series: Parameters<typeof planFrom>[2]
}

const decide = async (
  ports: PlanningPorts,
  person: Person,
  wish: Wish,
): Promise<Result<Session, Refusal>> => {
  const plan = await planFrom(ports, wish.plan, wish.series)
  if (!plan.ok) return plan
  const organiser = { id: person.id, name: person.name }
  const now = await ports.clock.now()
  return planSession({ id: wish.id, plan: plan.value, organiser, eventId: wish.eventId, now })
}

const create = async (
  ports: PlanningPorts,
  person: Person,
  session: Session,
): Promise<Versioned<Session>> => {
  try {
    const stored = await ports.sessions.create(session)
    const detail = `${session.title}, ${sessionWhen(session)}`
    await record(ports, person, { what: 'plan session', item: session.id, detail })
    return stored
  } catch (error) {
    const standing = error instanceof AlreadyThere ? await ports.sessions.refresh(session.id) : null
    if (standing === null) throw error
    return standing
  }
}

// A key that another officer's session has is nobody's repeat.
const isOwn = (person: Person, { value }: Versioned<Session>): boolean => value.organiser.id === person.id

/** Plans a session; its calendar event follows by itself. */
export const planOne =
  (ports: PlanningPorts) =>
  async (person: Person, { key, plan, eventId }: NewSession): Promise<Result<Planned, Refusal>> => {
    const allowed = mayDo(person, 'planSessions')
    if (!allowed.ok) return allowed
    const standing = await ports.sessions.find(key)
    if (standing !== null) {
      return isOwn(person, standing)
        ? ok(await viewPlanned(ports, standing))
        : refuse({ reason: 'changedMeanwhile' })
    }
    const session = await decide(ports, person, { id: key, plan, eventId: eventId ?? null, series: key })
    if (!session.ok) return session
    return ok(await viewPlanned(ports, await create(ports, person, session.value)))
  }

const longestKey = 36

const otherwise: Result<never, Refusal> = refuse({
  reason: 'wrongState',
  sentence:
    'Your first press planned sessions that differ from what you send now. Look at them under “Sessions you run” before you plan more.',
})

// Answered with what stands, another plan under the same key would be taken for planned.
const asItStands = async (
  ports: PlanningPorts,
  person: Person,
  standing: Versioned<Session>,
  wish: Pick<Wish, 'plan' | 'series'>,
): Promise<Result<Session, Refusal>> => {
  if (!isOwn(person, standing)) return refuse({ reason: 'changedMeanwhile' })
  const plan = await planFrom(ports, wish.plan, wish.series)
  if (!plan.ok) return plan
  return isAsPlanned(standing.value, plan.value) ? ok(standing.value) : otherwise
}

const decideAll = async (
  ports: PlanningPorts,
  person: Person,
  { key, plans }: NewSeries,
): Promise<Result<readonly Session[], Refusal>> => {
  const idOf = (nth: number): SessionId => sessionId(`${key.slice(0, longestKey)}-${nth}`)
  const decided: Session[] = []
  for (const [index, plan] of plans.entries()) {
    const wish = { id: idOf(index + 1), plan, eventId: null, series: key }
    const standing = await ports.sessions.find(wish.id)
    const session =
      standing === null ? await decide(ports, person, wish) : await asItStands(ports, person, standing, wish)
    if (!session.ok) return session
    decided.push(session.value)
  }
  return (await ports.sessions.find(idOf(plans.length + 1))) === null ? ok(decided) : otherwise
}

/**
 * Plans all of them or, when one cannot be planned so, none. What a repeat finds standing is left as it is; refused when
 * another plan comes under the same key.
 */
export const planSeries =
  (ports: PlanningPorts) =>
  async (
    person: Person,
    wish: NewSeries,
  ): Promise<Result<{ readonly sessions: readonly Planned[] }, Refusal>> => {
    const allowed = mayDo(person, 'planSessions')
    if (!allowed.ok) return allowed
    const decided = await decideAll(ports, person, wish)
    if (!decided.ok) return decided
    const sessions: Planned[] = []
    for (const session of decided.value) {
      sessions.push(await viewPlanned(ports, await create(ports, person, session)))
    }
    return ok({ sessions })
  }
