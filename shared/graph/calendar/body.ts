// Our words in an event's body: a block of its own, so that the join link and the organiser's own text around it stay.

import type { EventWords } from '../../ports/calendar.ts'
import { asHtml, asLink } from './words.ts'

const blockId = 'countywide-words'
// Outlook puts x_ before the ids of what it writes anew.
const block = new RegExp(`<div\\b[^>]*\\bid=["']?(?:x_)?${blockId}\\b[^>]*>[\\s\\S]*?</div>`, 'i')

export const blockOf = ({ body, link }: EventWords): string =>
  `<div id="${blockId}">${asHtml(body)}${link === undefined ? '' : asLink(link)}</div>`

const signs: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
}

const oneSpace = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

const textOf = (html: string): string =>
  oneSpace(
    html
      .replaceAll(/<(head|style)\b[\s\S]*?<\/\1>|<[^>]+>/gi, ' ')
      .replaceAll(/&(?:nbsp|lt|gt|quot|#39|amp);/g, (sign) => signs[sign] ?? sign),
  )

const withBlock = (html: string, words: EventWords): string => html.replace(block, () => blockOf(words))

/** The body with our words as they are now; `null` where we wrote none, so that nothing of others is lost. */
export const reworded = (html: string, words: EventWords): string | null =>
  block.test(html) ? withBlock(html, words) : null

/** Our words below the organiser's own, and in place of these where they say no more. Done again it changes nothing. */
export const adoptedBody = (html: string, words: EventWords): string => {
  if (block.test(html)) return withBlock(html, words)
  const own = textOf(html)
  if (oneSpace(words.body).startsWith(own)) return blockOf(words)
  const more = words.body.split(/\n[ \t]*\n+/).filter((paragraph) => !own.includes(oneSpace(paragraph)))
  const added = blockOf({ ...words, body: more.join('\n\n') })
  return /<\/body>/i.test(html) ? html.replace(/<\/body>/i, (end) => `${added}${end}`) : `${html}${added}`
}
