// Doing something that needs a reason in words: written below what follows from it, before the one press.

import { Button, Field, Textarea } from '@fluentui/react-components'
import { type FormEvent, type ReactNode, useState } from 'react'
import { focusInvalid } from '../focus/focus-invalid.ts'

type Props = {
  readonly className: string
  /** The id of its heading, where it has one. */
  readonly labelledBy?: string
  readonly label: string
  /** What to do when nothing is written. */
  readonly missing: string
  /** Letters. */
  readonly longest: number
  /** What the press does. */
  readonly action: string
  readonly isPrimary?: boolean
  readonly isBusy: boolean
  /** True where it opens in the page, and no heading takes the focus. */
  readonly autoFocus?: boolean
  readonly send: (reason: string) => void
  /** Left out where it always stands open. */
  readonly close?: () => void
  /** What stands above the field: the heading, what follows, why it was not done. */
  readonly children?: ReactNode
}

export const ReasonForm = (props: Props) => {
  const { isPrimary = true, autoFocus = false, close } = props
  const [reason, setReason] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const said = reason.trim()
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setIsMissing(said === '')
    if (said === '') return focusInvalid(event.currentTarget)
    props.send(said)
  }
  return (
    <form
      className={props.className}
      onSubmit={send}
      onKeyDown={(event) => event.key === 'Escape' && close?.()}
      noValidate
      aria-labelledby={props.labelledBy}
    >
      {props.children}
      <Field label={props.label} {...(isMissing && said === '' ? { validationMessage: props.missing } : {})}>
        <Textarea
          rows={3}
          maxLength={props.longest}
          lang="en-GB"
          autoFocus={autoFocus}
          value={reason}
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
      <div className="acts">
        <Button
          appearance={isPrimary ? 'primary' : 'secondary'}
          type="submit"
          disabledFocusable={props.isBusy}
        >
          {props.action}
        </Button>
        {close !== undefined && <Button onClick={close}>Leave it as it is</Button>}
      </div>
    </form>
  )
}
