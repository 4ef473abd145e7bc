// A text that stands by itself: whether it is a question for schools, or one that the paper only asks itself.

import { answersIn } from '../answers/scales.ts'
import type { Block } from '../text/blocks.ts'
import { sentencesOf } from '../text/sentences.ts'
import { isAboutTaking, isAsking, isDirect, isPrompt, isStem } from './wording.ts'

export type Standing = 'asks' | 'mayAsk' | 'asksItself' | 'tells'

/** What stands around: the blocks before and after, and whether the section has asked already. */
export type Around = {
  readonly before: Block | undefined
  readonly after: Block | undefined
  readonly hasAsked: boolean
}

const announces = (block: Block | undefined): boolean =>
  block !== undefined &&
  block.text.length < 600 &&
  (/:-?$/.test(block.text) || /\bquestions?\b[^?]{0,60}$/i.test(block.text.slice(-100)))

const isProse = (block: Block | undefined): boolean =>
  block?.shape === 'text' &&
  block.look === 'plain' &&
  block.text.length > 60 &&
  !isAsking(block.text) &&
  !isPrompt(block.text)

const isAnswered = (block: Block | undefined): boolean =>
  block !== undefined && !isAsking(block.text) && (answersIn(block.text) !== null || block.shape === 'item')

/** One question from start to end; examples after the question mark belong to it. */
const isWhole = (text: string): boolean => {
  const [first = '', ...rest] = sentencesOf(text)
  return (
    first.includes('?') &&
    (rest.length === 0 ||
      rest.every((s) => /^(?:for example|e\.g\.|if so|if not|please|why|\()/i.test(s) || s.endsWith('?')))
  )
}

/** Bold words over a paragraph are a title, even as a question: "What is changing?" */
const asBold = (text: string, { after }: Around): Standing => {
  if (isAboutTaking(text)) return 'asksItself'
  return !isDirect(text) && isProse(after) ? 'asksItself' : 'asks'
}

const asPlain = (text: string, around: Around): Standing => {
  if (!isWhole(text) || isAboutTaking(text)) return 'asksItself'
  if (announces(around.before) || isAnswered(around.after)) return 'asks'
  const closesSection = around.hasAsked && !isProse(around.after)
  return isDirect(text) || closesSection ? 'mayAsk' : 'asksItself'
}

const asPrompt = (block: Block, around: Around): Standing => {
  if (!isPrompt(block.text)) return 'tells'
  if (announces(around.before) || block.look !== 'plain') return 'asks'
  return around.hasAsked ? 'mayAsk' : 'tells'
}

const asksWithin = (text: string): boolean =>
  text.includes('?') &&
  sentencesOf(text).some((sentence) => /\?["'”’)]{0,2}$/.test(sentence) && isAsking(sentence))

const byLook = (block: Block, around: Around): Standing => {
  if (block.shape === 'heading') return isDirect(block.text) && !isAboutTaking(block.text) ? 'asks' : 'tells'
  if (block.look === 'bold') return asBold(block.text, around)
  if (block.look === 'italic') return isAboutTaking(block.text) ? 'asksItself' : 'asks'
  return asPlain(block.text, around)
}

/** Reads a text without a label. A heading asks only when it speaks to the reader. */
export const readStanding = (block: Block, around: Around): Standing => {
  const { after } = around
  const listed = after?.shape === 'item' || after?.shape === 'row'
  if (listed && isStem(block.text)) return isAsking(after.text) ? 'tells' : 'asks'
  if (isAsking(block.text)) return byLook(block, around)
  return asksWithin(block.text) ? 'asksItself' : asPrompt(block, around)
}
