// A text being written: what one sees is what readers get, and it is kept as Markdown.

import './text.css'
import { Button } from '@fluentui/react-components'
import type { EditorView } from '@tiptap/pm/view'
import { type Editor, EditorContent, useEditor } from '@tiptap/react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { parseMarked } from '../../../../shared/domain/updates/wording/text.ts'
import { Message } from '../../../ui/page/message.tsx'
import { docOf, docSchema, partsOfDoc } from './doc.ts'
import { newEcho } from './echo.ts'
import { markdownOf } from './markdown.ts'
import { readClipboard } from './pasting/clipboard.ts'
import { leftOutInWords } from './pasting/left-out.ts'
import type { PastedText } from './pasting/pasted.ts'
import { putIn } from './pasting/put-in.ts'
import { readHtml } from './pasting/read-html.ts'
import { subset } from './subset.ts'

const isPicture = ({ type }: File) => type.startsWith('image/')

const pastedText = (data: DataTransfer): PastedText => {
  const html = data.getData('text/html')
  return readClipboard({
    page: html === '' ? null : readHtml(html),
    text: data.getData('text/plain'),
    pictures: Array.from(data.files).filter(isPicture).length,
  })
}

const written = (editor: Editor): string => markdownOf(partsOfDoc(docSchema.parse(editor.getJSON())))

const LeftOut = ({ words, close }: { words: string; close: () => void }) => (
  <Message intent="info">
    {words}
    <div className="acts mt8">
      <Button size="small" onClick={close}>
        I have seen it
      </Button>
    </div>
  </Message>
)

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
  const [leftOut, setLeftOut] = useState('')
  const takePaste = (view: EditorView, data: DataTransfer | null): boolean => {
    if (data === null) return false
    const pasted = pastedText(data)
    setLeftOut(leftOutInWords(pasted.left))
    if (pasted.parts.length > 0) view.dispatch(putIn(view.state, pasted))
    return true
  }
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
  const closeLeftOut = () => {
    setLeftOut('')
    editor.commands.focus()
  }
  return (
    <>
      {tools(editor)}
      <EditorContent editor={editor} />
      <div className="tsaid" role="status">
        {leftOut !== '' && <LeftOut words={leftOut} close={closeLeftOut} />}
      </div>
    </>
  )
}
