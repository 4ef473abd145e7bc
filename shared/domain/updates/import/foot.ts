// What a mailing service, a mail program or a website puts under an update, told apart from news that stands there.

import type { Block } from './text/blocks.ts'

/** Longer texts are told by their beginning. */
const looked = 300
const mailing =
  /^(?:copyright|©)|©.{0,40}\bcopyright\b|\ball rights reserved\b|\bopen government licence\b|\b(?:our mailing address|subscriber services|unsubscribe)\b|\b(?:like|follow|find) us on\b|\b(?:manage|update|change) (?:your )?(?:e-?mail |subscription )?preferences\b|\bhow you receive these e-?mails\b|\bthis e-?mail (?:was|is|has been) (?:sent|intended)\b|\byou(?: are|’re|'re)? (?:receiving|received|getting) this\b|^is this page useful|^services and information$/i
const program =
  /\b(?:confidential|intended recipient|disclaimer)\b|\bcommitted to (?:the )?(?:safeguarding|equality)\b|\bbefore printing\b/i
const mailHeader = /^(?:from|sent|to|subject):/i

/** Of a mailing service or a website, wherever it stands. */
export const isOfMailing = ({ plain }: Block): boolean => mailing.test(plain.slice(0, looked))

/** Of the mail: only sure under a name. */
const isOfMail = (block: Block): boolean => isOfMailing(block) || program.test(block.plain.slice(0, looked))

/** Here an older mail begins. */
export const isOlderMail = ({ shape, plain }: Block): boolean => shape === 'quote' || mailHeader.test(plain)

const isTitle = ({ shape, plain, isBold }: Block): boolean =>
  shape === 'heading' ||
  (shape === 'text' &&
    plain.length <= 100 &&
    (isBold || (/^["“‘(]?\p{Lu}.* /u.test(plain) && !/[.,;]$|\d{4}|@/.test(plain))))

/** A title, and under it what is neither short nor of the mail. */
const isNews = (block: Block, before: Block | undefined): boolean => {
  if (before === undefined || !isTitle(before) || isOfMail(before) || isOfMail(block)) return false
  const isMarked = before.shape === 'heading' || before.isBold
  if (block.shape !== 'text') return isMarked && (block.shape === 'item' || block.shape === 'row')
  return block.plain.length >= (isMarked ? 20 : 40) && /[.?!:]["”’)]?$/.test(block.plain)
}

/** For each block, whether news of the update stands under it, before any older mail. */
export const followedByNews = (blocks: readonly Block[]): readonly boolean[] => {
  const followed: boolean[] = []
  let isFollowed = false
  for (let at = blocks.length - 1; at >= 0; at--) {
    followed.push(isFollowed)
    const block = blocks[at]
    if (block === undefined) continue
    if (isOlderMail(block)) isFollowed = false
    else if (isNews(block, blocks[at - 1])) isFollowed = true
  }
  return followed.reverse()
}

type Parted = { readonly news: readonly Block[]; readonly foot: readonly Block[] }

const cutAt = (blocks: readonly Block[], at: number): Parted =>
  at === -1 ? { news: blocks, foot: [] } : { news: blocks.slice(0, at), foot: blocks.slice(at) }

/** What stands under a name: news goes on as the update, the rest is the foot of the mail. */
export const partUnderName = (blocks: readonly Block[]): Parted => {
  const followed = followedByNews(blocks)
  if (followed[0] !== true) return { news: [], foot: blocks }
  return cutAt(
    blocks,
    blocks.findIndex((block, at) => isOlderMail(block) || (isOfMail(block) && followed[at] === false)),
  )
}

/** How near the end the foot of a mail without a name begins. */
const mostFoot = 15

/** A text without a name: what a mailing service or a website has put at its end. */
export const partAtEnd = (blocks: readonly Block[]): Parted => {
  const followed = followedByNews(blocks)
  const first = Math.max(1, blocks.length - mostFoot)
  return cutAt(
    blocks,
    blocks.findIndex((block, at) => at >= first && isOfMailing(block) && followed[at] === false),
  )
}
