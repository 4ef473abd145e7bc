// From draft to scheduled: handed in when nothing stops it, agreed by a second person, taken or sent back.

import type { EditionWire } from '../../../shared/api/updates.ts'
import type { EditionId } from '../../../shared/domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../../shared/domain/kernel/result.ts'
import type { Person } from '../../../shared/domain/people/person.ts'
import type { Edition } from '../../../shared/domain/updates/edition.ts'
import {
  approveEdition,
  mayApprove,
  sendBack as sendBackEdition,
  submitEdition,
  takeBack as takeBackEdition,
} from '../../../shared/domain/updates/writing.ts'
import type { Refusal } from '../../refusals.ts'
import type { UpdatePorts } from '../ports.ts'
import { summaryOf, takeStep } from './act.ts'
import { stopped } from './stops.ts'
import { targetsNow, unsentCopies } from './targets.ts'

type Outcome = Promise<Result<EditionWire, Refusal>>

// Looked at when it is handed in and again when it is agreed: a minute may have passed, and people may have left.
const readyToGo = async (ports: UpdatePorts, edition: Edition): Promise<Result<true, Refusal>> => {
  const stops = await stopped(ports, edition)
  if (!stops.ok) return stops
  return (await targetsNow(ports, edition)).length > 0
    ? ok(true)
    : refuse({
        reason: 'invalid',
        sentence: 'Nobody would get this update. Choose channels or other people.',
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

/** Agrees, as a person who had no part in it. Whom it is for is frozen with it, before it is scheduled. */
export const approve =
  (ports: UpdatePorts) =>
  (person: Person, id: EditionId, revision: number): Outcome =>
    takeStep(ports, person, id, {
      what: 'approve update',
      action: 'sendUpdate',
      detail: summaryOf,
      next: async (edition, act) => {
        const next = approveEdition(edition, revision, act)
        if (!next.ok) return next
        const allowed = mayApprove(person, edition)
        if (!allowed.ok) return refuse({ reason: allowed.refusal })
        const ready = await readyToGo(ports, edition)
        return ready.ok ? next : ready
      },
      before: async (next) => ports.copies.plan(id, unsentCopies(await targetsNow(ports, next))),
    })
