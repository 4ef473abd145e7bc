// What was pasted from Word, a web page or a mail, as parts of the subset: its words stay, its dress goes.

import type { Mark } from '../../../../../shared/domain/updates/wording/inline.ts'
import { betweenCells } from '../../../../../shared/domain/updates/wording/rows.ts'
import type { MarkedPart } from '../../../../../shared/domain/updates/wording/text.ts'
import {
  type Element,
  emojiOf,
  isBlock,
  isBold,
  isHeading,
  isHidden,
  isItalic,
  isSeen,
  isStruck,
  type Pasted,
  plain,
  styleOf,
  urlOf,
} from './elements.ts'

type Dress = { readonly bold: boolean; readonly italic: boolean; readonly url: string | null }
type Item = { readonly first: number | null }
type Found = { pictures: number; isStruck: boolean; isHeaded: boolean }
type Reading = { readonly parts: MarkedPart[]; marks: Mark[]; item: Item | null; readonly found: Found }

/** What is not taken over: how many pictures, and whether words were struck out. */
export type LeftOut = { readonly pictures: number; readonly isStruck: boolean }

/** `isWhole`: paragraphs of their own. Else it is some words, which go on with those that they are put into. */
export type PastedText = {
  readonly parts: readonly MarkedPart[]
  readonly isWhole: boolean
  readonly left: LeftOut
}

const say = (reading: Reading, text: string, dress: Dress): void => {
  const words = text.replace(/[\s\u00a0]+/g, ' ')
  if (words === '') return
  const last = reading.marks.at(-1)
  const { url, bold, italic } = dress
  if (url !== null) {
    if (last?.kind === 'link' && last.url === url)
      reading.marks[reading.marks.length - 1] = { ...last, words: last.words + words }
    else reading.marks.push({ kind: 'link', words, url })
  } else if (last?.kind === 'words' && last.bold === bold && last.italic === italic)
    reading.marks[reading.marks.length - 1] = { ...last, text: last.text + words }
  else reading.marks.push({ kind: 'words', text: words, bold, italic })
}

const textOf = (mark: Mark) => (mark.kind === 'link' ? mark.words : mark.text)
const withText = (mark: Mark, text: string): Mark =>
  mark.kind === 'link' ? { ...mark, words: text } : { ...mark, text }

const trimmed = (marks: readonly Mark[]): readonly Mark[] =>
  marks
    .map((mark, at) => {
      const start = at === 0 ? textOf(mark).trimStart() : textOf(mark)
      return withText(mark, at === marks.length - 1 ? start.trimEnd() : start)
    })
    .filter((mark) => textOf(mark) !== '')

/** Ends the paragraph or item that is being read. */
const endLine = (reading: Reading): void => {
  const marks = trimmed(reading.marks)
  reading.marks = []
  if (marks.length === 0) return
  const { parts, item } = reading
  if (item === null) {
    parts.push({ kind: 'paragraph', marks })
    return
  }
  const last = parts.at(-1)
  if (last?.kind === 'list' && (last.first === null) === (item.first === null))
    parts[parts.length - 1] = { ...last, items: [...last.items, marks] }
  else parts.push({ kind: 'list', first: item.first, items: [marks] })
}

/** Word writes lists as paragraphs, with the bullet or number as text that is meant to be ignored. */
const wordItem = (element: Element): Item | null => {
  if (!/mso-list:l\d/.test(styleOf(element))) return null
  const marker = (node: Pasted): string =>
    typeof node === 'string'
      ? ''
      : /mso-list:ignore/.test(styleOf(node))
        ? plain(node)
        : node.children.map(marker).join('')
  const number = /^\s*(\d{1,4})[.)]/.exec(marker(element))
  return { first: number === null ? null : Number(number[1]) }
}

const itemOf = (element: Element, outside: Item | null, list: Element | null): Item | null => {
  if (element.tag !== 'li') return wordItem(element) ?? outside
  if (list?.tag !== 'ol') return { first: null }
  const start = Number(list.attributes['start'] ?? '1')
  return { first: Number.isInteger(start) && start >= 0 ? start : 1 }
}

const insideOf = (element: Element, dress: Dress): Dress => ({
  bold: isBold(element, dress.bold),
  italic: isItalic(element, dress.italic),
  url: urlOf(element) ?? dress.url,
})

const readChildren = (reading: Reading, element: Element, dress: Dress, list: Element | null): void => {
  const innerList = element.tag === 'ul' || element.tag === 'ol' ? element : list
  for (const child of element.children) readNode(reading, child, insideOf(element, dress), innerList)
}

const readBlock = (reading: Reading, element: Element, dress: Dress, list: Element | null): void => {
  endLine(reading)
  const outside = reading.item
  reading.item = itemOf(element, outside, list)
  readChildren(reading, element, dress, list)
  endLine(reading)
  reading.item = outside
}

/** A picture is told of; as a link it leaves its words, which say where it leads. */
const readPicture = (reading: Reading, element: Element, dress: Dress): void => {
  const emoji = emojiOf(element)
  say(reading, dress.url === null ? emoji : (element.attributes['alt'] ?? ''), dress)
  if (emoji === '' && isSeen(element)) reading.found.pictures += 1
}

/** As many letters of a cell as still read as a line; a table with more lays out a page. */
const longestCell = 200

const lettersOf = (marks: readonly Mark[]): string => marks.map(textOf).join('')

const space: Mark = { kind: 'words', text: ' ', bold: false, italic: false }
const dash: Mark = { ...space, text: betweenCells }

/** The words of a cell as a piece of a line; null when it holds more than that. */
const pieceOf = (parts: readonly MarkedPart[]): readonly Mark[] | null => {
  const lines = parts.flatMap((part) => (part.kind === 'paragraph' ? [part.marks] : []))
  if (lines.length < parts.length) return null
  const piece = lines.flatMap((line, at) => (at === 0 ? line : [space, ...line]))
  return lettersOf(piece).length > longestCell ? null : piece
}

const readCell = ({ found }: Reading, element: Element, dress: Dress): readonly MarkedPart[] => {
  const cell: Reading = { parts: [], marks: [], item: null, found }
  readElement(cell, element, dress, null)
  endLine(cell)
  return cell.parts
}

/** A row with words in several cells is a line; cells that hold more than a few words each stay paragraphs. */
const readRow = (reading: Reading, row: Element, dress: Dress): void => {
  endLine(reading)
  const cells = row.children
    .flatMap((cell) => (typeof cell === 'string' ? [] : [readCell(reading, cell, insideOf(row, dress))]))
    .filter((parts) => parts.length > 0)
  const pieces = cells.map(pieceOf).filter((piece) => piece !== null)
  if (cells.length > 1 && pieces.length === cells.length) {
    reading.marks = pieces.flatMap((piece, at) => (at === 0 ? piece : [dash, ...piece]))
    endLine(reading)
  } else for (const part of cells.flat()) reading.parts.push(part)
}

const readElement = (reading: Reading, element: Element, dress: Dress, list: Element | null): void => {
  if (isHidden(element)) return
  if (isStruck(element)) {
    if (plain(element).trim() !== '') reading.found.isStruck = true
    return
  }
  if (isHeading(element)) reading.found.isHeaded = true
  if (element.tag === 'br') endLine(reading)
  else if (element.tag === 'img') readPicture(reading, element, dress)
  else if (element.tag === 'tr') readRow(reading, element, dress)
  else if (isBlock(element)) readBlock(reading, element, dress, list)
  else readChildren(reading, element, dress, list)
}

const readNode = (reading: Reading, node: Pasted, dress: Dress, list: Element | null): void => {
  if (typeof node === 'string') say(reading, node, dress)
  else readElement(reading, node, dress, list)
}

/** Paragraphs and lists of a pasted page. Headings become bold paragraphs, rows of a table lines. */
export const readPasted = (root: Pasted): PastedText => {
  const found: Found = { pictures: 0, isStruck: false, isHeaded: false }
  const reading: Reading = { parts: [], marks: [], item: null, found }
  readNode(reading, root, { bold: false, italic: false, url: null }, null)
  endLine(reading)
  const { parts } = reading
  const isWhole = found.isHeaded || parts.length > 1 || parts[0]?.kind === 'list'
  return { parts, isWhole, left: { pictures: found.pictures, isStruck: found.isStruck } }
}
