// What the writer is told of sentences that announce dates or a list which do not follow, as after a copied web page.

import type { Block, EditionContent } from '../edition.ts'
import { announcedBy, endInWords } from '../wording/open-ends.ts'
import { type Part, parseText, plainRuns } from '../wording/text.ts'
import { type Check, warns } from './check.ts'

const holdsDay = (part: Part): boolean =>
  part.kind === 'list' || /\d/.test(plainRuns(part.runs)) || part.runs.some(({ kind }) => kind === 'link')

/** `next`: the part under it in the same text; `isFollowed`: whether anything follows the text itself. */
const openEnd = (part: Part, next: Part | undefined, isFollowed: boolean): string | null => {
  if (part.kind === 'list') return null
  const said = plainRuns(part.runs)
  const announced = announcedBy(said)
  if (announced === null || (next === undefined && isFollowed)) return null
  if (announced === 'dates')
    return next !== undefined && holdsDay(next)
      ? null
      : `${endInWords(said)} ends without its dates. Write them, or change the sentence.`
  return next === undefined
    ? `${endInWords(said)} ends without what it announces. Write it, or change the sentence.`
    : null
}

const checksIn = (block: string, text: string, isFollowed: boolean): readonly Check[] => {
  const parts = parseText(text)
  return parts.flatMap((part, at) => {
    const sentence = openEnd(part, parts[at + 1], isFollowed)
    return sentence === null ? [] : [warns('date', sentence, block)]
  })
}

/** A picture, a file, live facts or a text without its own heading goes on with what stands before it. */
const goesOn = (next: Block | undefined): boolean =>
  next !== undefined && (next.kind !== 'text' || next.heading.trim() === '')

/** Each sentence that ends without its dates or its list, until it is put right. */
export const openEndChecks = ({ blocks, andFinally }: EditionContent): readonly Check[] => [
  ...blocks.flatMap((block, at) =>
    block.kind === 'text' ? checksIn(block.id, block.text, goesOn(blocks[at + 1])) : [],
  ),
  ...checksIn('finally', andFinally, false),
]
