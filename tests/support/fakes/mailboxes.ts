// Mailboxes in memory: the events that stand in them, and whom Exchange mails when they change.

import type { Instant, PersonId } from '../../../shared/domain/kernel/ids.ts'
import type { Attendee, CalendarEventState, EventPlan, EventWords } from '../../../shared/ports/calendar.ts'

/** What Exchange sent by itself. */
export type ExchangeMail = {
  readonly kind: 'invitation' | 'update' | 'cancellation'
  readonly to: string
  readonly eventId: string
  readonly subject: string
  readonly starts: Instant
}

/** An event with what the port does not tell. */
export type HeldEvent = CalendarEventState & {
  readonly organiser: PersonId
  /** What makes it once; null for the organiser's own appointment. */
  readonly transaction: string | null
  readonly body: string
  readonly hideAttendees: boolean
}

/** What stands in the body, as one reads it. */
export const bodyOf = ({ body, link }: EventWords): string =>
  [body, link === undefined ? '' : `${link.words}: ${link.href}`].filter((part) => part !== '').join('\n\n')

export const joinUrlOf = (eventId: string): string =>
  `https://teams.microsoft.com/l/meetup-join/19%3ameeting_${eventId}%40thread.v2/0`

export const createMailboxes = () => {
  const events = new Map<string, HeldEvent>()
  const mails: ExchangeMail[] = []
  let made = 0
  let lag = 0
  const put = (event: HeldEvent): HeldEvent => {
    events.set(event.eventId, event)
    return event
  }
  const of = (organiser: PersonId, eventId: string): HeldEvent | null => {
    const event = events.get(eventId)
    return event?.organiser === organiser ? event : null
  }
  /** What a reading tells; the join link may lag behind. */
  const show = ({ eventId, subject, starts, ends, attendees, ...event }: HeldEvent): CalendarEventState => {
    const isLate = lag > 0
    if (isLate) lag -= 1
    const joinUrl = isLate ? null : event.joinUrl
    return structuredClone({ eventId, uid: event.uid, subject, starts, ends, attendees, joinUrl })
  }
  return {
    events,
    mails,
    put,
    of,
    show,
    setLag: (readings: number) => {
      lag = readings
    },
    mail: (kind: ExchangeMail['kind'], to: readonly Attendee[], event: HeldEvent) => {
      const { eventId, subject, starts } = event
      for (const { email } of to) mails.push({ kind, to: email, eventId, subject, starts })
    },
    standing: (organiser: PersonId, transaction: string) =>
      [...events.values()].find(
        (event) => event.organiser === organiser && event.transaction === transaction,
      ) ?? null,
    make: (organiser: PersonId, plan: EventPlan, isMeeting: boolean): HeldEvent => {
      made += 1
      const { subject, starts, ends, hideAttendees } = plan
      const body = bodyOf(plan)
      const eventId = `event-${made}`
      const joinUrl = isMeeting && plan.inPerson !== true ? joinUrlOf(eventId) : null
      const uid = `uid-of-${eventId}`
      const transaction = isMeeting ? plan.id : null
      const times = { subject, body, starts, ends, hideAttendees }
      return put({ eventId, uid, organiser, transaction, joinUrl, attendees: [], ...times })
    },
    change: (organiser: PersonId, eventId: string, next: (event: HeldEvent) => HeldEvent) => {
      const event = of(organiser, eventId)
      return event ? show(put(next(event))) : null
    },
  }
}

export type Mailboxes = ReturnType<typeof createMailboxes>
