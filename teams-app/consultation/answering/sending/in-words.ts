// An answer as a person reads it: the words of its choices, its statements, its comment.

import { choicesOf, fieldsOf, type Question } from '../../../../shared/domain/consultation/question.ts'
import type { Answers } from '../../../../shared/domain/consultation/response.ts'

export type AnswerInWords = {
  /** One line a field; `label` is a matrix's statement, else empty. */
  readonly lines: readonly { readonly label: string; readonly words: string }[]
  /** Empty when there is none. */
  readonly comment: string
}

const wordsOf = (question: Question, value: string): string => {
  if (question.kind === 'freeText') return value
  const choices = choicesOf(question)
  return value
    .split(',')
    .map((code) => choices.find((choice) => choice.code === code)?.words ?? code)
    .join('; ')
}

/** Only what was answered; no lines at all for a question left blank. */
export const answerInWords = (question: Question, answers: Answers): AnswerInWords => {
  const isMatrix = question.kind === 'agreementMatrix'
  const lines = fieldsOf(question)
    .filter((field) => !field.isComment && (answers[field.id] ?? '') !== '')
    .map((field) => ({
      label: isMatrix ? field.label : '',
      words: wordsOf(question, answers[field.id] ?? ''),
    }))
  return { lines, comment: answers[`${question.code}_c`] ?? '' }
}
