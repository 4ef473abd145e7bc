// Finding words in an edition, whatever their case and accents, and the piece of text around the first place.

import { type Edition, type EditionContent, fileInWords } from '../../../shared/domain/updates/edition.ts'
import { parseText, plainLines } from '../../../shared/domain/updates/wording/text.ts'

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

/** All that a reader reads, in order; the summary stands first. */
const wordsOf = ({ summary, greeting, blocks, andFinally, signOff }: EditionContent): string =>
  [
    summary,
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

/** The stores hand out the same edition until it changes: its words are folded once. */
const known = new WeakMap<Edition, Folded>()

const foldedOf = (edition: Edition): Folded => {
  const there = known.get(edition) ?? fold(wordsOf(edition.content))
  known.set(edition, there)
  return there
}

const around = 60

const excerpt = ({ text, at }: Folded, from: number, length: number): string => {
  const first = at[from] ?? 0
  const last = at[from + length - 1] ?? first
  const gap = text.indexOf(' ', first - around)
  const start = first <= around ? 0 : gap === -1 ? first : gap + 1
  const end = last + around >= text.length ? text.length : text.lastIndexOf(' ', last + around)
  const [cutStart, cutEnd] = [Math.min(start, first), Math.max(end, last + 1)]
  const piece = text.slice(cutStart, cutEnd).trim()
  return `${cutStart > 0 ? '…' : ''}${piece}${cutEnd < text.length ? '…' : ''}`
}

/**
 * A piece of text around the first place where the words stand, or null: side by side, or else each of them somewhere.
 * No word finds nothing.
 */
export const findIn = (edition: Edition, typed: string): string | null => {
  const query = bare(typed).trim().replace(/\s+/g, ' ')
  if (query === '') return null
  const words = foldedOf(edition)
  const whole = words.folded.indexOf(query)
  if (whole !== -1) return excerpt(words, whole, query.length)
  const each = query.split(' ').map((word) => ({ word, place: words.folded.indexOf(word) }))
  if (each.some(({ place }) => place === -1)) return null
  const [first] = each.sort((one, other) => one.place - other.place)
  return first === undefined ? null : excerpt(words, first.place, first.word.length)
}
