// What a heading says: its number and title, and whether it opens contents, an appendix or a proposal's pathway.

import { readStanding } from '../questions/standing.ts'
import type { Block, Heading } from '../text/blocks.ts'

export type NumberedTitle = { readonly number: string; readonly title: string }

const mark = String.raw`\d{1,2}(?:\.\d{1,2}){0,3}|[A-Z](?=[.):] )|[IVX]{1,5}(?=[.):] )`
const numberedTitle = new RegExp(
  String.raw`^(?:(?:[Ss]ection|SECTION|[Cc]hapter|[Pp]art|PART) )?(${mark}|(?<=^(?:[Pp]art|PART|[Ss]ection|SECTION) )[A-Z])(?:[.):]{1,2} ?[–—-]? ?| ?[–—-] | (?=[\p{Lu}“"'‘]))(.*)$`,
  'u',
)

/** `6.1 Peer review.` is number `6.1`, title `Peer review`. A lone capital counts only with a stop or after "Part". */
export const readTitle = (text: string): NumberedTitle => {
  const [, number, title] = numberedTitle.exec(text) ?? []
  if (number === undefined || title === undefined || !/\p{L}/u.test(title)) {
    return { number: '', title: withoutStop(text) }
  }
  return { number, title: withoutStop(title) }
}

const withoutStop = (text: string): string => text.replace(/ ?[.:]{1,3}$/, '')

export const isContents = (text: string): boolean =>
  /^(?:table of |list of )?contents(?: page)?:?$/i.test(readTitle(text).title)

/** Where a proposal was formed or discussed before it was put out for comment. */
export const isPathway = (text: string): boolean =>
  text.length < 120 &&
  /\b(?:pathway|journey so far|previous(?:ly)? (?:discuss|consult|engage)|(?:engagement|consultation|discussions?) (?:so far|to date)|who has (?:already )?been involved|where .{1,40} been (?:discussed|shared)|how .{1,40}(?:proposals?|draft) (?:was|were|has been|have been) developed)\b/i.test(
    text,
  )

export const appendixHeading = /^(appendix|annexe?|schedule) ([A-Z]|\d{1,2}|[IVX]{1,4})\b[ :.)–—-]{0,4}(.*)$/i
export const isAppendix = (text: string): boolean =>
  appendixHeading.test(text) || /^(?:appendices|annexes)$/i.test(readTitle(text).title)

/** Headings that every proposal has of its own; they divide a section and open none. */
const parts =
  /^(?:(?:the |our |your |some |key |consultation |survey |discussion )*(?:background|context|rationale|summary|questions?|evidence|proposals?|options?|views?|comments?|impact|timescales?|benefits|risks|costs?|recommendations?|details?)|(?:background|context) and (?:context|background|rationale)|questions? (?:for|to|about|on) .{1,60}|proposed changes?|current (?:position|arrangements?|situation|practice)|have your say|tell us what you think|what (?:we|is|are|would|will|do|does|this) .{1,80}|why .{1,80}|how (?:it|this|would|will|we) .{1,80})\??$/i

export const isPartOfSection = (title: string): boolean => title.length < 100 && parts.test(title)

/** A dotted line to a page number, wherever it stands. */
export const isContentsLine = (block: Block): boolean =>
  /\.{4,}(?: ?\d{1,4})?$/.test(block.text.slice(-60)) || /(?:\. ){4,}\d{1,4}$/.test(block.text.slice(-60))

/** True when a heading stands under another: by numbers when both have one, else by levels. */
export const isUnder = (
  inner: NumberedTitle & { readonly level: number },
  outer: NumberedTitle & { readonly level: number },
): boolean =>
  inner.number !== '' && outer.number !== ''
    ? inner.number.startsWith(`${outer.number}.`)
    : inner.level > outer.level

const asHeading = (block: Block, level: number): Heading => ({
  shape: 'heading',
  lines: block.lines,
  text: block.shape === 'item' && block.label !== '' ? `${block.label}. ${block.text}` : block.text,
  markdown: block.markdown,
  look: block.look,
  joined: block.joined,
  level,
})

const canBeTitle = (text: string) => text.length <= 120 && !/[?.;,]$/.test(text) && /\p{L}{3}/u.test(text)
const isCapitals = (text: string) => text === text.toUpperCase() && /\p{Lu}{3}/u.test(text) && text.length > 4

/** A short numbered line that stands alone: `3. Attendance`, followed by text and not by the next of a list. */
const standsAlone = (block: Block, next: Block | undefined): boolean =>
  !block.joined &&
  next !== undefined &&
  !next.joined &&
  next.shape === 'text' &&
  next.text.length > block.text.length

type Style = 'headings' | 'bold' | 'numbers'

const isBold = (block: Block): boolean =>
  block.shape === 'text' && block.look === 'bold' && canBeTitle(block.text)

const styleOf = (blocks: readonly Block[]): Style => {
  if (blocks.filter(({ shape }) => shape === 'heading').length > 1) return 'headings'
  return blocks.filter(isBold).length > 1 ? 'bold' : 'numbers'
}

const isNumbered = (block: Block): boolean =>
  block.text.length <= 80 &&
  (block.shape === 'item' ? block.marker === 'number' : readTitle(block.text).number !== '')

/** Bold words that the paper asks itself over a paragraph: "What is changing?" */
const isBoldQuestion = (block: Block, next: Block | undefined): boolean =>
  block.look === 'bold' &&
  block.text.length <= 120 &&
  readStanding(block, { before: undefined, after: next, hasAsked: false }) === 'asksItself'

const isHeadingIn = (style: Style, block: Block, next: Block | undefined): boolean => {
  if (isContents(block.text)) return true
  if (style === 'bold' && isBoldQuestion(block, next)) return true
  if (style === 'headings' || !canBeTitle(block.text) || isContentsLine(block)) return false
  if (style === 'bold') return isBold(block)
  return (isCapitals(block.text) || isNumbered(block)) && standsAlone(block, next)
}

/**
 * A paper typed without heading styles: its bold lines, else its numbered or capital lines, are its headings.
 * A line that says "Contents" is a heading in any paper.
 */
export const withHeadings = (blocks: readonly Block[]): readonly Block[] => {
  const style = styleOf(blocks)
  return blocks.map((block, index) => {
    if (block.shape !== 'text' && block.shape !== 'item') return block
    return isHeadingIn(style, block, blocks[index + 1]) ? asHeading(block, 2) : block
  })
}
