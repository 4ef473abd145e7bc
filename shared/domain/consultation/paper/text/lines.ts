// One line of the paper by its shape: heading, list item, table row, text, a mark of layout, or blank.

import { lookOf, plain, plainOf, withoutHtml } from './inline.ts'

export type Look = 'bold' | 'italic' | 'plain'

/** What tells one list from another: an item's marker. `box` is a box to tick. */
export type Marker = 'bullet' | 'number' | 'letter' | 'box'

type Told = { readonly line: number; readonly text: string; readonly markdown: string; readonly look: Look }
export type Line =
  | { readonly shape: 'blank'; readonly line: number }
  /** No letter and no digit: a rule across the page, a table's dashes, an empty tag. `marks` are its characters. */
  | { readonly shape: 'layout'; readonly line: number; readonly marks: string }
  | (Told & { readonly shape: 'heading'; readonly level: number })
  | (Told & {
      readonly shape: 'item'
      readonly marker: Marker
      readonly label: string
      readonly indent: number
    })
  | (Told & { readonly shape: 'row'; readonly cells: readonly string[] })
  /** `note` is the footnote mark that stands before the first word; empty for most. */
  | (Told & {
      readonly shape: 'text'
      readonly indent: number
      readonly endsHard: boolean
      readonly note: string
    })

const told = (line: number, source: string): Told => {
  const markdown = withoutHtml(source)
  return { line, markdown, text: plainOf(markdown), look: lookOf(markdown) }
}

/** Columns before the first letter; a tab stands for four. */
const indentOf = (raw: string): number => {
  let columns = 0
  for (const letter of raw) {
    if (letter === '\t') columns += 4
    else if (letter === ' ' || letter === '\u00a0') columns += 1
    else break
  }
  return columns
}

const headingIn = (body: string): { readonly level: number; readonly source: string } | null => {
  const hashes = /^(#{1,6})[ \t]+/.exec(body)?.[1]
  if (hashes !== undefined) return { level: hashes.length, source: withoutTail(body.slice(hashes.length)) }
  const level = /^<h([1-6])\b/i.exec(body)?.[1]
  return level === undefined ? null : { level: Number(level), source: body }
}

/** `## Title ##`: the closing hashes are marks too. */
const withoutTail = (text: string): string => {
  let end = text.trimEnd().length
  while (end > 0 && text[end - 1] === '#') end -= 1
  return end === text.trimEnd().length || text[end - 1] === ' ' ? text.slice(0, end) : text
}

const noteMark = /^(?:<sup>|\[\^)[[(]?(\d{1,3})[\])]?(?:<\/sup>|:)/i

const boxes = '☐□❏❑◻⬜▢☑☒'
const bullet = /^(?:[-*+•●▪◦‣·–](?=[ \t])|[•●▪◦‣·]|o(?=\t| {2}))[ \t]*/u
const box = new RegExp(`^(?:\\\\?\\[[ xX]?\\\\?\\](?!\\()|[${boxes}])[ \\t]*`, 'u')
const numbered = /^(?:\(?(\d{1,3})\\?[.)])[ \t]+/
const lettered = /^(?:\(?([a-z]|[ivx]{2,5})\\?[.)])[ \t]+/i

type Marked = { readonly marker: Marker; readonly label: string; readonly source: string }
const boxedOr = (marker: Marker, label: string, source: string): Marked => {
  const boxed = box.exec(source)?.[0]
  return boxed === undefined
    ? { marker, label, source }
    : { marker: 'box', label, source: source.slice(boxed.length) }
}

const itemIn = (body: string): Marked | null => {
  const dot = bullet.exec(body)?.[0]
  if (dot !== undefined) return boxedOr('bullet', '', body.slice(dot.length))
  const number = numbered.exec(body)
  if (number !== null) return boxedOr('number', number[1] ?? '', body.slice(number[0].length))
  const letter = lettered.exec(body)
  if (letter !== null) return boxedOr('letter', letter[1] ?? '', body.slice(letter[0].length))
  const boxed = box.exec(body)?.[0]
  return boxed === undefined ? null : { marker: 'box', label: '', source: body.slice(boxed.length) }
}

/** The cells of `| a | b |`; a bar after a backslash is text. */
const barred = (body: string): readonly string[] => {
  const inner = body.replace(/^\|/, '').replace(/\|$/, '')
  return inner.split(/(?<!\\)\|/)
}

/** A cell's words; lines inside a cell stay lines. */
const cellText = (cell: string): string =>
  cell
    .split(/<br ?\/?>/i)
    .map(plain)
    .filter((text) => text !== '')
    .join('\n')

/** No table that a person made is wider. */
const mostCells = 100

const cellsIn = (body: string, item: Marked | null): readonly string[] | null => {
  if (body.startsWith('|') && body.length > 2) return notTooMany(barred(body))
  const words = (item?.source ?? body).split(/\t+/)
  return words.filter((cell) => cell.trim() !== '').length > 1 ? notTooMany(body.split(/\t+/)) : null
}

const notTooMany = (cells: readonly string[]) => (cells.length > mostCells ? null : cells)

/** Reads one line, `line` counting from 1. Block quotes are read as the text they hold. */
export const readLine = (raw: string, line: number): Line => {
  const body = raw.trim().replace(/^(?:> ?){1,5}/, '')
  if (body === '') return { shape: 'blank', line }
  const heading = headingIn(body)
  const all = told(line, heading?.source ?? body)
  if (!/[\p{L}\p{N}]/u.test(all.text)) return { shape: 'layout', line, marks: body }
  if (heading !== null) return { shape: 'heading', ...all, level: heading.level }
  const item = all.look === 'bold' ? null : itemIn(body)
  const cells = cellsIn(body, item)
  if (cells !== null) return { shape: 'row', ...all, cells: cells.map(cellText) }
  if (item === null) {
    const endsHard = /(?: {2}|\\|<br ?\/?>)$/i.test(raw.slice(-12))
    return { shape: 'text', ...all, indent: indentOf(raw), endsHard, note: noteMark.exec(body)?.[1] ?? '' }
  }
  const { marker, label, source } = item
  return { shape: 'item', ...told(line, source), marker, label, indent: indentOf(raw) }
}
