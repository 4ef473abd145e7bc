// Brings a meeting to the calendars and mailboxes of those invited: invitations, updates, cancellations.

import { findPerson, type Person } from '../../directory/people.ts'
import type { World } from '../../world.ts'
import { type Letter, personWith, post } from '../mail/post.ts'
import { type Attendee, type Invitee, sameAddress } from './attendees.ts'
import { addCopy, copyOf, freezeCopy } from './copies.ts'
import type { Meeting } from './meeting.ts'
import { subjectOf, withComment } from './words.ts'

const organiserIn = (world: World, meeting: Meeting): Person => {
  const organiser = findPerson(world.db, meeting.organiserId)
  if (!organiser) throw new Error(`the organiser ${meeting.organiserId} is not in the directory`)
  return organiser
}

const send = (
  world: World,
  meeting: Meeting,
  kind: Letter['kind'],
  to: readonly Invitee[],
  comment?: string,
): readonly string[] => {
  const organiser = organiserIn(world, meeting)
  return post(world, organiser, {
    kind,
    subject: subjectOf(meeting, kind === 'cancellation'),
    bodyHtml: comment === undefined ? meeting.bodyHtml : withComment(meeting.bodyHtml, comment),
    uid: meeting.uid,
    // Who organises a meeting and invites themselves too is sent nothing.
    to: to
      .filter(({ email }) => !sameAddress(email, organiser.mail))
      .map(({ name, email }) => ({ name, email })),
    open: !meeting.hideAttendees,
    kept: true,
  })
}

/** Those of them who have a mailbox to look into, without the organiser. */
const within = (world: World, meeting: Meeting, to: readonly Invitee[]): readonly Person[] =>
  to.flatMap(({ email }) => {
    const person = personWith(world.db, email)
    return person && person.id !== meeting.organiserId ? [person] : []
  })

/** Everybody named gets the meeting in their calendar and a mail. Answers whose Outlook changed. */
export const invite = (world: World, meeting: Meeting, to: readonly Invitee[]): readonly string[] => {
  for (const person of within(world, meeting, to)) addCopy(world.db, person.id, meeting.uid, meeting)
  return send(world, meeting, 'invitation', to)
}

/** The copies read from the meeting itself, so only the mail is left to send; a deleted copy comes back. */
export const tellChange = (world: World, meeting: Meeting, to: readonly Invitee[]): readonly string[] => {
  for (const { id } of within(world, meeting, to)) {
    if (!copyOf(world.db, id, meeting.uid)) addCopy(world.db, id, meeting.uid, meeting)
  }
  return send(world, meeting, 'update', to)
}

/** Their copies stay, marked as cancelled and as they were; a mail says so. */
export const tellOff = (
  world: World,
  meeting: Meeting,
  to: readonly Attendee[],
  comment?: string,
): readonly string[] => {
  for (const attendee of to) {
    const [person] = within(world, meeting, [attendee])
    const copy = person && copyOf(world.db, person.id, meeting.uid)
    const { response, respondedAt } = attendee
    if (copy) freezeCopy(world.db, copy.id, { meeting, response, respondedAt })
  }
  return send(world, meeting, 'cancellation', to, comment)
}
