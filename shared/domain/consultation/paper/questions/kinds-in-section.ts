// The questions of one section with their kinds: each on its own wording, then in the light of its neighbours.

import type { ReportLine } from '../../consultation.ts'
import type { ImportedQuestion } from '../imported-paper.ts'
import { guessed, recognised } from '../report.ts'
import { asksTwice, type Suggestion, suggestKind } from '../suggest-kind.ts'
import type { Found } from './find.ts'

export type Imported = {
  readonly questions: readonly ImportedQuestion[]
  readonly notes: readonly ReportLine[]
}

const isAgreement = ({ type }: Suggestion) => type === 'agreement' || type === 'agreementMatrix'

/** Where most questions ask for agreement, a plain yes or no among them takes the same scale. */
const alike = (found: readonly Found[], suggestions: readonly Suggestion[]): readonly Suggestion[] => {
  const agreeing = suggestions.filter(isAgreement).length
  if (suggestions.length < 3 || agreeing * 2 <= suggestions.length) return suggestions
  return suggestions.map((suggestion, index) =>
    suggestion.type === 'yesPartlyNo' && found[index]?.answers === null
      ? { type: 'agreement', reason: 'Most questions here ask for agreement', certain: false }
      : suggestion,
  )
}

const notesOf = (found: Found, suggestion: Suggestion): readonly ReportLine[] => {
  const doubts = [...found.doubts, ...(asksTwice(found.text) ? ['Two questions in one'] : [])]
  const sure = suggestion.certain && doubts.length === 0
  return [
    sure ? recognised(found.line, suggestion.reason) : guessed(found.line, suggestion.reason),
    ...doubts.map((doubt) => guessed(found.line, doubt)),
  ]
}

/** Each question with its kind and the reason; a doubt of any sort makes it one for the reviewer to confirm. */
export const asImported = (found: readonly Found[]): Imported => {
  const suggestions = alike(
    found,
    found.map(({ text, answers }) => suggestKind(text, answers)),
  )
  const both = found.flatMap((each, index) => {
    const suggestion = suggestions[index]
    return suggestion === undefined ? [] : [{ each, suggestion }]
  })
  return {
    questions: both.map(({ each, suggestion: { type, options, statements } }) => ({
      text: each.text,
      type,
      ...(options === undefined ? {} : { options }),
      ...(statements === undefined ? {} : { statements }),
      line: each.line,
    })),
    notes: both.flatMap(({ each, suggestion }) => notesOf(each, suggestion)),
  }
}
