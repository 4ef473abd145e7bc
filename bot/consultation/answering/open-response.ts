// The common beginning of everything a respondent does: the consultation, the school, and whether they may.

import { type Moment, momentOf, type Published } from '../../../shared/domain/consultation/consultation.ts'
import { responseReference } from '../../../shared/domain/consultation/reference.ts'
import { type Response, responseKey } from '../../../shared/domain/consultation/response.ts'
import type { ConsultationId, Instant, Urn } from '../../../shared/domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../../shared/domain/kernel/result.ts'
import { may } from '../../../shared/domain/people/permissions.ts'
import { type Person, type RespondentRole, rolesAt } from '../../../shared/domain/people/person.ts'
import type { Clock, Random } from '../../../shared/ports/clock.ts'
import type { ConsultationStore, ResponseStore } from '../../../shared/ports/consultations.ts'
import type { SchoolStore } from '../../../shared/ports/schools.ts'
import type { Refusal } from '../../refusals.ts'
import type { InvitedTo } from '../invited.ts'
import { findPublished } from '../published.ts'

export type AnsweringPorts = {
  readonly clock: Clock
  readonly random: Random
  readonly schools: SchoolStore
  readonly consultations: ConsultationStore
  readonly responses: ResponseStore
  readonly invitedTo: InvitedTo
}

export type Opened = {
  readonly published: Published
  readonly now: Instant
  readonly moment: Moment
  readonly urn: Urn
  readonly key: string
  readonly roles: readonly RespondentRole[]
}

/** The role that stands first for the school in the people list. */
export const usualRole = (opened: Pick<Opened, 'roles'>): RespondentRole => opened.roles[0] ?? 'teacher'

/** Loads and asks: refuses strangers to the school and people who were not asked. */
export const openResponse = async (
  ports: AnsweringPorts,
  person: Person,
  id: ConsultationId,
  urn: Urn,
): Promise<Result<Opened, Refusal>> => {
  const published = await findPublished(ports.consultations, id)
  if (published === null) return refuse({ reason: 'notFound', what: 'consultation' })
  const answering = may(person, 'answerConsultation', { kind: 'response', urn, owner: person.id })
  if (!answering.ok) return refuse({ reason: answering.refusal })
  const invited = (await ports.invitedTo(id, person.id))?.has(urn) ?? false
  const reading = may({ ...person, appRoles: [] }, 'readConsultation', { kind: 'consultation', invited })
  if (!reading.ok) return refuse({ reason: reading.refusal })
  const now = await ports.clock.now()
  return ok({
    published,
    now,
    moment: momentOf(published, now),
    urn,
    key: responseKey(id, urn, person.id),
    roles: rolesAt(person, urn),
  })
}

/** Refuses a change before the opening day and after the closing day. */
export const isOpen = ({ moment, published }: Opened): Result<true, Refusal> => {
  const { opens, closes } = published.content
  if (moment === 'closed') return refuse({ reason: 'closed', closes })
  return moment === 'scheduled' ? refuse({ reason: 'notOpenYet', opens, closes }) : ok(true)
}

/** A response as it begins: nothing answered, the school's place as the register has it on that day. */
export const newResponse = async (
  ports: AnsweringPorts,
  person: Person,
  opened: Opened,
  role: RespondentRole,
): Promise<Response> => {
  const school = await ports.schools.find(opened.urn)
  return {
    key: opened.key,
    consultation: opened.published.id,
    person: person.id,
    personName: person.name,
    urn: opened.urn,
    schoolName: school?.name ?? `School ${opened.urn}`,
    area: school?.area ?? '',
    district: school?.district ?? '',
    phase: school?.phase ?? '',
    role,
    reference: responseReference(ports.random.bytes(6)),
    answers: {},
    saves: {},
    startedAt: opened.now,
    sentAt: null,
  }
}
