// One way for every step of an edition: loaded for somebody who may, changed by a rule of the domain, saved, written down.

import type { EditionWire } from '../../../shared/api/updates.ts'
import type { EditionId, Instant } from '../../../shared/domain/kernel/ids.ts'
import { ok, type Result } from '../../../shared/domain/kernel/result.ts'
import type { Person } from '../../../shared/domain/people/person.ts'
import type { Author, Edition } from '../../../shared/domain/updates/edition.ts'
import { authorOf } from '../../../shared/domain/updates/writing.ts'
import type { Refusal } from '../../refusals.ts'
import { loadEdition, record, saveOrTell, type UpdatePorts } from '../ports.ts'
import { viewEdition } from '../writing/view.ts'

export type Act = { readonly by: Author; readonly at: Instant }

type Step = {
  /** For the audit. */
  readonly what: string
  readonly action: 'writeUpdate' | 'sendUpdate'
  readonly detail: (next: Edition) => string
  /** What comes of the edition, or why not. */
  readonly next: (edition: Edition, act: Act) => Result<Edition, Refusal> | Promise<Result<Edition, Refusal>>
}

const longestDetail = 200

/**
 * Takes away the journal that this step has given up, or that it wrote and somebody else decided first. One that is left
 * behind by an outage is never sent from, as no edition names it.
 */
const dropJournal = async (ports: UpdatePorts, { id, journal }: Edition): Promise<void> => {
  if (journal === undefined) return
  try {
    // A save whose reply was lost may stand after all.
    const stands = await ports.editions.find(id)
    if (stands?.value.journal !== journal) await ports.copies.discard(journal)
  } catch (error) {
    ports.report(error, journal)
  }
}

/** Takes the step and answers with the edition as the person sees it afterwards. */
export const takeStep = async (
  ports: UpdatePorts,
  person: Person,
  id: EditionId,
  step: Step,
): Promise<Result<EditionWire, Refusal>> => {
  const stored = await loadEdition(ports, person, step.action, id)
  if (!stored.ok) return stored
  const act = { by: authorOf(person), at: await ports.clock.now() }
  const next = await step.next(stored.value.value, act)
  if (!next.ok) return next
  const saved = await saveOrTell(ports, stored.value, next.value)
  const before = stored.value.value
  if (before.journal !== next.value.journal) await dropJournal(ports, saved.ok ? before : next.value)
  if (!saved.ok) return saved
  const detail = step.detail(next.value).slice(0, longestDetail)
  await record(ports, person, { what: step.what, item: id, detail })
  return ok(await viewEdition(ports, person, saved.value))
}

/** What an edition is called in the audit. */
export const summaryOf = ({ content }: Edition): string => content.summary
