// A text as the editor holds it, made of Markdown's parts and read back into them.

import * as z from 'zod/mini'
import type { Mark } from '../../../../shared/domain/updates/wording/inline.ts'
import type { MarkedPart } from '../../../../shared/domain/updates/wording/text.ts'

const markSchema = z.union([
  z.object({ type: z.enum(['bold', 'italic']) }),
  z.object({ type: z.literal('link'), attrs: z.object({ href: z.string() }) }),
])
const textSchema = z.object({
  type: z.literal('text'),
  text: z.string(),
  marks: z.optional(z.array(markSchema)),
})
const paragraphSchema = z.object({
  type: z.literal('paragraph'),
  content: z.optional(z.array(textSchema)),
})
const itemSchema = z.object({ type: z.literal('listItem'), content: z.array(paragraphSchema) })
const blockSchema = z.union([
  paragraphSchema,
  z.object({ type: z.literal('bulletList'), content: z.array(itemSchema) }),
  z.object({
    type: z.literal('orderedList'),
    attrs: z.object({ start: z.int() }),
    content: z.array(itemSchema),
  }),
])
/** What the editor's schema allows; anything else is a bug and is thrown. */
export const docSchema = z.object({ type: z.literal('doc'), content: z.array(blockSchema) })
export type Doc = z.infer<typeof docSchema>
type TextNode = z.infer<typeof textSchema>

const dressOf = (mark: Mark) => {
  if (mark.kind === 'link') return [{ type: 'link', attrs: { href: mark.url } }]
  return [...(mark.bold ? [{ type: 'bold' }] : []), ...(mark.italic ? [{ type: 'italic' }] : [])]
}

const textOf = (mark: Mark) => {
  const marks = dressOf(mark)
  const text = mark.kind === 'link' ? mark.words : mark.text
  return { type: 'text', text, ...(marks.length === 0 ? {} : { marks }) }
}

const paragraphOf = (marks: readonly Mark[]) => {
  const content = marks.map(textOf).filter(({ text }) => text !== '')
  return { type: 'paragraph', ...(content.length === 0 ? {} : { content }) }
}

const itemOf = (marks: readonly Mark[]) => ({ type: 'listItem', content: [paragraphOf(marks)] })

const blockOf = (part: MarkedPart) => {
  if (part.kind === 'paragraph') return paragraphOf(part.marks)
  const content = part.items.map(itemOf)
  return part.first === null
    ? { type: 'bulletList', content }
    : { type: 'orderedList', attrs: { start: part.first }, content }
}

/** The editor's document; never without a paragraph to write in. */
export const docOf = (parts: readonly MarkedPart[]) => ({
  type: 'doc',
  content: parts.length === 0 ? [{ type: 'paragraph' }] : parts.map(blockOf),
})

const markOf = ({ text, marks = [] }: TextNode): Mark => {
  for (const mark of marks)
    if (mark.type === 'link') return { kind: 'link', words: text, url: mark.attrs.href }
  const has = (type: 'bold' | 'italic') => marks.some((mark) => mark.type === type)
  return { kind: 'words', text, bold: has('bold'), italic: has('italic') }
}

const marksOf = ({ content = [] }: z.infer<typeof paragraphSchema>): readonly Mark[] => content.map(markOf)

/** The parts of the editor's document. */
export const partsOfDoc = (doc: Doc): readonly MarkedPart[] =>
  doc.content.map((block): MarkedPart => {
    if (block.type === 'paragraph') return { kind: 'paragraph', marks: marksOf(block) }
    return {
      kind: 'list',
      first: block.type === 'orderedList' ? block.attrs.start : null,
      items: block.content.map(({ content }) => content.flatMap(marksOf)),
    }
  })
