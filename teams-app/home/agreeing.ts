// What waits for a second officer's word.

import type { DraftList } from '../../shared/api/drafts.ts'
import type { Planned } from '../../shared/api/planner.ts'
import { numbers } from './needs.ts'

export type Asking = Pick<Planned, 'id' | 'title' | 'asks'>
export type Waiting = DraftList['drafts'][number]

/** What somebody else wrote and a second person has to agree to, the longest waiting first. */
export const waitsForMe = (drafts: readonly Waiting[], me: string): readonly Waiting[] =>
  drafts
    .filter(({ state, author }) => state === 'awaitingApproval' && author.id !== me)
    .toSorted((a, b) => a.createdAt.localeCompare(b.createdAt))

/** Sessions of which another officer wants to tell every school: somebody else has to agree. The earliest first. */
export const asksMe = (sessions: readonly Asking[], me: string): readonly Asking[] =>
  sessions.filter(({ asks }) => asks !== undefined && asks !== null && asks.id !== me)

/** `One thing waits for you to agree.`; null for nothing. */
export const waitsInWords = (many: number): string | null => {
  if (many === 0) return null
  return `${many === 1 ? 'One thing waits' : `${numbers[many] ?? many} things wait`} for you to agree.`
}
