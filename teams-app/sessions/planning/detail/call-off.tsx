// Calling a session off: the reason, and what follows from it, before the one press.

import { Button, Field, Textarea } from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import type { Api } from '../../../../shared/api/client.ts'
import { type Planned, plannerPaths } from '../../../../shared/api/planner.ts'
import { nothingSchema } from '../../../platform/nothing.ts'
import { focusInvalid } from '../../../ui/focus/focus-invalid.ts'
import { Trouble } from '../../../ui/officer/trouble.tsx'
import { useAction } from '../../../ui/officer/use-action.ts'
import { callOffInWords } from './detail-words.ts'

type Props = { readonly api: Api; readonly session: Planned; readonly again: () => void }

export const CallOff = ({ api, session, again }: Props) => {
  const [isOpen, setIsOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const { post, problem, isBusy } = useAction(api)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setIsMissing(reason.trim() === '')
    if (reason.trim() === '') return focusInvalid(event.currentTarget)
    post(plannerPaths.callOff(session.id), nothingSchema, { reason: reason.trim() }, again).catch(
      () => undefined,
    )
  }
  if (!isOpen) {
    return (
      <section className="card opad" aria-label="Call off">
        <Button onClick={() => setIsOpen(true)}>Call it off</Button>
      </section>
    )
  }
  return (
    <form className="card opad col g12" onSubmit={submit} noValidate aria-labelledby="off-title">
      <h2 className="t-sub" id="off-title">
        Call it off
      </h2>
      <p className="fg2">{callOffInWords(session)}</p>
      {problem !== null && <Trouble title="It was not called off." problem={problem} />}
      <Field
        label="Why, as people read it"
        {...(isMissing ? { validationMessage: 'Write why it is called off' } : {})}
      >
        <Textarea
          className="pnote"
          autoFocus
          maxLength={500}
          value={reason}
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
      <div className="acts">
        <Button appearance="primary" type="submit" disabledFocusable={isBusy}>
          Call it off
        </Button>
        <Button onClick={() => setIsOpen(false)}>Leave it as it is</Button>
      </div>
    </form>
  )
}
