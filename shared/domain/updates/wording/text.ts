// The Markdown subset of an update, parsed once into parts that card, page and speech are drawn from.

import { type Mark, marksIn } from './inline.ts'
import { addressOf } from './links.ts'

/** `domain` is where the link truly leads. A link that may not stand is words here (see links.ts). */
export type Run =
  | { readonly kind: 'words'; readonly text: string; readonly bold: boolean; readonly italic: boolean }
  | { readonly kind: 'link'; readonly text: string; readonly url: string; readonly domain: string }

/** `first` is the number at which an ordered list begins, `null` for bullets. */
export type Part =
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'list'; readonly first: number | null; readonly items: readonly (readonly Run[])[] }

/** A part whose words and links are as they were typed: nothing of it is checked yet. */
export type MarkedPart =
  | { readonly kind: 'paragraph'; readonly marks: readonly Mark[] }
  | { readonly kind: 'list'; readonly first: number | null; readonly items: readonly (readonly Mark[])[] }

// Signs that nobody sees, or that turn the direction of what stands after them, such as a link's domain. The joiner
// inside emoji stays.
const unseen = /[^\P{Cf}\u200d]/gu

const runsOf = (paragraph: string): readonly Run[] =>
  marksIn(paragraph).map((mark) => {
    if (mark.kind === 'words') return { ...mark, text: mark.text.replace(unseen, '') }
    const address = addressOf(mark.url)
    const words = mark.words.replace(unseen, '')
    return address.ok
      ? { kind: 'link', text: words || address.domain, url: address.url, domain: address.domain }
      : { kind: 'words', text: words, bold: false, italic: false }
  })

const bullet = /^\s{0,12}(?:[-*+•])\s+(.*)$/
const numbered = /^\s{0,12}(\d{1,9})[.)]\s+(.*)$/

type Line =
  | { readonly kind: 'blank' }
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'item'; readonly number: number | null; readonly text: string }

const lineOf = (line: string): Line => {
  if (line.trim() === '') return { kind: 'blank' }
  const number = numbered.exec(line)
  if (number) return { kind: 'item', number: Number(number[1]), text: number[2] ?? '' }
  const point = bullet.exec(line)
  return point
    ? { kind: 'item', number: null, text: point[1] ?? '' }
    : { kind: 'words', text: line.trim().replace(/^(?:#{1,6}|>)\s+/, '') }
}

type Gathered =
  | { readonly kind: 'paragraph'; readonly lines: string[] }
  | { readonly kind: 'list'; readonly first: number | null; readonly items: string[] }

const isSameList = (open: Gathered | undefined, number: number | null) =>
  open?.kind === 'list' && (open.first === null) === (number === null)

const addItem = (gathered: Gathered[], number: number | null, text: string): void => {
  const last = gathered.at(-1)
  if (last?.kind === 'list' && isSameList(last, number)) last.items.push(text)
  else gathered.push({ kind: 'list', first: number, items: [text] })
}

/** `isOpen`: no blank line stands between, so that the words go on with what is above. */
const addWords = (gathered: Gathered[], text: string, isOpen: boolean): void => {
  const last = gathered.at(-1)
  if (!isOpen || last === undefined) gathered.push({ kind: 'paragraph', lines: [text] })
  else if (last.kind === 'paragraph') last.lines.push(text)
  else last.items.push(`${last.items.pop() ?? ''} ${text}`)
}

const gather = (markdown: string): readonly Gathered[] => {
  const gathered: Gathered[] = []
  let isOpen = false
  for (const line of markdown.split(/\r\n?|\n/).map(lineOf)) {
    if (line.kind === 'item') addItem(gathered, line.number, line.text)
    if (line.kind === 'words') addWords(gathered, line.text, isOpen)
    isOpen = line.kind !== 'blank'
  }
  return gathered
}

/**
 * Paragraphs and lists in reading order. A blank line ends a paragraph; a list goes on over blank lines; lines under an
 * item belong to it. Headings and quotations inside a text are paragraphs: an update has its headings beside its texts.
 */
export const parseText = (markdown: string): readonly Part[] =>
  gather(markdown).map((part) =>
    part.kind === 'paragraph'
      ? { kind: 'paragraph', runs: runsOf(part.lines.join(' ')) }
      : { kind: 'list', first: part.first, items: part.items.map(runsOf) },
  )

/** The same parts for an editor, which must not lose a link that may not stand: its address is as it was typed. */
export const parseMarked = (markdown: string): readonly MarkedPart[] =>
  gather(markdown).map((part) =>
    part.kind === 'paragraph'
      ? { kind: 'paragraph', marks: marksIn(part.lines.join(' ')) }
      : { kind: 'list', first: part.first, items: part.items.map(marksIn) },
  )

/** The words of runs without marks. */
export const plainRuns = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('')

/** What is read aloud, in order, a line a paragraph or item; items of a numbered list with their numbers. */
export const plainLines = (parts: readonly Part[]): readonly string[] =>
  parts.flatMap((part) => {
    if (part.kind === 'paragraph') return [plainRuns(part.runs)]
    const { first } = part
    return part.items.map((item, index) =>
      first === null ? plainRuns(item) : `${first + index}. ${plainRuns(item)}`,
    )
  })
