// The bot's side of a chat: what it says to a message, a press, and somebody who has just added it.

import { errorCard, helpCard, unknownTextCard, welcomeCard } from '../../shared/cards/general/general.ts'
import type { Card } from '../../shared/cards/kit/card.ts'
import type { Links } from '../../shared/cards/kit/parts.ts'
import { isVerb, verbs } from '../../shared/cards/verbs.ts'
import { problemReference } from '../../shared/domain/consultation/reference.ts'
import type { Person } from '../../shared/domain/people/person.ts'
import type { Random } from '../../shared/ports/clock.ts'
import { understand } from './understand.ts'

export type Answer =
  | { readonly kind: 'card'; readonly card: Card }
  | { readonly kind: 'toast'; readonly words: string }
  | { readonly kind: 'text'; readonly words: string }

type Press = {
  readonly person: Person
  readonly data: Readonly<Record<string, unknown>>
  readonly inChannel: boolean
}

/** What each feature answers to its verbs; `null` for a verb that is not its own. */
export type PressHandler = (verb: keyof typeof verbs, press: Press) => Promise<Answer | null>

export type Conversation = {
  /** `null`: nothing is said. */
  readonly onText: (person: Person, text: string) => Promise<Answer | null>
  readonly onPress: (verb: string, press: Press) => Promise<Answer>
  readonly onAdded: (name: string) => Answer
  /** The calm card for a bug or an outage; `reference` stands in the log too. */
  readonly onFailure: (reference: string) => Answer
  /** True for a press whose effect may take long: it is answered with "still saving" after three seconds. */
  readonly isWriting: (verb: string) => boolean
  readonly newReference: (status: number) => string
}

const atRisk =
  'This chat is not read by people. If a child is in danger, ring 999. To report a worry, ring the council’s children’s services, day or night.'

/** Composes the features' handlers. */
export const createConversation = (
  handlers: readonly PressHandler[],
  list: (person: Person) => Promise<Answer>,
  links: Links,
  random: Random,
): Conversation => {
  const newReference = (status: number) => problemReference(status, random.bytes(3))
  return {
    newReference,
    onText: async (person, text) => {
      const meaning = understand(text)
      switch (meaning.kind) {
        case 'nothing':
          return null
        case 'atRisk':
          return { kind: 'text', words: atRisk }
        case 'consultations':
          return await list(person)
        case 'help':
          return { kind: 'card', card: helpCard(links) }
        case 'unknown':
          return { kind: 'card', card: unknownTextCard(meaning.typed, links) }
      }
    },
    onPress: async (verb, press) => {
      if (isVerb(verb)) {
        for (const handle of handlers) {
          const answer = await handle(verb, press)
          if (answer) return answer
        }
      }
      return { kind: 'card', card: helpCard(links) }
    },
    onAdded: (name) => ({ kind: 'card', card: welcomeCard(name, links) }),
    onFailure: (reference) => ({ kind: 'card', card: errorCard(reference, links) }),
    isWriting: (verb) => isVerb(verb) && verbs[verb].kind !== 'show',
  }
}
