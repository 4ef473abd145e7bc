// Another minute for what was agreed: none at all, or a later one for what missed its own.

import type { EditionWire } from '../../../shared/api/updates.ts'
import type { EditionId } from '../../../shared/domain/kernel/ids.ts'
import type { Result } from '../../../shared/domain/kernel/result.ts'
import { momentInWords } from '../../../shared/domain/kernel/words.ts'
import type { Person } from '../../../shared/domain/people/person.ts'
import type { Edition } from '../../../shared/domain/updates/edition.ts'
import { reschedule as rescheduleEdition } from '../../../shared/domain/updates/scheduling.ts'
import { unschedule as unscheduleEdition } from '../../../shared/domain/updates/writing.ts'
import type { Refusal } from '../../refusals.ts'
import type { UpdatePorts } from '../ports.ts'
import { soundTime } from '../writing/on-wire.ts'
import { summaryOf, takeStep } from './act.ts'

type Outcome = Promise<Result<EditionWire, Refusal>>

const whenOf = ({ situation }: Edition): string =>
  'sendAt' in situation ? momentInWords(situation.sendAt) : ''

/** Makes what was agreed a draft again; it needs agreement again. */
export const unschedule =
  (ports: UpdatePorts) =>
  (person: Person, id: EditionId): Outcome =>
    takeStep(ports, person, id, {
      what: 'unschedule update',
      action: 'sendUpdate',
      detail: summaryOf,
      next: unscheduleEdition,
    })

/** After a missed minute: a London time, or null for the first sending moment. */
export const reschedule =
  (ports: UpdatePorts) =>
  (person: Person, id: EditionId, at: string | null): Outcome =>
    takeStep(ports, person, id, {
      what: 'reschedule update',
      action: 'sendUpdate',
      detail: whenOf,
      next: (edition, act) => {
        const time = soundTime(at)
        return time.ok ? rescheduleEdition(edition, time.value, act.at) : time
      },
    })
