// When somebody gets a certificate of attendance.

import { ok, type Result, refuse } from '../../kernel/result.ts'
import { count } from '../../kernel/words.ts'
import type { Session } from '../session.ts'
import { type Attendance, lengthInMinutes, minutesOf } from './attendance.ts'

/**
 * The share of the session's length that earns a certificate: three quarters. Who joins late or leaves a little early
 * has had the substance; who was there for half has not. The planner's page tells officers the same bar in minutes.
 */
const leastShare = 3 / 4

/** So many whole minutes earn a certificate. */
export const minutesNeeded = (session: Pick<Session, 'starts' | 'ends'>): number =>
  Math.ceil(lengthInMinutes(session) * leastShare)

/** What a certificate certifies. `minutes` never exceeds the length: who joined early has not attended longer. */
export type Certified = { readonly minutes: number; readonly length: number }

/** Refuses with a sentence that says what is missing. */
export const certified = (session: Session, row: Attendance | null): Result<Certified, string> => {
  const minutes = row === null ? null : minutesOf(row)
  const needed = minutesNeeded(session)
  if (minutes === null) return refuse('There is no certificate yet: nobody’s minutes were counted so far.')
  if (minutes < needed) {
    return refuse(
      `A certificate needs ${count(needed, 'minute')} of ${lengthInMinutes(session)}. ${minutes === 0 ? 'None were' : `${count(minutes, 'was', 'were')}`} counted.`,
    )
  }
  const length = lengthInMinutes(session)
  return ok({ minutes: Math.min(minutes, length), length })
}
