// Word to Markdown: headings, lists, tables, bold, italics, links, tabs and raised letters stay; pictures go.

import mammoth from 'mammoth'
import TurndownService from 'turndown'

const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='TOC Heading'] => h1:fresh",
  "p[style-name='Contents Heading'] => h1:fresh",
]

/** Stands in for a tab while white space is folded: a tab parts columns in papers without tables. */
const tab = '\ue009'

const withoutPictures = mammoth.images.imgElement(async () => ({ src: '' }))

const cellCounts = new WeakMap<object, number>()
/** A table of one cell is a frame round a text, not a table. */
const isFrame = (node: HTMLElement): boolean => {
  const table = node.nodeName === 'TABLE' ? node : node.closest('table')
  if (table === null) return false
  const count = cellCounts.get(table) ?? table.querySelectorAll('td,th').length
  cellCounts.set(table, count)
  return count === 1
}

const inOneLine = (content: string): string =>
  content
    .trim()
    .replace(/\|/g, '\\|')
    .replace(/\s*\n\s*/g, '<br>')

const isFirstRow = (node: HTMLElement): boolean => node.closest('table')?.querySelector('tr') === node

const dashes = (node: HTMLElement): string => `\n|${Array.from(node.children, () => ' --- |').join('')}`

/** Tables in GitHub's form. The first row becomes the head, which Word seldom marks. */
const withTables = (service: TurndownService): TurndownService =>
  service
    .addRule('cell', {
      filter: ['td', 'th'],
      replacement: (content, node) => (isFrame(node) ? content : ` ${inOneLine(content)} |`),
    })
    .addRule('row', {
      filter: 'tr',
      replacement: (content, node) =>
        isFrame(node) ? content : `\n|${content}${isFirstRow(node) ? dashes(node) : ''}`,
    })
    .addRule('table', {
      filter: ['table', 'tbody', 'thead', 'tfoot'],
      replacement: (content, node) => (node.nodeName === 'TABLE' ? `\n\n${content.trim()}\n\n` : content),
    })

const markdownOf = (html: string): string => {
  const service = new TurndownService({
    headingStyle: 'atx',
    bulletListMarker: '-',
    emDelimiter: '*',
    hr: '---',
  })
  service.keep(['sup', 'sub'])
  return withTables(service).turndown(html.replaceAll('\t', tab)).replaceAll(tab, '\t')
}

/** Takes a package that was checked before; null for one that Word itself would call damaged. */
export const wordToMarkdown = async (bytes: Uint8Array): Promise<string | null> => {
  try {
    const read = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { styleMap, convertImage: withoutPictures, externalFileAccess: false },
    )
    return markdownOf(read.value)
  } catch {
    return null
  }
}
