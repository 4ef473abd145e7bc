// What was pasted from Word, a web page or a mail, as parts of the subset: its words stay, its dress goes.

import type { Mark } from '../../../../../shared/domain/updates/wording/inline.ts'
import type { MarkedPart } from '../../../../../shared/domain/updates/wording/text.ts'
import { withLinks } from '../markdown.ts'
import { withoutWrappers } from './without-wrappers.ts'

/** An element of the pasted page; a string is its text. Tags are in lower case. */
export type Pasted =
  | string
  | {
      readonly tag: string
      readonly attributes: Readonly<Record<string, string>>
      readonly children: readonly Pasted[]
    }
type Element = Exclude<Pasted, string>

type Dress = { readonly bold: boolean; readonly italic: boolean; readonly url: string | null }
type Item = { readonly first: number | null }
type Reading = { readonly parts: MarkedPart[]; marks: Mark[]; item: Item | null }

const unsaid = new Set([
  'script',
  'style',
  'head',
  'title',
  'meta',
  'link',
  'xml',
  'noscript',
  'template',
  'svg',
  'iframe',
  'object',
  'o:p',
])
const blocks = new Set(
  'p div h1 h2 h3 h4 h5 h6 li ul ol table tbody thead tr td th blockquote section article header footer main aside pre dl dt dd figure figcaption address center'.split(
    ' ',
  ),
)

const styleOf = ({ attributes }: Element): string =>
  (attributes['style'] ?? '').toLowerCase().replace(/\s/g, '')

const isHidden = (element: Element): boolean =>
  unsaid.has(element.tag) || /display:none|mso-hide:all|mso-list:ignore/.test(styleOf(element))

const isHeading = ({ tag, attributes }: Element): boolean =>
  /^h[1-6]$/.test(tag) || /^(MsoHeading|MsoTitle)/.test(attributes['class'] ?? '')

/** A link to a place within the pasted page leads nowhere from here. */
const urlOf = ({ tag, attributes }: Element): string | null => {
  const url = tag === 'a' ? (attributes['href'] ?? '').trim() : ''
  return url === '' || url.startsWith('#') ? null : url
}

const isBold = (element: Element, outside: boolean): boolean => {
  const weight = /font-weight:(\w+)/.exec(styleOf(element))?.[1]
  if (weight !== undefined) return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600
  return outside || ['b', 'strong'].includes(element.tag) || isHeading(element)
}

const isItalic = (element: Element, outside: boolean): boolean => {
  const style = /font-style:(\w+)/.exec(styleOf(element))?.[1]
  if (style !== undefined) return style !== 'normal'
  return outside || ['i', 'em', 'cite'].includes(element.tag)
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

const plain = (node: Pasted): string => (typeof node === 'string' ? node : node.children.map(plain).join(''))

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

const readElement = (reading: Reading, element: Element, dress: Dress, list: Element | null): void => {
  if (isHidden(element)) return
  if (element.tag === 'br') endLine(reading)
  else if (element.tag === 'img') say(reading, element.attributes['alt'] ?? '', dress)
  else if (blocks.has(element.tag)) readBlock(reading, element, dress, list)
  else readChildren(reading, element, dress, list)
}

const readNode = (reading: Reading, node: Pasted, dress: Dress, list: Element | null): void => {
  if (typeof node === 'string') say(reading, node, dress)
  else readElement(reading, node, dress, list)
}

/** Paragraphs and lists of a pasted page. Headings become bold paragraphs, pictures their words, cells paragraphs. */
export const partsOfPasted = (root: Pasted): readonly MarkedPart[] => {
  const reading: Reading = { parts: [], marks: [], item: null }
  readNode(reading, root, { bold: false, italic: false, url: null }, null)
  endLine(reading)
  return reading.parts
}

const partsOfPlain = (text: string): readonly MarkedPart[] =>
  text
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({
      kind: 'paragraph',
      marks: withLinks([{ kind: 'words', text: line.trim(), bold: false, italic: false }]),
    }))

/** The clipboard's page, or its plain text where there is no page or no word in it: no word is lost. */
export const partsOfClipboard = (page: Pasted | null, plainText: string): readonly MarkedPart[] => {
  const parts = page === null ? [] : partsOfPasted(page)
  return withoutWrappers(parts.length === 0 ? partsOfPlain(plainText) : parts)
}
