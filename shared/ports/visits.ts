// Where requests for a visit are kept.

import type { SessionId } from '../domain/kernel/ids.ts'
import type { Visit } from '../domain/sessions/visits/visit.ts'
import type { Versioned } from './versioned.ts'

export interface VisitStore {
  /** All of them. Answered from a cache at most ten seconds old, never older than one's own writes. */
  list(): Promise<readonly Versioned<Visit>[]>
  /** Reads past the cache. */
  refresh(id: SessionId): Promise<Versioned<Visit> | null>
  /** `before` null makes the row. @throws AlreadyThere @throws Conflict when somebody saved it since it was read. */
  save(before: Versioned<Visit> | null, next: Visit): Promise<Versioned<Visit>>
}
