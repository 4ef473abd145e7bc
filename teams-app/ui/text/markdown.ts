// The part of Markdown that papers need, as data: headings, paragraphs, lists, tables; bold, italic, links. HTML stays text.

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong' | 'em'; readonly inside: readonly Inline[] }
  | { readonly kind: 'link'; readonly to: string; readonly inside: readonly Inline[] }

export type Block =
  | { readonly kind: 'heading' | 'paragraph'; readonly inside: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly (readonly Inline[])[])[] }

const pattern =
  /\\(?<escaped>[\\`*_{}[\]()#+\-.!|>~<&])|\*\*(?<strong>(?=\S)[^*]+?(?<=\S))\*\*|__(?<strong2>(?=\S)[^_]+?(?<=\S))__|\*(?<em>(?=\S)[^*]+?(?<=\S))\*|(?<!\w)_(?<em2>(?=\S)[^_]+?(?<=\S))_(?!\w)|\[(?<words>[^[\]]+)\]\((?<to>[^()\s]+)\)/gu

// Anything but these is shown as its words alone, so a paper cannot carry a script or a local address into the page.
const isSafe = (to: string) => /^(https:\/\/|mailto:)/i.test(to)

const inlineOf = (groups: Readonly<Record<string, string | undefined>>): readonly Inline[] => {
  const { escaped, strong, strong2, em, em2, words, to = '' } = groups
  if (escaped !== undefined) return [{ kind: 'text', text: escaped }]
  const bold = strong ?? strong2
  if (bold !== undefined) return [{ kind: 'strong', inside: parseInline(bold) }]
  const slanted = em ?? em2
  if (slanted !== undefined) return [{ kind: 'em', inside: parseInline(slanted) }]
  const inside = parseInline(words ?? '')
  return isSafe(to) ? [{ kind: 'link', to, inside }] : inside
}

const joined = (parts: readonly Inline[]): readonly Inline[] => {
  const whole: Inline[] = []
  for (const part of parts) {
    const last = whole.at(-1)
    if (part.kind !== 'text' || last?.kind !== 'text') whole.push(part)
    else whole.splice(-1, 1, { kind: 'text', text: last.text + part.text })
  }
  return whole.filter((part) => part.kind !== 'text' || part.text !== '')
}

/** Bold, italic, links and escapes of one line or cell. */
export const parseInline = (text: string): readonly Inline[] => {
  let end = 0
  const parts: Inline[] = []
  for (const match of text.matchAll(pattern)) {
    parts.push({ kind: 'text', text: text.slice(end, match.index) }, ...inlineOf(match.groups ?? {}))
    end = match.index + match[0].length
  }
  return joined([...parts, { kind: 'text', text: text.slice(end) }])
}

const bullet = /^\s*(?:[-*+]|(?<number>\d+)[.)])\s+(?<words>.*)$/
const cells = (line: string) =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => parseInline(cell.trim()))
const isRule = (line: string) => /^[\s|:-]+$/.test(line) && line.includes('-')

const wordsOfItem = (line: string) => bullet.exec(line)?.groups?.['words']

const listOf = (lines: readonly string[]): Block => {
  const items: string[] = []
  for (const line of lines) {
    const words = wordsOfItem(line)
    if (words === undefined) items.splice(-1, 1, `${items.at(-1) ?? ''} ${line.trim()}`)
    else items.push(words)
  }
  const ordered = bullet.exec(lines[0] ?? '')?.groups?.['number'] !== undefined
  return { kind: 'list', ordered, items: items.map(parseInline) }
}

const blockOf = (lines: readonly string[]): readonly Block[] => {
  const first = lines[0] ?? ''
  if (/^#{1,6}\s/.test(first)) {
    const heading: Block = { kind: 'heading', inside: parseInline(first.replace(/^#+\s+/, '')) }
    return lines.length === 1 ? [heading] : [heading, ...blockOf(lines.slice(1))]
  }
  if (lines.every((line) => line.trim().startsWith('|'))) {
    return [{ kind: 'table', rows: lines.filter((line) => !isRule(line)).map(cells) }]
  }
  const list = lines.findIndex((line) => bullet.test(line))
  if (list === 0) return [listOf(lines)]
  if (list > 0) return [...blockOf(lines.slice(0, list)), listOf(lines.slice(list))]
  return isRule(first) && lines.length === 1
    ? []
    : [{ kind: 'paragraph', inside: parseInline(lines.join(' ')) }]
}

const isList = (block: Block | undefined): block is Extract<Block, { kind: 'list' }> => block?.kind === 'list'

// Lists whose items are parted by blank lines are one list to a reader.
const joinLists = (blocks: readonly Block[]): readonly Block[] => {
  const whole: Block[] = []
  for (const block of blocks) {
    const last = whole.at(-1)
    if (!isList(block) || !isList(last) || block.ordered !== last.ordered) whole.push(block)
    else whole.splice(-1, 1, { ...last, items: [...last.items, ...block.items] })
  }
  return whole
}

/** The blocks of a text in order. */
export const parseMarkdown = (text: string): readonly Block[] =>
  joinLists(
    text
      .replace(/\r\n?/g, '\n')
      .split(/\n\s*\n/)
      .map((part) => part.split('\n').filter((line) => line.trim() !== ''))
      .filter((lines) => lines.length > 0)
      .flatMap(blockOf),
  )
