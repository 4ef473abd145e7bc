// What the doors show of an event and of a mail.

import type { Appointment } from '../../outlook/calendar/appointment.ts'
import type { Response } from '../../outlook/calendar/attendees.ts'
import { copyOf } from '../../outlook/calendar/copies.ts'
import { subjectOf } from '../../outlook/calendar/words.ts'
import type { Mail } from '../../outlook/mail/messages.ts'
import { joinUrlOf } from '../../outlook/teams/online-meeting.ts'
import type { World } from '../../world.ts'

/** The words on Outlook's own buttons. */
const answers: Readonly<Record<Response, string>> = {
  none: 'none',
  accepted: 'accepted',
  tentativelyAccepted: 'tentative',
  declined: 'declined',
}

const iso = (ms: number): string => new Date(ms).toISOString()

export const shownEvent = (appointment: Appointment) => {
  const { id, meeting, organiser, isOrganiser, isCancelled, attendees, answer } = appointment
  return {
    id,
    subject: subjectOf(meeting, isCancelled),
    bodyHtml: meeting.bodyHtml,
    starts: iso(meeting.starts),
    ends: iso(meeting.ends),
    location: meeting.location,
    isOrganiser,
    organiser,
    attendees: attendees.map(({ name, email, kind, response, respondedAt }) => ({
      name,
      email,
      kind,
      response: answers[response],
      respondedAt: respondedAt === undefined ? null : iso(respondedAt),
    })),
    response: isOrganiser ? 'organiser' : answers[answer.response],
    joinUrl: meeting.online === 'on' ? joinUrlOf(meeting) : null,
    isCancelled,
    isDraft: meeting.draft,
    properties: isOrganiser ? meeting.properties : {},
  }
}

export const shownMail = (world: World, mail: Mail) => ({
  id: mail.id,
  subject: mail.subject,
  from: mail.from,
  to: mail.to,
  at: iso(mail.at),
  bodyHtml: mail.bodyHtml,
  read: mail.read,
  kind: mail.kind,
  eventId: mail.uid === undefined ? null : (copyOf(world.db, mail.personId, mail.uid)?.id ?? null),
})
