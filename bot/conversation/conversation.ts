// The bot's side of a chat: what it says to a message, a press, and somebody who has just added it.

import * as z from 'zod/mini'
import { keptCard } from '../../shared/cards/consultation/kept.ts'
import { stillSavingCard } from '../../shared/cards/consultation/outcome.ts'
import { errorCard, helpCard, unknownTextCard, welcomeCard } from '../../shared/cards/general/general.ts'
import type { Card } from '../../shared/cards/kit/card.ts'
import type { Links } from '../../shared/cards/kit/parts.ts'
import { stillBookingCard } from '../../shared/cards/sessions/refusing.ts'
import { inputsOf, isVerb, verbs } from '../../shared/cards/verbs.ts'
import { problemReference } from '../../shared/domain/consultation/reference.ts'
import type { Person } from '../../shared/domain/people/person.ts'
import type { SentCard } from '../../shared/ports/chat.ts'
import type { Random } from '../../shared/ports/clock.ts'
import { understand } from './understand.ts'

/**
 * Where an answer's card came to stand. new: in a message of its own. changed: the pressed message holds it now.
 * shown: only the presser sees it there.
 */
export type Placed = { readonly message: SentCard; readonly how: 'new' | 'changed' | 'shown' }

/** `placed`: told where the card came to stand, when it has to be changed later. */
export type CardAnswer = {
  readonly kind: 'card'
  readonly card: Card
  readonly placed?: (placed: Placed) => Promise<void>
}

export type Answer =
  | CardAnswer
  | { readonly kind: 'toast'; readonly words: string }
  | { readonly kind: 'text'; readonly words: string }

type Press = {
  readonly person: Person
  readonly data: Readonly<Record<string, unknown>>
  readonly inChannel: boolean
  /** Told on the way: a title to answer with while it takes long, and a failure that was answered by a card. */
  readonly watch?: {
    readonly title: (title: string) => void
    readonly problem: (problem: unknown) => void
  }
}

type Failed = { readonly verb: string; readonly data: Press['data'] }

/** What each feature answers to its verbs; `null` for a verb that is not its own. */
export type PressHandler = (verb: keyof typeof verbs, press: Press) => Promise<Answer | null>

export type Conversation = {
  /** `null`: nothing is said. */
  readonly onText: (person: Person, text: string) => Promise<Answer | null>
  readonly onPress: (verb: string, press: Press) => Promise<Answer>
  readonly onAdded: (name: string) => Answer
  /** For a bug or an outage: the calm card, or one that keeps what a press would have saved. The log has the reference. */
  readonly onFailure: (reference: string, press?: Failed) => Answer
  /** While a press is still worked on. */
  readonly onDelay: (title: string, press: Failed) => Answer
  /** True for a press whose effect may take long: it is answered with "still saving" after three seconds. */
  readonly isWriting: (verb: string) => boolean
  readonly newReference: (status: number) => string
}

const atRisk =
  'This chat is not read by people. If a child is in danger, ring 999. To report a worry, ring the council’s children’s services, day or night.'

const merged = z.object({ mine: z.record(z.string(), z.string()) })

// A merge carries the words in its data: its inputs only say which of them to take.
const wordsIn = (data: Press['data']): Readonly<Record<string, string>> => {
  const mine = merged.safeParse(data).data?.mine ?? inputsOf(data)?.answers ?? {}
  return Object.fromEntries(Object.entries(mine).filter(([, words]) => words !== ''))
}

const isAboutSessions = (verb: string): boolean => verb.startsWith('sessions.')

const failedCard = (reference: string, links: Links, press?: Failed): Card => {
  if (press === undefined || !isVerb(press.verb) || verbs[press.verb].kind !== 'save') {
    return errorCard(reference, links, press && isAboutSessions(press.verb) ? 'bookings' : 'consultations')
  }
  // A press of an old client names its verb among the data.
  const { verb: _, ...data } = press.data
  const typed = wordsIn(data)
  if (Object.keys(typed).length === 0) return errorCard(reference, links)
  const sentence = `We could not save this just now. Your words are kept here: press Save again in a minute. If it goes on, quote ${reference}.`
  return keptCard({ published: null, verb: press.verb, data, typed, sentence }, links)
}

const savingIn = (data: Press['data']) => {
  const { consultation, section, school } = data
  return verbs['consultation.answer'].data.safeParse({ consultation, section, school }).data ?? null
}

const delayedCard = (title: string, { verb, data }: Failed, links: Links): Card => {
  if (!isAboutSessions(verb)) return stillSavingCard(title, savingIn(data), links)
  const { session, to } = data
  const shown = verbs['sessions.show'].data.safeParse({ session: session ?? to }).data
  return stillBookingCard(title, shown?.session ?? null, links)
}

/** Composes the features' handlers. A command is answered like the press that draws the same. */
export const createConversation = (
  handlers: readonly PressHandler[],
  links: Links,
  random: Random,
): Conversation => {
  const answerTo = async (verb: keyof typeof verbs, press: Press): Promise<Answer> => {
    for (const handle of handlers) {
      const answer = await handle(verb, press)
      if (answer) return answer
    }
    return { kind: 'card', card: helpCard(links) }
  }
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
          return await answerTo('consultation.list', { person, data: {}, inChannel: false })
        case 'bookings':
          return await answerTo('sessions.mine', { person, data: {}, inChannel: false })
        case 'sessions':
          return await answerTo('sessions.list', { person, data: {}, inChannel: false })
        case 'update':
          return await answerTo('updates.latest', { person, data: {}, inChannel: false })
        case 'visit':
          return await answerTo('sessions.visitForm', { person, data: {}, inChannel: false })
        case 'visitAsked': {
          const { reference } = meaning
          return await answerTo('sessions.findVisit', { person, data: { reference }, inChannel: false })
        }
        case 'booking': {
          const { reference } = meaning
          return await answerTo('sessions.find', { person, data: { reference }, inChannel: false })
        }
        case 'help':
          return { kind: 'card', card: helpCard(links) }
        case 'unknown':
          return { kind: 'card', card: unknownTextCard(meaning.typed, links) }
      }
    },
    onPress: async (verb, press) =>
      isVerb(verb) ? await answerTo(verb, press) : { kind: 'card', card: helpCard(links) },
    onAdded: (name) => ({ kind: 'card', card: welcomeCard(name, links) }),
    onFailure: (reference, press) => ({ kind: 'card', card: failedCard(reference, links, press) }),
    onDelay: (title, press) => ({ kind: 'card', card: delayedCard(title, press, links) }),
    isWriting: (verb) => isVerb(verb) && verbs[verb].kind !== 'show',
  }
}
