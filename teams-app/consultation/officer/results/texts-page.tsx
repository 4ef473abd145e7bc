// What people wrote, in full: answers to open questions and comments, narrowed by question, area, phase and words.

import { Button, Field, Input, Select } from '@fluentui/react-components'
import { useState } from 'react'
import type { ResultsView } from '../../../../shared/api/results.ts'
import { count } from '../../../../shared/domain/kernel/words.ts'
import { allTexts, distinct, filterTexts, noTextFilter, type PlacedText, type TextFilter } from './format.ts'

const page = 50

const Choice = (props: {
  readonly label: string
  readonly all: string
  readonly value: string
  readonly values: readonly { readonly value: string; readonly words: string }[]
  readonly set: (value: string) => void
}) => (
  <Field label={props.label}>
    <Select className="wide" value={props.value} onChange={(_, data) => props.set(data.value)}>
      <option value="">{props.all}</option>
      {props.values.map(({ value, words }) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </Select>
  </Field>
)

const plainValues = (values: readonly string[]) => distinct(values).map((value) => ({ value, words: value }))

const questionsIn = (texts: readonly PlacedText[]) =>
  [...new Map(texts.map(({ question }) => [question.code, question])).values()].map(({ code, text }) => ({
    value: code,
    words: `${code} ${text.slice(0, 60)}`,
  }))

const Filters = (props: {
  readonly texts: readonly PlacedText[]
  readonly filter: TextFilter
  readonly set: (filter: TextFilter) => void
}) => {
  const { texts, filter, set } = props
  return (
    <div className="rfilters opad">
      <Choice
        label="Question"
        all="All questions"
        value={filter.question}
        values={questionsIn(texts)}
        set={(question) => set({ ...filter, question })}
      />
      <Choice
        label="Area"
        all="All areas"
        value={filter.area}
        values={plainValues(texts.map(({ area }) => area))}
        set={(area) => set({ ...filter, area })}
      />
      <Choice
        label="Phase"
        all="All phases"
        value={filter.phase}
        values={plainValues(texts.map(({ phase }) => phase))}
        set={(phase) => set({ ...filter, phase })}
      />
      <Field label="Words or school">
        <Input
          className="wide"
          value={filter.words}
          onChange={(_, data) => set({ ...filter, words: data.value })}
        />
      </Field>
    </div>
  )
}

const Text = ({ text }: { text: PlacedText }) => (
  <li className="orow">
    <div className="col g4 grow">
      <p className="t-cap fg3">{`${text.schoolName}, ${text.phase}, ${text.area}, ${text.roleInWords}`}</p>
      <p className="words break reading">{text.text}</p>
      <p className="t-cap fg2 break">
        {text.question.kind === 'freeText' ? 'On: ' : 'Comment on: '}
        {text.question.text}
      </p>
    </div>
  </li>
)

export const TextsPage = ({ view, question }: { view: ResultsView; question: string | null }) => {
  const [filter, setFilter] = useState<TextFilter>({ ...noTextFilter, question: question ?? '' })
  const [most, setMost] = useState(page)
  const texts = allTexts(view.results.sections)
  const fitting = filterTexts(texts, filter)
  return (
    <section className="card" aria-labelledby="texts-title">
      <h2 className="t-sub opad" id="texts-title" aria-live="polite">
        {texts.length === 0
          ? 'Nobody has written anything yet'
          : `${fitting.length.toLocaleString('en-GB')} of ${count(texts.length, 'text')}`}
      </h2>
      {texts.length > 0 && <Filters texts={texts} filter={filter} set={setFilter} />}
      <ul className="plain">
        {fitting.slice(0, most).map((text, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a text has no id of its own
          <Text key={`${text.question.code} ${at}`} text={text} />
        ))}
      </ul>
      {fitting.length > most && (
        <div className="opad">
          <Button onClick={() => setMost(most + page)}>
            {`Show ${Math.min(page, fitting.length - most)} more`}
          </Button>
        </div>
      )}
    </section>
  )
}
