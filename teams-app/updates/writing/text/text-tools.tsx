// The tools of a text: bold, italic, bullets, numbers, a link. What is on is said, not only shown.

import { Button } from '@fluentui/react-components'
import { Link20Regular } from '@fluentui/react-icons/svg/link'
import { TextBold20Regular } from '@fluentui/react-icons/svg/text-bold'
import { TextBulletList20Regular } from '@fluentui/react-icons/svg/text-bullet-list'
import { TextItalic20Regular } from '@fluentui/react-icons/svg/text-italic'
import { TextNumberListLtr20Regular } from '@fluentui/react-icons/svg/text-number-list-ltr'
import { type Editor, useEditorState } from '@tiptap/react'
import { type JSX, useState } from 'react'
import { LinkForm } from './link-form.tsx'
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

/** `more`: tools of the block around the text, in the same row. */
export const TextTools = ({ editor, label, more }: { editor: Editor; label: string; more?: JSX.Element }) => {
  const [isLinking, setIsLinking] = useState(false)
  const tools = useTools(editor, () => setIsLinking(true))
  const close = () => {
    setIsLinking(false)
    editor.commands.focus()
  }
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
            title={words}
            aria-pressed={isOn}
            tabIndex={at === 0 ? 0 : -1}
            onClick={press}
          />
        ))}
        {more !== undefined && <span className="tsep" />}
        {more}
      </Toolbar>
      {isLinking && <LinkForm editor={editor} close={close} />}
    </>
  )
}
