// Changing a draft's questions: adding, taking away, moving, and what each says.

import type { Content, Section } from '../../../../shared/domain/consultation/consultation.ts'
import type { Question } from '../../../../shared/domain/consultation/question.ts'

export type Placed = { readonly section: Section; readonly question: Question; readonly at: number }

/** Where a question stands; undefined when it is not there. */
export const placeOf = (content: Content, code: string): Placed | undefined => {
  for (const section of content.sections) {
    const at = section.questions.findIndex((question) => question.code === code)
    const question = section.questions[at]
    if (question !== undefined) return { section, question, at }
  }
  return undefined
}

const withQuestions = (content: Content, id: string, questions: readonly Question[]): Content => ({
  ...content,
  sections: content.sections.map((section) => (section.id === id ? { ...section, questions } : section)),
})

/** The next code that no question has; `floor` keeps codes that an import gave from being used twice. */
export const nextCode = (content: Content, floor = 0): string => {
  const numbers = content.sections.flatMap((section) =>
    section.questions.map((question) => Number(question.code.slice(1))),
  )
  return `Q${String(Math.max(floor, ...numbers) + 1).padStart(2, '0')}`
}

/** What a question says until it is written. */
export const newQuestion = 'New question'

/** Adds an agreement question at the end of a section and tells its code. */
export const addQuestion = (
  content: Content,
  section: string,
  floor = 0,
): { content: Content; code: string } => {
  const code = nextCode(content, floor)
  const question: Question = { code, text: newQuestion, context: '', kind: 'agreement' }
  const before = content.sections.find((one) => one.id === section)?.questions ?? []
  return { code, content: withQuestions(content, section, [...before, question]) }
}

export const removeQuestion = (content: Content, code: string): Content => {
  const place = placeOf(content, code)
  if (place === undefined) return content
  return withQuestions(content, place.section.id, place.section.questions.toSpliced(place.at, 1))
}

export const changeQuestion = (
  content: Content,
  code: string,
  change: (question: Question) => Question,
): Content => {
  const place = placeOf(content, code)
  if (place === undefined) return content
  const changed = place.section.questions.with(place.at, change(place.question))
  return withQuestions(content, place.section.id, changed)
}

/** The section a question goes to when it moves on beyond its own, if there is one. */
const neighbour = (content: Content, id: string, by: 1 | -1): Section | undefined =>
  content.sections[content.sections.findIndex((section) => section.id === id) + by]

/** Moves a question one place; at the edge of its section it goes to the end or start of the next one. */
export const moveQuestion = (content: Content, code: string, by: 1 | -1): Content => {
  const place = placeOf(content, code)
  if (place === undefined) return content
  const { section, question, at } = place
  const to = at + by
  const rest = section.questions.toSpliced(at, 1)
  if (to >= 0 && to < section.questions.length) {
    return withQuestions(content, section.id, rest.toSpliced(to, 0, question))
  }
  const other = neighbour(content, section.id, by)
  if (other === undefined) return content
  const joined = by === 1 ? [question, ...other.questions] : [...other.questions, question]
  return withQuestions(withQuestions(content, section.id, rest), other.id, joined)
}
