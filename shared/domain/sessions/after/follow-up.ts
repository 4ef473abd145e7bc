// One question afterwards: how useful was it, and what would have made it better.

import { addDays, endOfDay, londonDay } from '../../kernel/dates.ts'
import type { Instant, PersonId, SessionId } from '../../kernel/ids.ts'
import type { Session } from '../session.ts'
import { type Useful, usefulCodes } from './useful.ts'

export type FollowUp = {
  readonly session: SessionId
  readonly person: PersonId
  readonly personName: string
  readonly useful: Useful
  /** Plain text, empty for none, at most `longestBetter` letters. */
  readonly better: string
  readonly at: Instant
}

/** Natural: one answer for a session and a person. */
export const followUpKey = ({ session, person }: Pick<FollowUp, 'session' | 'person'>): string =>
  `${session}#${person}`

const openForDays = 14

/** Until when it can be asked, answered and changed: the end of the day two weeks after the session. */
export const followUpUntil = ({ ends }: Pick<Session, 'ends'>): Instant =>
  endOfDay(addDays(londonDay(ends), openForDays))

/** A small count could tell who said what, so 1 to 4 are shown as `c` (domain.md, "Rules that bite"). */
export type Shown = number | 'c'
const fewestShown = 5

export type Tally = {
  readonly counts: readonly { readonly useful: Useful; readonly count: Shown }[]
  /** `null` while a count is hidden, which the total would give away. */
  readonly answered: number | null
  /** What would have made it better, without names, in an order that does not tell who came first. */
  readonly texts: readonly string[]
}

/** How it was found. */
export const tallyOf = (answers: readonly FollowUp[]): Tally => {
  const counts = usefulCodes.map((useful): { readonly useful: Useful; readonly count: Shown } => {
    const count = answers.filter((answer) => answer.useful === useful).length
    return { useful, count: count > 0 && count < fewestShown ? 'c' : count }
  })
  return {
    counts,
    answered: counts.some(({ count }) => count === 'c') ? null : answers.length,
    texts: answers.flatMap(({ better }) => (better === '' ? [] : [better])).toSorted(),
  }
}
