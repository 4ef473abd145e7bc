// Calling a session off: the reason, and what follows from it, before the one press.

import { Button, Field, Textarea } from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import type { Api } from '../../../../shared/api/client.ts'
import { type Planned, plannerPaths } from '../../../../shared/api/planner.ts'
import { nothingSchema } from '../../../platform/nothing.ts'
import { focusInvalid } from '../../../ui/focus/focus-invalid.ts'
import { Trouble } from '../../../ui/officer/trouble.tsx'
import { useAction } from '../../../ui/officer/use-action.ts'
import { OpenedTitle } from '../../../ui/sessions/opened-title.tsx'
import { callOffInWords } from './detail-words.ts'

type Props = {
  readonly api: Api
  readonly session: Planned
  readonly again: () => void
  readonly leave: () => void
}

export const CallOff = ({ api, session, again, leave }: Props) => {
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
  return (
    <form
      className="card opad col g12 poff"
      onSubmit={submit}
      onKeyDown={(event) => event.key === 'Escape' && leave()}
      noValidate
      aria-labelledby="off-title"
    >
      <OpenedTitle id="off-title">Call it off</OpenedTitle>
      <p className="reading">{callOffInWords(session)}</p>
      {problem !== null && <Trouble title="It was not called off." problem={problem} />}
      <Field
        label="Why, as people read it"
        {...(isMissing ? { validationMessage: 'Write why it is called off' } : {})}
      >
        <Textarea
          className="pnote"
          maxLength={500}
          value={reason}
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
      <div className="acts">
        <Button appearance="primary" type="submit" disabledFocusable={isBusy}>
          Call it off
        </Button>
        <Button onClick={leave}>Leave it as it is</Button>
      </div>
    </form>
  )
}
