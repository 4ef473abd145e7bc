// What a consultation's paper says about workshops, as plans that only have to be confirmed.

import type * as z from 'zod/mini'
import type { Plan, planConsultationsSchema, proposalsSchema } from '../../../../shared/api/planner.ts'
import type { Consultation, WorkshopPlan } from '../../../../shared/domain/consultation/consultation.ts'
import { fromLondon } from '../../../../shared/domain/kernel/dates.ts'
import type { ConsultationId } from '../../../../shared/domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../../../shared/domain/kernel/result.ts'
import type { Person } from '../../../../shared/domain/people/person.ts'
import { isCalledOff, type Session } from '../../../../shared/domain/sessions/session.ts'
import { audienceOnWire } from '../../../asked.ts'
import type { Refusal } from '../../../refusals.ts'
import { mayDo, type PlanningPorts } from '../ports.ts'

type Proposals = z.infer<typeof proposalsSchema>
type Consultations = z.infer<typeof planConsultationsSchema>

const longestTitle = 255
const longestAbout = 4_000
const usualPlaces = 30
const localTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d/

const workshopsOf = ({ content }: Pick<Consultation, 'content'>): readonly WorkshopPlan[] =>
  content.workshops.filter(({ start, end }) => localTime.test(start) && localTime.test(end))

const isAt = (session: Session, { start }: WorkshopPlan): boolean =>
  [session.starts, session.moved?.from].includes(fromLondon(start.slice(0, 16)))

const isOfSeries = ({ kind, series }: Session): boolean => kind === 'workshop' && series !== null

/** Each session stands for one workshop: for the one at its time, else for one of its area, whenever it was planned. */
const standingFor = (
  workshops: readonly WorkshopPlan[],
  sessions: readonly Session[],
): ReadonlyMap<WorkshopPlan, Session> => {
  const found = new Map<WorkshopPlan, Session>()
  const left = new Set(sessions.filter((session) => !isCalledOff(session)))
  for (const fits of [isAt, isOfSeries]) {
    for (const workshop of workshops) {
      const session = [...left].find((one) => (one.area ?? '') === workshop.area && fits(one, workshop))
      if (session === undefined || found.has(workshop)) continue
      found.set(workshop, session)
      left.delete(session)
    }
  }
  return found
}

type Series = NonNullable<Plan['series']>

// Those that are planned later join the others: of one paper's workshops one attends one.
const seriesOf = ({ content }: Consultation, standing: readonly Session[]): Series =>
  standing.find(({ series }) => series !== null)?.series ?? {
    id: null,
    title: content.title.slice(0, longestTitle),
    attendOne: true,
  }

const planOf = (
  { id, content, audience }: Consultation,
  { area, start, end }: WorkshopPlan,
  series: Series,
): Plan => ({
  kind: 'workshop',
  // The area first: where a title is cut off, the workshops of one paper stay apart.
  title: `${area === '' ? 'Workshop' : `${area} workshop`}: ${content.title}`.slice(0, longestTitle),
  about: content.reason.slice(0, longestAbout),
  starts: start.slice(0, 16),
  ends: end.slice(0, 16),
  consultation: id,
  series,
  area: area === '' ? null : area,
  capacity: usualPlaces,
  audience: audienceOnWire(audience),
  attendeesSeen: false,
  coOrganisers: [],
  speakers: [],
})

// Of one consultation, those that stand and those that are still to be planned.
const partedBy = (consultation: Consultation, all: readonly Session[]) => {
  const sessions = all.filter((session) => session.consultation === consultation.id)
  const workshops = workshopsOf(consultation)
  const standing = standingFor(workshops, sessions)
  const open = workshops.filter((workshop) => !standing.has(workshop))
  return { open, planned: standing.size, series: seriesOf(consultation, [...standing.values()]) }
}

/** The paper's workshops that do not stand yet, one plan each. */
export const proposeWorkshops =
  (ports: PlanningPorts) =>
  async (person: Person, id: ConsultationId): Promise<Result<Proposals, Refusal>> => {
    const allowed = mayDo(person, 'planSessions')
    if (!allowed.ok) return allowed
    const consultation = (await ports.consultations.find(id))?.value
    if (consultation === undefined) return refuse({ reason: 'notFound', what: 'consultation' })
    const { open, planned, series } = partedBy(
      consultation,
      (await ports.sessions.list()).map(({ value }) => value),
    )
    return ok({
      consultation: { id, title: consultation.content.title },
      plans: open.map((workshop) => planOf(consultation, workshop, series)),
      planned,
    })
  }

/** The consultations that a session can belong to, newest first. */
export const listConsultations =
  (ports: PlanningPorts) =>
  async (person: Person): Promise<Result<Consultations, Refusal>> => {
    const allowed = mayDo(person, 'planSessions')
    if (!allowed.ok) return allowed
    const stored = await ports.consultations.list()
    const sessions = (await ports.sessions.list()).map(({ value }) => value)
    const consultations = stored.map(({ value }) => ({
      id: value.id,
      title: value.content.title,
      workshops: partedBy(value, sessions).open.length,
    }))
    return ok({ consultations })
  }
