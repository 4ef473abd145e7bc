// The body of a past update: its headed sections and "And finally", each in the Markdown that an update holds.

import { announcedBy, endInWords } from '../wording/open-ends.ts'
import { guessed, leftAside, quoted, type ReadingLine, recognised } from './report.ts'
import { type Block, plainOnly } from './text/blocks.ts'

type Section = { readonly heading: string; readonly blocks: readonly Block[] }
type Sections = {
  readonly sections: readonly Section[]
  readonly andFinally: readonly Block[]
  readonly notes: readonly ReadingLine[]
}

const longestHeading = 100
const mostHeading = 255
const finallySaid = /^and finally\b/i
const invites =
  /^(?:find out|find more|read|register|book|click|download|see|view|sign up|join|contact|e-?mail|visit|more information)\b/i

/** `Venue: the hall`, what belongs to the event above it. */
const detail =
  /^(?:dates?|times?|venues?|where|when|who|locations?|costs?|fees?|price|contacts?|tel|telephone|phone|e-?mail|deadline|closing date|duration|audience|speakers?|trainers?|to book|booking|link|web(?:site)?|meeting id|passcode)\b.{0,20}: ?\S/i

const endsOpen = (text: string): boolean => !/[.:;,!]["”’)]?$/.test(text)
const isCapitals = (text: string): boolean => /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text)

const isBody = (block: Block | undefined): boolean => {
  if (block === undefined || block.shape === 'heading' || block.isBold) return false
  if (block.shape !== 'text') return true
  return (
    block.plain.length > longestHeading || block.isLink || !endsOpen(block.plain) || block.plain.endsWith('?')
  )
}

type Kind = 'marked' | 'plain' | null

const numbered = (block: Block, before: Block | undefined, next: Block | undefined): Kind =>
  block.label !== '' &&
  endsOpen(block.plain) &&
  (before?.shape !== 'item' || (block.isApart && !before.isApart)) &&
  next?.shape === 'text' &&
  isBody(next)
    ? 'marked'
    : null

/** No words of a link, and one sentence at most, that begins as a title does. */
const looksLikeTitle = ({ plain, markdown }: Block): boolean =>
  /^["“‘(]?[\p{Lu}\p{N}]/u.test(plain) &&
  endsOpen(plain) &&
  !/[.?!] /.test(plain) &&
  !markdown.includes('](') &&
  !markdown.startsWith('**') &&
  !detail.test(plain) &&
  !invites.test(plain)

/** A line on its own, by its look; else by its length and by what stands before and under it. */
const onItsOwn = (block: Block, before: Block | undefined, next: Block | undefined): Kind => {
  if (block.isLink) return null
  if (block.isBold || isCapitals(block.plain)) return /[.,;]$/.test(block.plain) ? null : 'marked'
  if (block.plain.endsWith('?') && (before?.plain.endsWith('?') || next?.plain.endsWith('?'))) return null
  return before?.shape !== 'heading' && looksLikeTitle(block) && isBody(next) ? 'plain' : null
}

/** How sure it is that a block is a heading: `marked` by its look or number, `plain` by its length and place alone. */
const headingKind = (block: Block, before: Block | undefined, next: Block | undefined): Kind => {
  const { shape, plain } = block
  if (plain === '' || plain.length > (shape === 'heading' ? mostHeading : longestHeading)) return null
  if (shape === 'heading' || (finallySaid.test(plain) && plain.length < 20)) return 'marked'
  if (shape === 'item') return numbered(block, before, next)
  return shape === 'text' ? onItsOwn(block, before, next) : null
}

const headingNote = (block: Block, kind: 'marked' | 'plain'): ReadingLine => {
  const number = block.label === '' ? '' : ` ${block.label}`
  return kind === 'marked'
    ? recognised(block.line, `Section${number}: “${block.plain}”`)
    : guessed(block.line, `Taken for a heading: “${block.plain}”`)
}

type Open = { heading: string; blocks: Block[]; isFinally: boolean }

const openAt = (parts: Open[], block: Block, notes: ReadingLine[]): void => {
  const last = parts.at(-1)
  const isFinally = finallySaid.test(block.plain)
  const heading = block.plain.replace(/:$/, '')
  const both = `${last?.heading ?? ''}: ${heading}`
  const isHollow = last !== undefined && !last.isFinally && last.heading !== '' && last.blocks.length === 0
  if (isHollow && !isFinally && both.length <= mostHeading) last.heading = both
  else parts.push({ heading, blocks: [], isFinally })
  // A heading holds no link, so the link goes on under it.
  const hasLink = block.markdown.includes('](')
  if (hasLink) parts.at(-1)?.blocks.push({ ...block, shape: 'text', label: '' })
  notes.push(...(hasLink ? block.notes : plainOnly(block)))
}

const headless = (blocks: readonly Block[]): readonly Block[] =>
  blocks.filter(({ markdown }) => markdown !== '')

/** Splits the body. Headings with nothing under them go before the next one, so that no section is empty. */
export const readSections = (blocks: readonly Block[]): Sections => {
  const parts: Open[] = [{ heading: '', blocks: [], isFinally: false }]
  const notes: ReadingLine[] = []
  let last: Kind = null
  blocks.forEach((block, at) => {
    const found = headingKind(block, blocks[at - 1], blocks[at + 1])
    // Right under a guessed one a second would be a guess too many.
    const kind = found === 'plain' && last === 'plain' ? null : found
    last = kind
    if (kind !== null) {
      openAt(parts, block, notes)
      notes.push(headingNote(block, kind))
      return
    }
    if (finallySaid.test(block.plain)) parts.push({ heading: '', blocks: [], isFinally: true })
    parts.at(-1)?.blocks.push(block)
    notes.push(...block.notes)
    if (block.shape === 'row')
      notes.push(guessed(block.line, `A row of a table became a line: ${quoted(block.plain)}`))
  })
  const andFinally = parts.filter(({ isFinally }) => isFinally)
  return {
    sections: parts
      .filter((part) => !part.isFinally && (part.heading !== '' || headless(part.blocks).length > 0))
      .map(({ heading, blocks: held }) => ({ heading, blocks: headless(held) })),
    andFinally: andFinally.flatMap((part) => headless(part.blocks)),
    notes,
  }
}

const lineOf = ({ shape, label, markdown }: Block): string => {
  if (shape === 'item') return `${label === '' ? '-' : `${label}.`} ${markdown}`
  return shape === 'row' ? `- ${markdown}` : markdown
}
const isListed = ({ shape }: Block): boolean => shape === 'item' || shape === 'row'

/** Blocks as Markdown: paragraphs apart by a blank line, the items of a list each on a line. */
export const markdownOf = (blocks: readonly Block[]): string =>
  blocks
    .map((block, at) => {
      const before = blocks[at - 1]
      const gap = before === undefined ? '' : isListed(before) && isListed(block) ? '\n' : '\n\n'
      return gap + lineOf(block)
    })
    .join('')

/** Sentences that announce what does not follow: a website's list of dates that was not copied with its text. */
export const lostLists = (blocks: readonly Block[]): readonly ReadingLine[] =>
  blocks.flatMap((block, at) => {
    const next = blocks[at + 1]
    const isList = next !== undefined && (isListed(next) || next.isLink)
    const announced = block.shape === 'item' || isList ? null : announcedBy(block.plain)
    if (announced === null) return []
    const what = announced === 'dates' ? 'Dates' : 'A list'
    const verb = announced === 'dates' ? 'are' : 'is'
    return [
      leftAside(
        block.line,
        `${what} should follow ${endInWords(block.plain)} but ${verb} not in the text. Nothing was made up.`,
      ),
    ]
  })
