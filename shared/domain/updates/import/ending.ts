// The end of a past update: who signed it, and what a mail program or website has put under the name.

import { followedByNews, isOlderMail, partAtEnd, partUnderName } from './foot.ts'
import { greetingAt } from './head.ts'
import { guessed, leftAside, type ReadingLine, recognised } from './report.ts'
import { type Block, plainOnly } from './text/blocks.ts'

type Ending = {
  readonly signOff: { readonly name: string; readonly title: string }
  readonly body: readonly Block[]
  readonly notes: readonly ReadingLine[]
}

const person =
  /^(?:(?:dr|mr|mrs|ms|miss|prof|sir|dame)\.? )?\p{Lu}[\p{L}'’-]{0,30}(?: \p{Lu}[\p{L}.'’-]{0,30}){1,3}$/u
const post =
  /\b(?:director|head|officer|lead|leader|manager|chief|superintendent|commissioner|adviser|advisor|secretary|deputy|assistant|team|service|services|education|council|councillor)\b/i
const closing =
  /^(?:(?:kind|best|warm|kindest|warmest)(?: regards| wishes)|(?:with )?(?:many )?thanks\b.*|regards|yours (?:sincerely|faithfully)|with (?:best|warm|kind) (?:wishes|regards)|all the best|have a (?:good|great|lovely|restful) .{1,40}|thank you\b.*)[.,!]?$/i
const place = /\b(?:street|road|lane|avenue|house|hall)\b|\d{3}/i
const paper = /\b(?:bulletin|newsletter|news|update|briefing|noticeboard)$/i
const longest = 100
/** A name with more than this under it stands in the update and not at its end. */
const mostAfter = 15

const isShort = (block: Block | undefined): block is Block =>
  block !== undefined && block.shape !== 'item' && block.shape !== 'row' && block.plain.length <= longest

const isPost = (block: Block | undefined): block is Block =>
  isShort(block) &&
  block.shape === 'text' &&
  post.test(block.plain) &&
  !place.test(block.plain) &&
  !/[.:?!]$/.test(block.plain)

/** `Helen Strand, Director of Education`, or the name alone. */
const nameIn = (block: Block | undefined): { readonly name: string; readonly title: string } | null => {
  if (!isShort(block) || closing.test(block.plain)) return null
  const [name = '', ...rest] = block.plain.replace(/,$/, '').split(/,| [–—-] /)
  const title = rest.map((part) => part.trim()).join(', ')
  if (!person.test(name.trim()) || paper.test(name.trim())) return null
  return title === '' || post.test(title) ? { name: name.trim(), title } : null
}

const isClosed = (blocks: readonly Block[], at: number): boolean => {
  const before = blocks[at - 1]
  return before !== undefined && closing.test(before.plain)
}

const isSigned = (blocks: readonly Block[], at: number): boolean => {
  const signed = nameIn(blocks[at])
  if (signed === null || post.test(signed.name)) return false
  return isClosed(blocks, at) || signed.title !== '' || isPost(blocks[at + 1])
}

/** How much would stand under the name; counted no further than it matters. */
const afterward = (blocks: readonly Block[], at: number): number => {
  const rest = blocks.slice(at + 1, at + 2 + mostAfter)
  const older = rest.findIndex(isOlderMail)
  return older === -1 ? rest.length : older
}

/** The name under the words that follow the greeting, where the news stand under it. */
const underMessage = (blocks: readonly Block[]): number => {
  const greeted = greetingAt(blocks)
  if (greeted === -1) return -1
  const end = blocks.findIndex(
    ({ shape, isBold }, at) => at > greeted && (shape !== 'text' || isBold || isSigned(blocks, at)),
  )
  return isSigned(blocks, end) ? end : -1
}

const signedAt = (blocks: readonly Block[]): number => {
  const followed = followedByNews(blocks)
  const isNear = (at: number) => followed[at] === true || afterward(blocks, at) <= mostAfter
  const closed = blocks.findIndex(
    ({ shape }, at) => shape === 'text' && isClosed(blocks, at) && isSigned(blocks, at) && isNear(at),
  )
  if (closed !== -1) return closed
  const message = underMessage(blocks)
  if (message !== -1 && followed[message] === true) return message
  return blocks.findLastIndex(
    (_, at) => isSigned(blocks, at) && followed[at] === false && afterward(blocks, at) <= mostAfter,
  )
}

const aside = (blocks: readonly Block[], reason: string): readonly ReadingLine[] =>
  blocks.map(({ line, raw }) => leftAside(line, `${reason}: “${raw}”`))

const isQuote = ({ shape }: Block): boolean => shape === 'quote'

/** The lines under the name that tell the post. */
const titlesUnder = (blocks: readonly Block[], at: number): readonly Block[] => {
  const under = blocks.slice(at + 1, at + 4)
  const end = under.findIndex((block) => !isPost(block))
  return end === -1 ? under : under.slice(0, end)
}

const unsigned = (blocks: readonly Block[]): Ending => {
  const { news, foot } = partAtEnd(blocks)
  return {
    signOff: { name: '', title: '' },
    body: news.filter((block) => !isQuote(block)),
    notes: [...aside(news.filter(isQuote), 'Quoted from another mail'), ...aside(foot, 'Under the update')],
  }
}

/**
 * Takes the name, the title and the foot of the mail off the text, and quoted mails wherever they stand. News under the
 * name of whoever wrote the first words stay in the body.
 */
export const readEnding = (blocks: readonly Block[]): Ending => {
  const at = signedAt(blocks)
  const block = blocks[at]
  const signed = nameIn(block)
  if (block === undefined || signed === null) return unsigned(blocks)
  const titles = titlesUnder(blocks, at)
  const title = [signed.title, ...titles.map(({ plain }) => plain)].filter((part) => part !== '').join(', ')
  const { news, foot } = partUnderName(blocks.slice(at + 1 + titles.length))
  const body = [...blocks.slice(0, at), ...news]
  const said = `Signed by “${signed.name}”${title === '' ? '' : `, “${title}”`}`
  return {
    signOff: { name: signed.name, title },
    body: body.filter((each) => !isQuote(each)),
    notes: [
      news.length === 0
        ? recognised(block.line, said)
        : guessed(block.line, `${said}. The name goes to the end, after what stands under it.`),
      ...blocks.slice(at, at + 1 + titles.length).flatMap(plainOnly),
      ...aside(body.filter(isQuote), 'Quoted from another mail'),
      ...aside(foot, 'Under the name'),
    ],
  }
}
