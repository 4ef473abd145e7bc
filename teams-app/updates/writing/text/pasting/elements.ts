// What an element of a pasted page is: unseen, a block, a heading, struck out, a picture, bold or italic.

/** An element of the pasted page; a string is its text. Tags are in lower case. */
export type Pasted =
  | string
  | {
      readonly tag: string
      readonly attributes: Readonly<Record<string, string>>
      readonly children: readonly Pasted[]
    }
export type Element = Exclude<Pasted, string>

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
  'p div h1 h2 h3 h4 h5 h6 li ul ol table tbody thead tfoot tr td th blockquote section article header footer main aside pre dl dt dd figure figcaption address center'.split(
    ' ',
  ),
)
const deletions = new Set(['s', 'strike', 'del'])

export const styleOf = ({ attributes }: Element): string =>
  (attributes['style'] ?? '').toLowerCase().replace(/\s/g, '')

export const isBlock = ({ tag }: Element): boolean => blocks.has(tag)

export const isHidden = (element: Element): boolean =>
  unsaid.has(element.tag) || /display:none|mso-hide:all|mso-list:ignore/.test(styleOf(element))

export const isHeading = ({ tag, attributes }: Element): boolean =>
  /^h[1-6]$/.test(tag) || /^(MsoHeading|MsoTitle)/.test(attributes['class'] ?? '')

/** Taken back by its author, or by somebody who changed the document: Word keeps both in what it copies. */
export const isStruck = (element: Element): boolean =>
  deletions.has(element.tag) ||
  /(?:^|\s)msoDel(?:\s|$)/i.test(element.attributes['class'] ?? '') ||
  /text-decoration(?:-line)?:[^;]*line-through/.test(styleOf(element))

/** Mails have emoji as pictures; what stands for one is the emoji itself. */
export const emojiOf = ({ attributes }: Element): string => {
  const words = (attributes['alt'] ?? '').trim()
  return /\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(words) && !/[\p{L}\p{N}]/u.test(words)
    ? words
    : ''
}

/** A picture of a pixel or two only counts who reads a mail. */
export const isSeen = ({ attributes }: Element): boolean =>
  ['width', 'height'].every(
    (side) => attributes[side] === undefined || Number.parseInt(attributes[side], 10) > 2,
  )

/** A link to a place within the pasted page leads nowhere from here. */
export const urlOf = ({ tag, attributes }: Element): string | null => {
  const url = tag === 'a' ? (attributes['href'] ?? '').trim() : ''
  return url === '' || url.startsWith('#') ? null : url
}

export const isBold = (element: Element, outside: boolean): boolean => {
  const weight = /font-weight:(\w+)/.exec(styleOf(element))?.[1]
  if (weight !== undefined) return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600
  return outside || ['b', 'strong'].includes(element.tag) || isHeading(element)
}

export const isItalic = (element: Element, outside: boolean): boolean => {
  const style = /font-style:(\w+)/.exec(styleOf(element))?.[1]
  if (style !== undefined) return style !== 'normal'
  return outside || ['i', 'em', 'cite'].includes(element.tag)
}

export const plain = (node: Pasted): string =>
  typeof node === 'string' ? node : node.children.map(plain).join('')
