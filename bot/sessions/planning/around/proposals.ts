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

// A workshop that was moved to another day stands for its date in the paper still.
const isPlanned = (sessions: readonly Session[], { area, start }: WorkshopPlan): boolean =>
  sessions.some(
    (session) =>
      !isCalledOff(session) &&
      (session.area ?? '') === area &&
      [session.starts, session.moved?.from].includes(fromLondon(start.slice(0, 16))),
  )

type Series = NonNullable<Plan['series']>

// Those that are planned later join the others: of one paper's workshops one attends one.
const seriesOf = ({ content }: Consultation, sessions: readonly Session[]): Series => {
  const standing = sessions.find(
    (session) =>
      session.series !== null && workshopsOf({ content }).some((workshop) => isPlanned([session], workshop)),
  )
  return standing?.series ?? { id: null, title: content.title.slice(0, longestTitle), attendOne: true }
}

const planOf = (
  { id, content, audience }: Consultation,
  { area, start, end }: WorkshopPlan,
  series: Series,
): Plan => ({
  kind: 'workshop',
  title: `${content.title}: ${area === '' ? 'workshop' : `${area} workshop`}`.slice(0, longestTitle),
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
  const open = workshops.filter((workshop) => !isPlanned(sessions, workshop))
  return { open, planned: workshops.length - open.length, series: seriesOf(consultation, sessions) }
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
