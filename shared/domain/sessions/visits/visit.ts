// A visit: a school asks an officer to come, an officer proposes a time, and a yes makes it a session.

import type { Day, Instant, SessionId, Urn } from '../../kernel/ids.ts'
import { count } from '../../kernel/words.ts'
import type { DeliveryState } from '../../people/delivery-state.ts'
import type { Officer } from '../session.ts'

/** What a visit can be about, with the words that people choose from. */
export const visitTopicWords = {
  attendance: 'Attendance',
  transport: 'Getting to school',
  send: 'Special educational needs',
  budget: 'Budgets',
  newHead: 'Support for a new headteacher',
  buildings: 'Buildings and space',
  other: 'Something else',
} as const
export type VisitTopic = keyof typeof visitTopicWords

/** When a visit suits, in the order of the day. */
export const visitTimeWords = {
  morning: 'Mornings',
  lunch: 'Lunchtimes',
  afternoon: 'Afternoons',
  afterSchool: 'After school',
} as const
export type VisitTime = keyof typeof visitTimeWords

export const visitTopics: readonly VisitTopic[] = [
  'attendance',
  'transport',
  'send',
  'budget',
  'newHead',
  'buildings',
  'other',
]
export const visitTimes: readonly VisitTime[] = ['morning', 'lunch', 'afternoon', 'afterSchool']

export const longestHelp = 1_000
export const longestNote = 1_000

/** What is wrong with the words about what would help, in a sentence; `null` when nothing is. */
export const helpFault = (help: string): string | null => {
  const typed = help.trim().length
  if (typed === 0) return 'Say in a sentence what would help.'
  return typed <= longestHelp
    ? null
    : `What would help is ${count(typed - longestHelp, 'letter')} too long: ${longestHelp.toLocaleString('en-GB')} fit.`
}

/** A time that an officer proposes. `turn`: 1 for the first of this visit, so that an old card answers none but its own. */
export type Proposal = {
  readonly turn: number
  readonly starts: Instant
  readonly ends: Instant
  readonly note: string
}

/**
 * asked: nobody has taken it · taken: an officer has, and owes a time; `refused` is the proposal that did not suit ·
 * proposed: waits for the school, whose card is as far as `told` · agreed: it is the session of the visit's own id ·
 * withdrawn: the school needs it no longer · closed: agreed once, and called off or given up since.
 */
export type VisitSituation =
  | { readonly state: 'asked' }
  | { readonly state: 'taken'; readonly by: Officer; readonly refused: Proposal | null }
  | {
      readonly state: 'proposed'
      readonly by: Officer
      readonly proposal: Proposal
      readonly told: DeliveryState
    }
  | { readonly state: 'agreed'; readonly by: Officer; readonly proposal: Proposal; readonly at: Instant }
  | { readonly state: 'withdrawn'; readonly at: Instant }
  | { readonly state: 'closed'; readonly by: Officer; readonly at: Instant; readonly why: string }

export type Visit = {
  /** Follows from the key of the request; the session that it becomes has the same, so a yes said twice makes one. */
  readonly id: SessionId
  /** `VR-XXXX` */
  readonly reference: string
  /** The person of the school. */
  readonly asker: Officer
  readonly school: { readonly urn: Urn; readonly name: string }
  readonly area: string
  readonly topic: VisitTopic
  /** What would help, in their words; empty when an officer proposed it by themselves. */
  readonly help: string
  readonly from: Day
  /** Which times suit; none says that any does. */
  readonly times: readonly VisitTime[]
  readonly askedAt: Instant
  /** Proposals made so far. */
  readonly proposals: number
  readonly situation: VisitSituation
}

/** True while something can still be done about it. */
export const isOpen = ({ situation }: Visit): boolean =>
  situation.state === 'asked' || situation.state === 'taken' || situation.state === 'proposed'

/** `mornings or after school`; `at any time` when none was named. */
export const timesInWords = (times: readonly VisitTime[]): string => {
  const words = visitTimes
    .filter((time) => times.includes(time))
    .map((time) => visitTimeWords[time].toLowerCase())
  if (words.length === 0) return 'at any time'
  const last = words.at(-1) ?? ''
  return words.length === 1 ? last : `${words.slice(0, -1).join(', ')} or ${last}`
}
