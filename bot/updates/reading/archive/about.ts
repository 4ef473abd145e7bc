// What an edition is about, in one line for a list: its headings, or else how it begins.

import type { EditionContent } from '../../../../shared/domain/updates/edition.ts'
import { parseText, plainLines } from '../../../../shared/domain/updates/wording/text.ts'

const longest = 140

const cut = (line: string): string => {
  if (line.length <= longest) return line
  const end = line.lastIndexOf(' ', longest)
  return `${line.slice(0, end === -1 ? longest : end)}…`
}

const headingsOf = ({ blocks }: EditionContent): readonly string[] =>
  blocks.flatMap((block) => ('heading' in block && block.heading.trim() !== '' ? [block.heading.trim()] : []))

const beginningOf = ({ blocks, andFinally }: EditionContent): string => {
  const texts = blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []))
  const first = [...texts, andFinally].find((text) => text.trim() !== '') ?? ''
  return plainLines(parseText(first)).join(' ')
}

/** At most 140 letters and an ellipsis; empty for an edition without a word. */
export const aboutIt = (content: EditionContent): string => {
  const headings = headingsOf(content)
  return cut(headings.length > 0 ? headings.join(' · ') : beginningOf(content))
}
