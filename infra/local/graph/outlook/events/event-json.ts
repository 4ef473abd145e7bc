// An event as Graph writes it: everything Exchange keeps of it, as the owner of that calendar may see it.

import { createHash } from 'node:crypto'
import type { Appointment } from '../../../outlook/calendar/appointment.ts'
import type { Attendee } from '../../../outlook/calendar/attendees.ts'
import { previewOf, subjectOf } from '../../../outlook/calendar/words.ts'
import type { Address } from '../../../outlook/mail/messages.ts'
import { joinUrlOf } from '../../../outlook/teams/online-meeting.ts'
import type { GraphReply } from '../../call.ts'
import { graphBase } from '../../odata/query.ts'
import { shownTime, type Wanted } from '../prefer.ts'

const never = '0001-01-01T00:00:00Z'
const iso = (ms: number): string => new Date(ms).toISOString()

/** Changes with every change of the meeting, and differs from mailbox to mailbox. */
export const changeKeyOf = ({ id, meeting, isCancelled }: Appointment): string =>
  createHash('sha1').update(`${id}#${meeting.version}#${isCancelled}`).digest('base64')

export const etagOfEvent = (appointment: Appointment): string => `W/"${changeKeyOf(appointment)}"`

const recipient = ({ name, email }: Address) => ({ emailAddress: { name, address: email } })

const attendeeJson = ({ kind, response, respondedAt, ...address }: Attendee) => ({
  type: kind,
  status: { response, time: respondedAt === undefined ? never : iso(respondedAt) },
  ...recipient(address),
})

const ownResponse = ({ isOrganiser, answer }: Appointment) => {
  if (isOrganiser) return { response: 'organizer', time: never }
  const response = answer.response === 'none' ? 'notResponded' : answer.response
  return { response, time: answer.respondedAt === undefined ? never : iso(answer.respondedAt) }
}

/** How it stands in the owner's free and busy times. */
export const showsAs = ({ isOrganiser, isCancelled, meeting, answer }: Appointment): string => {
  if (isCancelled || answer.response === 'declined') return 'free'
  if (isOrganiser || answer.response === 'accepted') return meeting.showAs
  return 'tentative'
}

const locationJson = (displayName: string) => {
  const named = displayName === '' ? {} : { uniqueId: displayName }
  return {
    displayName,
    locationType: 'default',
    ...named,
    uniqueIdType: displayName === '' ? 'unknown' : 'private',
  }
}

const onlineJson = ({ meeting }: Appointment) => ({
  onlineMeetingUrl: null,
  isOnlineMeeting: meeting.online === 'on',
  onlineMeetingProvider: meeting.online === 'none' ? 'unknown' : 'teamsForBusiness',
  onlineMeeting: meeting.online === 'on' ? { joinUrl: joinUrlOf(meeting) } : null,
})

const wordsJson = ({ meeting, isOrganiser, isCancelled }: Appointment) => ({
  subject: subjectOf(meeting, isCancelled),
  bodyPreview: previewOf(meeting.bodyHtml),
  importance: meeting.importance,
  sensitivity: meeting.sensitivity,
  isAllDay: false,
  isCancelled,
  isDraft: meeting.draft,
  isOrganizer: isOrganiser,
  responseRequested: meeting.responseRequested,
  allowNewTimeProposals: meeting.allowNewTimeProposals,
  seriesMasterId: null,
  transactionId: (isOrganiser && meeting.transactionId) || null,
  body: { contentType: 'html', content: meeting.bodyHtml },
  recurrence: null,
})

export const eventJson = (appointment: Appointment, wanted: Wanted): Record<string, unknown> => {
  const { id, meeting, isOrganiser, organiser, attendees } = appointment
  const { displayName, ...place } = locationJson(meeting.location)
  return {
    '@odata.etag': etagOfEvent(appointment),
    id,
    createdDateTime: iso(meeting.createdAt),
    lastModifiedDateTime: iso(meeting.modifiedAt),
    changeKey: changeKeyOf(appointment),
    categories: isOrganiser ? meeting.categories : [],
    originalStartTimeZone: meeting.startZone,
    originalEndTimeZone: meeting.endZone,
    iCalUId: meeting.uid,
    reminderMinutesBeforeStart: meeting.reminderMinutes,
    isReminderOn: meeting.isReminderOn,
    hasAttachments: false,
    hideAttendees: meeting.hideAttendees,
    ...wordsJson(appointment),
    showAs: showsAs(appointment),
    type: 'singleInstance',
    webLink: `https://outlook.office365.com/owa/?itemid=${encodeURIComponent(id)}&exvsurl=1&path=/calendar/item`,
    ...onlineJson(appointment),
    responseStatus: ownResponse(appointment),
    start: shownTime(meeting.starts, wanted),
    end: shownTime(meeting.ends, wanted),
    location: { displayName, ...place },
    locations: displayName === '' ? [] : [{ displayName, locationType: 'default', uniqueIdType: 'unknown' }],
    attendees: attendees.map(attendeeJson),
    organizer: recipient(organiser),
  }
}

export const eventReply = (
  status: number,
  appointment: Appointment,
  wanted: Wanted,
  shape: (whole: Record<string, unknown>) => Record<string, unknown> = (whole) => whole,
): GraphReply => ({
  status,
  headers: wanted.applied,
  body: {
    '@odata.context': `${graphBase}/$metadata#users('${appointment.person.id}')/events/$entity`,
    ...shape(eventJson(appointment, wanted)),
  },
})
