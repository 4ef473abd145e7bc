// Marks inside a line, Markdown and HTML: what stays when a person reads it. Every step is linear in the length.

const named: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  bull: '•',
  pound: '£',
}

const fromCode = (code: number): string =>
  code > 31 && code < 0x110000 && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ' '

const decodeEntity = (whole: string, body: string): string => {
  if (body.startsWith('#x') || body.startsWith('#X')) return fromCode(Number.parseInt(body.slice(2), 16))
  if (body.startsWith('#')) return fromCode(Number(body.slice(1)))
  return Object.hasOwn(named, body) ? (named[body] ?? whole) : whole
}

/** One space for any run of white space, none at the ends; no invisible characters, which could hide or turn text. */
export const tidy = (text: string): string =>
  text
    .replace(/(?!\u200d)\p{Cf}/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()

/** Markdown without HTML: bold and italic tags become Markdown, ordinals join their number, footnote marks go. */
export const withoutHtml = (markdown: string): string => {
  if (!/[<&[]/.test(markdown)) return tidy(markdown)
  return tidy(
    markdown
      .replace(/<((?:https?:|mailto:)[^<>\s]{1,2000}|[^<>\s@]{1,64}@[^<>\s@]{1,255})>/gi, '$1')
      .replace(/<br ?\/?>/gi, ' ')
      .replace(/<\/?(?:b|strong)>/gi, '**')
      .replace(/<\/?(?:i|em)>/gi, '*')
      .replace(/<!--[^<>]{0,2000}-->|<!--|-->/g, ' ')
      .replace(/<(?!\/?sup>)\/?[a-z][^<>]{0,2000}>/gi, '')
      .replace(/(\d) ?<sup> ?(st|nd|rd|th) ?<\/sup>/gi, '$1$2')
      .replace(/<sup>\\?[[(]?\d{1,3}\\?[\])]?<\/sup>/gi, '')
      .replace(/<\/?sup>/gi, '')
      .replace(/\[\^[^\][\s]{1,20}\](?!:)/g, '')
      .replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,6});/gi, decodeEntity),
  )
}

const isWord = (letter: string | undefined) => letter !== undefined && /[\p{L}\p{N}]/u.test(letter)
const isSpace = (letter: string | undefined) => letter === undefined || letter === ' '

/** True where an emphasis mark stands that a reader does not see: not `5 * 3`, not `snake_case`. */
const isMark = (letters: string, at: number): boolean => {
  const mark = letters[at]
  if (mark === '`') return true
  if (mark === '~') return letters[at + 1] === '~' || letters[at - 1] === '~'
  if (mark === '*') return !(isSpace(letters[at - 1]) && isSpace(letters[at + 1]))
  return mark === '_' && !(isWord(letters[at - 1]) && isWord(letters[at + 1]))
}

const withoutEmphasis = (text: string): string => {
  const kept: string[] = []
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? ''
    if (letter === '\\' && /[!-/:-@[-`{-~]/.test(text[at + 1] ?? '')) {
      at += 1
      kept.push(text[at] ?? '')
    } else if (!isMark(text, at)) kept.push(letter)
  }
  return kept.join('')
}

/** The words alone: links as their text, no pictures, no emphasis, no escapes. Takes what `withoutHtml` gives. */
export const plainOf = (markdown: string): string => {
  if (!/[\\*_`~[]/.test(markdown)) return markdown
  return tidy(
    withoutEmphasis(
      markdown
        .replace(/!\[[^[\]]{0,500}\]\([^()]{0,2000}\)/g, '')
        .replace(/(?<!\\)\[((?:\\.|[^[\]\\]){1,300})\]\((?:[^()\\]|\\.){0,2000}\)/g, '$1'),
    ),
  )
}

/** The words alone of a raw line. */
export const plain = (raw: string): string => plainOf(withoutHtml(raw))

/** Whether a whole line is set in bold or in italics, as a paper without headings marks its titles and questions. */
export const lookOf = (markdown: string): 'bold' | 'italic' | 'plain' => {
  const inside = markdown.slice(2, -2)
  const isBold = /^(?:\*\*|__)/.test(markdown) && /(?:\*\*|__)$/.test(markdown) && markdown.length > 5
  if (isBold && !/\*\*|__/.test(inside)) return 'bold'
  const isItalic = /^[*_][^*_\s]/.test(markdown) && /[^*_\s\\][*_]$/.test(markdown)
  return isItalic && !/[*_]/.test(markdown.slice(1, -1)) ? 'italic' : 'plain'
}
