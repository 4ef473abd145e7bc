// The end of a past update: who signed it, and what a mail program or website has put under the name.

import { leftAside, type ReadingLine, recognised } from './report.ts'
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
const around = /^(?:from|sent|to|subject):|\b(?:confidential|intended recipient|unsubscribe|disclaimer)\b/i
const longest = 100
/** A name with more than this under it stands in the update and not at its end. */
const mostAfter = 15

const isShort = (block: Block | undefined): block is Block =>
  block !== undefined && block.shape !== 'item' && block.shape !== 'row' && block.plain.length <= longest

const isPost = (block: Block | undefined): block is Block =>
  isShort(block) && block.shape === 'text' && post.test(block.plain) && !/[.:?!]$/.test(block.plain)

/** `Helen Strand, Director of Education`, or the name alone. */
const nameIn = (block: Block | undefined): { readonly name: string; readonly title: string } | null => {
  if (!isShort(block)) return null
  const [name = '', ...rest] = block.plain.replace(/,$/, '').split(/,| [–—-] /)
  const title = rest.map((part) => part.trim()).join(', ')
  if (!person.test(name.trim())) return null
  return title === '' || post.test(title) ? { name: name.trim(), title } : null
}

/** How much of the update would stand under the name; counted no further than it matters. */
const afterward = (blocks: readonly Block[], at: number): number => {
  const rest = blocks.slice(at + 1, at + 2 + mostAfter)
  const foot = rest.findIndex(({ shape, plain }) => shape === 'quote' || around.test(plain))
  return foot === -1 ? rest.length : foot
}

const isSigned = (blocks: readonly Block[], at: number): boolean => {
  const block = blocks[at]
  const signed = nameIn(block)
  if (signed === null || post.test(signed.name) || afterward(blocks, at) > mostAfter) return false
  const before = blocks[at - 1]
  const isClosed = before !== undefined && closing.test(before.plain)
  return isClosed || signed.title !== '' || isPost(blocks[at + 1])
}

const signedAt = (blocks: readonly Block[]): number => {
  const first = blocks.findIndex(
    (block, at) =>
      isSigned(blocks, at) && closing.test(blocks[at - 1]?.plain ?? '') && block.shape === 'text',
  )
  return first === -1 ? blocks.findLastIndex((_, at) => isSigned(blocks, at)) : first
}

const aside = (blocks: readonly Block[], reason: string): readonly ReadingLine[] =>
  blocks.map(({ line, raw }) => leftAside(line, `${reason}: “${raw}”`))

const isQuote = ({ shape }: Block): boolean => shape === 'quote'

/** The lines under the name that tell the post. */
const titlesUnder = (blocks: readonly Block[], at: number): readonly Block[] => {
  const under = blocks.slice(at + 1, at + 4)
  const end = under.findIndex((block) => !isPost(block) || around.test(block.plain))
  return end === -1 ? under : under.slice(0, end)
}

/** Takes the name, the title and all under them off the text, and quoted mails wherever they stand. */
export const readEnding = (blocks: readonly Block[]): Ending => {
  const at = signedAt(blocks)
  const signed = nameIn(blocks[at])
  const above = signed === null ? blocks : blocks.slice(0, at)
  const body = above.filter((block) => !isQuote(block))
  const quotes = aside(above.filter(isQuote), 'Quoted from another mail')
  if (signed === null) return { signOff: { name: '', title: '' }, body, notes: quotes }
  const titles = titlesUnder(blocks, at)
  const title = [signed.title, ...titles.map(({ plain }) => plain)].filter((part) => part !== '').join(', ')
  return {
    signOff: { name: signed.name, title },
    body,
    notes: [
      recognised(blocks[at]?.line ?? 1, `Signed by “${signed.name}”${title === '' ? '' : `, “${title}”`}`),
      ...blocks.slice(at, at + 1 + titles.length).flatMap(plainOnly),
      ...quotes,
      ...aside(blocks.slice(at + 1 + titles.length), 'Under the name'),
    ],
  }
}
