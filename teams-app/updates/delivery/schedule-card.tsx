// An edition that was agreed and is not sent: its minute, the way back to a draft, and, when it was missed, another time.

import { Button, Field, Input, Radio, RadioGroup } from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import type { Api } from '../../../shared/api/client.ts'
import { type EditionWire, editionSchema, updatePaths } from '../../../shared/api/updates.ts'
import { momentInWords } from '../../../shared/domain/kernel/words.ts'
import { focusInvalid } from '../../ui/focus/focus-invalid.ts'
import { Trouble } from '../../ui/officer/trouble.tsx'
import { useAction } from '../../ui/officer/use-action.ts'

type Props = {
  readonly api: Api
  readonly edition: EditionWire
  readonly replace: (edition: EditionWire) => void
}

const useBackToDraft = ({ api, edition, replace }: Props) => {
  const { isBusy, problem, post } = useAction(api)
  const back = () => {
    post(updatePaths.unschedule(edition.id), editionSchema, undefined, replace).catch(() => undefined)
  }
  const button = (
    <Button disabledFocusable={isBusy} onClick={back}>
      Back to a draft
    </Button>
  )
  return { button, problem }
}

const Missed = (props: Props) => {
  const { api, edition, replace } = props
  const { isBusy, problem, post } = useAction(api)
  const toDraft = useBackToDraft(props)
  const [isTimed, setIsTimed] = useState(false)
  const [at, setAt] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const decide = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const lacks = isTimed && at === ''
    setIsMissing(lacks)
    if (lacks) return focusInvalid(event.currentTarget)
    const body = { at: isTimed ? at : null }
    post(updatePaths.reschedule(edition.id), editionSchema, body, replace).catch(() => undefined)
  }
  const trouble = problem ?? toDraft.problem
  return (
    <form className="card pad col g12" onSubmit={decide} noValidate aria-labelledby="missed-title">
      <div>
        <h2 className="t-card" id="missed-title" tabIndex={-1}>
          It did not go out within an hour of its time
        </h2>
        <p className="fg2">
          {`It was to go out on ${edition.sendAt === null ? 'its day' : momentInWords(edition.sendAt)}. Nobody has got it. Send it now, or at another time?`}
        </p>
      </div>
      {trouble !== null && <Trouble title="This was not done." problem={trouble} />}
      <RadioGroup
        aria-labelledby="missed-title"
        value={isTimed ? 'timed' : 'soon'}
        onChange={(_, { value }) => setIsTimed(value === 'timed')}
      >
        <Radio value="soon" label="As soon as messages may go out" />
        <Radio value="timed" label="At another time" />
      </RadioGroup>
      {isTimed && (
        <Field
          label="Day and time, in London"
          hint="Messages go out from 8am to 6pm on school days"
          {...(isMissing && at === '' ? { validationMessage: 'Choose a day and a time' } : {})}
        >
          <Input
            className="vtime"
            type="datetime-local"
            value={at}
            onChange={(_, { value }) => setAt(value.slice(0, 16))}
          />
        </Field>
      )}
      <div className="acts">
        <Button appearance="primary" type="submit" disabledFocusable={isBusy}>
          {isTimed ? 'Send it then' : 'Send it'}
        </Button>
        {toDraft.button}
      </div>
    </form>
  )
}

const Scheduled = (props: Props) => {
  const { button, problem } = useBackToDraft(props)
  const { sendAt } = props.edition
  return (
    <section className="card pad col g12" aria-labelledby="scheduled-title">
      <div>
        <h2 className="t-card" id="scheduled-title" tabIndex={-1}>
          {sendAt === null ? 'It goes out soon' : `It goes out on ${momentInWords(sendAt)}`}
        </h2>
        <p className="fg2">Changing it takes it back to a draft. A second person then has to agree again.</p>
      </div>
      {problem !== null && <Trouble title="It was not taken back." problem={problem} />}
      <div className="acts">{button}</div>
    </section>
  )
}

export const ScheduleCard = (props: Props) => {
  if (props.edition.state === 'missed') return <Missed {...props} />
  return props.edition.state === 'scheduled' ? <Scheduled {...props} /> : null
}
