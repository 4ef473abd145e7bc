// Sending an edition back to whoever wrote it, with what should change.

import { Button, Field, Textarea } from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import type { Api } from '../../../shared/api/client.ts'
import { editionSchema, updatePaths } from '../../../shared/api/updates.ts'
import { focusInvalid } from '../../ui/focus/focus-invalid.ts'
import { Trouble } from '../../ui/officer/trouble.tsx'
import { useAction } from '../../ui/officer/use-action.ts'

type Props = {
  readonly api: Api
  readonly id: string
  readonly to: string
  readonly done: () => void
  readonly close: () => void
}

export const SendBack = ({ api, id, to, done, close }: Props) => {
  const { isBusy, problem, post } = useAction(api)
  const [reason, setReason] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const said = reason.trim()
    setIsMissing(said === '')
    if (said === '') return focusInvalid(event.currentTarget)
    post(updatePaths.sendBack(id), editionSchema, { reason: said }, done).catch(() => undefined)
  }
  return (
    <form className="card pad col g12" onSubmit={send} noValidate aria-labelledby="back-title">
      <h2 className="t-sub" id="back-title">
        Send back with a note
      </h2>
      {problem !== null && <Trouble title="It was not sent back." problem={problem} />}
      <Field
        label={`Note to ${to}`}
        {...(isMissing && reason.trim() === '' ? { validationMessage: 'Write what should change' } : {})}
      >
        <Textarea
          rows={3}
          maxLength={2_000}
          lang="en-GB"
          autoFocus
          value={reason}
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
      <div className="acts">
        <Button appearance="primary" type="submit" disabledFocusable={isBusy}>
          Send it back
        </Button>
        <Button onClick={close}>Leave it as it is</Button>
      </div>
    </form>
  )
}
