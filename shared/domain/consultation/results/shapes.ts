// What an officer sees of a consultation's responses. Every count here has been through suppression.

import type { Choice, QuestionKind } from '../question.ts'

/** A count of people or schools; `null` stands for `c`: 1 to 4, or a number that would give one away. */
export type Shown = number | null

export type TallyRow = {
  readonly choice: Choice
  readonly count: Shown
  /** Whole percent of the base; `null` when the count is hidden or the base is below ten. */
  readonly percent: number | null
}

export type Tally = { readonly label: string; readonly base: Shown; readonly rows: readonly TallyRow[] }

export type FreeText = {
  readonly text: string
  readonly schoolName: string
  readonly area: string
  readonly phase: string
  readonly roleInWords: string
}

export type QuestionResult = {
  readonly code: string
  readonly text: string
  readonly kind: QuestionKind
  /** `71% agree (530 of 742), 13% disagree.`: the winner, the share, the base. */
  readonly sentence: string
  /** One for a closed question, one a statement for a matrix, none for free text. */
  readonly tallies: readonly Tally[]
  /** Answers to a free-text question, or the comments beside a closed one. */
  readonly texts: readonly FreeText[]
}

export type TurnoutRow = {
  readonly name: string
  /** Open schools in the register that were asked: the denominator. */
  readonly schools: number
  readonly responded: Shown
  readonly percent: number | null
}

export type Turnout = {
  readonly sentence: string
  readonly total: TurnoutRow
  readonly byArea: readonly TurnoutRow[]
  readonly byDistrict: readonly TurnoutRow[]
  readonly byPhase: readonly TurnoutRow[]
}

export type Waiting = {
  readonly urn: string
  readonly schoolName: string
  readonly area: string
  readonly phase: string
  readonly state: 'notStarted' | 'started'
}

export type ResponseCounts = { readonly sent: Shown; readonly started: Shown; readonly people: Shown }

export type Results = {
  readonly counts: ResponseCounts
  readonly turnout: Turnout
  readonly sections: readonly {
    readonly id: string
    readonly number: string
    readonly title: string
    readonly questions: readonly QuestionResult[]
  }[]
}
