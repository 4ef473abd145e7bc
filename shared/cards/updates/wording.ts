// The author's words on a card: Markdown signs of their own mean nothing, links lead where they say.

import { listInWords } from '../../domain/kernel/words.ts'
import { longestOnCard, needsSite } from '../../domain/updates/wording/links.ts'
import { type Part, parseText, type Run } from '../../domain/updates/wording/text.ts'
import { type Element, escaped, text } from '../kit/parts.ts'

/** An address as Markdown takes it: no bracket that would end it, no brace that a client would compute. */
const inMarkdown = (url: string): string =>
  url.replace(
    /[(){}<>\\[\]`$*_~|"' ]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )

/** `[words](address)`; the words are the author's or ours, never Markdown. */
export const link = (words: string, url: string): string => `[${escaped(words)}](${inMarkdown(url)})`

// Letters that look like others are written as browsers ask for them: `xn--…`.
const inAscii = ({ url, domain }: Extract<Run, { kind: 'link' }>): string =>
  URL.canParse(url) ? new URL(url).hostname : domain

/** Readers see where a link leads without pressing it, unless its words say so already. */
const linkRun = (run: Extract<Run, { kind: 'link' }>): string => {
  // Every card has the way to its page, which keeps the link. Words that are the address itself would say no more.
  if (run.url.length > longestOnCard) {
    const words = run.text.startsWith('https://') ? 'A link' : escaped(run.text)
    return `${words} (${escaped(inAscii(run))}: open the link in Countywide)`
  }
  const drawn = link(run.text, run.url)
  return needsSite(run.text, run.url) ? `${drawn} (${escaped(inAscii(run))})` : drawn
}

// Marks must touch the letters they mark: spaces at their ends stand outside.
const marked = (words: string, sign: string): string => {
  const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(words) ?? []
  return inner === '' ? words : `${before}${sign}${inner}${sign}${after}`
}

const runWords = (run: Run): string => {
  if (run.kind === 'link') return linkRun(run)
  const words = escaped(run.text)
  const italic = run.italic ? marked(words, '_') : words
  return run.bold ? marked(italic, '**') : italic
}

const lineOf = (runs: readonly Run[]): string => runs.map(runWords).join('')

// What would begin a list is the author's sign: a list has been told apart before.
const unlisted = (line: string): string =>
  line.replace(
    /^(\s*)([-+]|\d{1,9}[.)])(?=\s)/,
    (_, space, sign) => `${space}${sign.slice(0, -1)}\\${sign.slice(-1)}`,
  )

const partWords = (part: Part): string => {
  if (part.kind === 'paragraph') return unlisted(lineOf(part.runs))
  const { first } = part
  return part.items
    .map((item, index) => `${first === null ? '-' : `${first + index}.`} ${lineOf(item)}`)
    .join('\r')
}

/** The text as TextBlocks in reading order, one a paragraph or list. */
export const wordsOf = (markdown: string): readonly Element[] =>
  parseText(markdown).map((part, index) => text(partWords(part), { spacing: index === 0 ? 'None' : 'Small' }))

/** As many names as a line holds; the rest are counted. */
const mostNamed = 3

/** `Wrenfield, Tidewell, Harbour View and 4 more`, as a card takes it. */
export const someNames = (names: readonly string[]): string => {
  const named = names.slice(0, mostNamed).map(escaped)
  const more = names.length - named.length
  return listInWords(more > 0 ? [...named, `${more} more`] : named)
}
