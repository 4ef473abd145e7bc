// What people are told about a session they did not ask about just now: one row a notice, written before it is sent.

import type { Instant, PersonId, SessionId } from '../kernel/ids.ts'
import type { DeliveryState } from '../people/delivery-state.ts'

/**
 * offer: a place is held for them · offerEnded: it went to the next · declined: Outlook says they do not come ·
 * moved, calledOff, agenda: what changed · dayBefore, hourBefore: reminders · missed: recording and notes for somebody
 * who was not there · followUp: one question after it.
 */
export const noticeKinds = [
  'offer',
  'offerEnded',
  'declined',
  'moved',
  'calledOff',
  'agenda',
  'dayBefore',
  'hourBefore',
  'missed',
  'followUp',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

export type Notice = {
  /** Natural: the same thing is told to the same person once. */
  readonly key: string
  readonly kind: NoticeKind
  readonly session: SessionId
  readonly person: PersonId
  readonly personName: string
  /** From when on it is to be sent. */
  readonly due: Instant
  readonly state: DeliveryState | { readonly state: 'skipped'; readonly at: Instant; readonly reason: string }
}

/** `turn` tells apart what may happen more than once: the booking's id and hold for an offer, a revision for a move. */
export const noticeKey = (kind: NoticeKind, session: SessionId, person: PersonId, turn: string): string =>
  `${session}#${kind}#${turn}#${person}`

/** Sent at any hour (decision 3); everything else waits for 8am to 6pm on a school day. */
export const isUrgent = (kind: NoticeKind): boolean =>
  kind === 'moved' || kind === 'calledOff' || kind === 'hourBefore'
