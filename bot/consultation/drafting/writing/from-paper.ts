// What the importer read becomes a draft's content: sections s1…, questions Q01…, options o1…; what does not fit is told.

import type {
  Content,
  ReportLine,
  Section,
  WorkshopPlan,
} from '../../../../shared/domain/consultation/consultation.ts'
import type {
  ImportedPaper,
  ImportedQuestion,
  ImportedSection,
  ImportedWorkshop,
} from '../../../../shared/domain/consultation/paper/imported-paper.ts'
import type { Question } from '../../../../shared/domain/consultation/question.ts'
import type { PaperRead } from '../ports.ts'

/** Most characters of a title, a label or a date in words, as SharePoint's short columns have it. */
const shortText = 255
const longText = 2_000
const leastOptions = 2

const code = (number: number) => `Q${String(number).padStart(2, '0')}`

const optionsOf = (words: readonly string[]) =>
  words.map((option, index) => ({ code: `o${index + 1}`, words: option.slice(0, shortText) }))

const questionOf = (imported: ImportedQuestion, number: number, context: string): Question => {
  const { text, type, options = [], statements = [] } = imported
  const asked = { code: code(number), text: text.slice(0, longText), context: context.slice(0, longText) }
  switch (type) {
    case 'agreementMatrix':
      return statements.length > 0
        ? { ...asked, kind: type, statements: statements.map((statement) => statement.slice(0, longText)) }
        : { ...asked, kind: 'agreement' }
    case 'singleChoice':
    case 'multiChoice':
      // A choice between nothing is none: the officer is better served by a box to write in.
      return options.length >= leastOptions
        ? { ...asked, kind: type, options: optionsOf(options) }
        : { ...asked, kind: 'freeText' }
    default:
      return { ...asked, kind: type }
  }
}

const sectionsOf = (
  imported: readonly ImportedSection[],
  contexts: PaperRead['contexts'],
): readonly Section[] => {
  let asked = 0
  return imported.map((section, index) => ({
    id: `s${index + 1}`,
    number: section.number.slice(0, 20),
    title: section.title.slice(0, shortText) || `Section ${index + 1}`,
    role: section.role,
    background: section.background,
    pathway: section.pathway.map(({ when, forum, purpose }) => ({
      when: when.slice(0, shortText),
      forum: forum.slice(0, longText),
      purpose: purpose.slice(0, longText),
    })),
    questions: section.questions.map((question) => {
      asked += 1
      return questionOf(question, asked, contexts.get(question.line) ?? '')
    }),
  }))
}

const planOf = ({ area, start, end }: ImportedWorkshop): readonly WorkshopPlan[] =>
  start === null || end === null ? [] : [{ area: area.slice(0, shortText), start, end }]

const long = (what: string, text: string, most: number, line: number): readonly ReportLine[] =>
  text.length > most
    ? [{ line, kind: 'guessed', text: `${what} had ${text.length} characters; the first ${most} were kept.` }]
    : []

const questionCuts = (question: ImportedQuestion): readonly ReportLine[] => [
  ...long('A question', question.text, longText, question.line),
  ...(question.options ?? []).flatMap((option) => long('A choice', option, shortText, question.line)),
  ...(question.statements ?? []).flatMap((statement) =>
    long('A statement', statement, longText, question.line),
  ),
]

const cuts = (paper: ImportedPaper): readonly ReportLine[] => [
  ...long('The title', paper.title, shortText, 1),
  ...paper.sections.flatMap((section) => [
    ...long('A heading', section.title, shortText, section.questions[0]?.line ?? 1),
    ...section.questions.flatMap(questionCuts),
  ]),
  ...paper.workshops
    .filter((workshop) => planOf(workshop).length === 0)
    .map(
      ({ area }): ReportLine => ({
        line: 1,
        kind: 'leftAside',
        text: `A workshop${area === '' ? '' : ` for ${area}`} has no clear time. Add it by hand.`,
      }),
    ),
]

/** The content of a new draft, and the importer's report with what had to be shortened. */
export const contentFromPaper = (
  { paper, contexts }: PaperRead,
  fileName: string,
): { readonly content: Content; readonly report: readonly ReportLine[] } => ({
  content: {
    title:
      paper.title.slice(0, shortText) ||
      fileName.replace(/\.[a-z]+$/i, '').slice(0, shortText) ||
      'Untitled paper',
    subtitle: paper.subtitle.slice(0, longText),
    reason: '',
    opens: paper.opens,
    closes: paper.closes,
    contacts: paper.contacts.map((contact) => contact.slice(0, longText)),
    workshops: paper.workshops.flatMap(planOf),
    appendices: paper.appendices.map(({ label, title }) => ({
      label: label.slice(0, shortText),
      title: title.slice(0, longText),
    })),
    sections: sectionsOf(paper.sections, contexts),
  },
  report: [...paper.report, ...cuts(paper)],
})
