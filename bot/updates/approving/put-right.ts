// Corrections of what was delivered, each with a second person, and recalls. The copies follow by themselves.

import type * as z from 'zod/mini'
import type {
  approveCorrectionSchema,
  correctEditionSchema,
  EditionWire,
} from '../../../shared/api/updates.ts'
import type { EditionId } from '../../../shared/domain/kernel/ids.ts'
import { type Result, refuse } from '../../../shared/domain/kernel/result.ts'
import type { Person } from '../../../shared/domain/people/person.ts'
import {
  approveCorrection as agreeToCorrection,
  asIfCorrected,
  correctEdition,
  dropCorrection as dropPending,
  recallEdition,
} from '../../../shared/domain/updates/correcting.ts'
import { mayApprove } from '../../../shared/domain/updates/writing.ts'
import type { Refusal } from '../../refusals.ts'
import type { UpdatePorts } from '../ports.ts'
import { soundContent } from '../writing/on-wire.ts'
import { summaryOf, takeStep } from './act.ts'
import { stopped } from './stops.ts'

type Outcome = Promise<Result<EditionWire, Refusal>>

/** Writes a correction. Refuses with what the checks stop; the delivered copies stay until a second person agrees. */
export const correct =
  (ports: UpdatePorts) =>
  (person: Person, id: EditionId, asked: z.infer<typeof correctEditionSchema>): Outcome =>
    takeStep(ports, person, id, {
      what: 'correct update',
      action: 'sendUpdate',
      detail: () => `${asked.line} ${asked.reason}`,
      next: async (edition, act) => {
        const content = soundContent(asked.content, ports)
        if (!content.ok) return content
        const next = correctEdition(edition, { ...asked, content: content.value }, act)
        if (!next.ok) return next
        const stops = await stopped(ports, asIfCorrected(next.value, act.at))
        return stops.ok ? next : stops
      },
    })

/** Agrees to the correction that was seen, as a person who did not write it. */
export const approveCorrection =
  (ports: UpdatePorts) =>
  (person: Person, id: EditionId, seen: z.infer<typeof approveCorrectionSchema>): Outcome =>
    takeStep(ports, person, id, {
      what: 'approve correction',
      action: 'sendUpdate',
      detail: ({ corrections }) => corrections.at(-1)?.line ?? '',
      next: (edition, act) => {
        const next = agreeToCorrection(edition, seen, act)
        if (!next.ok) return next
        const allowed = mayApprove(person, edition)
        return allowed.ok ? next : refuse({ reason: allowed.refusal })
      },
    })

export const dropCorrection =
  (ports: UpdatePorts) =>
  (person: Person, id: EditionId): Outcome =>
    takeStep(ports, person, id, {
      what: 'drop correction',
      action: 'sendUpdate',
      detail: summaryOf,
      next: dropPending,
    })

/** Takes back what was sent or is being sent. One person may do it. */
export const recall =
  (ports: UpdatePorts) =>
  (person: Person, id: EditionId, reason: string): Outcome =>
    takeStep(ports, person, id, {
      what: 'recall update',
      action: 'sendUpdate',
      detail: () => reason,
      next: (edition, act) => recallEdition(edition, reason, act),
    })
