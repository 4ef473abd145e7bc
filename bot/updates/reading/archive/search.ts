// Finding words in an edition, whatever their case and accents, and the words around the first place.

import { type Edition, type EditionContent, fileInWords } from '../../../../shared/domain/updates/edition.ts'
import { parseText, plainLines } from '../../../../shared/domain/updates/wording/text.ts'

/** `at`: for each sign of `folded`, where it stands in `text`. */
type Folded = { readonly text: string; readonly folded: string; readonly at: readonly number[] }

const bare = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

const fold = (text: string): Folded => {
  const signs: string[] = []
  const at: number[] = []
  let place = 0
  for (const sign of text) {
    const plain = bare(sign)
    signs.push(plain)
    for (let index = 0; index < plain.length; index++) at.push(place)
    place += sign.length
  }
  return { text, folded: signs.join(''), at }
}

const plain = (markdown: string): string => plainLines(parseText(markdown)).join(' ')

/** All that a reader reads below the summary, in order. */
const wordsOf = ({ greeting, blocks, andFinally, signOff }: EditionContent): string =>
  [
    greeting,
    ...blocks.flatMap((block) => {
      if (block.kind === 'text') return [block.heading, plain(block.text)]
      if (block.kind === 'picture') return [block.alt]
      return block.kind === 'file' ? [fileInWords(block)] : [block.heading]
    }),
    plain(andFinally),
    signOff.name,
    signOff.title,
  ]
    .filter((part) => part.trim() !== '')
    .join(' · ')

type Words = { readonly summary: Folded; readonly text: Folded }

/** The stores hand out the same edition until it changes: its words are folded once. */
const known = new WeakMap<Edition, Words>()
const foldedOf = (edition: Edition): Words => {
  const { content } = edition
  const there = known.get(edition) ?? { summary: fold(content.summary), text: fold(wordsOf(content)) }
  known.set(edition, there)
  return there
}

const around = 60

/** Where words were found: in the summary, which is then whole, or in a piece of the text. `hit`: the words themselves. */
export type Found = {
  readonly in: 'summary' | 'text'
  readonly before: string
  readonly hit: string
  readonly after: string
}

/** A place in folded words. */
type Spot = { readonly from: number; readonly length: number }

/** The hit with the marks of its last letter, which fold to nothing. */
const hitOf = ({ text, at }: Folded, { from, length }: Spot) => {
  const first = at[from] ?? 0
  return { first, end: Math.max(at[from + length] ?? text.length, first + 1) }
}

const inSummary = (words: Folded, spot: Spot): Found => {
  const { first, end } = hitOf(words, spot)
  const { text } = words
  return { in: 'summary', before: text.slice(0, first), hit: text.slice(first, end), after: text.slice(end) }
}

const inText = (words: Folded, spot: Spot): Found => {
  const { first, end } = hitOf(words, spot)
  const { text } = words
  const gap = text.indexOf(' ', first - around)
  const start = first <= around ? 0 : gap === -1 ? first : Math.min(gap + 1, first)
  const stop = end + around >= text.length ? text.length : Math.max(text.lastIndexOf(' ', end + around), end)
  return {
    in: 'text',
    before: `${start > 0 ? '…' : ''}${text.slice(start, first)}`,
    hit: text.slice(first, end),
    after: `${text.slice(end, stop).trimEnd()}${stop < text.length ? '…' : ''}`,
  }
}

/** The first of the words in reading order; null when one of them stands nowhere. */
const firstOf = ({ summary, text }: Words, each: readonly string[]): Found | null => {
  const places = each.map((word) => ({
    length: word.length,
    summary: summary.folded.indexOf(word),
    text: text.folded.indexOf(word),
  }))
  if (places.some((place) => place.summary === -1 && place.text === -1)) return null
  const headed = places.filter((place) => place.summary !== -1).sort((a, b) => a.summary - b.summary)[0]
  if (headed !== undefined) return inSummary(summary, { from: headed.summary, length: headed.length })
  const told = places.sort((a, b) => a.text - b.text)[0]
  return told === undefined ? null : inText(text, { from: told.text, length: told.length })
}

/** The first place where the words stand, or null: side by side, or else each of them somewhere. No word finds nothing. */
export const findIn = (edition: Edition, typed: string): Found | null => {
  const query = bare(typed).trim().replace(/\s+/g, ' ')
  if (query === '') return null
  const words = foldedOf(edition)
  const { length } = query
  const headed = words.summary.folded.indexOf(query)
  if (headed !== -1) return inSummary(words.summary, { from: headed, length })
  const told = words.text.folded.indexOf(query)
  if (told !== -1) return inText(words.text, { from: told, length })
  return firstOf(words, query.split(' '))
}
