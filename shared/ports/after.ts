// Where it is kept who was at a session, and what they said about it.

import type { SessionId } from '../domain/kernel/ids.ts'
import type { Attendance } from '../domain/sessions/after/attendance.ts'
import type { FollowUp } from '../domain/sessions/after/follow-up.ts'
import type { Versioned } from './versioned.ts'

export interface AttendanceStore {
  of(session: SessionId): Promise<readonly Versioned<Attendance>[]>
  /** Adds those that are not there yet by key; one that stands is left as it is. Safe to repeat. */
  add(rows: readonly Attendance[]): Promise<void>
  /**
   * Makes the row where `before` is null. @throws AlreadyThere when one stands with other content.
   * @throws Conflict when it changed since it was read. @throws TooLong
   */
  save(before: Versioned<Attendance> | null, next: Attendance): Promise<Versioned<Attendance>>
}

export interface FollowUpStore {
  of(session: SessionId): Promise<readonly Versioned<FollowUp>[]>
  /** As that of attendance. */
  save(before: Versioned<FollowUp> | null, next: FollowUp): Promise<Versioned<FollowUp>>
}
