// The few marks that Teams understands in a card's text, as markup: everything else is escaped first.

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? '')

const signs = { ul: /^- +/, ol: /^\d{1,9}\. +/ } as const
const listOf = (line = ''): keyof typeof signs | null =>
  signs.ul.test(line) ? 'ul' : signs.ol.test(line) ? 'ol' : null

/** An item with the tags of its list where it is the first or the last of it. */
const itemIn = (list: keyof typeof signs, line: string, before?: string, after?: string): string => {
  const first = Number.parseInt(line, 10)
  const start = list === 'ol' && first !== 1 ? ` start="${first}"` : ''
  const opens = listOf(before) === list ? '' : `<${list}${start}>`
  const closes = listOf(after) === list ? '' : `</${list}>`
  return `${opens}<li>${line.replace(signs[list], '')}</li>${closes}`
}

/** Lines one below the other; those that begin as items do, as the lists they are. */
const inLines = (markup: string): string =>
  markup
    .split(/\r\n?|\n/)
    .map((line, index, lines) => {
      const list = listOf(line)
      const after = lines[index + 1]
      if (list !== null) return itemIn(list, line, lines[index - 1], after)
      return after === undefined || listOf(after) !== null ? line : `${line}<br>`
    })
    .join('')

/** Bold, emphasis, links and lists; a backslash before a sign shows the sign. Links lead nowhere in a preview. */
export const cardMarkdown = (text: string): string =>
  inLines(
    escaped(
      text.replace(/\\([\\`*_{}[\]()#+\-.!~|>])/g, (_whole, sign: string) => `\u0000${sign.charCodeAt(0)};`),
    )
      .replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')
      .replace(/(^|\W)_(.+?)_(?=\W|$)/g, '$1<em>$2</em>')
      .replace(/\[(.+?)\]\([^)]*\)/g, '<u>$1</u>'),
  )
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the sign that no card text can hold marks what was escaped
    .replace(/\u0000(\d+);/g, (_whole, code: string) => escaped(String.fromCharCode(Number(code))))
