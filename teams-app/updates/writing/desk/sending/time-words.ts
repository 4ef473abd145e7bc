// What the field of the minute says: that none is chosen yet, or what the checks found in it.

import type { FoundCheck } from '../../editor/editing.ts'

/** For the field at which a minute is wanted. Without one nothing else tells the writer that it would go out at once. */
export const saidOfTime = (at: string | null, checks: readonly FoundCheck[]) => {
  if (at === null) {
    return {
      validationMessage: 'Choose a day and a time. Until then it goes out as soon as a second person agrees.',
      validationState: 'warning' as const,
    }
  }
  const found = checks.find(({ kind, weight }) => kind === 'time' && weight !== 'fine')
  if (found === undefined) return {}
  return found.weight === 'stops'
    ? { validationMessage: found.sentence }
    : { validationMessage: found.sentence, validationState: 'warning' as const }
}
