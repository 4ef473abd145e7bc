// Reads the event in a request: what Graph lets one set, in Exchange's words when something is wrong.

import { z } from 'zod'
import { attendeeKind, type Invitee } from '../../../outlook/calendar/attendees.ts'
import { freeBusy, importance, type MeetingWords, sensitivity } from '../../../outlook/calendar/meeting.ts'
import { asPage, oneLine, textAsPage } from '../../../outlook/calendar/words.ts'
import { invalidProperty, outlookRefusal } from '../mailbox.ts'
import { readTime } from '../prefer.ts'

const dateTimeTimeZone = z.object({ dateTime: z.string(), timeZone: z.string() })
const attendee = z.object({
  emailAddress: z.object({ address: z.string(), name: z.string().nullish() }),
  type: attendeeKind.default('required'),
})
const nothing = z.union([z.null(), z.literal(false)])
const eventBody = z.strictObject({
  subject: z.string().nullish(),
  body: z.object({ contentType: z.string().default('text'), content: z.string() }).optional(),
  start: dateTimeTimeZone.optional(),
  end: dateTimeTimeZone.optional(),
  location: z.object({ displayName: z.string().default('') }).optional(),
  locations: z.array(z.object({ displayName: z.string() })).optional(),
  attendees: z.array(attendee).optional(),
  isOnlineMeeting: z.boolean().optional(),
  onlineMeetingProvider: z
    .enum(['unknown', 'teamsForBusiness', 'skypeForBusiness', 'skypeForConsumer'])
    .optional(),
  transactionId: z.string().nullish(),
  hideAttendees: z.boolean().optional(),
  responseRequested: z.boolean().optional(),
  allowNewTimeProposals: z.boolean().optional(),
  showAs: freeBusy.optional(),
  importance: importance.optional(),
  sensitivity: sensitivity.optional(),
  isReminderOn: z.boolean().optional(),
  reminderMinutesBeforeStart: z.number().int().min(0).optional(),
  categories: z.array(z.string()).optional(),
  isAllDay: nothing.optional(),
  recurrence: nothing.optional(),
})
export type EventBody = z.infer<typeof eventBody>

const unreadable = (message: string) => outlookRefusal(400, 'RequestBodyRead', message)

/** `@odata` annotations are let through, as OData has it. */
const plain = (body: unknown): unknown => {
  const given = z.record(z.string(), z.unknown()).safeParse(body)
  if (!given.success) throw unreadable('The body of the request is not an event.')
  return Object.fromEntries(Object.entries(given.data).filter(([name]) => !name.includes('@odata.')))
}

export const readEventBody = (body: unknown): EventBody => {
  const read = eventBody.safeParse(plain(body))
  if (read.success) return read.data
  const [issue] = read.error.issues
  if (issue?.code === 'unrecognized_keys') {
    throw unreadable(
      `The property '${issue.keys[0]}' does not exist on type 'microsoft.graph.event', or cannot be set here.`,
    )
  }
  throw unreadable(`The value of '${issue?.path.join('/')}' cannot be read: ${issue?.message}`)
}

const mostAttendees = 500
const looksLikeMail = z.email()

/** Each address once; the limit is Exchange Online's for the recipients of a message. */
export const inviteesIn = (given: NonNullable<EventBody['attendees']>): readonly Invitee[] => {
  const byAddress = new Map<string, Invitee>()
  for (const { emailAddress, type } of given) {
    const email = emailAddress.address.trim()
    if (!looksLikeMail.safeParse(email).success) {
      throw outlookRefusal(400, 'ErrorInvalidRecipients', "At least one recipient isn't valid.")
    }
    const name = oneLine(emailAddress.name ?? '') || email
    const key = email.toLowerCase()
    if (!byAddress.has(key)) byAddress.set(key, { email, name, kind: type })
  }
  if (byAddress.size > mostAttendees) {
    throw outlookRefusal(
      400,
      'ErrorRecipientLimitExceeded',
      `The number of attendees exceeds the maximum of ${mostAttendees}.`,
    )
  }
  return [...byAddress.values()]
}

const bodyWords = ({ body }: EventBody): Partial<MeetingWords> => {
  if (!body) return {}
  const html = body.contentType.toLowerCase() === 'html'
  return { bodyHtml: html ? asPage(body.content) : textAsPage(body.content) }
}

const timeWords = ({ start, end }: EventBody): Partial<MeetingWords> => ({
  ...(start && { starts: readTime(start), startZone: start.timeZone }),
  ...(end && { ends: readTime(end), endZone: end.timeZone }),
})

/** The words that those invited read. */
export const readWords = (body: EventBody): Partial<MeetingWords> => {
  const place = body.location?.displayName ?? body.locations?.[0]?.displayName
  return {
    ...(body.subject !== undefined && { subject: oneLine(body.subject ?? '') }),
    ...bodyWords(body),
    ...timeWords(body),
    ...(place !== undefined && { location: oneLine(place) }),
  }
}

/** Settings: the organiser's own, and how the meeting is handled. */
export const readSettings = (body: EventBody): Partial<MeetingWords> => ({
  ...(body.hideAttendees !== undefined && { hideAttendees: body.hideAttendees }),
  ...(body.responseRequested !== undefined && { responseRequested: body.responseRequested }),
  ...(body.allowNewTimeProposals !== undefined && { allowNewTimeProposals: body.allowNewTimeProposals }),
  ...(body.showAs && { showAs: body.showAs }),
  ...(body.importance && { importance: body.importance }),
  ...(body.sensitivity && { sensitivity: body.sensitivity }),
  ...(body.isReminderOn !== undefined && { isReminderOn: body.isReminderOn }),
  ...(body.reminderMinutesBeforeStart !== undefined && { reminderMinutes: body.reminderMinutesBeforeStart }),
  ...(body.categories && { categories: body.categories }),
})

export const demandOrder = (starts: number | undefined, ends: number | undefined): void => {
  if (starts === undefined || ends === undefined || ends < starts) throw invalidProperty()
}
