// What keeps a draft from being saved for the moment: words that every paper must have, told as where they are missing.

import type { Content } from '../../../../shared/domain/consultation/consultation.ts'
import type { Question } from '../../../../shared/domain/consultation/question.ts'
import { wordsOf } from './kinds.ts'

const isBlank = (text: string) => text.trim() === ''

const ofQuestion = (question: Question, name: string): readonly string[] => {
  const list = question.kind === 'agreementMatrix' ? 'A statement' : 'An option'
  return [
    ...(isBlank(question.text) ? [`${name} has no text.`] : []),
    ...(wordsOf(question).some(isBlank) ? [`${list} of ${name.toLowerCase()} is empty.`] : []),
  ]
}

/** One sentence for each gap; empty when it can be saved. Questions are counted as the paper has them. */
export const unfinished = (content: Content): readonly string[] => {
  let asked = 0
  return [
    ...(isBlank(content.title) ? ['The title is empty.'] : []),
    ...content.sections.flatMap((section, at) => [
      ...(isBlank(section.title) ? [`Section ${at + 1} has no title.`] : []),
      ...section.questions.flatMap((question) => {
        asked += 1
        return ofQuestion(question, `Question ${asked}`)
      }),
    ]),
  ]
}

/** Longest question that reads easily. */
export const longestQuestion = 25

/** Words of a question, to be told when there are too many. */
export const wordCount = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length
