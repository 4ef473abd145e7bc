// Outlook: events in an officer's calendar, who has answered, who is busy, and who was there.

import type { Instant, PersonId } from '../domain/kernel/ids.ts'

export type Attendee = { readonly name: string; readonly email: string }

/** What we write into an event's body. The join link, and what the organiser wrote, stand beside it and stay. */
export type EventWords = {
  /** Plain text; becomes escaped HTML. */
  readonly body: string
  /** Below the text, under words that say where it leads. */
  readonly link?: { readonly words: string; readonly href: string } | undefined
}

/** An event to be made. `id` makes it once: making it again gives the event that stands. */
export type EventPlan = EventWords & {
  readonly id: string
  readonly subject: string
  readonly starts: Instant
  readonly ends: Instant
  /** True: those invited do not see each other. */
  readonly hideAttendees: boolean
  /** Somebody comes to somebody: the event gets no online meeting. */
  readonly inPerson?: boolean | undefined
}

export type EventResponse = 'none' | 'accepted' | 'tentative' | 'declined'

export type CalendarEventState = {
  readonly eventId: string
  readonly subject: string
  readonly starts: Instant
  readonly ends: Instant
  /** `null` while Teams has not made the meeting, and for an event in person. */
  readonly joinUrl: string | null
  /** By which every calendar that holds the event knows it (`iCalUId`). */
  readonly uid?: string | undefined
  readonly attendees: readonly (Attendee & {
    readonly response: EventResponse
    readonly respondedAt: Instant | null
  })[]
}

export type Busy = {
  readonly email: string
  /** `null`: their calendar cannot be read. */
  readonly times: readonly { readonly starts: Instant; readonly ends: Instant }[] | null
}

export type Presence = {
  readonly email: string | null
  readonly name: string
  /** Whole seconds in the meeting, all stays together. */
  readonly seconds: number
}

/** Thrown where the organiser has no mailbox to keep an event in: a person must choose another organiser. */
export class NoMailbox extends Error {
  override readonly name = 'NoMailbox'
}

/**
 * Every call may throw Outage or NoMailbox. `organiser` is the Entra object id whose mailbox it is. Calls to one mailbox go one after
 * another, because Exchange allows four at once and counts everybody's.
 */
export interface Calendar {
  create(organiser: PersonId, plan: EventPlan): Promise<CalendarEventState>
  /** Makes an appointment of the organiser's own into the session's meeting. `null` when it is not there. */
  adopt(organiser: PersonId, eventId: string, plan: EventPlan): Promise<CalendarEventState | null>
  find(organiser: PersonId, eventId: string): Promise<CalendarEventState | null>
  /** Mails everybody invited, once for all that changes; without `words` the body stays. `null` when it is not there. */
  move(
    organiser: PersonId,
    eventId: string,
    to: Pick<EventPlan, 'subject' | 'starts' | 'ends'> & { readonly words?: EventWords | undefined },
  ): Promise<CalendarEventState | null>
  /** Other words in the body: mails everybody invited, so it is for an event that invites nobody yet. */
  reword(organiser: PersonId, eventId: string, words: EventWords): Promise<void>
  /** The whole list, at most 500; Exchange mails those who are new or gone only. `null` when it is not there. */
  invite(
    organiser: PersonId,
    eventId: string,
    attendees: readonly Attendee[],
  ): Promise<CalendarEventState | null>
  /** Mails everybody invited that it is off. An event that is gone already is no trouble. */
  cancel(organiser: PersonId, eventId: string, comment: string): Promise<void>
  busy(organiser: PersonId, emails: readonly string[], from: Instant, to: Instant): Promise<readonly Busy[]>
  /** Who was there between `starts` and `ends`, with all of their stay around them; empty while no report stands. */
  attendance(
    organiser: PersonId,
    joinUrl: string,
    times: Pick<EventPlan, 'starts' | 'ends'>,
  ): Promise<readonly Presence[]>
}
