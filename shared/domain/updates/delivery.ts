// Who gets an edition, and how far each copy is: the journal of its sending, one entry a target.

import { type Instant, type JournalId, journalId, type PersonId, type Urn } from '../kernel/ids.ts'
import type { DeliveryState } from '../people/delivery-state.ts'
import type { Edition } from './edition.ts'

export type UpdateTarget =
  | { readonly kind: 'channel'; readonly teamId: string; readonly channelId: string; readonly name: string }
  | {
      readonly kind: 'person'
      readonly person: PersonId
      readonly name: string
      readonly urns: readonly Urn[]
    }

/** `shown`: the revision that the copy shows, once it is sent; corrections and recalls bring it up. */
export type Copy = {
  /** `p:<person>`, `c:<channel>`, or `a:<person>:<message>` for one that was asked for: unique in the edition. */
  readonly key: string
  readonly target: UpdateTarget
  readonly state: DeliveryState
  readonly shown: number | null
}

/** Whether a person may have it sent again: what has arrived or is on its way may not. */
export const maySendAgain = ({ state }: Copy): boolean =>
  state.state === 'uncertain' || state.state === 'failed' || state.state === 'unreachable'

/** The natural key of a copy. */
export const copyKey = (target: UpdateTarget): string =>
  target.kind === 'person' ? `p:${target.person}` : `c:${target.channelId}`

type Asked = {
  readonly person: PersonId
  readonly name: string
  readonly message: { readonly conversationId: string; readonly activityId: string }
  readonly at: Instant
  /** The revision that it shows. */
  readonly shown: number
}

/** A copy that the person asked the bot for. It has arrived, as it is the bot's answer. */
export const askedCopy = ({ person, name, message, at, shown }: Asked): Copy => ({
  key: `a:${person}:${message.activityId}`,
  target: { kind: 'person', person, name, urns: [] },
  state: { state: 'sent', at, ...message },
  shown,
})

/** So many copies of one edition in one chat. */
const mostAsked = 5

/** Whether the person, who asks once more, has it in the chat often enough. `asked`: all copies that were asked for. */
export const hasAskedEnough = (asked: readonly Copy[], person: PersonId): boolean =>
  asked.filter(({ target }) => target.kind === 'person' && target.person === person).length >= mostAsked

/**
 * The one journal that an edition is sent from. Each agreement writes its own before it is saved, so of two at once the
 * one that is saved names the targets, and what the other wrote is never looked at. An edition without a name of its own
 * has its journal under its id.
 */
export const journalOf = ({ id, journal }: Pick<Edition, 'id' | 'journal'>): JournalId =>
  journal ?? journalId(id)
