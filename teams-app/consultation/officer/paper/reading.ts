// The importer's report made ready for the review: which question each entry is about, and the passages left aside.

import type { Content, ReportLine } from '../../../../shared/domain/consultation/consultation.ts'
import type { Question } from '../../../../shared/domain/consultation/question.ts'
import { placeOf } from '../edits/questions.ts'

/** The importer's reasons for a kind: each question has exactly one, at its line and in the order of the paper. */
const reasons = [
  /^Starts with “/,
  /^A list of \d+ follows the question$/,
  /^(An agreement scale|Yes and no|A scale) stands? under it$/,
  /^\d+ options stand under it$/,
  /^It names \d+ things to agree with$/,
  /^It offers examples to choose from$/,
  /^Asks for the right balance$/,
  /^Offers one thing or another/,
  /^No verb, so this is a guess$/,
  /^The wording does not say, so this is a guess$/,
  /^Asks how good something is$/,
  /^Most questions here ask for agreement$/,
]

export type ReadQuestion = {
  readonly question: Question
  /** Where it stands now. */
  readonly section: string
  readonly line: number
  readonly reason: string
  /** What makes it doubtful besides its kind. */
  readonly doubts: readonly string[]
  readonly isSure: boolean
}

const isReason = ({ kind, text }: ReportLine) =>
  kind !== 'leftAside' && reasons.some((pattern) => pattern.test(text))

/** How many questions the importer found; their codes are Q01 to this number. */
export const foundQuestions = (report: readonly ReportLine[]): number => report.filter(isReason).length

/** Each question that was read and is still in the draft, in the order of the paper, with what the importer said. */
export const readQuestions = (report: readonly ReportLine[], content: Content): readonly ReadQuestion[] =>
  report.filter(isReason).flatMap((entry, at) => {
    const place = placeOf(content, `Q${String(at + 1).padStart(2, '0')}`)
    if (place === undefined) return []
    const doubts = report
      .filter(({ kind, line, text }) => kind === 'guessed' && line === entry.line && text !== entry.text)
      .map(({ text }) => text)
    const isSure = entry.kind === 'recognised' && doubts.length === 0
    return [
      {
        question: place.question,
        section: place.section.id,
        line: entry.line,
        reason: entry.text,
        doubts,
        isSure,
      },
    ]
  })

export type Passage = { readonly from: number; readonly to: number; readonly text: string }

/** Entries of a kind as passages: neighbours that say the same are one. Blank lines between them do not part them. */
const passages = (lines: readonly ReportLine[]): readonly Passage[] => {
  const found: Passage[] = []
  for (const { line, text } of lines) {
    const last = found.at(-1)
    if (last !== undefined && last.text === text && line - last.to <= 2)
      found[found.length - 1] = { ...last, to: line }
    else found.push({ from: line, to: line, text })
  }
  return found
}

/** What was not used, but marks of layout, which carry no words. */
export const leftAside = (report: readonly ReportLine[]): readonly Passage[] =>
  passages(report.filter(({ kind, text }) => kind === 'leftAside' && text !== 'Layout'))

const isAtQuestion = (report: readonly ReportLine[]) => {
  const lines = new Set(report.filter(isReason).map(({ line }) => line))
  return ({ line }: ReportLine) => lines.has(line)
}

/** Guesses that are not about a question: dates, title, introductions. */
export const otherGuesses = (report: readonly ReportLine[]): readonly Passage[] => {
  const atQuestion = isAtQuestion(report)
  return passages(report.filter((entry) => entry.kind === 'guessed' && !atQuestion(entry)))
}

/** What was recognised besides questions: title, sections, dates, pathways, appendices. */
export const otherRecognised = (report: readonly ReportLine[]): readonly Passage[] => {
  const atQuestion = isAtQuestion(report)
  return passages(
    report.filter(
      (entry) =>
        entry.kind === 'recognised' &&
        !atQuestion(entry) &&
        !/^(Answers to|Label of) the question/.test(entry.text),
    ),
  )
}

/** `Line 4` or `Lines 4 to 31`. */
export const linesInWords = ({ from, to }: Passage): string =>
  from === to ? `Line ${from}` : `Lines ${from} to ${to}`
