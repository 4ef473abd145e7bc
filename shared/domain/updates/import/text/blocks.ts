// A past update as blocks: what was wrapped over several lines is one again, and each block knows its lines.

import { leftAside, type ReadingLine } from '../report.ts'
import { type Inline, readInline } from './inline.ts'
import { type Line, readLine } from './lines.ts'

/** `line` is its first one, counting from 1. `raw`: as it was typed, for what is left aside. */
export type Block = Inline & {
  readonly shape: 'heading' | 'item' | 'row' | 'quote' | 'text'
  readonly line: number
  readonly raw: string
  /** A numbered item's number; empty for all else. */
  readonly label: string
  /** A blank line or a rule stands before it. */
  readonly isApart: boolean
}

type Words = Exclude<Line, { shape: 'blank' | 'rule' }>
type Gathered = {
  shape: Words['shape']
  readonly line: number
  readonly label: string
  readonly isApart: boolean
  readonly texts: string[]
}

/** The width from which a line may have been broken by a mail program and not by its author. */
const wrapped = 45
/** No mail program writes longer lines; a page or Word writes a paragraph in one. */
const widest = 100

const mailHeader = /^(?:from|to|cc|sent|date|subject):/i

/** Whether the lines of the text were broken at a width: nearly none is long, and blank lines part the paragraphs. */
const isWrapped = (raws: readonly string[]): boolean => {
  const held = raws.filter((raw) => raw.trim() !== '')
  const long = held.filter((raw) => raw.trim().length > widest).length
  return held.length < raws.length && long * 20 <= held.length
}

const goesOn = (last: Gathered, line: Words, isMail: boolean): boolean => {
  if (line.shape !== 'text' || (last.shape !== 'text' && last.shape !== 'item')) return false
  if (last.shape === 'item' && line.isInset) return true
  return isMail && !mailHeader.test(line.text) && (last.texts.at(-1) ?? '').length >= wrapped
}

const isUnderlined = (last: Gathered | undefined, line: Line): last is Gathered =>
  line.shape === 'rule' && line.isUnder && last?.shape === 'text' && last.texts.length === 1

const started = (line: Words, isApart: boolean): Gathered => ({
  shape: line.shape,
  line: line.line,
  label: line.shape === 'item' ? line.label : '',
  isApart,
  texts: [line.text],
})

const gather = (raws: readonly string[]): readonly Gathered[] => {
  const gathered: Gathered[] = []
  const isMail = isWrapped(raws)
  // The block that the line above belongs to; none after a blank line.
  let open: Gathered | undefined
  raws.forEach((raw, index) => {
    const line = readLine(raw, index + 1)
    if (isUnderlined(open, line)) open.shape = 'heading'
    if (line.shape === 'blank' || line.shape === 'rule') open = undefined
    else if (open !== undefined && goesOn(open, line, isMail)) open.texts.push(line.text)
    else {
      open = started(line, open === undefined)
      gathered.push(open)
    }
  })
  return gathered
}

/** More brackets than this hold no links that a person wrote; looking for them would take long. */
const mostBrackets = 2_000

/** Whether links and pictures are looked for in the text. */
export const hasLinks = (markdown: string): boolean => markdown.split('[').length <= mostBrackets

/** Reads the whole text. CRLF, CR and LF are the same; lines are counted as an editor counts them. */
export const readBlocks = (markdown: string): readonly Block[] => {
  const looks = hasLinks(markdown)
  return gather(markdown.split(/\r\n?|\n/)).map(({ shape, line, label, isApart, texts }) => {
    const text = texts.join(' ')
    const raw = label === '' ? text : `${label}. ${text}`
    return { shape, line, label, isApart, raw, ...readInline(text, line, looks) }
  })
}

/** For a block that becomes a field of plain words: its links, pictures and files, as they were typed. */
export const plainOnly = (block: Block): readonly ReadingLine[] =>
  block.notes.length === 0 ? [] : [leftAside(block.line, `Only its words are kept: “${block.raw}”`)]
