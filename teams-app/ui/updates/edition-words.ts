// What staff call an edition where several stand together, who began it, and who sent it back.

import type { EditionLine } from '../../../shared/api/update-list.ts'
import { dayInWords, momentInWords } from '../../../shared/domain/kernel/words.ts'

/** Its summary, else its day; one with neither is told from others by when it was begun. */
export const editionTitle = ({
  summary,
  date,
  createdAt,
}: Pick<EditionLine, 'summary' | 'date' | 'createdAt'>): string => {
  if (summary.trim() !== '') return summary
  return date === null
    ? `An update without a summary, begun on ${momentInWords(createdAt)}`
    : `Update for ${dayInWords(date)}`
}

/** `Begun by Marcus Oyelaran on Monday 23 November 2026, 9am. Changed by Helen Strand on …`, or `Changed on …`. */
export const begunInWords = ({ author, createdAt, changed }: EditionLine): string => {
  const when = momentInWords(createdAt)
  const begun = `Begun by ${author.name} on ${when}.`
  const changedWhen = changed === null ? when : momentInWords(changed.at)
  const isOwn = changed === null || changed.by.id === author.id
  if (isOwn && changedWhen === when) return begun
  return `${begun} Changed ${isOwn ? '' : `by ${changed.by.name} `}on ${changedWhen}.`
}

/** `Sent back by Helen Strand on Friday 27 November 2026, 9am: Name the hub.`; null for one that was not. */
export const sentBackInWords = ({ sentBack }: Pick<EditionLine, 'sentBack'>): string | null =>
  sentBack === null
    ? null
    : `Sent back by ${sentBack.by.name} on ${momentInWords(sentBack.at)}: ${sentBack.reason}`
