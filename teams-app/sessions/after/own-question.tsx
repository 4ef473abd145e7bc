// The one question afterwards, answered in the tab: the same as on the card.

import { Button, Field, Radio, RadioGroup, Textarea } from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import { afterPaths, type OwnAfter } from '../../../shared/api/after.ts'
import type { Api } from '../../../shared/api/client.ts'
import { momentInWords } from '../../../shared/domain/kernel/words.ts'
import { longestBetter, usefulCodes, usefulWords } from '../../../shared/domain/sessions/after/useful.ts'
import { nothingSchema } from '../../platform/nothing.ts'
import { focusInvalid } from '../../ui/focus/focus-invalid.ts'
import { Trouble } from '../../ui/officer/trouble.tsx'
import { useAction } from '../../ui/officer/use-action.ts'

type Props = {
  readonly api: Api
  readonly id: string
  readonly question: NonNullable<OwnAfter['followUp']>
  readonly again: () => void
}

export const OwnQuestion = ({ api, id, question, again }: Props) => {
  const [useful, setUseful] = useState<string>(question.useful ?? '')
  const [better, setBetter] = useState(question.better)
  const [isTold, setIsTold] = useState(false)
  const { post, problem, isBusy } = useAction(api)
  const isSaved = useful === question.useful && better.trim() === question.better
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setIsTold(true)
    if (useful === '') return focusInvalid(event.currentTarget)
    post(afterPaths.followUp(id), nothingSchema, { useful, better }, again).catch(() => undefined)
  }
  return (
    <form className="card pad col g12" onSubmit={submit} noValidate aria-labelledby="question-title">
      <h2 className="t-sub" id="question-title">
        One question
      </h2>
      {problem !== null && <Trouble title="Your answer was not kept." problem={problem} />}
      <Field
        label="How useful was it for you?"
        {...(isTold && useful === ''
          ? { validationMessage: 'Choose how useful it was, or that you have no view' }
          : {})}
      >
        <RadioGroup value={useful} onChange={(_, { value }) => setUseful(value)}>
          {usefulCodes.map((code) => (
            <Radio key={code} value={code} label={usefulWords[code]} />
          ))}
        </RadioGroup>
      </Field>
      <Field label="What would have made it better? (optional)">
        <Textarea
          resize="vertical"
          maxLength={longestBetter}
          value={better}
          onChange={(_, { value }) => setBetter(value)}
        />
      </Field>
      <p className="t-cap fg2" role="status">
        {isSaved ? 'We have your answer. Thank you. ' : ''}
        {`Only the council’s officers see it. You can change it until ${momentInWords(question.until)}.`}
      </p>
      <div>
        <Button appearance="primary" type="submit" disabledFocusable={isBusy || isSaved}>
          {question.useful === null ? 'Send' : 'Change my answer'}
        </Button>
      </div>
    </form>
  )
}
