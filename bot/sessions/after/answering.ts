// The one question afterwards, answered by those who were there.

import type { SessionId } from '../../../shared/domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../../shared/domain/kernel/result.ts'
import type { Person } from '../../../shared/domain/people/person.ts'
import { minutesOf } from '../../../shared/domain/sessions/after/attendance.ts'
import { type FollowUp, followUpUntil } from '../../../shared/domain/sessions/after/follow-up.ts'
import { longestBetter, type Useful } from '../../../shared/domain/sessions/after/useful.ts'
import type { Versioned } from '../../../shared/ports/versioned.ts'
import type { Refusal } from '../../refusals.ts'
import type { SessionPorts } from '../ports.ts'
import { isOver, ownSession, rowOf, untilSaved } from './ports.ts'

export type FollowUpWish = { readonly useful: Useful; readonly better: string }

export const answerOf = async (
  { followUps }: SessionPorts,
  id: SessionId,
  person: Person,
): Promise<Versioned<FollowUp> | null> =>
  (await followUps.of(id)).find(({ value }) => value.person === person.id) ?? null

/** Keeps the answer, or changes the one that stands, until two weeks after the session. Safe to repeat. */
export const answerFollowUp =
  (ports: SessionPorts) =>
  async (person: Person, id: SessionId, { useful, better }: FollowUpWish): Promise<Result<true, Refusal>> => {
    const session = await ownSession(ports, person, id)
    if (!session.ok) return session
    const over = await isOver(ports, session.value)
    if (!over.ok) return over
    const row = await rowOf(ports, id, person.id)
    if (row === null || (minutesOf(row.value) ?? 0) === 0) return refuse({ reason: 'notForYou' })
    const at = await ports.clock.now()
    if (at > followUpUntil(session.value)) {
      return refuse({
        reason: 'wrongState',
        sentence: 'This could be answered until two weeks after the session.',
      })
    }
    const words = better.trim()
    if (words.length > longestBetter) {
      return refuse({ reason: 'invalid', sentence: 'Use 1,000 characters or fewer.', fields: ['better'] })
    }
    return await untilSaved(async () => {
      const before = await answerOf(ports, id, person)
      if (before?.value.useful === useful && before.value.better === words) return ok(true)
      const who = { person: person.id, personName: person.name }
      await ports.followUps.save(before, { session: id, ...who, useful, better: words, at })
      return ok(true)
    })
  }
