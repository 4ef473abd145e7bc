// How far a response is: which questions are answered, in a section and in the whole paper.

import type { Section } from './consultation.ts'
import { fieldsOf, type Question } from './question.ts'
import type { Answers } from './response.ts'

/** True when at least one field other than the comment holds something; a matrix counts from its first statement on. */
export const isAnswered = (question: Question, answers: Answers): boolean =>
  fieldsOf(question).some((field) => !field.isComment && answers[field.id] !== undefined)

/** How many of these questions are answered. */
export const answeredCount = (questions: readonly Question[], answers: Answers): number =>
  questions.filter((question) => isAnswered(question, answers)).length

/** Where a section stands; one without questions is never asked about. */
export const progressOf = (section: Section, answers: Answers): 'notStarted' | 'started' | 'done' => {
  const answered = answeredCount(section.questions, answers)
  if (answered === 0) return 'notStarted'
  return answered === section.questions.length ? 'done' : 'started'
}
