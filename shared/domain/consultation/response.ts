// A person's response to a consultation: what is kept, and the rules by which a section is saved and a response sent.

import type { ConsultationId, Instant, PersonId, Urn } from '../kernel/ids.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import type { RespondentRole } from '../people/person.ts'

/**
 * Field id to value: a choice's code, several codes joined by `,` in the question's order, or text.
 * A field that is not there is blank. Never an empty string.
 */
export type Answers = Readonly<Record<string, string>>

/** The last save of a section: `version` counts saves, `op` is the key the client made, `hash` the fingerprint of what it sent. */
export type SectionSave = {
  readonly version: number
  readonly op: string
  readonly hash: string
  readonly at: Instant
}

export type Response = {
  /** `<consultation>#<urn>#<person>` (decision 4). */
  readonly key: string
  readonly consultation: ConsultationId
  readonly person: PersonId
  readonly personName: string
  readonly urn: Urn
  readonly schoolName: string
  readonly area: string
  readonly district: string
  readonly phase: string
  readonly role: RespondentRole
  /** `CW-7K4M-2Q` */
  readonly reference: string
  readonly answers: Answers
  readonly saves: Readonly<Record<string, SectionSave>>
  readonly startedAt: Instant
  /** `null` until the person has sent it; a change after that keeps it sent. */
  readonly sentAt: Instant | null
}

/** The natural key of a person's response for one school. */
export const responseKey = (consultation: ConsultationId, urn: Urn, person: PersonId): string =>
  `${consultation}#${urn}#${person}`

export type SectionInput = {
  readonly sectionId: string
  /** The section's version when the form was drawn; 0 when it had never been saved. */
  readonly base: number
  readonly op: string
  /** Ids of the fields that were drawn: only those may be changed or cleared (decision 6). */
  readonly drawn: readonly string[]
  /** What those fields hold now; a drawn field that is missing is blank. */
  readonly answers: Answers
  /** What those fields held when they were drawn, where the form knows it: lets untouched fields keep what others wrote. */
  readonly was: Answers | null
}

export type SaveOutcome =
  | { readonly kind: 'repeated'; readonly save: SectionSave }
  | { readonly kind: 'changed'; readonly response: Response; readonly save: SectionSave }

export type SaveRefusal = {
  readonly reason: 'conflict'
  readonly version: number
  readonly differing: readonly { readonly field: string; readonly mine: string; readonly theirs: string }[]
}

const heldIn = (answers: Answers, field: string) => answers[field] ?? ''

/** The fields the person really set: all that were drawn, less those left as they were drawn, where that is known. */
const touched = (input: SectionInput): readonly string[] => {
  const { was } = input
  if (was === null) return input.drawn
  return input.drawn.filter((field) => heldIn(input.answers, field) !== heldIn(was, field))
}

/** The answers after a save: touched fields take the new value or become blank, all others stay (decision 6). */
export const merge = (before: Answers, input: SectionInput): Answers => {
  const set = touched(input)
  const kept = Object.entries(before).filter(([field]) => !set.includes(field))
  const given = set.flatMap((field) => {
    const value = heldIn(input.answers, field)
    return value === '' ? [] : [[field, value] as const]
  })
  return Object.fromEntries([...kept, ...given])
}

const differences = (before: Answers, input: SectionInput): SaveRefusal['differing'] =>
  touched(input)
    .filter((field) => input.was === null || heldIn(before, field) !== heldIn(input.was, field))
    .map((field) => ({ field, mine: heldIn(input.answers, field), theirs: heldIn(before, field) }))
    .filter(({ mine, theirs }) => mine !== theirs)

/**
 * Decides a save of one section.
 * The same op with the same content is a repeat and changes nothing. A form drawn before somebody else's save (or
 * one from another device) is refused as a conflict when a field both set differs; equal values are no conflict.
 */
export const saveSection = (
  before: Response,
  input: SectionInput,
  hash: string,
  now: Instant,
): Result<SaveOutcome, SaveRefusal> => {
  const last = before.saves[input.sectionId]
  if (last && last.op === input.op && last.hash === hash) return ok({ kind: 'repeated', save: last })
  const version = last?.version ?? 0
  const isStale = input.base < version && last?.op !== input.op
  const differing = isStale ? differences(before.answers, input) : []
  if (differing.length > 0) return refuse({ reason: 'conflict', version, differing })
  const save: SectionSave = { version: version + 1, op: input.op, hash, at: now }
  const answers = merge(before.answers, input)
  const saves = { ...before.saves, [input.sectionId]: save }
  return ok({ kind: 'changed', response: { ...before, answers, saves }, save })
}

/** Sends a response. Sending again changes nothing: the reference and the first time stay. */
export const send = (before: Response, now: Instant): Response =>
  before.sentAt === null ? { ...before, sentAt: now } : before
