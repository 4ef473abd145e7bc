// Choosing a file: looks like the other buttons, and is the browser's own chooser.

import { Button } from '@fluentui/react-components'
import type { ChangeEvent, JSX } from 'react'

/** A button that opens the file chooser; a person may take the same file twice. */
export const FileButton = (props: {
  readonly words: string
  /** Said instead of the words, and holding them, where they are too short alone. */
  readonly label?: string
  readonly accept: string
  readonly icon?: JSX.Element
  readonly isPrimary?: boolean
  readonly take: (file: File) => void
}) => {
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    event.target.value = ''
    if (file !== undefined) props.take(file)
  }
  return (
    <span className="ofile">
      <Button
        as="a"
        appearance={props.isPrimary ? 'primary' : 'secondary'}
        tabIndex={-1}
        aria-hidden
        {...(props.icon === undefined ? {} : { icon: props.icon })}
      >
        {props.words}
      </Button>
      <input type="file" accept={props.accept} aria-label={props.label ?? props.words} onChange={take} />
    </span>
  )
}
