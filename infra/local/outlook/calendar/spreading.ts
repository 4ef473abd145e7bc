// Brings a meeting to the calendars and mailboxes of those invited: invitations, updates, cancellations.

import { findPerson, type Person } from '../../directory/people.ts'
import type { World } from '../../world.ts'
import { type Letter, personWith, post } from '../mail/post.ts'
import type { Attendee, Invitee } from './attendees.ts'
import { addCopy, copiesOf, copyOf, freezeCopy } from './copies.ts'
import type { Meeting } from './meeting.ts'
import { escapeHtml, subjectOf } from './words.ts'

export const organiserIn = (world: World, meeting: Meeting): Person => {
  const organiser = findPerson(world.db, meeting.organiserId)
  if (!organiser) throw new Error(`the organiser ${meeting.organiserId} is not in the directory`)
  return organiser
}

const lettered = (
  meeting: Meeting,
  kind: Letter['kind'],
  to: readonly Invitee[],
  comment?: string,
): Letter => ({
  kind,
  subject: subjectOf(meeting, kind === 'cancellation'),
  bodyHtml: comment === undefined ? meeting.bodyHtml : `<p>${escapeHtml(comment)}</p>${meeting.bodyHtml}`,
  uid: meeting.uid,
  to: to.map(({ name, email }) => ({ name, email })),
  open: !meeting.hideAttendees,
  kept: true,
})

/** Everybody named gets the meeting in their calendar and a mail. Answers whose Outlook changed. */
export const invite = (world: World, meeting: Meeting, to: readonly Invitee[]): readonly string[] => {
  for (const { email } of to) {
    const person = personWith(world.db, email)
    if (person && person.id !== meeting.organiserId) addCopy(world.db, person.id, meeting.uid, meeting)
  }
  return post(world, organiserIn(world, meeting), lettered(meeting, 'invitation', to))
}

/** The copies read from the meeting itself, so only the mail is left to send; a deleted copy comes back. */
export const tellChange = (world: World, meeting: Meeting, to: readonly Invitee[]): readonly string[] => {
  for (const { email } of to) {
    const person = personWith(world.db, email)
    if (!person || person.id === meeting.organiserId) continue
    if (!copyOf(world.db, person.id, meeting.uid)) addCopy(world.db, person.id, meeting.uid, meeting)
  }
  return post(world, organiserIn(world, meeting), lettered(meeting, 'update', to))
}

/** Their copies stay, marked as cancelled and as they were; a mail says so. */
export const tellOff = (
  world: World,
  meeting: Meeting,
  to: readonly Attendee[],
  comment?: string,
): readonly string[] => {
  const copies = new Map(copiesOf(world.db, meeting.uid).map((copy) => [copy.personId, copy]))
  for (const { email, response, respondedAt } of to) {
    const person = personWith(world.db, email)
    const copy = person && person.id !== meeting.organiserId ? copies.get(person.id) : undefined
    if (copy) freezeCopy(world.db, copy.id, { meeting, response, respondedAt })
  }
  return post(world, organiserIn(world, meeting), lettered(meeting, 'cancellation', to, comment))
}
