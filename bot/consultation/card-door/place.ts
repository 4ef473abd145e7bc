// Where a press happens: which consultation, and for which of the person's schools that were asked.

import { isPublished, momentOf, type Published } from '../../../shared/domain/consultation/consultation.ts'
import type { Answers } from '../../../shared/domain/consultation/response.ts'
import { consultationId, type Instant, type Urn, urn } from '../../../shared/domain/kernel/ids.ts'
import { type Person, type RespondentRole, rolesAt } from '../../../shared/domain/people/person.ts'
import type { Clock } from '../../../shared/ports/clock.ts'
import type { ConsultationStore } from '../../../shared/ports/consultations.ts'
import type { SchoolStore } from '../../../shared/ports/schools.ts'
import type { AnsweringUseCases } from '../answering/use-cases.ts'
import type { InvitedTo } from '../invited.ts'
import { findPublished } from '../published.ts'

export type DoorPorts = {
  readonly answering: AnsweringUseCases
  readonly consultations: ConsultationStore
  readonly schools: SchoolStore
  readonly invitedTo: InvitedTo
  readonly clock: Clock
}

export type AskedSchool = { readonly urn: Urn; readonly name: string; readonly role: RespondentRole }

/** A consultation as a person stands to it; `schools` are theirs that were asked. */
export type Place = {
  readonly published: Published
  readonly moment: 'scheduled' | 'open' | 'closed'
  readonly schools: readonly AskedSchool[]
}

/** The place, or `null` for a stranger to it: unknown consultations and uninvited people look the same. */
export const findPlace = async (ports: DoorPorts, person: Person, id: string): Promise<Place | null> => {
  const published = await findPublished(ports.consultations, consultationId(id))
  if (published === null || !isPublished(published)) return null
  const invited = await ports.invitedTo(published.id, person.id)
  const urns = [...new Set(person.links.map((link) => link.urn))].filter((one) => invited?.has(one) ?? false)
  if (urns.length === 0) return null
  const schools = await Promise.all(
    urns.map(
      async (one): Promise<AskedSchool> => ({
        urn: one,
        name: (await ports.schools.find(one))?.name ?? `School ${one}`,
        role: rolesAt(person, one)[0] ?? 'teacher',
      }),
    ),
  )
  return { published, moment: momentOf(published, await ports.clock.now()), schools }
}

/** The school a press is for: the one it names if it is theirs, or their only one; `several` when they must choose. */
export const schoolOf = (place: Place, named: string | undefined): AskedSchool | 'several' | 'foreign' => {
  if (named !== undefined) return place.schools.find((school) => school.urn === urn(named)) ?? 'foreign'
  const [first, second] = place.schools
  return first && !second ? first : 'several'
}

/** What the person has answered so far, as the cards need it. */
export type Mine = {
  readonly answers: Answers
  readonly versions: Readonly<Record<string, number>>
  readonly savedAt: Instant | null
  readonly sentAt: Instant | null
  readonly reference: string | null
  readonly role: RespondentRole
}

/** Reads the person's response; an empty one when they have not begun. */
export const readMine = async (
  ports: DoorPorts,
  person: Person,
  place: Place,
  school: AskedSchool,
): Promise<Mine> => {
  const view = await ports.answering.view(person, place.published.id, school.urn)
  if (!view.ok)
    return { answers: {}, versions: {}, savedAt: null, sentAt: null, reference: null, role: school.role }
  const { answers, versions, savedAt, sentAt, reference, role } = view.value.response
  return { answers, versions, savedAt, sentAt, reference, role }
}
