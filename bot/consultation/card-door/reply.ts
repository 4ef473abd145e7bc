// What a press is answered with, and what the actions are told about it.

import type { Card } from '../../../shared/cards/kit/card.ts'
import type { Links } from '../../../shared/cards/kit/parts.ts'
import type { Person } from '../../../shared/domain/people/person.ts'
import type { Random } from '../../../shared/ports/clock.ts'

/** A card takes the place of the pressed one; a toast says one line and leaves it. */
export type CardReply =
  | { readonly kind: 'card'; readonly card: Card }
  | { readonly kind: 'toast'; readonly words: string }

export const answerWith = (card: Card): CardReply => ({ kind: 'card', card })

export type Press = {
  readonly person: Person
  /** Data and inputs as they came; checked by each verb's schema. */
  readonly data: Readonly<Record<string, unknown>>
  readonly inChannel: boolean
}

export type Drawing = { readonly links: Links; readonly random: Random }

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** A fresh idempotency key for a card that is being drawn: twenty letters or digits. */
export const newOp = (random: Random): string =>
  Array.from(random.bytes(20), (byte) => letters[byte % letters.length] ?? 'A').join('')
