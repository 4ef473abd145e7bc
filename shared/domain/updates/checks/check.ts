// One thing that the writer of an update is told, and how it is made.

/** `stops`: cannot be handed in so · `warns`: worth a look · `fine`. `block`: its id, `top`, `finally`, or null for all. */
export type Check = {
  readonly kind: 'picture' | 'link' | 'reading' | 'size' | 'date' | 'summary' | 'empty' | 'channels' | 'time'
  readonly weight: 'stops' | 'warns' | 'fine'
  readonly sentence: string
  readonly block: string | null
  /** For a link: its place among the links of that text, from 0; none for one in the line above the text. */
  readonly link?: number
}

export const stops = (kind: Check['kind'], sentence: string, block: string | null = null): Check => ({
  kind,
  weight: 'stops',
  sentence,
  block,
})
export const warns = (kind: Check['kind'], sentence: string, block: string | null = null): Check => ({
  kind,
  weight: 'warns',
  sentence,
  block,
})
export const fine = (kind: Check['kind'], sentence: string): Check => ({
  kind,
  weight: 'fine',
  sentence,
  block: null,
})

/** A text in which an author may write links and days, with the line above it. `said`: the words of both without marks. */
export type Passage = {
  readonly block: string
  readonly head: string
  readonly text: string
  readonly said: string
}

/** The beginning of what an author wrote, for naming it. */
export const shown = (text: string) => (text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text)
