// Notices sent again on an officer's word: those that failed, could not be delivered, or of which nobody knows.

import type * as z from 'zod/mini'
import type { sendAgainSchema, sentAgainSchema } from '../../../../shared/api/unsent.ts'
import type { SessionId } from '../../../../shared/domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../../../shared/domain/kernel/result.ts'
import { count } from '../../../../shared/domain/kernel/words.ts'
import type { Person } from '../../../../shared/domain/people/person.ts'
import type { Notice } from '../../../../shared/domain/sessions/notice.ts'
import { againOf, sentAgain } from '../../../../shared/domain/sessions/notices/again.ts'
import { Conflict, type Versioned } from '../../../../shared/ports/versioned.ts'
import type { Refusal } from '../../../refusals.ts'
import { loadSession, type PlanningPorts, record } from '../ports.ts'

type Asked = z.infer<typeof sendAgainSchema>['notices']

const chosenOf = (standing: readonly Versioned<Notice>[], asked: Asked) => {
  const byKey = new Map(standing.map((notice) => [notice.value.key, notice]))
  const chosen = asked.map(({ key, version }) => {
    const notice = byKey.get(key)
    return notice?.version === version ? notice : null
  })
  return chosen.includes(null) ? null : new Set(chosen.flatMap((notice) => notice ?? []))
}

/**
 * None, when one has changed since the page read it. Where two officers press in the same moment, some may stand though
 * this one is refused; each goes once. The next round sends them.
 */
export const sendAgain =
  (ports: PlanningPorts) =>
  async (
    person: Person,
    id: SessionId,
    asked: Asked,
  ): Promise<Result<z.infer<typeof sentAgainSchema>, Refusal>> => {
    const stored = await loadSession(ports, person, 'planSessions', id)
    if (!stored.ok) return stored
    const now = await ports.clock.now()
    const chosen = chosenOf(await ports.notices.of(id), asked)
    const isPossible = [...(chosen ?? [])].every(
      ({ value }) => againOf(value, stored.value.value, now) !== 'no',
    )
    if (chosen === null || !isPossible) return refuse({ reason: 'changedMeanwhile' })
    try {
      await ports.notices.mark([...chosen].map((before) => ({ before, next: sentAgain(before.value, now) })))
    } catch (error) {
      if (error instanceof Conflict) return refuse({ reason: 'changedMeanwhile' })
      throw error
    }
    const detail = `${stored.value.value.title}: ${count(chosen.size, 'message')} to be sent again.`
    await record(ports, person, { what: 'send notices again', item: id, detail })
    return ok({ count: chosen.size })
  }
