// Deciding and saving until both fit: somebody else may have changed the rows in between.

import { type Result, refuse } from '../../../shared/domain/kernel/result.ts'
import { SeatTaken } from '../../../shared/ports/sessions.ts'
import { AlreadyThere, Conflict } from '../../../shared/ports/versioned.ts'
import type { Refusal } from '../../refusals.ts'
import type { SessionPorts } from '../ports.ts'

const mostTries = 5

/** True for the errors by which the store says that its rows are others than those that were read. */
export const isOvertaken = (error: unknown): boolean =>
  error instanceof SeatTaken || error instanceof AlreadyThere || error instanceof Conflict

/** Runs the attempt; after being overtaken it asks what changed and runs it again. Refuses as `busy` in the end. */
export const withTries = async <Value>(
  { bookings }: Pick<SessionPorts, 'bookings'>,
  attempt: () => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal>> => {
  for (let tries = 0; tries < mostTries; tries++) {
    try {
      return await attempt()
    } catch (error) {
      if (!isOvertaken(error)) throw error
      await bookings.refresh()
    }
  }
  return refuse({ reason: 'busy' })
}
