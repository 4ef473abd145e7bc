// From draft to scheduled: handed in when nothing stops it, agreed by a second person, taken or sent back.

import type { EditionWire } from '../../../shared/api/updates.ts'
import { type EditionId, type JournalId, journalId } from '../../../shared/domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../../shared/domain/kernel/result.ts'
import type { Person } from '../../../shared/domain/people/person.ts'
import { nobodyChosen } from '../../../shared/domain/updates/checks/sending.ts'
import { journalOf, type UpdateTarget } from '../../../shared/domain/updates/delivery.ts'
import type { Edition } from '../../../shared/domain/updates/edition.ts'
import {
  approveEdition,
  mayApprove,
  sendBack as sendBackEdition,
  submitEdition,
  takeBack as takeBackEdition,
} from '../../../shared/domain/updates/writing.ts'
import { newLetters } from '../../new-letters.ts'
import type { Refusal } from '../../refusals.ts'
import type { UpdatePorts } from '../ports.ts'
import { summaryOf, takeStep } from './act.ts'
import { stopped } from './stops.ts'
import { targetsNow, unsentCopies } from './targets.ts'

type Outcome = Promise<Result<EditionWire, Refusal>>

const journalLetters = 10

// Looked at when it is handed in and again when it is agreed: a minute may have passed, and people may have left.
const readyToGo = async (
  ports: UpdatePorts,
  edition: Edition,
): Promise<Result<readonly UpdateTarget[], Refusal>> => {
  const stops = await stopped(ports, edition)
  if (!stops.ok) return stops
  const targets = await targetsNow(ports, edition)
  return targets.length > 0
    ? ok(targets)
    : refuse({
        reason: 'invalid',
        sentence: nobodyChosen,
        fields: ['sending'],
      })
}

/** Hands a draft in at the revision that was seen. Refuses with what the checks stop. */
export const submit =
  (ports: UpdatePorts) =>
  (person: Person, id: EditionId, revision: number): Outcome =>
    takeStep(ports, person, id, {
      what: 'submit update',
      action: 'writeUpdate',
      detail: summaryOf,
      next: async (edition, act) => {
        const next = submitEdition(edition, revision, act)
        if (!next.ok) return next
        const ready = await readyToGo(ports, edition)
        return ready.ok ? next : ready
      },
    })

/** Makes what was handed in a draft again. */
export const takeBack =
  (ports: UpdatePorts) =>
  (person: Person, id: EditionId): Outcome =>
    takeStep(ports, person, id, {
      what: 'take back update',
      action: 'writeUpdate',
      detail: summaryOf,
      next: takeBackEdition,
    })

/** Makes it a draft again, with the reason for whoever wrote it. */
export const sendBack =
  (ports: UpdatePorts) =>
  (person: Person, id: EditionId, reason: string): Outcome =>
    takeStep(ports, person, id, {
      what: 'send back update',
      action: 'writeUpdate',
      detail: () => reason,
      next: (edition, act) => sendBackEdition(edition, reason, act),
    })

/** A name that no other agreement has. */
const newJournal = ({ random }: UpdatePorts, id: EditionId): JournalId =>
  journalId(`${id}.${newLetters(random, journalLetters)}`)

/**
 * Agrees, as a person who had no part in it. Those it was found to reach are frozen in a journal of this agreement alone,
 * before it is saved: whoever is saved first names the journal that counts.
 */
export const approve =
  (ports: UpdatePorts) =>
  (person: Person, id: EditionId, revision: number): Outcome =>
    takeStep(ports, person, id, {
      what: 'approve update',
      action: 'sendUpdate',
      detail: summaryOf,
      next: async (edition, act) => {
        const next = approveEdition(edition, revision, act, newJournal(ports, id))
        if (!next.ok) return next
        const allowed = mayApprove(person, edition)
        if (!allowed.ok) return refuse({ reason: allowed.refusal })
        const ready = await readyToGo(ports, edition)
        if (!ready.ok) return ready
        const planned = unsentCopies(ready.value)
        await ports.copies.plan(journalOf(next.value), planned)
        // A reading of the journal that shows fewer lags behind, and nothing is concluded from it.
        return ok({ ...next.value, copies: new Set(planned.map(({ key }) => key)).size })
      },
    })
