// What sending an edition needs: where it and its journal are kept, Teams, and what is said there.

import type { EditionId, Instant } from '../../../shared/domain/kernel/ids.ts'
import type { DeliveryState } from '../../../shared/domain/people/delivery-state.ts'
import { type Copy, journalOf } from '../../../shared/domain/updates/delivery.ts'
import type { Edition, Sending } from '../../../shared/domain/updates/edition.ts'
import type { Chat } from '../../../shared/ports/chat.ts'
import { Outage } from '../../../shared/ports/versioned.ts'
import type { UpdateCards } from '../drawn-cards.ts'
import type { FactsNow } from '../live-facts.ts'
import type { UpdatePorts } from '../ports.ts'
import type { Pauses } from './engine/pauses.ts'

export type SendingPorts = Pick<
  UpdatePorts,
  'clock' | 'random' | 'schools' | 'editions' | 'copies' | 'askedCopies' | 'audit' | 'chat' | 'report'
> & {
  readonly cards: UpdateCards
  /** What the live blocks say now to those it goes to. */
  readonly liveFacts: (sending: Sending) => Promise<FactsNow>
}

/** What one pass over an edition's copies works with. */
export type Pass = {
  readonly ports: SendingPorts
  readonly chat: Chat
  readonly edition: Edition
  readonly known: KnownOutcomes
  readonly pauses: Pauses
  /** True when no further copies are to be begun at that moment. */
  readonly shouldStop: (now: Instant) => Promise<boolean>
}

/** An outcome that may be missing in the journal. `markedAt`: it was marked then and never left. */
export type Known = { readonly copy: Copy; readonly markedAt: string | null }
/** What this process knows of its own sends beyond the journal, by edition and the copies' keys. */
export type KnownOutcomes = Map<EditionId, Map<string, Known>>

export const knownOf = (known: KnownOutcomes, edition: EditionId): Map<string, Known> => {
  const there = known.get(edition) ?? new Map<string, Known>()
  known.set(edition, there)
  return there
}

/**
 * Every copy that was agreed to. Throws an Outage while the journal shows fewer: pages of a list may lag behind, and what
 * is not seen would never be sent.
 */
export const readCopies = async (
  { copies }: Pick<UpdatePorts, 'copies'>,
  edition: Edition,
): Promise<readonly Copy[]> => {
  const read = await copies.read(journalOf(edition))
  const { id, copies: agreed = 0 } = edition
  if (read.length < agreed) throw new Outage(`the journal of ${id} shows ${read.length} of ${agreed} copies`)
  return read
}

export const withState = (copy: Copy, state: DeliveryState, shown: number | null = copy.shown): Copy => ({
  ...copy,
  state,
  shown,
})
