// Free text and the comment that is folded away until it is used.

import { Button } from '@fluentui/react-components'
import { CommentAdd20Regular } from '@fluentui/react-icons/svg/comment-add'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { longestText } from './longest-text.ts'

// A count is shown from 9 tenths of the longest text on.
const Count = ({ length }: { length: number }) =>
  length < longestText * 0.9 ? null : (
    <p className={`t-cap mt4 ${length > longestText ? 'bad' : 'fg2'}`}>
      {`${length.toLocaleString('en-GB')} of ${longestText.toLocaleString('en-GB')} characters.`}
      {length > longestText && ' This is too long to be saved. Shorten it, or send the rest by e-mail.'}
    </p>
  )

type TextProps = {
  readonly value: string
  readonly onChange: (value: string) => void
  /** Id of what names the box. */
  readonly named: string
  readonly rows?: number
  readonly focus?: boolean
}

// The browser's own box on Fluent's variables: it is the same to use, and Fluent's costs 3 KB of the first view.
export const FreeText = ({ value, onChange, named, rows = 4, focus = false }: TextProps) => {
  const box = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (focus) box.current?.focus()
  }, [focus])
  return (
    <>
      <textarea
        ref={box}
        className={rows < 4 ? 'text short' : 'text'}
        rows={rows}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-labelledby={named}
        aria-invalid={value.length > longestText}
      />
      <Count length={value.length} />
    </>
  )
}

type CommentProps = {
  readonly id: string
  readonly asks: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly instead: ReactNode
}

export const Comment = ({ id, asks, value, onChange, instead }: CommentProps) => {
  const [opened, setOpened] = useState(false)
  if (instead !== null) return <div className="mt12">{instead}</div>
  if (value === '' && !opened) {
    return (
      <Button
        appearance="transparent"
        size="small"
        icon={<CommentAdd20Regular />}
        className="addc"
        aria-describedby={asks}
        onClick={() => setOpened(true)}
      >
        Add a comment
      </Button>
    )
  }
  return (
    <div className="mt12">
      <span className="t-cap t-strong fg2" id={id}>
        Your comment<span className="vh"> on</span>
      </span>
      <div className="mt4">
        <FreeText value={value} onChange={onChange} named={`${id} ${asks}`} rows={2} focus={opened} />
      </div>
    </div>
  )
}
