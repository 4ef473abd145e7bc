// Saving one section: load, may, decide, save; and again from the start when somebody saved in between.

import { askingSections, type Section } from '../../../shared/domain/consultation/consultation.ts'
import {
  saveSection as decide,
  type Response,
  type SectionInput,
} from '../../../shared/domain/consultation/response.ts'
import type { ConsultationId, Instant, Urn } from '../../../shared/domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../../shared/domain/kernel/result.ts'
import { maySayRole, type Person, type RespondentRole } from '../../../shared/domain/people/person.ts'
import { AlreadyThere, Conflict, type Versioned } from '../../../shared/ports/versioned.ts'
import type { Refusal } from '../../refusals.ts'
import { fingerprint } from './fingerprint.ts'
import {
  type AnsweringPorts,
  isOpen,
  newResponse,
  type Opened,
  openResponse,
  usualRole,
} from './open-response.ts'
import { answersOf, checkValues } from './values.ts'

export type SaveRequest = SectionInput & {
  readonly school: Urn
  /** The role the person says they have there; `null`: the one of the people list. */
  readonly role: RespondentRole | null
}

export type SavedSection = {
  readonly section: string
  readonly version: number
  readonly savedAt: Instant
  readonly reference: string
  readonly answers: Record<string, string>
}

const mostTries = 4

const roleOf = (opened: Opened, said: RespondentRole | null): Result<RespondentRole | null, Refusal> => {
  if (said === null || maySayRole(opened.roles, said)) return ok(said)
  return refuse({
    reason: 'invalid',
    sentence: 'The people list does not have you in this role.',
    fields: ['role'],
  })
}

type Attempt = {
  readonly ports: AnsweringPorts
  readonly person: Person
  readonly opened: Opened
  readonly section: Section
  readonly input: SectionInput
  readonly role: RespondentRole | null
}

const savedOf = (
  section: Section,
  response: Response,
  save: { version: number; at: Instant },
): SavedSection => ({
  section: section.id,
  version: save.version,
  savedAt: save.at,
  reference: response.reference,
  answers: answersOf(section, response.answers),
})

const saveOnce = async (
  attempt: Attempt,
  before: Versioned<Response> | null,
): Promise<Result<SavedSection, Refusal>> => {
  const { ports, person, opened, section, input, role } = attempt
  const start = before?.value ?? (await newResponse(ports, person, opened, role ?? usualRole(opened)))
  const outcome = decide(start, input, fingerprint(input), opened.now)
  if (!outcome.ok) return outcome
  if (outcome.value.kind === 'repeated') return ok(savedOf(section, start, outcome.value.save))
  const next = role === null ? outcome.value.response : { ...outcome.value.response, role }
  const stored = before
    ? await ports.responses.save(opened.published, before, next)
    : await ports.responses.create(opened.published, next)
  return ok(savedOf(section, stored.value, outcome.value.save))
}

const saveWithTries = async (attempt: Attempt): Promise<Result<SavedSection, Refusal>> => {
  const { ports, opened } = attempt
  let before = await ports.responses.find(opened.published, opened.key)
  for (let tries = 0; tries < mostTries; tries++) {
    try {
      return await saveOnce(attempt, before)
    } catch (error) {
      if (!(error instanceof Conflict || error instanceof AlreadyThere)) throw error
      before = await ports.responses.refresh(opened.published, opened.key)
    }
  }
  return refuse({ reason: 'busy' })
}

/**
 * Saves the drawn fields of a section. Refuses when closed, when a value does not fit its question, or as a `conflict`
 * when somebody else set the same field otherwise. Repeating it with the same op changes nothing.
 */
export const saveSection =
  (ports: AnsweringPorts) =>
  async (
    person: Person,
    id: ConsultationId,
    request: SaveRequest,
  ): Promise<Result<SavedSection, Refusal>> => {
    const opened = await openResponse(ports, person, id, request.school)
    if (!opened.ok) return opened
    const section = askingSections(opened.value.published.content).find((one) => one.id === request.sectionId)
    if (section === undefined) return refuse({ reason: 'notFound', what: 'section' })
    const open = isOpen(opened.value)
    if (!open.ok) return open
    const role = roleOf(opened.value, request.role)
    if (!role.ok) return role
    const answers = checkValues(section, request.drawn, request.answers)
    if (!answers.ok) return answers
    const { sectionId, base, op, drawn, was } = request
    const input = { sectionId, base, op, drawn, was, answers: answers.value }
    return await saveWithTries({ ports, person, opened: opened.value, section, input, role: role.value })
  }
