// Results as people read them: figures, bars and the parts of a stacked bar. A null is `c` and stays one everywhere.

import type { ResultsView } from '../../../../shared/api/results.ts'

export type Shown = number | null
export type SectionResult = ResultsView['results']['sections'][number]
export type QuestionResult = SectionResult['questions'][number]
export type Tally = QuestionResult['tallies'][number]
export type TurnoutRow = ResultsView['results']['turnout']['total']
export type FreeText = QuestionResult['texts'][number]

export const figure = (shown: number): string => shown.toLocaleString('en-GB')

/** One part of a stacked bar; `share` is its width as a part of the base. A part without code is what is not shown. */
export type Part = {
  readonly code: string | null
  readonly words: string
  readonly share: number
  readonly label: string
}

const leastLabelled = 0.035

/** Parts in the order of the choices; all hidden counts join in one part at the end. None when the base is hidden. */
export const partsOf = ({ base, rows }: Tally): readonly Part[] => {
  if (base === null || base === 0) return []
  const known = rows.flatMap(({ choice, count, percent }): readonly Part[] => {
    if (count === null || count === 0) return []
    const share = count / base
    const label = percent !== null && share >= leastLabelled ? `${percent}%` : ''
    return [{ code: choice.code, words: choice.words, share, label }]
  })
  const rest = 1 - known.reduce((sum, part) => sum + part.share, 0)
  const isHidden = rows.some(({ count }) => count === null)
  return isHidden && rest > 0
    ? [...known, { code: null, words: 'Not shown', share: rest, label: 'c' }]
    : known
}

/** The scales whose answers lie between two poles and can stand in one bar. */
export const isScale = ({ kind }: Pick<QuestionResult, 'kind'>): boolean =>
  kind === 'agreement' || kind === 'agreementMatrix' || kind === 'yesPartlyNo'

const mostColumns = 8
const longestLabel = 24

/** True when the choices can stand as columns with their words under them, and one at least has a number. */
export const fitsColumns = ({ rows }: Tally): boolean =>
  rows.length <= mostColumns &&
  rows.every(({ choice }) => choice.words.length <= longestLabel) &&
  rows.some(({ count }) => count !== null && count > 0)

/** True when something on the page is hidden: then the note explains c. */
export const hidesSome = (tallies: readonly Tally[]): boolean =>
  tallies.some(({ base, rows }) => base === null || rows.some((row) => row.count === null))

export const rowsHideSome = (rows: readonly TurnoutRow[]): boolean =>
  rows.some((row) => row.responded === null)

export type PlacedQuestion = { readonly section: SectionResult; readonly question: QuestionResult }

/** Every question with its section, in the order of the paper. */
export const allQuestions = (sections: readonly SectionResult[]): readonly PlacedQuestion[] =>
  sections.flatMap((section) => section.questions.map((question) => ({ section, question })))

export type PlacedText = FreeText & { readonly question: QuestionResult }

/** Every text with its question: answers to free-text questions and comments beside closed ones. */
export const allTexts = (sections: readonly SectionResult[]): readonly PlacedText[] =>
  allQuestions(sections).flatMap(({ question }) => question.texts.map((text) => ({ ...text, question })))

export type TextFilter = {
  readonly question: string
  readonly area: string
  readonly phase: string
  readonly words: string
}
export const noTextFilter: TextFilter = { question: '', area: '', phase: '', words: '' }

/** Texts that fit; an empty part of the filter does not narrow. */
export const filterTexts = (texts: readonly PlacedText[], filter: TextFilter): readonly PlacedText[] => {
  const words = filter.words.trim().toLowerCase()
  return texts.filter(
    ({ question, area, phase, text, schoolName }) =>
      (filter.question === '' || question.code === filter.question) &&
      (filter.area === '' || area === filter.area) &&
      (filter.phase === '' || phase === filter.phase) &&
      (words === '' || `${text} ${schoolName}`.toLowerCase().includes(words)),
  )
}

/** The different values in the order in which they first stand. */
export const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)]
