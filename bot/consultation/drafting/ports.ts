// What writing, approving and correcting a consultation needs.

import type { Consultation, PersonName } from '../../../shared/domain/consultation/consultation.ts'
import type { ImportedPaper } from '../../../shared/domain/consultation/paper/imported-paper.ts'
import type { ConsultationId, Instant } from '../../../shared/domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../../shared/domain/kernel/result.ts'
import { type Action, may } from '../../../shared/domain/people/permissions.ts'
import type { Person } from '../../../shared/domain/people/person.ts'
import type { Clock, Random } from '../../../shared/ports/clock.ts'
import type { AuditLog, ConsultationStore, ResponseStore } from '../../../shared/ports/consultations.ts'
import type { Directory } from '../../../shared/ports/directory.ts'
import type { PeopleStore, SchoolStore } from '../../../shared/ports/schools.ts'
import type { Versioned } from '../../../shared/ports/versioned.ts'
import type { Refusal } from '../../refusals.ts'

/** A paper as it was sent in. */
export type PaperFile = { readonly name: string; readonly bytes: Uint8Array }

/** A paper as it was read; `contexts` says by line what a headline question is about. */
export type PaperRead = { readonly paper: ImportedPaper; readonly contexts: ReadonlyMap<number, string> }

export type DraftingPorts = {
  readonly clock: Clock
  readonly random: Random
  readonly schools: SchoolStore
  readonly people: PeopleStore
  readonly directory: Directory
  readonly consultations: ConsultationStore
  readonly responses: ResponseStore
  readonly audit: AuditLog
  /** Reads a discussion paper; refuses in plain words what is none. */
  readonly readPaper: (file: PaperFile) => Promise<Result<PaperRead, string>>
  /** The card of a part as a head would get it: `invitation`, `headline` or a section's id; `null` for an unknown part. */
  readonly previewCard: (
    consultation: Consultation,
    part: string,
    now: Instant,
  ) => { readonly card: Readonly<Record<string, unknown>>; readonly bytes: number } | null
  /** Where the product is reached; pages stand under `/tab/`. */
  readonly publicUrl: string
}

export type Draft = Versioned<Consultation>

/** The person as consultations name them. */
export const nameOf = ({ id, name }: Person): PersonName => ({ id, name })

/** Whether the person may do this to the draft. */
export const mayDo = (person: Person, action: Action, draft: Draft): Result<true, Refusal> => {
  const allowed = may(person, action, { kind: 'draft', author: draft.value.author.id })
  return allowed.ok ? ok(true) : refuse({ reason: allowed.refusal })
}

/** Loads the consultation for someone who may do this; strangers do not learn whether it is there. */
export const loadDraft = async (
  ports: Pick<DraftingPorts, 'consultations'>,
  person: Person,
  action: Action,
  id: ConsultationId,
): Promise<Result<Draft, Refusal>> => {
  const seeing = may(person, 'seeDrafts', { kind: 'none' })
  if (!seeing.ok) return refuse({ reason: seeing.refusal })
  const draft = await ports.consultations.find(id)
  if (draft === null) return refuse({ reason: 'notFound', what: 'consultation' })
  const allowed = mayDo(person, action, draft)
  return allowed.ok ? ok(draft) : allowed
}

/** Writes into the audit what the person did with a consultation. */
export const record = async (
  ports: Pick<DraftingPorts, 'audit' | 'clock'>,
  person: Person,
  about: { readonly what: string; readonly item: string; readonly detail: string },
): Promise<void> =>
  ports.audit.append({ ...about, at: await ports.clock.now(), who: person.id, outcome: 'done' })
