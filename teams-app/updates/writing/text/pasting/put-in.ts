// Putting a paste where the cursor is: some words go on with those around them, paragraphs stay paragraphs of their own.

import { type Node, Slice } from '@tiptap/pm/model'
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { MarkedPart } from '../../../../../shared/domain/updates/wording/text.ts'
import { docOf } from '../doc.ts'
import type { PastedText } from './pasted.ts'

const asItems = (parts: readonly MarkedPart[]): MarkedPart => ({
  kind: 'list',
  first: null,
  items: parts.flatMap((part) => (part.kind === 'paragraph' ? [part.marks] : part.items)),
})

/** What goes in side by side: paragraphs and lists, or items where the cursor is in a list. */
const unitsOf = ({ schema }: EditorState, parts: readonly MarkedPart[], isInList: boolean) => {
  const nodes = (of: readonly MarkedPart[]) => schema.nodeFromJSON(docOf(of)).content
  return isInList ? (nodes([asItems(parts)]).firstChild?.content ?? nodes([])) : nodes(parts)
}

/** Makes room beside the paragraph or item at the cursor, which is parted where the cursor is within its words. */
const roomIn = (tr: Transaction, depth: number): { readonly from: number; readonly to: number } => {
  const { $from } = tr.selection
  const [start, end] = [$from.before(depth), $from.after(depth)]
  if ($from.parent.content.size === 0) return { from: start, to: end }
  if ($from.parentOffset === 0) return { from: start, to: start }
  if ($from.parentOffset === $from.parent.content.size) return { from: end, to: end }
  const levels = $from.depth - depth + 1
  tr.split($from.pos, levels)
  const between = $from.pos + levels
  return { from: between, to: between }
}

const isItem = (node: Node) => node.type.name === 'listItem'

/** The step that puts it in; the cursor stands behind it. */
export const putIn = (state: EditorState, { parts, isWhole }: PastedText): Transaction => {
  const tr = state.tr.setMeta('paste', true)
  if (!isWhole) return tr.replaceSelection(new Slice(unitsOf(state, parts, false), 1, 1)).scrollIntoView()
  tr.deleteSelection()
  const { $from } = tr.selection
  if ($from.depth === 0) return tr.replaceSelection(new Slice(unitsOf(state, parts, false), 0, 0))
  const isInList = $from.depth > 1 && isItem($from.node($from.depth - 1))
  const units = unitsOf(state, parts, isInList)
  const { from, to } = roomIn(tr, isInList ? $from.depth - 1 : $from.depth)
  tr.replaceWith(from, to, units)
  return tr.setSelection(TextSelection.near(tr.doc.resolve(from + units.size), -1)).scrollIntoView()
}
