// HTML of a newsletter or web page to Markdown: tables that lay out become paragraphs, tables of data stay rows.

import TurndownService from 'turndown'

const inOneLine = (content: string): string =>
  content
    .trim()
    .replace(/\|/g, '\\|')
    .replace(/\s*\n\s*/g, ' ')

/** What no cell of data holds; a word processor puts a paragraph into each. */
const blocks = 'h1,h2,h3,h4,h5,h6,table,ul,ol,img,blockquote'
const mostParagraphs = 3
const longestCell = 200

const cellsOf = (row: Element): readonly Element[] =>
  Array.from(row.children).filter(({ nodeName }) => nodeName === 'TD' || nodeName === 'TH')

const isOfWords = (cell: Element): boolean =>
  cell.querySelectorAll(blocks).length === 0 &&
  cell.querySelectorAll('p,div').length <= mostParagraphs &&
  (cell.textContent ?? '').length <= longestCell

/** A mail's table lays out the page, unless it has rows of two cells or more with nothing but short words in them. */
const isOfData = (table: Element): boolean => {
  if (table.getAttribute('role') === 'presentation') return false
  const rows = Array.from(table.querySelectorAll('tr'), cellsOf)
  return rows.filter(({ length }) => length > 1).length > 1 && rows.every((cells) => cells.every(isOfWords))
}

const dataRules = (service: TurndownService): TurndownService => {
  const known = new WeakMap<Element, boolean>()
  const isData = (node: HTMLElement): boolean => {
    const table = node.closest('table')
    if (table === null) return false
    const found = known.get(table) ?? isOfData(table)
    known.set(table, found)
    return found
  }
  return service
    .addRule('cell', {
      filter: ['td', 'th'],
      replacement: (content, node) =>
        isData(node) ? ` ${inOneLine(content)} |` : `\n\n${content.trim()}\n\n`,
    })
    .addRule('row', {
      filter: 'tr',
      replacement: (content, node) => (isData(node) ? `\n|${content}` : `\n\n${content}\n\n`),
    })
    .addRule('table', {
      filter: ['table', 'tbody', 'thead', 'tfoot'],
      replacement: (content) => `\n\n${content.trim()}\n\n`,
    })
}

/** A picture inside the text is only named: its bytes are not words. */
const pictureOf = (alt: string, source: string): string =>
  `![${alt.replace(/[[\]]/g, '')}](${/^data:/i.test(source) ? '' : source.replace(/[()\s]/g, encodeURIComponent)})`

const styleOf = (node: HTMLElement): string =>
  (node.getAttribute('style') ?? '').toLowerCase().replace(/\s/g, '')

/** The line that a mail program shows before a mail is opened: nobody sees it in the mail itself. */
const isHidden = (node: HTMLElement): boolean =>
  node.hasAttribute('hidden') || /display:none|mso-hide:all/.test(styleOf(node))

/** Word writes the sign of a list's item as words; a letter alone is a picture of its symbol font. */
const signOf = (said: string): string => {
  const sign = said.trim().replaceAll('\\', '')
  const number = /^\(?(\d{1,3})[.)]$/.exec(sign)?.[1]
  if (number !== undefined) return `${number}. `
  return /^\(?[\p{L}\p{N}.]{1,6}[.)]$/u.test(sign) ? `- ${sign} ` : '- '
}

/** Mail programs mark the mail that is answered; all else that is set in is the update's own. */
const isAnswered = (node: HTMLElement): boolean =>
  node.getAttribute('type') === 'cite' || /gmail_quote/.test(node.getAttribute('class') ?? '')

const wordRules = (service: TurndownService): TurndownService =>
  service
    .addRule('sign of an item', {
      filter: (node) => node.nodeName === 'SPAN' && styleOf(node).includes('mso-list:ignore'),
      replacement: signOf,
    })
    .addRule('set in', {
      filter: (node) => node.nodeName === 'BLOCKQUOTE' && !isAnswered(node),
      replacement: (content) => `\n\n${content.trim()}\n\n`,
    })
    .addRule('place in the page', {
      filter: (node) => node.nodeName === 'A' && (node.getAttribute('href') ?? '').startsWith('#'),
      replacement: (content) => content,
    })

/** Deeper than any page that a person made; each level costs the converter the whole text once more. */
const deepest = 100
/** Their ends may be left out, so they say nothing of the depth. */
const shallow = new Set(
  'p li td th tr dt dd option br img hr input meta link area col wbr source base'.split(' '),
)
const tags = /<(\/?)([a-z][a-z0-9]{0,20})[^<>]{0,5000}>/gi

const isTooDeep = (html: string): boolean => {
  let depth = 0
  for (const [whole, end, name = ''] of html.matchAll(tags)) {
    if (shallow.has(name.toLowerCase()) || whole.endsWith('/>')) continue
    depth = end === '/' ? Math.max(0, depth - 1) : depth + 1
    if (depth > deepest) return true
  }
  return false
}

/**
 * Scripts, styles, comments, what is hidden and what one presses to find one's way go; all else stays as words. What is nested too deep is read as words
 * without links.
 */
export const htmlToMarkdown = (html: string): string => {
  if (isTooDeep(html)) return html.replace(tags, '\n\n')
  const service = new TurndownService({
    headingStyle: 'atx',
    bulletListMarker: '-',
    emDelimiter: '_',
    hr: '---',
  })
  service.remove(['script', 'style', 'title', 'noscript', 'nav', 'button', 'select', 'textarea'])
  service.addRule('picture', {
    filter: 'img',
    replacement: (_content, node) =>
      pictureOf(node.getAttribute('alt') ?? '', node.getAttribute('src') ?? ''),
  })
  // The rule that was added last is asked first.
  return wordRules(dataRules(service))
    .addRule('hidden', { filter: isHidden, replacement: () => '' })
    .turndown(html)
}
