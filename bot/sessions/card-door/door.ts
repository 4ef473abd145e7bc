// What the card door of sessions works with: the use cases, who presses, and what drawing the answer needs.

import type { Drawing } from '../../../shared/cards/sessions/shown.ts'
import type { Person } from '../../../shared/domain/people/person.ts'
import type { Clock } from '../../../shared/ports/clock.ts'
import type { SchoolStore } from '../../../shared/ports/schools.ts'
import type { SessionUseCases } from '../use-cases.ts'

export type Press = {
  readonly person: Person
  /** Data and inputs as they came; checked by each verb's schema. */
  readonly data: Readonly<Record<string, unknown>>
  /** Told the title of the session while the press is worked on, for those who have to answer before it is done. */
  readonly watch?: {
    readonly title: (title: string) => void
    readonly problem: (problem: unknown) => void
  }
}

/** One press being answered. */
export type Turn = {
  readonly sessions: Pick<SessionUseCases, 'view' | 'list' | 'mine' | 'act' | 'after' | 'visits'>
  readonly schools: SchoolStore
  readonly clock: Clock
  readonly person: Person
  /** The key of this press, for what it changes; `undefined` for one that carries none. */
  readonly pressed: string | undefined
  /** Where the next card's links lead, and the key that its presses carry. */
  readonly on: Drawing
  readonly told: (title: string) => void
  /** Makes the reference of a polite no, and keeps it for the audit. */
  readonly refusedAs: () => string
}
