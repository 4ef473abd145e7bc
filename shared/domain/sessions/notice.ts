// What people are told about a session they did not ask about just now: one row a notice, written before it is sent.

import type { Instant, PersonId, SessionId } from '../kernel/ids.ts'
import type { Channel } from '../people/channel.ts'
import type { DeliveryState } from '../people/delivery-state.ts'
import type { Session } from './session.ts'

/**
 * offer: a place is held for them · offerEnded: it went to the next · declined: Outlook says they do not come, and
 * that their place has gone ·
 * moved, calledOff, agenda: what changed · dayBefore, hourBefore: reminders · missed: recording and notes for somebody
 * who was not there · followUp: one question after it · invite: that it, or one of its series, can be booked.
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
  'invite',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** Only an `invite` goes to a channel. */
export type NoticeTarget =
  | { readonly kind: 'person'; readonly person: PersonId; readonly name: string }
  | ({ readonly kind: 'channel' } & Channel)

export type Notice = {
  /** Natural: the same thing is told to the same person or channel once. */
  readonly key: string
  readonly kind: NoticeKind
  readonly session: SessionId
  readonly to: NoticeTarget
  /** From when on it is to be sent. */
  readonly due: Instant
  readonly state: DeliveryState | { readonly state: 'skipped'; readonly at: Instant; readonly reason: string }
}

/** `turn` tells apart what may happen more than once: the booking's id and hold for an offer, a revision for a move. */
export const noticeKey = (kind: NoticeKind, session: SessionId, person: PersonId, turn: string): string =>
  `${session}#${kind}#${turn}#${person}`

const inviteStem = ({ id, series }: Pick<Session, 'id' | 'series'>): string =>
  `${series === null ? id : `series:${series.id}`}#invite#`

/** Of an `invite`: a session by itself or a whole series is told once to a person and once in a channel. */
export const inviteKey = (session: Pick<Session, 'id' | 'series'>, to: NoticeTarget): string =>
  `${inviteStem(session)}${to.kind === 'person' ? `p:${to.person}` : `c:${to.channelId}`}`

/** True for an `invite` of the session, or of its series. */
export const isInviteOf = (session: Pick<Session, 'id' | 'series'>, { key }: Pick<Notice, 'key'>): boolean =>
  key.startsWith(inviteStem(session))

/** Sent at any hour (decision 3); everything else waits for 8am to 6pm on a school day. */
export const isUrgent = (kind: NoticeKind): boolean =>
  kind === 'moved' || kind === 'calledOff' || kind === 'hourBefore'
