// What a press came back with: a card in place of the old one, a line to show, nothing, or a fault in words.
import { z } from 'zod'
import type { CardJson, PressAnswer } from '../doors/shapes.ts'

type PressOutcome =
  | { readonly kind: 'card'; readonly card: CardJson }
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'done' }
  | { readonly kind: 'fault'; readonly words: string }

const cardSchema = z.record(z.string(), z.unknown())
const errorSchema = z.object({ message: z.string().min(1) })

const unreachable = 'Something went wrong. Try again.'

/** Reads the answer to a press as the Universal Actions protocol gives it: the content type decides, then the status. */
export const outcomeOf = (answer: PressAnswer): PressOutcome => {
  if (answer.type === 'application/vnd.microsoft.card.adaptive') {
    const card = cardSchema.safeParse(answer.value)
    return card.success ? { kind: 'card', card: card.data } : { kind: 'fault', words: unreachable }
  }
  if (answer.type === 'application/vnd.microsoft.activity.message') {
    return { kind: 'line', text: typeof answer.value === 'string' ? answer.value : '' }
  }
  if (answer.type === 'application/vnd.microsoft.error' || answer.statusCode >= 400) {
    const error = errorSchema.safeParse(answer.value)
    return { kind: 'fault', words: error.success ? error.data.message : unreachable }
  }
  return { kind: 'done' }
}
