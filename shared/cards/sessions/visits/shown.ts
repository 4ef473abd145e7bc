// What the cards of visits are drawn from.

import type { Day, Instant } from '../../../domain/kernel/ids.ts'
import type { VisitTime, VisitTopic } from '../../../domain/sessions/visits/visit.ts'

type ShownProposal = {
  readonly turn: number
  readonly starts: Instant
  readonly ends: Instant
  readonly note: string
}

/** A visit as the person of the school who asked for it sees it. */
export type ShownVisit = {
  readonly id: string
  readonly reference: string
  readonly school: { readonly name: string }
  readonly area: string
  readonly topic: VisitTopic
  readonly help: string
  readonly from: Day
  readonly times: readonly VisitTime[]
  readonly replyBy: Day
  readonly state: 'asked' | 'taken' | 'proposed' | 'agreed' | 'withdrawn' | 'closed'
  readonly officer: string | null
  readonly proposal: ShownProposal | null
  readonly refused: ShownProposal | null
  readonly closedBecause: string | null
}

/** What stands in the form; what was typed comes back when something was missing. */
export type Filled = {
  readonly school: string
  readonly topic: string
  readonly help: string
  readonly from: string
  readonly times: string
}
