// An event as Graph takes and gives it.

import * as z from 'zod'
import { parseInstant } from '../../domain/kernel/dates.ts'
import type { Instant } from '../../domain/kernel/ids.ts'
import type { Attendee, CalendarEventState, EventPlan, EventResponse } from '../../ports/calendar.ts'
import { adoptedBody, blockOf } from './body.ts'
import { oneAddress, oneLine } from './words.ts'

/** Times without a zone in our requests and in the answers are UTC. */
export const inUtc = { Prefer: 'outlook.timezone="UTC"' } as const

/** What each reading of an event asks for. */
export const eventSelect = 'id,iCalUId,subject,start,end,onlineMeeting,attendees,isCancelled,transactionId'

/** `2026-11-24T09:30:00.0000000`, in UTC as was asked. */
export const utcTime = z
  .object({ dateTime: z.string(), timeZone: z.string() })
  .transform(({ dateTime }) => parseInstant(`${dateTime.replace(/Z$/, '')}Z`))

export const toTime = (at: Instant) => ({ dateTime: at.replace(/Z$/, ''), timeZone: 'UTC' })

const responses: Readonly<Record<string, EventResponse>> = {
  accepted: 'accepted',
  tentativelyAccepted: 'tentative',
  declined: 'declined',
}
const neverAnswered = '0001'

const attendee = z
  .object({
    emailAddress: z.object({ name: z.string().nullish(), address: z.string() }),
    status: z.object({ response: z.string().nullish(), time: z.string().nullish() }).nullish(),
  })
  .transform(({ emailAddress: { name, address }, status }) => {
    const response = responses[status?.response ?? ''] ?? 'none'
    const time = status?.time
    const hasAnswered = response !== 'none' && time && !time.startsWith(neverAnswered)
    return {
      name: name ?? address,
      email: address,
      response,
      respondedAt: hasAnswered ? parseInstant(time) : null,
    }
  })
const eventBody = z.object({
  id: z.string(),
  iCalUId: z.string().nullish(),
  subject: z.string().nullish(),
  start: utcTime,
  end: utcTime,
  onlineMeeting: z.object({ joinUrl: z.string().nullish() }).nullish(),
  attendees: z.array(attendee).catch([]),
  isCancelled: z.boolean().nullish(),
  transactionId: z.string().nullish(),
})

export type FoundEvent = CalendarEventState & {
  readonly transactionId: string | null
  readonly isCancelled: boolean
}

export const readEvent = (body: unknown): FoundEvent => {
  const { id, iCalUId, subject, start, end, onlineMeeting, ...event } = eventBody.parse(body)
  return {
    eventId: id,
    subject: subject ?? '',
    starts: start,
    ends: end,
    joinUrl: onlineMeeting?.joinUrl ?? null,
    uid: iCalUId ?? undefined,
    attendees: event.attendees,
    transactionId: event.transactionId ?? null,
    isCancelled: event.isCancelled ?? false,
  }
}

export const stateOf = ({
  transactionId: _id,
  isCancelled: _cancelled,
  ...state
}: FoundEvent): CalendarEventState => state

export const timesBody = ({ subject, starts, ends }: Pick<EventPlan, 'subject' | 'starts' | 'ends'>) => ({
  subject: oneLine(subject),
  start: toTime(starts),
  end: toTime(ends),
})

const bodyOnly = z.object({ body: z.object({ content: z.string() }) }).transform(({ body }) => body.content)

/** The HTML of an event that was asked for its body. */
export const readBody = (body: unknown): string => bodyOnly.parse(body)

export const bodyBody = (content: string) => ({ body: { contentType: 'html', content } })

const asTeamsMeeting = { isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' } as const

const meetingBody = ({ inPerson }: EventPlan) => (inPerson === true ? {} : asTeamsMeeting)

/** An event that is to be made. `transactionId` makes it once however often it is asked for. */
export const createBody = (plan: EventPlan) => ({
  ...timesBody(plan),
  ...bodyBody(blockOf(plan)),
  ...meetingBody(plan),
  transactionId: plan.id,
  hideAttendees: plan.hideAttendees,
  responseRequested: true,
  allowNewTimeProposals: false,
})

/** What makes an appointment a session's meeting. What the organiser wrote into it stays. */
export const adoptBody = (plan: EventPlan, html: string) => ({
  ...timesBody(plan),
  ...bodyBody(adoptedBody(html, plan)),
  ...meetingBody(plan),
  hideAttendees: plan.hideAttendees,
})

export const attendeesBody = (attendees: readonly Attendee[]) => ({
  attendees: attendees.map(({ name, email }) => ({
    type: 'required',
    emailAddress: { name: oneLine(name), address: oneAddress(email) },
  })),
})
