// An appointment as it stands in the form: what was last read of it, what was changed since, and how the two meet.
import type { EventWords } from '../doors.ts'
import type { Answer, CalendarEvent } from '../shapes.ts'

export type Recipient = {
  readonly name: string
  readonly email: string
  readonly kind: 'required' | 'optional'
  readonly response: Answer
}

export type Draft = {
  /** null until it was first saved. */
  readonly id: string | null
  readonly subject: string
  readonly bodyHtml: string
  /** Milliseconds. */
  readonly starts: number
  readonly ends: number
  readonly location: string
  readonly attendees: readonly Recipient[]
  /** What add-ins keep with the appointment. */
  readonly properties: Readonly<Record<string, unknown>>
  readonly joinUrl: string | null
  readonly isSent: boolean
}

const halfHourMs = 1_800_000

/** A new appointment of half an hour. */
export const blankDraft = (starts: number): Draft => ({
  id: null,
  subject: '',
  bodyHtml: '',
  starts,
  ends: starts + halfHourMs,
  location: '',
  attendees: [],
  properties: {},
  joinUrl: null,
  isSent: false,
})

/** The next half hour after a moment. */
export const nextHalfHour = (at: number): number => Math.floor(at / halfHourMs) * halfHourMs + halfHourMs

export const draftOf = (event: CalendarEvent): Draft => ({
  id: event.id,
  subject: event.subject,
  bodyHtml: event.bodyHtml,
  starts: event.starts,
  ends: event.ends,
  location: event.location,
  attendees: event.attendees.map(({ name, email, kind, response }) => ({
    name,
    email,
    kind: kind === 'optional' ? kind : 'required',
    response,
  })),
  properties: event.properties,
  joinUrl: event.joinUrl,
  isSent: !event.isDraft,
})

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

const invited = (attendees: readonly Recipient[]): readonly string[] =>
  attendees.map(({ email, kind }) => `${kind} ${email.toLowerCase()}`)

export const isChanged = (base: Draft, mine: Draft): boolean =>
  mine.subject !== base.subject ||
  mine.bodyHtml !== base.bodyHtml ||
  mine.starts !== base.starts ||
  mine.ends !== base.ends ||
  mine.location !== base.location ||
  !same(invited(mine.attendees), invited(base.attendees)) ||
  !same(mine.properties, base.properties)

// What Outlook writes into the body of a Teams meeting. Its form never loses it, whatever is typed around it.
const meetingBlock = /(?:<br\s*\/?>)?<div[^>]*class="me-email-text"[\s\S]*?<\/div>/

const withMeeting = (mine: string, theirs: Draft): string => {
  const { joinUrl } = theirs
  if (joinUrl === null || mine.includes(joinUrl) || mine.includes(joinUrl.replaceAll('&', '&amp;')))
    return mine
  const block = meetingBlock.exec(theirs.bodyHtml)?.[0] ?? `<p><a href="${joinUrl}">${joinUrl}</a></p>`
  return mine.includes('</body>') ? mine.replace('</body>', () => `${block}</body>`) : mine + block
}

const chosen = <Value>(base: Value, mine: Value, theirs: Value): Value => (same(base, mine) ? theirs : mine)

const mergedAttendees = (base: Draft, mine: Draft, theirs: Draft): readonly Recipient[] => {
  if (same(invited(base.attendees), invited(mine.attendees))) return theirs.attendees
  const now = new Map(theirs.attendees.map((one) => [one.email.toLowerCase(), one.response]))
  return mine.attendees.map((one) => ({ ...one, response: now.get(one.email.toLowerCase()) ?? one.response }))
}

/** What was typed since `base` was read stays; all else is as it now stands in the calendar. */
export const merged = (base: Draft, mine: Draft, theirs: Draft): Draft => ({
  id: theirs.id,
  subject: chosen(base.subject, mine.subject, theirs.subject),
  bodyHtml: withMeeting(chosen(base.bodyHtml, mine.bodyHtml, theirs.bodyHtml), theirs),
  starts: chosen(base.starts, mine.starts, theirs.starts),
  ends: chosen(base.ends, mine.ends, theirs.ends),
  location: chosen(base.location, mine.location, theirs.location),
  attendees: mergedAttendees(base, mine, theirs),
  properties: chosen(base.properties, mine.properties, theirs.properties),
  joinUrl: theirs.joinUrl,
  isSent: theirs.isSent,
})

/** A new start takes the end along, as Outlook does. */
export const withStart = (draft: Draft, starts: number): Draft => ({
  ...draft,
  starts,
  ends: draft.ends + starts - draft.starts,
})

export const wordsOf = (draft: Draft): EventWords => ({
  id: draft.id,
  subject: draft.subject,
  bodyHtml: draft.bodyHtml,
  starts: draft.starts,
  ends: draft.ends,
  location: draft.location,
  attendees: draft.attendees.map(({ email }) => email),
  properties: draft.properties,
})
