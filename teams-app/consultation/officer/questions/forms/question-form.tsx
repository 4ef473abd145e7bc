// One question: its text, its context line, its kind, and the words it lists.

import { Button, Field, Input, Textarea } from '@fluentui/react-components'
import { ArrowDown20Regular } from '@fluentui/react-icons/svg/arrow-down'
import { ArrowUp20Regular } from '@fluentui/react-icons/svg/arrow-up'
import { Delete20Regular } from '@fluentui/react-icons/svg/delete'
import { choicesOf, type Question } from '../../../../../shared/domain/consultation/question.ts'
import { fewest, type ListEdit, withKind, withList, wordsOf } from '../../edits/kinds.ts'
import { newQuestion, type Placed } from '../../edits/questions.ts'
import { longestQuestion, wordCount } from '../../edits/unfinished.ts'
import type { Editing } from '../editing.ts'
import { KindSelect } from './kind-select.tsx'
import { QuestionCopy } from './question-copy.tsx'

type ListProps = { readonly question: Question; readonly edit: (edit: ListEdit) => void }

const WordsList = ({ question, edit }: ListProps) => {
  const words = wordsOf(question)
  const one = question.kind === 'agreementMatrix' ? 'statement' : 'option'
  return (
    <fieldset className="obox col g8">
      <legend className="mb4">
        {question.kind === 'agreementMatrix' ? 'Statements to agree with' : 'Options'}
      </legend>
      <ol className="plain col g8">
        {words.map((text, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an entry has no name but its place, and keeps the focus there
          <li key={at} className="row g4 wl">
            <Input
              className="grow wide"
              value={text}
              aria-label={`${one} ${at + 1}`}
              onChange={(_, data) => edit({ do: 'write', at, words: data.value })}
            />
            <Button
              appearance="subtle"
              icon={<ArrowUp20Regular />}
              aria-label={`Move ${one} ${at + 1} up`}
              onClick={() => edit({ do: 'move', at, by: -1 })}
            />
            <Button
              appearance="subtle"
              icon={<ArrowDown20Regular />}
              aria-label={`Move ${one} ${at + 1} down`}
              onClick={() => edit({ do: 'move', at, by: 1 })}
            />
            <Button
              appearance="subtle"
              icon={<Delete20Regular />}
              aria-label={`Remove ${one} ${at + 1}`}
              disabledFocusable={words.length <= fewest(question)}
              onClick={() => edit({ do: 'remove', at })}
            />
          </li>
        ))}
      </ol>
      <div>
        <Button
          onClick={() => edit({ do: 'add' })}
        >{`Add ${one === 'option' ? 'an option' : 'a statement'}`}</Button>
      </div>
    </fieldset>
  )
}

const scaleInWords = (question: Question): string =>
  question.kind === 'freeText'
    ? 'People write as much as they want.'
    : `People choose from: ${choicesOf(question)
        .map((choice) => choice.words)
        .join(', ')}. They can add a comment.`

export const QuestionForm = ({ editing, place }: { editing: Editing; place: Placed }) => {
  const { question, section, at } = place
  if (!editing.canEdit) return <QuestionCopy question={question} />
  const change = (key: string, next: (question: Question) => Question) =>
    editing.changeQuestion(question.code, next, key)
  const words = wordCount(question.text)
  const isLong = words > longestQuestion
  return (
    <section className="card pad col g16" aria-label={`Question ${at + 1} of ${section.title}`}>
      <p className="t-cap fg3">{`Question ${at + 1} of ${section.questions.length} in ${section.title}`}</p>
      <Field
        label="Question"
        {...(isLong
          ? {
              validationState: 'warning' as const,
              validationMessage: `${words} words. Keep to ${longestQuestion}`,
            }
          : {})}
      >
        <Textarea
          className="tall"
          rows={3}
          resize="vertical"
          value={question.text}
          autoFocus={question.text === newQuestion}
          onFocus={(event) => {
            if (event.target.value === newQuestion) event.target.select()
          }}
          onChange={(_, data) => change('text', (one) => ({ ...one, text: data.value }))}
        />
      </Field>
      <Field label="Context (optional)" hint="One short line that stands before the question on the card">
        <Input
          value={question.context}
          onChange={(_, data) => change('context', (one) => ({ ...one, context: data.value }))}
        />
      </Field>
      <Field label="Kind" hint={scaleInWords(question)}>
        <KindSelect kind={question.kind} onChange={(kind) => change('', (one) => withKind(one, kind))} />
      </Field>
      {wordsOf(question).length > 0 && (
        <WordsList
          question={question}
          edit={(edit) => change(edit.do === 'write' ? `list ${edit.at}` : '', (one) => withList(one, edit))}
        />
      )}
    </section>
  )
}
