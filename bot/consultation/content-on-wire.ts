// A consultation's content between the wire and the domain: the same facts, lists that may be changed there.

import type * as z from 'zod/mini'
import type { contentSchema } from '../../shared/api/content.ts'
import type { Content } from '../../shared/domain/consultation/consultation.ts'
import type { Question } from '../../shared/domain/consultation/question.ts'

export type WireContent = z.infer<typeof contentSchema>
type WireQuestion = WireContent['sections'][number]['questions'][number]

const questionOnWire = (question: Question): WireQuestion => {
  switch (question.kind) {
    case 'agreementMatrix':
      return { ...question, statements: [...question.statements] }
    case 'singleChoice':
    case 'multiChoice':
      return { ...question, options: [...question.options] }
    default:
      return question
  }
}

/** The content as the API sends it. */
export const contentOnWire = (content: Content): WireContent => ({
  ...content,
  contacts: [...content.contacts],
  workshops: [...content.workshops],
  appendices: [...content.appendices],
  sections: content.sections.map((section) => ({
    ...section,
    pathway: [...section.pathway],
    questions: section.questions.map(questionOnWire),
  })),
})
