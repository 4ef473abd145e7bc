// What the field of the minute says: that none is chosen yet, or what the checks found in it.

import type { FoundCheck } from '../../editor/editing.ts'

/** For the field at which a minute is wanted. Until the checks have looked, nothing else says that one is missing. */
export const saidOfTime = (at: string, checks: readonly FoundCheck[]) => {
  const found = checks.find(({ kind, weight }) => kind === 'time' && weight !== 'fine')
  if (found?.weight === 'stops') return { validationMessage: found.sentence }
  const validationState = 'warning' as const
  if (at === 'notChosen') return { validationMessage: 'Choose the day and time.', validationState }
  return found === undefined ? {} : { validationMessage: found.sentence, validationState }
}
