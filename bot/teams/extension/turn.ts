// One question of the message extension, and its answer in the shape that Teams takes.

import { setTimeout as sleep } from 'node:timers/promises'
import { ActivityTypes, type InvokeResponse, type TurnContext } from 'botbuilder'
import type { Card } from '../../../shared/cards/kit/card.ts'
import type { Person } from '../../../shared/domain/people/person.ts'
import type { Asked } from './asked.ts'

type Offer = {
  readonly item: string
  readonly card: Card
  readonly preview: { readonly title: string; readonly text: string; readonly picture: string }
}
type Answer =
  | { readonly kind: 'offers'; readonly offers: readonly Offer[] }
  | { readonly kind: 'words'; readonly words: string }

/** Answers a question of the extension for a person. Reads alone: Teams asks again when it is slow. */
export type Sharing = (person: Person, asked: Asked) => Promise<Answer>

type SharingPorts = {
  readonly sharing: Sharing
  readonly log: (reference: string, problem: unknown) => void
  readonly newReference: (status: number) => string
  readonly answerWithinMs: number
}

const slow: Answer = { kind: 'words', words: 'This takes longer than usual. Search again in a moment.' }

const attachmentOf = ({ item, card, preview }: Offer) => ({
  contentType: 'application/vnd.microsoft.card.adaptive',
  content: card.card,
  preview: {
    contentType: 'application/vnd.microsoft.card.thumbnail',
    content: {
      title: preview.title,
      text: preview.text,
      images: [{ url: preview.picture, alt: 'Countywide' }],
      tap: { type: 'invoke', value: { item } },
    },
  },
})

// What somebody may see is theirs: Teams keeps no answer to a link for the next person.
const noCache = { cacheType: 'no-cache' }

const bodyOf = (answer: Answer) =>
  answer.kind === 'words'
    ? { composeExtension: { type: 'message', text: answer.words } }
    : {
        composeExtension: {
          type: 'result',
          attachmentLayout: 'list',
          attachments: answer.offers.map(attachmentOf),
        },
        cacheInfo: noCache,
      }

const safely = async ({ log, newReference }: SharingPorts, work: () => Promise<Answer>): Promise<Answer> => {
  try {
    return await work()
  } catch (problem) {
    const reference = newReference(503)
    log(reference, problem)
    return { kind: 'words', words: `We cannot look just now. Try again in a minute, or quote ${reference}.` }
  }
}

const inTime = async (answer: Promise<Answer>, withinMs: number): Promise<Answer> => {
  const over = new AbortController()
  // Its end is no failure of ours: the answer came first.
  const late = sleep(withinMs, slow, { signal: over.signal }).catch(() => slow)
  const first = await Promise.race([answer, late])
  over.abort()
  return first
}

/** Answers the invoke. A failure or a delay is told in plain words in the place of results. */
export const answerShare = async (
  ports: SharingPorts,
  turn: TurnContext,
  asked: Asked,
  person: () => Promise<Person>,
): Promise<void> => {
  const answer = safely(ports, async () => await ports.sharing(await person(), asked))
  const body = bodyOf(await inTime(answer, ports.answerWithinMs))
  const value: InvokeResponse = { status: 200, body }
  await turn.sendActivity({ type: ActivityTypes.InvokeResponse, value })
}
