// From responses to what officers see and export. Only sent responses count; started ones are counted as such.

import type { Urn } from '../../kernel/ids.ts'
import { respondentRoleWords } from '../../people/person.ts'
import type { School } from '../../schools/school.ts'
import { askingSections, type Published, questionsOf } from '../consultation.ts'
import { choicesOf, fieldsOf, type Question } from '../question.ts'
import type { Response } from '../response.ts'
import type { FreeText, QuestionResult, Results } from './shapes.ts'
import { suppressOne, type Threshold, usualThreshold } from './suppress.ts'
import { sentenceOf, talliesOf } from './tally.ts'
import { turnoutOf } from './turnout.ts'

const isSent = (response: Response): boolean => response.sentAt !== null

/** URNs of schools with at least one sent response. */
export const respondedUrns = (responses: readonly Response[]): ReadonlySet<Urn> =>
  new Set(responses.filter(isSent).map((response) => response.urn))

/** URNs of schools where somebody has begun. */
export const startedUrns = (responses: readonly Response[]): ReadonlySet<Urn> =>
  new Set(responses.map((response) => response.urn))

const textsOf = (question: Question, sent: readonly Response[]): readonly FreeText[] => {
  const field = question.kind === 'freeText' ? question.code : `${question.code}_c`
  const texts: FreeText[] = []
  for (const { answers, schoolName, area, phase, role } of sent) {
    const text = answers[field]
    if (text === undefined) continue
    texts.push({ text, schoolName, area, phase, roleInWords: respondentRoleWords[role] })
  }
  return texts
}

const questionResult = (
  question: Question,
  sent: readonly Response[],
  threshold: Threshold,
): QuestionResult => {
  const tallies = talliesOf(
    question,
    sent.map((response) => response.answers),
    threshold,
  )
  const texts = textsOf(question, sent)
  return {
    code: question.code,
    text: question.text,
    kind: question.kind,
    sentence: sentenceOf(question, tallies, texts.length),
    tallies,
    texts,
  }
}

/** The whole results page: counts, turnout against the register, each question. `audience`: URNs that were asked. */
export const resultsOf = (
  published: Published,
  responses: readonly Response[],
  schools: readonly School[],
  audience: ReadonlySet<Urn>,
  threshold: Threshold = usualThreshold,
): Results => {
  const sent = responses.filter(isSent)
  return {
    counts: {
      sent: suppressOne(sent.length, threshold),
      started: suppressOne(responses.length - sent.length, threshold),
      people: suppressOne(new Set(sent.map((response) => response.person)).size, threshold),
    },
    turnout: turnoutOf(schools, audience, respondedUrns(responses), threshold),
    sections: askingSections(published.content).map((section) => ({
      id: section.id,
      number: section.number,
      title: section.title,
      questions: section.questions.map((question) => questionResult(question, sent, threshold)),
    })),
  }
}

/** A stored value in words: choices by name, several joined by "; ", text as it is (decision 7). */
export const valueInWords = (question: Question, field: string, value: string): string => {
  if (question.kind === 'freeText' || field.endsWith('_c')) return value
  const words = new Map(choicesOf(question).map((choice) => [choice.code, choice.words]))
  return value
    .split(',')
    .map((code) => words.get(code) ?? code)
    .join('; ')
}

/**
 * The export: a header row, then one row a response and one column a field, started ones too with their status.
 * Raw text: whoever writes the file must make it safe for spreadsheets.
 */
export const exportRows = (
  published: Published,
  responses: readonly Response[],
): readonly (readonly string[])[] => {
  const columns = questionsOf(published.content).flatMap((question) =>
    fieldsOf(question).map((field) => ({ question, field })),
  )
  const head = [
    'Reference',
    'Status',
    'Person',
    'Role',
    'School',
    'URN',
    'Area',
    'District',
    'Phase',
    'Started',
    'Sent',
  ]
  const heading = ({ question, field }: (typeof columns)[number]) =>
    question.kind === 'agreementMatrix' && !field.isComment ? `${question.text} ${field.label}` : field.label
  const rows = responses.map((response) => [
    response.reference,
    isSent(response) ? 'Sent' : 'Started',
    response.personName,
    respondentRoleWords[response.role],
    response.schoolName,
    response.urn,
    response.area,
    response.district,
    response.phase,
    response.startedAt,
    response.sentAt ?? '',
    ...columns.map(({ question, field }) =>
      valueInWords(question, field.id, response.answers[field.id] ?? ''),
    ),
  ])
  return [[...head, ...columns.map(heading)], ...rows]
}
