// The paper as blocks: what was wrapped over several lines is one again, and each block knows its lines.

import { type Line, type Look, type Marker, readLine } from './lines.ts'

type Told = {
  /** Counting from 1; the first is the block's own. */
  readonly lines: readonly number[]
  /** The words as a person reads them. */
  readonly text: string
  /** The same without HTML, with Markdown's emphasis and links. */
  readonly markdown: string
  readonly look: Look
  /** True when no blank line stands before it. */
  readonly joined: boolean
}
export type Heading = Told & { readonly shape: 'heading'; readonly level: number }
export type Item = Told & {
  readonly shape: 'item'
  readonly marker: Marker
  readonly label: string
  readonly indent: number
}
export type Row = Told & { readonly shape: 'row'; readonly cells: readonly string[] }
export type Text = Told & { readonly shape: 'text'; readonly endsHard: boolean; readonly note: string }
/** A hidden comment or a mark without words. */
export type Layout = Told & { readonly shape: 'layout' }
/** A footnote's own text, not the place that points to it. */
export type Note = Told & { readonly shape: 'note'; readonly mark: string }
export type Block = Heading | Item | Row | Text | Layout | Note

const shortest = 30
const wrapWidth = 60
const longest = 2000

const endsSentence = (text: string) => /[.?!:;]["'”’)]?$/.test(text.slice(-3))
const isLabelled = (text: string) => /^(?:(?:consultation )?question|q) ?\d/i.test(text.slice(0, 40))

type TextLine = Extract<Line, { shape: 'text' }>

const itemGoesOn = (item: Item, line: TextLine): boolean => {
  const isShort = item.text.length < shortest
  if (line.indent > item.indent && line.indent >= 2) return !(endsSentence(item.text) && isShort)
  return !endsSentence(item.text) && /^\p{Ll}/u.test(line.text) && !isShort
}

const textGoesOn = (block: Text, line: TextLine): boolean => {
  if (block.endsHard || block.look !== 'plain' || endsSentence(block.text)) return false
  return block.text.length >= wrapWidth || (block.text.length >= shortest && /^\p{Ll}/u.test(line.text))
}

/** True when the line goes on where the block stopped: the paper was wrapped at a width, or the item is indented under its marker. */
const goesOn = (block: Block, line: TextLine): boolean => {
  if (line.look !== 'plain' || line.note !== '' || isLabelled(line.text)) return false
  if (block.text.length > longest) return false
  if (block.shape === 'item') return itemGoesOn(block, line)
  return block.shape === 'text' && textGoesOn(block, line)
}

const merged = (block: Block, line: TextLine): Block => ({
  ...block,
  lines: [...block.lines, line.line],
  text: `${block.text} ${line.text}`,
  markdown: `${block.markdown} ${line.markdown}`,
  ...(block.shape === 'text' ? { endsHard: line.endsHard } : {}),
})

const started = (line: Exclude<Line, { shape: 'blank' }>, joined: boolean): Block => {
  if (line.shape === 'layout') {
    return { shape: 'layout', lines: [line.line], text: '', markdown: '', look: 'plain', joined }
  }
  const { line: number, ...rest } = line
  return { ...rest, lines: [number], joined }
}

/** Footnote marks seen so far. A mark that opens a line is a footnote when the text has pointed to it before. */
const noteMarks = (raw: string): readonly string[] =>
  Array.from(
    raw.matchAll(/<sup>[[(]?(\d{1,3})[\])]?<\/sup>|\[\^(\d{1,3})\]/gi),
    ([, one, two]) => one ?? two ?? '',
  )

const asNote = (block: Block, seen: ReadonlySet<string>): Block => {
  const { lines, text, markdown, look, joined } = block
  const told = { lines, text, markdown, look, joined }
  const back = /\]\(#_?(?:footnote-ref-|endnote-ref-|ftnref)(\d{1,3})\)/.exec(markdown.slice(-200))?.[1]
  if (back !== undefined) return { ...told, shape: 'note', mark: back }
  if (block.shape !== 'text' || block.note === '' || !seen.has(block.note)) return block
  return { ...told, shape: 'note', mark: block.note }
}

/** `Title` over a row of `=` or `-` is a heading: how some converters write the first two levels. */
const underlined = (block: Block | undefined, line: Line, joined: boolean): Heading | null => {
  if (line.shape !== 'layout' || !/^(?:=+|-{2,})$/.test(line.marks.slice(0, 300))) return null
  if (block === undefined || !joined || block.text.length > 200 || block.lines.length > 1) return null
  const { text, markdown, look, joined: follows } = block
  const label = block.shape === 'item' && block.marker === 'number' ? `${block.label}. ` : ''
  if (block.shape !== 'text' && label === '') return null
  return {
    shape: 'heading',
    level: line.marks.startsWith('=') ? 1 : 2,
    lines: [...block.lines, line.line],
    text: label + text,
    markdown: label + markdown,
    look,
    joined: follows,
  }
}

/** Reads the whole paper. CRLF, CR and LF are the same; lines are counted as an editor counts them. */
export const readBlocks = (markdown: string): readonly Block[] => {
  const blocks: Block[] = []
  const seen = new Set<string>()
  let joined = false
  markdown.split(/\r\n|\r|\n/).forEach((raw, index) => {
    const line = readLine(raw, index + 1)
    const last = blocks.at(-1)
    const heading = underlined(last, line, joined)
    if (heading !== null) blocks[blocks.length - 1] = heading
    else if (last !== undefined && joined && line.shape === 'text' && goesOn(last, line)) {
      blocks[blocks.length - 1] = merged(last, line)
    } else if (line.shape !== 'blank') blocks.push(asNote(started(line, joined), seen))
    for (const mark of noteMarks(raw)) seen.add(mark)
    joined = line.shape !== 'blank'
  })
  return blocks
}
