// Where sessions, their bookings and the notices about them are kept.

import type { PersonId, SessionId } from '../domain/kernel/ids.ts'
import type { Booking } from '../domain/sessions/booking.ts'
import type { Notice } from '../domain/sessions/notice.ts'
import type { Session } from '../domain/sessions/session.ts'
import type { Versioned } from './versioned.ts'

export interface SessionStore {
  /** All of them, past ones too. Answered from a cache at most ten seconds old, never older than one's own writes. */
  list(): Promise<readonly Versioned<Session>[]>
  find(id: SessionId): Promise<Versioned<Session> | null>
  /** Reads past every cache. */
  refresh(id: SessionId): Promise<Versioned<Session> | null>
  /** @throws AlreadyThere when the id is taken. */
  create(session: Session): Promise<Versioned<Session>>
  /** @throws Conflict when somebody saved it since it was read. */
  save(before: Versioned<Session>, next: Session): Promise<Versioned<Session>>
}

/** Thrown by `create` and `save` when another row holds the place. Nothing was written. */
export class SeatTaken extends Error {
  override readonly name = 'SeatTaken'
}

/** `session` comes along because a row's unique keys follow from its session (`bookingKeys`). */
export interface BookingStore {
  /**
   * Every row of the session in the order of their making, those that hold nothing too. Answered from a cache fed by
   * changes alone, at most ten seconds old, never older than one's own writes: 0 or 1 resource unit.
   */
  of(session: SessionId): Promise<readonly Versioned<Booking>[]>
  ofPerson(person: PersonId): Promise<readonly Versioned<Booking>[]>
  /** Asks SharePoint what changed, whatever the age of the cache: 1 resource unit. */
  refresh(): Promise<void>
  /** One request, 2 units. @throws AlreadyThere when the person has their place or turn. @throws SeatTaken */
  create(booking: Booking, session: Session): Promise<Versioned<Booking>>
  /**
   * One request, 2 units. @throws Conflict when the row changed since it was read. @throws SeatTaken
   * @throws AlreadyThere when the person has another place or turn that excludes this one.
   */
  save(before: Versioned<Booking>, next: Booking, session: Session): Promise<Versioned<Booking>>
}

export interface NoticeStore {
  /** Those that are not settled: to be sent, being sent, uncertain or failed. */
  open(): Promise<readonly Versioned<Notice>[]>
  of(session: SessionId): Promise<readonly Versioned<Notice>[]>
  /** Adds those that are not there yet by key; one that stands is left as it is. Safe to repeat. */
  intend(notices: readonly Notice[]): Promise<void>
  /** @throws Conflict for a stale one. */
  mark(
    changes: readonly { readonly before: Versioned<Notice>; readonly next: Notice }[],
  ): Promise<readonly Versioned<Notice>[]>
}
