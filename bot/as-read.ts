// Whether a change was made from what stands now.

import { ok, type Result, refuse } from '../shared/domain/kernel/result.ts'
import { Conflict, type Versioned } from '../shared/ports/versioned.ts'
import type { Refusal } from './refusals.ts'

/** Refuses `changedMeanwhile` when the page read another version, and `invalid` when it does not say which. */
export const asRead = (
  stored: Pick<Versioned<unknown>, 'version'>,
  version: string | null,
): Result<true, Refusal> => {
  if (version === null) {
    const sentence = 'The change does not say which version it was made from.'
    return refuse({ reason: 'invalid', sentence, fields: ['If-Match'] })
  }
  return version === stored.version ? ok(true) : refuse({ reason: 'changedMeanwhile' })
}

/** What the change answers; somebody else's in between is told as such. */
export const unlessChanged = async <Value>(change: () => Promise<Value>): Promise<Result<Value, Refusal>> => {
  try {
    return ok(await change())
  } catch (error) {
    if (error instanceof Conflict) return refuse({ reason: 'changedMeanwhile' })
    throw error
  }
}
