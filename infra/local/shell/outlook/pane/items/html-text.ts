// Bodies as text and as HTML: what a pane may ask for either way.

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}

const decoded = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (all, decimal, hex, name) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal))
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16))
    return entities[String(name).toLowerCase()] ?? all
  })

/** The words of some HTML, a line for each of its blocks. */
export const textOf = (html: string): string =>
  decoded(
    html
      .replace(/<(head|style|script)\b[\s\S]*?<\/\1>/gi, '')
      .replace(/\s+/g, ' ')
      .replace(/<br\s*\/?>|<\/(p|div|li|tr|h[1-6]|ul|ol|table)>|<hr\s*\/?>/gi, '\n')
      .replace(/<[^>]*>/g, ''),
  )
    .replace(/[^\S\n]*\n[^\S\n]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** HTML that shows the text as it is, line by line. */
export const htmlOf = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line.trim() === '' ? '<br>' : `<p>${escaped(line)}</p>`))
    .join('')

/** What stands within the body of a whole page; anything else as it is. */
export const insideBody = (html: string): string => /<body[^>]*>([\s\S]*?)<\/body>/i.exec(html)?.[1] ?? html
