// Where a paste goes: boundaries of paragraphs stay, words within a line go on.

import { getSchema } from '@tiptap/core'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { parseMarked } from '../../../../../shared/domain/updates/wording/text.ts'
import { docOf, docSchema, partsOfDoc } from '../doc.ts'
import { markdownOf } from '../markdown.ts'
import { subset } from '../subset.ts'
import { putIn } from './put-in.ts'

const schema = getSchema(subset)

/** `|` is the cursor, two of them what is selected. */
const putting = (text: string, pasted: string, isWhole = true) => {
  const doc = schema.nodeFromJSON(docOf(parseMarked(text)))
  const marks: number[] = []
  doc.descendants((node, pos) => {
    if (node.isText) for (const found of (node.text ?? '').matchAll(/\|/g)) marks.push(pos + found.index)
  })
  const [from = 1, to = from + 1] = marks
  const start = EditorState.create({ doc, schema })
  // From the end, so that the first place still holds.
  const bare = start.apply(marks.toReversed().reduce((tr, at) => tr.delete(at, at + 1), start.tr))
  const last = marks.length > 1 ? to - 1 : from
  const at = bare.apply(bare.tr.setSelection(TextSelection.create(bare.doc, from, last)))
  const done = at.apply(
    putIn(at, { parts: parseMarked(pasted), isWhole, left: { pictures: 0, isStruck: false } }),
  )
  const { $from } = done.selection
  return {
    text: markdownOf(partsOfDoc(docSchema.parse(done.doc.toJSON()))),
    cursor: $from.parent.textContent.slice(0, $from.parentOffset),
    blocks: done.doc.childCount,
  }
}

describe('putIn', () => {
  it('keeps a heading and paragraphs apart from what they are pasted behind', () => {
    expect(putting('go on later.|', '**Snow and ice**').text).toBe('go on later.\n\n**Snow and ice**')
    expect(putting('Bold words|\n\nend', 'Paragraph 0\n\nParagraph 1')).toEqual({
      text: 'Bold words\n\nParagraph 0\n\nParagraph 1\n\nend',
      cursor: 'Paragraph 1',
      blocks: 4,
    })
  })

  it('parts the paragraph it is pasted into, and takes the place of an empty one or of what is selected', () => {
    expect(putting('before |after', 'one\n\n- two').text).toBe('before\n\none\n\n- two\n\nafter')
    expect(putting('|after', 'one\n\ntwo').text).toBe('one\n\ntwo\n\nafter')
    expect(putting('|all of it|', 'one\n\ntwo')).toEqual({ text: 'one\n\ntwo', cursor: 'two', blocks: 2 })
  })

  it('makes items of what is pasted into a list, which stays one', () => {
    expect(putting('1. one|\n2. last', 'x\n\n- y')).toEqual({
      text: '1. one\n2. x\n3. y\n4. last',
      cursor: 'y',
      blocks: 1,
    })
    expect(putting('- on|e', 'x\n\ny').text).toBe('- on\n- x\n- y\n- e')
  })

  it('lets words go on with those around them', () => {
    expect(putting('on | time', '**any**', false)).toEqual({
      text: 'on **any** time',
      cursor: 'on any',
      blocks: 1,
    })
  })
})
