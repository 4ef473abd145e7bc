// What stands in the way of a session's calendar event, for officers: known to this process since its last look.

import type { SessionId } from '../../../shared/domain/kernel/ids.ts'

export type Problems = {
  /** A sentence; `null` while all is well. */
  readonly of: (session: SessionId) => string | null
  /** `null`: solved. */
  readonly set: (session: SessionId, sentence: string | null) => void
}

export const createProblems = (): Problems => {
  const known = new Map<SessionId, string>()
  return {
    of: (session) => known.get(session) ?? null,
    set: (session, sentence) => {
      if (sentence === null) known.delete(session)
      else known.set(session, sentence)
    },
  }
}
