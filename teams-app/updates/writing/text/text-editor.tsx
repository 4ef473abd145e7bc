// A text being written: what one sees is what readers get, and it is kept as Markdown.

import './text.css'
import { Slice } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'
import { type Editor, EditorContent, useEditor } from '@tiptap/react'
import { type ReactNode, useEffect, useRef } from 'react'
import { type MarkedPart, parseMarked } from '../../../../shared/domain/updates/wording/text.ts'
import { docOf, docSchema, partsOfDoc } from './doc.ts'
import { newEcho } from './echo.ts'
import { markdownOf } from './markdown.ts'
import { partsOfClipboard } from './pasting/pasted.ts'
import { readHtml } from './pasting/read-html.ts'
import { subset } from './subset.ts'

const pastedParts = (data: DataTransfer): readonly MarkedPart[] => {
  const html = data.getData('text/html')
  return partsOfClipboard(html === '' ? null : readHtml(html), data.getData('text/plain'))
}

/** The first and last paragraph grow together with the one pasted into; lists stay lists. */
const insert = (view: EditorView, parts: readonly MarkedPart[]): void => {
  const { content } = view.state.schema.nodeFromJSON(docOf(parts))
  const open = (at: 'firstChild' | 'lastChild') => (content[at]?.type.name === 'paragraph' ? 1 : 0)
  view.dispatch(
    view.state.tr
      .replaceSelection(new Slice(content, open('firstChild'), open('lastChild')))
      .scrollIntoView()
      .setMeta('paste', true),
  )
}

const takePaste = (view: EditorView, data: DataTransfer | null): boolean => {
  if (data === null) return false
  const parts = pastedParts(data)
  if (parts.length > 0) insert(view, parts)
  return true
}

const written = (editor: Editor): string => markdownOf(partsOfDoc(docSchema.parse(editor.getJSON())))

type Props = {
  /** Markdown. */
  readonly value: string
  readonly label: string
  readonly change: (markdown: string) => void
  /** The tools, which need the editor. */
  readonly tools: (editor: Editor) => ReactNode
}

export const TextEditor = ({ value, label, change, tools }: Props) => {
  const echo = useRef(newEcho(value))
  const tell = useRef(change)
  tell.current = change
  const editor = useEditor({
    extensions: subset,
    content: docOf(parseMarked(value)),
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        lang: 'en-GB',
        spellcheck: 'true',
        class: 'tedit',
        'data-spot': 'text',
      },
      handlePaste: (view, event) => takePaste(view, event.clipboardData),
      handleDrop: (view, event, _slice, isMoved) => !isMoved && takePaste(view, event.dataTransfer),
    },
    onUpdate: ({ editor: current }) => {
      const next = written(current)
      if (echo.current.says(next)) tell.current(next)
    },
  })
  // Undo, another's version or a past edition put other words here.
  useEffect(() => {
    if (!echo.current.isForeign(value)) return
    editor.commands.setContent(docOf(parseMarked(value)), { emitUpdate: false })
  }, [editor, value])
  return (
    <>
      {tools(editor)}
      <EditorContent editor={editor} />
    </>
  )
}
