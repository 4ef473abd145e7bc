// What the field of the summary says of its length: the same letters as the checks count.

import { count } from '../../../../shared/domain/kernel/words.ts'
import { longestSummary } from '../../../../shared/domain/updates/edition.ts'

/** For the field: how many letters it has, or how many are too many. */
export const saidOfSummary = (summary: string) => {
  const letters = [...summary.trim()].length
  return letters > longestSummary
    ? {
        validationMessage: `${count(letters - longestSummary, 'letter')} too many. The notification shows at most ${longestSummary}.`,
      }
    : { hint: `${letters} of ${longestSummary} letters. People see this first in the notification.` }
}
