// Where the notes of workshops are kept, which are evidence in their consultation.

import type { Evidence } from '../domain/consultation/evidence.ts'
import type { ConsultationId, SessionId } from '../domain/kernel/ids.ts'
import type { Versioned } from './versioned.ts'

export interface EvidenceStore {
  of(consultation: ConsultationId): Promise<readonly Versioned<Evidence>[]>
  ofSession(session: SessionId): Promise<readonly Versioned<Evidence>[]>
  /**
   * Makes the row where `before` is null. @throws AlreadyThere when one stands with other content.
   * @throws Conflict when it changed since it was read. @throws TooLong
   */
  save(before: Versioned<Evidence> | null, next: Evidence): Promise<Versioned<Evidence>>
}
