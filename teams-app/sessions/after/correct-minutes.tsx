// Putting somebody's minutes right, with the reason that stays beside them.

import { Button, Field, Input } from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import { type Attended, afterPaths } from '../../../shared/api/after.ts'
import type { Api } from '../../../shared/api/client.ts'
import { nothingSchema } from '../../platform/nothing.ts'
import { focusInvalid } from '../../ui/focus/focus-invalid.ts'
import { Trouble } from '../../ui/officer/trouble.tsx'
import { useAction } from '../../ui/officer/use-action.ts'

type Props = {
  readonly api: Api
  readonly session: string
  readonly person: Attended
  readonly done: () => void
  readonly close: () => void
}

const whole = /^\d{1,4}$/
const longestDay = 1_440

export const CorrectMinutes = ({ api, session, person, done, close }: Props) => {
  const [minutes, setMinutes] = useState(String(person.minutes ?? ''))
  const [reason, setReason] = useState('')
  const [isTold, setIsTold] = useState(false)
  const { post, problem, isBusy } = useAction(api)
  const isWhole = whole.test(minutes.trim()) && Number(minutes) <= longestDay
  const isGiven = reason.trim() !== ''
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setIsTold(true)
    if (!isWhole || !isGiven) return focusInvalid(event.currentTarget)
    const wish = { person: person.person, minutes: Number(minutes), reason: reason.trim() }
    post(afterPaths.correct(session), nothingSchema, wish, done).catch(() => undefined)
  }
  return (
    <form className="col g8 afform" onSubmit={submit} noValidate aria-label={`Minutes of ${person.name}`}>
      {problem !== null && <Trouble title="The minutes were not changed." problem={problem} />}
      <Field
        label="Minutes"
        {...(isTold && !isWhole ? { validationMessage: 'Write whole minutes, such as 90' } : {})}
      >
        <Input autoFocus inputMode="numeric" value={minutes} onChange={(_, { value }) => setMinutes(value)} />
      </Field>
      <Field
        label="Why, for other officers"
        {...(isTold && !isGiven ? { validationMessage: 'Write why you change them' } : {})}
      >
        <Input maxLength={500} value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <div className="acts">
        <Button size="small" appearance="primary" type="submit" disabledFocusable={isBusy}>
          Save minutes
        </Button>
        <Button size="small" onClick={close}>
          Leave them
        </Button>
      </div>
    </form>
  )
}
