// The card that people would get, for officers to look at before it goes out.

import type * as z from 'zod/mini'
import type { cardPreviewSchema } from '../../../../shared/api/drafts.ts'
import type { SessionId } from '../../../../shared/domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../../../shared/domain/kernel/result.ts'
import type { Person } from '../../../../shared/domain/people/person.ts'
import type { Refusal } from '../../../refusals.ts'
import { inviteOf } from '../../keeping/invites/invite-card.ts'
import { reachOf } from '../../telling.ts'
import { loadSession, type PlanningPorts } from '../ports.ts'

type Preview = z.infer<typeof cardPreviewSchema>

/** As the first of those who would be told gets it now. */
export const tellingCard =
  (ports: PlanningPorts) =>
  async (person: Person, id: SessionId): Promise<Result<Preview, Refusal>> => {
    const stored = await loadSession(ports, person, 'seeBookings', id)
    if (!stored.ok) return stored
    const now = await ports.clock.now()
    const [first] = (await reachOf(ports, stored.value.value, now)).people
    const to = first && ({ kind: 'person', ...first } as const)
    const invite = to === undefined ? null : await inviteOf(ports, { session: id, to }, now)
    if (invite === null || !('card' in invite)) {
      return refuse({ reason: 'wrongState', sentence: 'Nobody is left to be told, so there is no card.' })
    }
    const { card } = invite.card
    return ok({ card, bytes: Buffer.byteLength(JSON.stringify(card)) })
  }
