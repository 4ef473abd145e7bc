// The tools of a text: bold, italic, bullets, numbers, a link. What is on is said, not only shown.

import { Button } from '@fluentui/react-components'
import { Link20Regular } from '@fluentui/react-icons/svg/link'
import { TextBold20Regular } from '@fluentui/react-icons/svg/text-bold'
import { TextBulletList20Regular } from '@fluentui/react-icons/svg/text-bullet-list'
import { TextItalic20Regular } from '@fluentui/react-icons/svg/text-italic'
import { TextNumberListLtr20Regular } from '@fluentui/react-icons/svg/text-number-list-ltr'
import { type Editor, useEditorState } from '@tiptap/react'
import { type JSX, useCallback, useEffect, useState } from 'react'
import { LinkForm } from './link-form.tsx'
import { linkPlaces, onLinkAsked } from './link-places.ts'
import { Toolbar } from './toolbar.tsx'

type Tool = {
  readonly words: string
  readonly icon: JSX.Element
  readonly isOn: boolean
  readonly press: () => void
}

const useTools = (editor: Editor, openLink: () => void): readonly Tool[] => {
  const on = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      bold: current.isActive('bold'),
      italic: current.isActive('italic'),
      bullets: current.isActive('bulletList'),
      numbers: current.isActive('orderedList'),
      link: current.isActive('link'),
    }),
  })
  const chain = () => editor.chain().focus()
  return [
    {
      words: 'Bold',
      icon: <TextBold20Regular />,
      isOn: on.bold,
      press: () => chain().toggleBold().run(),
    },
    {
      words: 'Italic',
      icon: <TextItalic20Regular />,
      isOn: on.italic,
      press: () => chain().toggleItalic().run(),
    },
    {
      words: 'Bullets',
      icon: <TextBulletList20Regular />,
      isOn: on.bullets,
      press: () => chain().toggleBulletList().run(),
    },
    {
      words: 'Numbers',
      icon: <TextNumberListLtr20Regular />,
      isOn: on.numbers,
      press: () => chain().toggleOrderedList().run(),
    },
    { words: 'Link', icon: <Link20Regular />, isOn: on.link, press: openLink },
  ]
}

/** Hears Ctrl+K and what asks for a link of this text; answers how to hear no more. */
const hearLinks = (editor: Editor, open: () => void): (() => void) => {
  const { dom } = editor.view
  const press = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return
    event.preventDefault()
    open()
  }
  dom.addEventListener('keydown', press)
  const hearNoMore = onLinkAsked(dom, (link) => {
    const place = linkPlaces(editor.state.doc)[link]
    if (place === undefined) return
    editor.chain().setTextSelection(place).scrollIntoView().run()
    open()
  })
  return () => {
    dom.removeEventListener('keydown', press)
    hearNoMore()
  }
}

/** Which link's form is open: a new number for each opening, so that another link has a form of its own; 0 for none. */
const useLinking = (editor: Editor) => {
  const [opening, setOpening] = useState(0)
  const open = useCallback(() => setOpening((before) => before + 1), [])
  useEffect(() => {
    let hearNoMore: () => void = () => undefined
    const hear = () => {
      hearNoMore()
      hearNoMore = hearLinks(editor, open)
    }
    // It may come into the page after this, or have left it again: then it has no element, and asking for one throws.
    if (!editor.isDestroyed) hear()
    editor.on('mount', hear)
    return () => {
      editor.off('mount', hear)
      hearNoMore()
    }
  }, [editor, open])
  const close = () => {
    setOpening(0)
    editor.commands.focus()
  }
  return { opening, open, close }
}

export const TextTools = ({ editor, label }: { editor: Editor; label: string }) => {
  const { opening, open, close } = useLinking(editor)
  const tools = useTools(editor, open)
  return (
    <>
      <Toolbar label={label}>
        {tools.map(({ words, icon, isOn, press }, at) => (
          <Button
            key={words}
            appearance="subtle"
            className="ttool"
            icon={icon}
            aria-label={words}
            title={words === 'Link' ? 'Link (Ctrl+K)' : words}
            aria-pressed={isOn}
            tabIndex={at === 0 ? 0 : -1}
            onClick={press}
          />
        ))}
      </Toolbar>
      {opening > 0 && <LinkForm key={opening} editor={editor} close={close} />}
    </>
  )
}
