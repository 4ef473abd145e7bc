// What is done to a card's JSON before it is drawn: typed words go back in, and what the renderer gets wrong is taken out.
import type { CardJson } from '../doors/shapes.ts'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const walk = (
  value: unknown,
  change: (node: Record<string, unknown>) => Record<string, unknown>,
): unknown => {
  if (Array.isArray(value)) return value.map((item) => walk(item, change))
  if (!isRecord(value)) return value
  const inside = Object.entries(value).map(([name, part]) => [name, walk(part, change)])
  return change(Object.fromEntries(inside))
}

const asCard = (value: unknown): CardJson => (isRecord(value) ? value : {})

export type Typed = {
  readonly values: ReadonlyMap<string, string>
  readonly visible: ReadonlyMap<string, boolean>
}

const isInput = (node: Record<string, unknown>): boolean =>
  typeof node['type'] === 'string' && node['type'].startsWith('Input.')

/** The card with what its reader typed and opened, by element id, so that drawing it anew loses nothing. */
export const withTyped = (card: CardJson, typed: Typed): CardJson =>
  asCard(
    walk(card, (node) => {
      const id = node['id']
      if (typeof id !== 'string') return node
      const value = isInput(node) ? typed.values.get(id) : undefined
      const isVisible = typed.visible.get(id)
      return {
        ...node,
        ...(value === undefined ? {} : { value }),
        ...(isVisible === undefined ? {} : { isVisible }),
      }
    }),
  )

/**
 * The card without its `lang`: the renderer tests it with a pattern that remembers its last match, so every second card
 * logs a fault, and `en-GB` is refused. The page sets the language on the element itself.
 */
export const withoutLang = (card: CardJson): CardJson => {
  const { lang: _, ...rest } = card
  return rest
}

/** The language to announce the card in: what it says of itself, else the page's. */
export const langOf = (card: CardJson): string => (typeof card['lang'] === 'string' ? card['lang'] : 'en')

/** The words a screen reader gets as the card's name. */
export const nameOf = (card: CardJson, sender: string): string => {
  const speak = card['speak']
  return typeof speak === 'string' && speak !== '' ? speak : `Card from ${sender}`
}

/** Whether the card asks for the whole width of the conversation. */
export const isWide = (card: CardJson): boolean => {
  const teams = card['msteams']
  return isRecord(teams) && typeof teams['width'] === 'string' && teams['width'].toLowerCase() === 'full'
}

/** The message a Submit button stands for, if it asks to be said aloud rather than sent as data. */
export const spokenBy = (data: unknown): string | null => {
  if (!isRecord(data) || !isRecord(data['msteams'])) return null
  const { type, value } = data['msteams']
  return type === 'imBack' && typeof value === 'string' ? value : null
}
