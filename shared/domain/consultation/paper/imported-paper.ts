// What the importer makes of a discussion paper: the shape that the reviewer checks and a draft is made from (decision 9).

import type { Day } from '../../kernel/ids.ts'
import type { Appendix, PathwayStep, ReportLine, SectionRole } from '../consultation.ts'
import type { QuestionKind } from '../question.ts'

/** `type` is a suggestion from the wording and the answers that stand under it; `line` counts from 1 in the Markdown. */
export type ImportedQuestion = {
  readonly text: string
  readonly type: QuestionKind
  readonly options?: readonly string[]
  readonly statements?: readonly string[]
  readonly line: number
}

/** Only sections that ask something are here; `number` is empty where the paper does not number. */
export type ImportedSection = {
  readonly number: string
  readonly title: string
  readonly role: SectionRole
  /** The paper's own words as Markdown without HTML: paragraphs, lists, emphasis. */
  readonly background: string
  readonly pathway: readonly PathwayStep[]
  readonly questions: readonly ImportedQuestion[]
}

/** Local London times `2026-10-06T09:30`, without offset; null where the paper does not say or says what cannot be. */
export type ImportedWorkshop = {
  readonly area: string
  readonly start: string | null
  readonly end: string | null
}

/** Texts are empty and dates null where the paper says nothing. Contacts are e-mail addresses and telephone numbers. */
export type ImportedPaper = {
  readonly title: string
  readonly subtitle: string
  readonly opens: Day | null
  readonly closes: Day | null
  readonly timeZone: 'Europe/London'
  readonly contacts: readonly string[]
  readonly workshops: readonly ImportedWorkshop[]
  readonly appendices: readonly Appendix[]
  readonly sections: readonly ImportedSection[]
  /**
   * Sorted by line. A line may have several entries. Every line of the paper that is not blank has one,
   * or its words stand in a section's background.
   */
  readonly report: readonly ReportLine[]
}
