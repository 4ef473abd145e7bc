// Parts of a text as Markdown, so that reading it again gives the very same parts: nothing that was written is lost.

import { type Mark, marksIn } from '../../../../shared/domain/updates/wording/inline.ts'
import type { MarkedPart } from '../../../../shared/domain/updates/wording/text.ts'

export type Link = Extract<Mark, { kind: 'link' }>
type Words = Extract<Mark, { kind: 'words' }>

// Reading takes up to 500 signs of a link's words and 20,000 of its address, escapes counted; a text is no longer.
const mostLinkWords = 240
export const longestAddress = 16_000

const escaped = (text: string): string => text.replace(/[\\*_[\]]/g, '\\$&')
const addressWritten = (url: string): string =>
  url
    .trim()
    .replace(/[\s<>\\"]/g, encodeURIComponent)
    .replace(/[()]/g, '\\$&')

/** Words in pieces of at most so many letters, none of which is cut in two. */
const pieces = (words: string): readonly string[] => {
  const letters = [...words]
  const cut: string[] = []
  for (let from = 0; from < letters.length; from += mostLinkWords)
    cut.push(letters.slice(from, from + mostLinkWords).join(''))
  return cut
}

const linkWritten = ({ words, url }: Link): string => {
  const address = addressWritten(url)
  if (address.length > longestAddress || words === '') return escaped(words)
  return pieces(words)
    .map((piece) => `[${escaped(piece)}](${address})`)
    .join('')
}

type Sign = { readonly text: string; readonly bold: boolean; readonly italic: boolean }
type Flag = 'bold' | 'italic'

const isLetter = (text: string | undefined) => text !== undefined && /[\p{L}\p{N}]/u.test(text)
const isSpace = (text: string | undefined) => text === undefined || /\s/.test(text)

/** Italics that begin or end inside a word reach to its ends: no sign for them is read there. */
const toWordEnds = (signs: readonly Sign[]): readonly Sign[] => {
  const italic = signs.map((sign) => sign.italic)
  const spread = (from: number, to: number) => {
    if (italic[from] === true && isLetter(signs[from]?.text) && isLetter(signs[to]?.text)) italic[to] = true
  }
  for (let at = 1; at < signs.length; at += 1) spread(at - 1, at)
  for (let at = signs.length - 1; at > 0; at -= 1) spread(at, at - 1)
  return signs.map((sign, at) => ({ ...sign, italic: italic[at] === true }))
}

/** A mark never begins or ends with a space, where it would not be read. */
const withoutEdges = (signs: readonly Sign[], flag: Flag): readonly Sign[] => {
  const kept = signs.map((sign) => sign[flag])
  const trim = (at: number, before: number) => {
    if (kept[at] === true && isSpace(signs[at]?.text) && kept[before] !== true) kept[at] = false
  }
  for (let at = 0; at < signs.length; at += 1) trim(at, at - 1)
  for (let at = signs.length - 1; at >= 0; at -= 1) trim(at, at + 1)
  return signs.map((sign, at) => ({ ...sign, [flag]: kept[at] === true }))
}

const signsOf = ({ text, bold, italic }: Words): readonly Sign[] =>
  [...text].map((sign) => ({ text: sign, bold, italic }))

const marker = (before: Sign | undefined, after: Sign | undefined): string => {
  const bold = (before?.bold ?? false) !== (after?.bold ?? false) ? '**' : ''
  const italic = (before?.italic ?? false) !== (after?.italic ?? false) ? '_' : ''
  // Italics stand inside of bold where both begin or end.
  return before?.italic === true ? `${italic}${bold}` : `${bold}${italic}`
}

const wordsWritten = (words: readonly Words[], isBeforeLink: boolean): string => {
  const signs = withoutEdges(withoutEdges(toWordEnds(words.flatMap(signsOf)), 'bold'), 'italic')
  const written = signs.map((sign, at) => `${marker(signs[at - 1], sign)}${escaped(sign.text)}`).join('')
  // An exclamation mark before a link would make a picture of it.
  const end = isBeforeLink && written.endsWith('!') ? `${written.slice(0, -1)}\\!` : written
  return `${end}${marker(signs.at(-1), undefined)}`
}

const linked = (words: Words): readonly Mark[] => {
  const from = words.text.indexOf('https://')
  const found = from === -1 ? undefined : marksIn(words.text.slice(from)).find(({ kind }) => kind === 'link')
  if (found?.kind !== 'link' || !words.text.startsWith(found.url, from)) return [words]
  const before = words.text.slice(0, from)
  const rest = words.text.slice(from + found.url.length)
  return [
    ...(before === '' ? [] : [{ ...words, text: before }]),
    found,
    ...(rest === '' ? [] : linked({ ...words, text: rest })),
  ]
}

/** Bare addresses in plain words are links, as they will be for readers. */
export const withLinks = (marks: readonly Mark[]): readonly Mark[] =>
  marks.flatMap((mark) => {
    if (mark.kind === 'words') return linked(mark)
    return mark.words.trim() === '' ? [] : [mark]
  })

/** One paragraph's words and links as one line. */
const lineWritten = (marks: readonly Mark[]): string => {
  let line = ''
  let words: Words[] = []
  for (const mark of withLinks(marks)) {
    if (mark.kind === 'words') {
      words.push({ ...mark, text: mark.text.replace(/[\r\n]+/g, ' ') })
      continue
    }
    line += wordsWritten(words, true) + linkWritten(mark)
    words = []
  }
  return (line + wordsWritten(words, false)).trim()
}

/** What would begin a list, a heading or a quotation, at the start of a paragraph, stays words. */
const asParagraph = (line: string): string =>
  line.replace(/^([-+#>])/, '\\$1').replace(/^(\d{1,9})([.)])(?=\s)/, '$1\\$2')

const partWritten = (part: MarkedPart): string => {
  if (part.kind === 'paragraph') return asParagraph(lineWritten(part.marks))
  const lines = part.items.map(lineWritten).filter((line) => line !== '')
  const { first } = part
  return lines.map((line, at) => `${first === null ? '-' : `${first + at}.`} ${line}`).join('\n')
}

/** Markdown in the subset of updates. Empty paragraphs and items say nothing and are left out. */
export const markdownOf = (parts: readonly MarkedPart[]): string =>
  parts
    .map(partWritten)
    .filter((written) => written !== '')
    .join('\n\n')
