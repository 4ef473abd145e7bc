// A booking: one person's row for one session, from holding a place or a turn in the waiting list to letting go of it.

import type { Instant, PersonId, SessionId, Urn } from '../kernel/ids.ts'
import type { Session } from './session.ts'

/** Why a place was let go. */
export type LeftBecause = 'person' | 'declined' | 'officer' | 'calledOff' | 'switched'

/**
 * booked: holds the place `seat` · leaving: cancelled a moment ago, the place is held until `until` in case they want it
 * back · waiting: in the line, whose order is that of the rows' making · offered: first in line, `seat` is held for
 * them until `until` · taking: they took the offer and give up their place in `instead`; being done · gone: holds
 * nothing any more.
 */
export type BookingSituation =
  | { readonly state: 'booked'; readonly seat: number }
  | {
      readonly state: 'leaving'
      readonly seat: number
      readonly until: Instant
      readonly because: LeftBecause
    }
  | { readonly state: 'waiting' }
  | { readonly state: 'offered'; readonly seat: number; readonly until: Instant }
  | { readonly state: 'taking'; readonly seat: number; readonly instead: SessionId }
  | {
      readonly state: 'gone'
      readonly at: Instant
      readonly because: LeftBecause | 'leftLine' | 'offerEnded'
    }

export type Booking = {
  /** Made once, when the row is made: what frees the row's keys when it is let go. 20 letters or digits. */
  readonly id: string
  readonly session: SessionId
  readonly person: PersonId
  readonly personName: string
  /** The school they come from; `null` for somebody without one. */
  readonly school: Urn | null
  readonly schoolName: string
  /** Who booked, when it was a colleague or an officer. */
  readonly bookedBy: { readonly id: PersonId; readonly name: string } | null
  /** `BK-XXXX` */
  readonly reference: string
  /** When the row was made. */
  readonly since: Instant
  /** When they said that they come although Outlook has a "declined" from them; `null`: never. */
  readonly keptAt: Instant | null
  /** What the last presses did to it, the newest last: one that is delivered again changes nothing. At most six. */
  readonly ops: readonly string[]
  readonly situation: BookingSituation
}

const mostOps = 6

/** True when this very press has changed the row before; never for what no press did (`null`). */
export const hasOp = ({ ops }: Booking, op: string | null): boolean => op !== null && ops.includes(op)

/** The row with the press that changed it. */
export const withOp = (booking: Booking, op: string | null): Booking =>
  op === null ? booking : { ...booking, ops: [...booking.ops, op].slice(-mostOps) }

type Keys = { readonly seatKey: string; readonly personKey: string }

const holder = (session: Pick<Session, 'id' | 'series'>): string =>
  session.series?.attendOne ? `series:${session.series.id}` : session.id

/**
 * The two unique values of a booking's row; SharePoint lets each stand once, which is what keeps a place from being
 * given twice. A place is `session#seat`. A person who holds a place has `session#person`, or `series:id#person` where
 * one attends one of a series, so that a second place is refused and a switch is one change of one row. Somebody in
 * line has `session#wait#person`. What holds nothing has its own id in both.
 */
export const bookingKeys = (booking: Booking, session: Pick<Session, 'id' | 'series'>): Keys => {
  const { situation, person, id } = booking
  const free = `x#${id}`
  switch (situation.state) {
    case 'booked':
    case 'leaving':
      return { seatKey: `${session.id}#${situation.seat}`, personKey: `${holder(session)}#${person}` }
    case 'offered':
    case 'taking':
      return { seatKey: `${session.id}#${situation.seat}`, personKey: `${session.id}#wait#${person}` }
    case 'waiting':
      return { seatKey: free, personKey: `${session.id}#wait#${person}` }
    case 'gone':
      return { seatKey: free, personKey: free }
  }
}

/** The place a row holds, offered ones too; `null` for none. */
export const seatOf = ({ situation }: Booking): number | null => ('seat' in situation ? situation.seat : null)

/** True while the person has a place of their own: booked, or cancelled a moment ago. */
export const hasPlace = ({ situation }: Booking): boolean =>
  situation.state === 'booked' || situation.state === 'leaving'

/** True while the person stands in the waiting list, offered or not. */
export const isInLine = ({ situation }: Booking): boolean =>
  situation.state === 'waiting' || situation.state === 'offered' || situation.state === 'taking'
