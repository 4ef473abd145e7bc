// What Teams does not answer is asked again after a pause that doubles, not in every round.

import { fromEpoch, toEpoch } from '../../../../shared/domain/kernel/dates.ts'
import type { EditionId, Instant } from '../../../../shared/domain/kernel/ids.ts'
import type { Edition } from '../../../../shared/domain/updates/edition.ts'

const longestMs = 15 * 60_000

type Pause = {
  readonly tries: number
  readonly until: Instant
  /** It is not waited for any more. */
  readonly isShut: boolean
}

/** By what is asked for; each name begins with the edition's id. One for all editions of this process. */
export type Pauses = Map<string, Pause>

/** What is asked of one revision of an edition. */
export const pauseName = ({ id, revision }: Edition, about: string): string => `${id} ${revision} ${about}`

export const isPaused = (pauses: Pauses, name: string, now: Instant): boolean =>
  now < (pauses.get(name)?.until ?? now)

/**
 * After one more try without an answer. `until`: it lasts no longer than that. `told`: seconds that Teams has asked for,
 * which are kept to. Answers how many tries there were.
 */
export const lengthen = (
  pauses: Pauses,
  name: string,
  now: Instant,
  about: {
    readonly firstMs: number
    readonly told?: number | null
    readonly until?: Instant | null
    readonly isShut?: boolean
  },
): number => {
  const tries = (pauses.get(name)?.tries ?? 0) + 1
  const growing = Math.min(longestMs, about.firstMs * 2 ** (tries - 1))
  const end = fromEpoch(toEpoch(now) + Math.max(growing, (about.told ?? 0) * 1_000))
  const isCut = about.until !== undefined && about.until !== null && about.until < end
  pauses.set(name, { tries, until: isCut ? about.until : end, isShut: about.isShut === true })
  return tries
}

/** It is not asked for again before that moment. */
export const pauseFor = (pauses: Pauses, name: string, until: Instant): void =>
  void pauses.set(name, { tries: 0, until, isShut: false })

/** Everything of the edition may be asked for again at once. */
export const endPauses = (pauses: Pauses, id: EditionId): void => {
  for (const name of pauses.keys()) if (name.startsWith(`${id} `)) pauses.delete(name)
}
