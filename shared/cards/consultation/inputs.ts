// A question as inputs on a card: dropdowns for the short scales, buttons where the options are the content.

import {
  type Choice,
  choicesOf,
  type Field,
  fieldsOf,
  type Question,
} from '../../domain/consultation/question.ts'
import type { Answers } from '../../domain/consultation/response.ts'
import { box, type Element, plain, said, small } from '../kit/parts.ts'

/** A longer saved answer is shown as an excerpt without an input: the card could not give it back whole (decision 6). */
export const longestOnCard = 1_000
const excerptLength = 240

const placeholders: Partial<Readonly<Record<Question['kind'], string>>> = {
  agreement: 'Choose: agree, neither, disagree',
  agreementMatrix: 'Choose: agree, neither, disagree',
  yesPartlyNo: 'Choose: yes, partly, no',
  rating: 'Choose: 5 highest to 1 lowest',
}

const options = (choices: readonly Choice[]) =>
  choices.map(({ code, words }) => ({ title: plain(words), value: code }))

const spread = (value: string | undefined) => (value === undefined ? {} : { value })

const choiceInput = (question: Question, field: Field, value: string | undefined): Element => {
  const many = field.takes === 'manyChoices'
  const choices = choicesOf(question)
  const isScale = question.kind !== 'singleChoice' && question.kind !== 'multiChoice'
  return {
    type: 'Input.ChoiceSet',
    id: field.id,
    label: plain(field.label),
    style: many || (!isScale && choices.length <= 7) ? 'expanded' : 'compact',
    ...(many ? { isMultiSelect: true } : {}),
    choices: options(choices),
    placeholder: placeholders[question.kind] ?? 'Choose',
    errorMessage: many ? 'Tick all that apply, or leave it blank' : 'Choose one answer, or leave it blank',
    wrap: true,
    ...spread(value),
  }
}

const textInput = (field: Field, label: string, value: string | undefined): Element => ({
  type: 'Input.Text',
  id: field.id,
  label: plain(label),
  isMultiline: true,
  maxLength: longestOnCard,
  errorMessage: `Use ${longestOnCard.toLocaleString('en-GB')} characters or fewer, or answer in the tab`,
  ...(field.isComment && value === undefined ? { isVisible: false } : {}),
  ...spread(value),
})

const excerpt = (label: string, value: string): Element =>
  box([
    said([{ text: label }]),
    said([{ text: `${value.slice(0, excerptLength)}…`, isSubtle: true }], { spacing: 'Small' }),
    small('Your answer is long. Read or change it in the tab.', { spacing: 'Small' }),
  ])

const inputFor = (question: Question, field: Field, number: number, value: string | undefined): Element => {
  if (field.takes !== 'text') return choiceInput(question, field, value)
  const label = field.isComment ? `Comment on question ${number} (optional)` : field.label
  return value !== undefined && value.length > longestOnCard
    ? excerpt(label, value)
    : textInput(field, label, value)
}

/** What a question looks like on the card, and which fields of it are drawn as inputs. */
export type DrawnQuestion = {
  readonly elements: readonly Element[]
  readonly drawn: readonly string[]
  readonly hiddenComments: readonly string[]
}

const isLong = (field: Field, answers: Answers) =>
  field.takes === 'text' && (answers[field.id] ?? '').length > longestOnCard

/** Draws a question with its saved answer; `number` counts from 1 within the card. */
export const drawQuestion = (question: Question, number: number, answers: Answers): DrawnQuestion => {
  const fields = fieldsOf(question)
  const heading = said(
    [
      {
        text: question.context === '' ? `Question ${number}` : `${number} ${question.context}`,
        weight: 'Bolder',
      },
      ...(question.kind === 'agreementMatrix' ? [{ text: ` ${question.text}` }] : []),
    ],
    { spacing: 'Large' },
  )
  const inputs = fields.map((field) => inputFor(question, field, number, answers[field.id]))
  const drawn = fields.filter((field) => !isLong(field, answers)).map((field) => field.id)
  const hiddenComments = fields
    .filter((field) => field.isComment && answers[field.id] === undefined)
    .map((field) => field.id)
  return { elements: [heading, ...inputs], drawn, hiddenComments }
}
