// What a press is answered with, and what the actions are told about it.

import { createHash } from 'node:crypto'
import type { Card } from '../../../shared/cards/kit/card.ts'
import type { Links } from '../../../shared/cards/kit/parts.ts'
import type { Person } from '../../../shared/domain/people/person.ts'
import type { Random } from '../../../shared/ports/clock.ts'

/** A card takes the place of the pressed one; a toast says one line and leaves it. */
export type CardReply =
  | { readonly kind: 'card'; readonly card: Card }
  | { readonly kind: 'toast'; readonly words: string }

export const answerWith = (card: Card): CardReply => ({ kind: 'card', card })

/** Told while a press is worked on, for those who have to answer before it is done. */
export type Watch = {
  /** The title of the consultation, once it is known that the presser may see it. */
  readonly title: (title: string) => void
  /** A failure that was answered by giving the words back. */
  readonly problem: (problem: unknown) => void
}

export type Press = {
  readonly person: Person
  /** Data and inputs as they came; checked by each verb's schema. */
  readonly data: Readonly<Record<string, unknown>>
  readonly inChannel: boolean
  readonly watch?: Watch
}

/** What drawing a card needs of the deployment, and of the press that it answers. */
export type Drawing = {
  readonly links: Links
  readonly random: Random
  /** What the keys of the next cards grow from: a press that comes twice is answered with the same ones. */
  readonly grownFrom?: string
  readonly watch?: Watch
  /** Told of a polite no, with the reference that the person reads. */
  readonly refused?: (reference: string) => void
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** An idempotency key, twenty letters or digits, for a card that is being drawn; `about` tells apart what may be drawn. */
export const newOp = ({ random, grownFrom }: Drawing, about: string): string => {
  const bytes =
    grownFrom === undefined
      ? random.bytes(20)
      : createHash('sha256').update(`${grownFrom}#${about}`).digest().subarray(0, 20)
  return Array.from(bytes, (byte) => letters[byte % letters.length] ?? 'A').join('')
}
