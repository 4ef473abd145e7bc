// What can be asked: the seven kinds of question (decision 8), their choices, and the fields an answer is kept in.

/** A choice as cards and the wire carry it (`code`) and as people and SharePoint lists read it (`words`). */
export type Choice = { readonly code: string; readonly words: string }

export type QuestionKind =
  | 'agreement'
  | 'agreementMatrix'
  | 'yesPartlyNo'
  | 'rating'
  | 'singleChoice'
  | 'multiChoice'
  | 'freeText'

type Asked = {
  /** `Q07`: the list's column and the card's input. Unique in its consultation, frozen by publishing. */
  readonly code: string
  readonly text: string
  /** One short line that stands before the question on a card; may be empty. */
  readonly context: string
}

export type Question =
  | (Asked & { readonly kind: 'agreement' | 'yesPartlyNo' | 'rating' | 'freeText' })
  | (Asked & { readonly kind: 'agreementMatrix'; readonly statements: readonly string[] })
  | (Asked & { readonly kind: 'singleChoice' | 'multiChoice'; readonly options: readonly Choice[] })

export const kindsInWords: Readonly<Record<QuestionKind, string>> = {
  agreement: 'Agreement',
  agreementMatrix: 'Agreement matrix',
  yesPartlyNo: 'Yes, partly, no',
  rating: 'Rating, 1 to 5',
  singleChoice: 'Single choice',
  multiChoice: 'Multiple choice',
  freeText: 'Free text',
}

const noView: Choice = { code: 'nv', words: 'No view' }
const agreement: readonly Choice[] = [
  { code: 'sa', words: 'Strongly agree' },
  { code: 'agree', words: 'Agree' },
  { code: 'neither', words: 'Neither agree nor disagree' },
  { code: 'disagree', words: 'Disagree' },
  { code: 'sd', words: 'Strongly disagree' },
  noView,
]
const yesPartlyNo: readonly Choice[] = [
  { code: 'yes', words: 'Yes' },
  { code: 'partly', words: 'Partly' },
  { code: 'no', words: 'No' },
  { code: 'nv', words: 'Not sure' },
]
const rating: readonly Choice[] = [
  ...['1', '2', '3', '4', '5'].map((mark) => ({ code: mark, words: mark })),
  noView,
]

/**
 * Every choice a closed question offers, `nv` last (decision 8); empty for free text.
 * For a matrix they are the choices of each statement.
 */
export const choicesOf = (question: Question): readonly Choice[] => {
  switch (question.kind) {
    case 'agreement':
    case 'agreementMatrix':
      return agreement
    case 'yesPartlyNo':
      return yesPartlyNo
    case 'rating':
      return rating
    case 'singleChoice':
    case 'multiChoice':
      return [...question.options, noView]
    case 'freeText':
      return []
  }
}

/** One thing that is kept: a list column, a card input, a form field. `id` is `Q07`, `Q24_1` or `Q07_c`. */
export type Field = {
  readonly id: string
  readonly takes: 'oneChoice' | 'manyChoices' | 'text'
  /** The question's text, a matrix's statement, or the words over a comment box. */
  readonly label: string
  readonly isComment: boolean
}

/** The fields of a question in reading order; each closed kind ends with its comment (decision 7). */
export const fieldsOf = (question: Question): readonly Field[] => {
  const one = (takes: Field['takes']): Field => ({
    id: question.code,
    takes,
    label: question.text,
    isComment: false,
  })
  const comment: Field = {
    id: `${question.code}_c`,
    takes: 'text',
    label: `Comment on: ${question.text}`,
    isComment: true,
  }
  switch (question.kind) {
    case 'freeText':
      return [one('text')]
    case 'multiChoice':
      return [one('manyChoices'), comment]
    case 'agreementMatrix':
      return [
        ...question.statements.map(
          (statement, index): Field => ({
            id: `${question.code}_${index + 1}`,
            takes: 'oneChoice',
            label: statement,
            isComment: false,
          }),
        ),
        comment,
      ]
    default:
      return [one('oneChoice'), comment]
  }
}
