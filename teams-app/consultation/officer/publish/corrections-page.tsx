// Typos put right in questions that are out: both texts stay on record with the note.

import { Button, Field, Input, Select, Textarea } from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import { correctionSchema, type Draft, draftPaths, draftSchema } from '../../../../shared/api/drafts.ts'
import { questionsOf } from '../../../../shared/domain/consultation/consultation.ts'
import { momentInWords } from '../../../../shared/domain/kernel/words.ts'
import { focusInvalid } from '../../../ui/focus/focus-invalid.ts'
import { Trouble } from '../../../ui/officer/trouble.tsx'
import { useAction } from '../../../ui/officer/use-action.ts'
import { Message } from '../../../ui/page/message.tsx'
import type { OfficerProps } from '../draft/officer-props.ts'

const Done = ({ corrections }: Pick<Draft, 'corrections'>) => (
  <section className="card" aria-labelledby="corrections-title">
    <h2 className="t-sub opad" id="corrections-title">
      {corrections.length === 0 ? 'Nothing was corrected' : 'Corrected so far'}
    </h2>
    <ol className="plain">
      {corrections.toReversed().map((correction) => (
        <li key={`${correction.questionCode} ${correction.at}`} className="orow">
          <div className="col g4 grow break">
            <p className="t-cap fg3">{`${correction.questionCode}, ${correction.by.name}, ${momentInWords(correction.at)}`}</p>
            <p>
              <del>{correction.before}</del>
            </p>
            <p>
              <ins>{correction.after}</ins>
            </p>
            <p className="fg2">{correction.note}</p>
          </div>
        </li>
      ))}
    </ol>
  </section>
)

const empty = { questionCode: '', text: '', note: '' }

const Form = ({ api, work }: Pick<OfficerProps, 'api' | 'work'>) => {
  const draft = work.saving.server
  const { isBusy, problem, post } = useAction(api)
  const [form, setForm] = useState(empty)
  const [isMissing, setIsMissing] = useState(false)
  const [isDone, setIsDone] = useState(false)
  const questions = questionsOf(draft.content)
  const choose = (code: string) =>
    setForm({ ...form, questionCode: code, text: questions.find((one) => one.code === code)?.text ?? '' })
  const missing = (value: string, words: string) =>
    isMissing && value.trim() === '' ? { validationMessage: words } : {}
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setIsDone(false)
    if (!correctionSchema.safeParse(form).success) {
      setIsMissing(true)
      return focusInvalid(event.currentTarget)
    }
    setIsMissing(false)
    post(draftPaths.corrections(draft.id), draftSchema, form, (saved) => {
      setForm(empty)
      setIsDone(true)
      work.replace(saved)
    }).catch(() => undefined)
  }
  return (
    <form className="card pad col g16" onSubmit={send} noValidate>
      <div>
        <h2 className="t-sub">Correct a typo</h2>
        <p className="fg2 reading">
          Only where the meaning stays: people may have answered. Pages and the list change at once. Cards
          that are out keep the old words until they are opened again.
        </p>
      </div>
      {problem && <Trouble title="It was not corrected." problem={problem} />}
      {isDone && (
        <Message intent="success" role="status">
          Corrected.
        </Message>
      )}
      <Field label="Question" {...missing(form.questionCode, 'Choose the question')}>
        <Select value={form.questionCode} onChange={(_, data) => choose(data.value)}>
          <option value="">Choose</option>
          {questions.map(({ code, text }) => (
            <option key={code} value={code}>
              {`${code} ${text.slice(0, 80)}`}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="New text" {...missing(form.text, 'Write the new text')}>
        <Textarea
          className="tall"
          rows={3}
          maxLength={2_000}
          value={form.text}
          onChange={(_, data) => setForm({ ...form, text: data.value })}
        />
      </Field>
      <Field
        label="Note"
        hint="What was wrong, for the record"
        {...missing(form.note, 'Write what was wrong')}
      >
        <Input
          maxLength={500}
          value={form.note}
          onChange={(_, data) => setForm({ ...form, note: data.value })}
        />
      </Field>
      <div className="acts">
        <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
          Correct it
        </Button>
      </div>
    </form>
  )
}

export const CorrectionsPage = ({ api, work }: OfficerProps) => (
  <div className="owork">
    {work.saving.server.may.correct ? (
      <Form api={api} work={work} />
    ) : (
      <section className="card pad fg2">Only an officer or the director corrects questions.</section>
    )}
    <Done corrections={work.saving.server.corrections} />
  </div>
)
