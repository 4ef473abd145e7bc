// What a process remembers of the editions that it sends.

import type { EditionId, Instant } from '../../../../shared/domain/kernel/ids.ts'
import type { Copy } from '../../../../shared/domain/updates/delivery.ts'
import type { Edition } from '../../../../shared/domain/updates/edition.ts'
import type { KnownOutcomes } from '../ports.ts'
import type { Stuck } from './bring-up.ts'
import type { Pauses } from './pauses.ts'
import { linesWaitUntil } from './replace-notices.ts'

/** What this process remembers between the rounds. One for all editions. */
export type Memory = {
  readonly known: KnownOutcomes
  readonly stuck: Stuck
  /** Editions whose journal this process has put right since it last sent. */
  readonly settled: Set<EditionId>
  /**
   * Where the edition stood when every copy that can be changed was seen to show what it says; `until`: some wait for
   * that moment.
   */
  readonly upTo: Map<EditionId, { readonly stand: string; readonly until: Instant | null }>
  /** The same of the copies that people asked for. */
  readonly askedUpTo: Map<EditionId, number>
  /** Teams lost its replies: nothing else of the edition is begun until then. */
  readonly restsUntil: Map<EditionId, Instant>
  readonly pauses: Pauses
}

/** Nothing of it is to be changed: it is not looked at again before it changes, or its lines may be replaced. */
export const seenUpTo = ({ upTo }: Memory, edition: Edition, copies: readonly Copy[], now: Instant): void =>
  void upTo.set(edition.id, {
    stand: standOf(edition),
    until: linesWaitUntil(edition, copies, now),
  })

/** True while nothing of it can need to be changed. */
export const isSeenUpTo = ({ upTo }: Memory, edition: Edition, now: Instant): boolean => {
  const seen = upTo.get(edition.id)
  return seen?.stand === standOf(edition) && (seen.until === null || now < seen.until)
}

/** Changes with every correction and recall, and whenever sending begins or ends. */
const standOf = ({ revision, situation }: Edition): string =>
  `${revision} ${situation.state} ${'at' in situation ? situation.at : ''}`

export const newMemory = (): Memory => ({
  known: new Map(),
  stuck: new Map(),
  settled: new Set(),
  upTo: new Map(),
  askedUpTo: new Map(),
  restsUntil: new Map(),
  pauses: new Map(),
})
