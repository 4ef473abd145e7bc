// A Word file made from Markdown, as an office would have it: styles, real lists, tabs, tables and raised letters.

import {
  Document,
  ExternalHyperlink,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  type ParagraphChild,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'

type Style = { readonly bold: boolean; readonly italics: boolean; readonly superScript: boolean }

const levels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const

const pieces =
  /(<a [^>]*href="(?<url>[^"]*)"[^>]*>(?<link>[^<]*)<\/a>)|(\[(?<words>[^\]]*)\]\((?<to>[^)]*)\))|(?<mark>\*{1,3}|\b_|_\b|<\/?sup>|<\/?b>|\t|\\.)/g

const run = (text: string, style: Style) => (text === '' ? [] : [new TextRun({ text, ...style })])

const turned = (mark: string, style: Style): Style => {
  if (mark === '<sup>') return { ...style, superScript: true }
  if (mark === '</sup>') return { ...style, superScript: false }
  const bold = mark === '**' || mark === '***' || mark.endsWith('b>')
  const italics = mark === '*' || mark === '_' || mark === '***'
  return { ...style, bold: bold !== style.bold, italics: italics !== style.italics }
}

const runsOf = (markdown: string): ParagraphChild[] => {
  const runs: ParagraphChild[] = []
  let style: Style = { bold: false, italics: false, superScript: false }
  let from = 0
  for (const found of markdown.matchAll(pieces)) {
    runs.push(...run(markdown.slice(from, found.index), style))
    from = found.index + found[0].length
    const { url, link, words, to, mark = '' } = found.groups ?? {}
    const address = url ?? to
    if (address !== undefined) {
      runs.push(new ExternalHyperlink({ link: address, children: run(link ?? words ?? '', style) }))
    } else if (mark === '\t') runs.push(new TextRun({ children: [new Tab()] }))
    else if (mark.startsWith('\\')) runs.push(...run(mark.slice(1), style))
    else style = turned(mark, style)
  }
  return [...runs, ...run(markdown.slice(from), style)]
}

const cellsOf = (line: string) =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')

const tableOf = (lines: readonly string[]): Table =>
  new Table({
    rows: lines
      .filter((line) => !/^[|\s:-]+$/.test(line))
      .map(
        (line) =>
          new TableRow({
            children: cellsOf(line).map(
              (cell) =>
                new TableCell({
                  children: cell
                    .split('<br>')
                    .map((part) => new Paragraph({ children: runsOf(part.trim()) })),
                }),
            ),
          }),
      ),
  })

const paragraphOf = (line: string): Paragraph => {
  const [, hashes, title = ''] = /^(#{1,6}) (.*)$/.exec(line) ?? []
  if (hashes !== undefined) {
    return new Paragraph({
      heading: levels[hashes.length - 1] ?? HeadingLevel.HEADING_1,
      children: runsOf(title),
    })
  }
  const [, indent = '', mark, words = ''] = /^( *)([-*]|\d+\.) (.*)$/.exec(line) ?? []
  if (mark === undefined) return new Paragraph({ children: runsOf(line.trim()) })
  const level = indent.length > 1 ? 1 : 0
  const numbering = { reference: /\d/.test(mark) ? 'numbers' : 'bullets', level }
  return new Paragraph({ numbering, children: runsOf(words) })
}

const list = (reference: string, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  reference,
  levels: [0, 1].map((level) => ({ level, format, text })),
})

/** The bytes of a .docx that holds what the Markdown says. */
export const wordFile = async (markdown: string): Promise<Uint8Array> => {
  const children: (Paragraph | Table)[] = []
  let table: string[] = []
  const closeTable = () => {
    if (table.length > 0) children.push(tableOf(table))
    table = []
  }
  for (const line of markdown.split(/\r?\n/)) {
    if (line.startsWith('|')) table.push(line)
    else {
      closeTable()
      if (line.trim() !== '' && line.trim() !== '---') children.push(paragraphOf(line))
    }
  }
  closeTable()
  const config = [list('bullets', LevelFormat.BULLET, '•'), list('numbers', LevelFormat.DECIMAL, '%1.')]
  const document = new Document({ numbering: { config }, sections: [{ children }] })
  return new Uint8Array(await Packer.toBuffer(document))
}
