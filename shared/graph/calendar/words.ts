// Words of ours in Outlook's fields: one line where a header will be made of it, escaped HTML where Outlook draws it.

const longestLine = 255
// Whatever could end a line in a header or a calendar file, and what shows as nothing.
const lineBreakers = /[\p{Cc}\p{Zl}\p{Zp}]+/gu

/** Text for a subject or a name: no line ends, no control characters, at most 255 characters. */
export const oneLine = (text: string): string => {
  const plain = text.replace(lineBreakers, ' ').trim()
  return [...plain].slice(0, longestLine).join('')
}

/** An address: without the spaces and control characters that could make two of it. */
export const oneAddress = (email: string): string => email.replace(/[\p{Cc}\p{Z}]+/gu, '')

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)

/** A link under its own words, in a paragraph. */
export const asLink = ({ words, href }: { readonly words: string; readonly href: string }): string =>
  `<p><a href="${escaped(href)}">${escaped(words)}</a></p>`

/** Plain text as paragraphs, parted by blank lines. Nothing in it can become markup, so nothing remote is ever loaded. */
export const asHtml = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .split(/\n[ \t]*\n+/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `<p>${escaped(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('')
