// The whole card and how big it is.

import { mostCardBytes, utf8Bytes } from '../../domain/kernel/card-size.ts'
import type { Element } from './parts.ts'

/** A card with the one line that a notification shows for it. */
export type Card = { readonly card: Element; readonly summary: string }

type Parts = {
  /** What a screen reader says for the card as a whole. */
  readonly speak: string
  /** All that a client shows which cannot draw the card. */
  readonly fallbackText: string
  readonly body: readonly Element[]
  /** The line in toasts and the activity feed, under 150 letters. */
  readonly summary: string
}

/** Words cut at a space, or within the only word there is, so that at most so many letters stay. */
export const shorten = (words: string, most: number): string => {
  if (words.length <= most) return words
  const space = words.lastIndexOf(' ', most - 1)
  return `${words.slice(0, space > 0 ? space : most - 1)}…`
}

export const card = ({ speak, fallbackText, body, summary }: Parts): Card => ({
  card: {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.5',
    lang: 'en',
    speak,
    fallbackText,
    msteams: { width: 'Full' },
    body,
  },
  summary: shorten(summary, 149),
})

/** Minified UTF-8, as decision 15 counts it. */
export const bytesOf = (json: Element): number => utf8Bytes(JSON.stringify(json))

/** The message that carries a card, as the bot sends it. */
export const messageOf = ({ card: content, summary }: Card) => ({
  type: 'message',
  summary,
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
})

/** Whether a card is small enough for Teams (decision 15); what does not fit is answered in the tab. */
export const isSmallEnough = ({ card: drawn }: Card): boolean => bytesOf(drawn) <= mostCardBytes

/** The same card with one more line right under its header. */
export const withLine = ({ card: drawn, summary }: Card, line: Element): Card => {
  const [head, ...rest] = Array.isArray(drawn['body']) ? drawn['body'] : []
  return { card: { ...drawn, body: [head, line, ...rest] }, summary }
}
