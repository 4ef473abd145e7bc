// Where consultations, their responses and their deliveries are kept.

import type { Consultation, Published } from '../domain/consultation/consultation.ts'
import type { Delivery } from '../domain/consultation/delivery.ts'
import type { Response } from '../domain/consultation/response.ts'
import type { ConsultationId } from '../domain/kernel/ids.ts'
import type { Versioned } from './versioned.ts'

export interface ConsultationStore {
  /** All of them, newest first. Answered from a cache at most ten seconds old, never older than one's own writes. */
  list(): Promise<readonly Versioned<Consultation>[]>
  find(id: ConsultationId): Promise<Versioned<Consultation> | null>
  /** @throws AlreadyThere when the id is taken. */
  create(consultation: Consultation): Promise<Versioned<Consultation>>
  /** @throws Conflict when somebody saved it since it was read. */
  save(before: Versioned<Consultation>, next: Consultation): Promise<Versioned<Consultation>>
  /** @throws Conflict when somebody saved it since it was read. */
  remove(before: Versioned<Consultation>): Promise<void>
}

export interface ResponseStore {
  /** Makes the list of a consultation's responses, or finds it when it is there: one typed column a question. */
  provision(consultation: Consultation): Promise<{ readonly listId: string; readonly listUrl: string }>
  /** Puts a corrected question's text on its column. */
  relabel(consultation: Published): Promise<void>
  find(consultation: Published, key: string): Promise<Versioned<Response> | null>
  /** Reads past every cache: what SharePoint holds now. */
  refresh(consultation: Published, key: string): Promise<Versioned<Response> | null>
  /** @throws AlreadyThere when the person's response for the school exists. One request. */
  create(consultation: Published, response: Response): Promise<Versioned<Response>>
  /** Writes only the fields that differ. @throws Conflict when it changed since it was read. One request. */
  save(consultation: Published, before: Versioned<Response>, next: Response): Promise<Versioned<Response>>
  /** Every response, through a cache fed by changes alone; it may be thrown away at any time. */
  all(consultation: Published): Promise<readonly Response[]>
}

export interface DeliveryStore {
  of(consultation: ConsultationId): Promise<readonly Versioned<Delivery>[]>
  /** Adds those that are not there yet; a target that stands already is left as it is. Safe to repeat. */
  intend(deliveries: readonly Delivery[]): Promise<void>
  /** Writes the states of up to any number, in batches; each with its own version. @throws Conflict for a stale one. */
  mark(
    changes: readonly { readonly before: Versioned<Delivery>; readonly next: Delivery }[],
  ): Promise<readonly Versioned<Delivery>[]>
}

export type AuditEntry = {
  readonly at: string
  readonly who: string
  readonly what: string
  readonly item: string
  readonly outcome: 'done' | 'refused'
  readonly detail: string
}

export interface AuditLog {
  /** Appends; never throws for its own sake: an outage here must not lose the person's work. */
  append(entry: AuditEntry): Promise<void>
}
