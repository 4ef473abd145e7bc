// What the tests of Outlook share: people of the cast, an event to begin with, and looking into calendars and mail.

import { z } from 'zod'
import { cast } from '../../directory/cast.ts'
import { findPerson, type Person } from '../../directory/people.ts'
import { appointmentsBetween } from '../../outlook/calendar/appointment.ts'
import { mailOf } from '../../outlook/mail/messages.ts'
import type { World } from '../../world.ts'
import type { Answer, Call } from '../test-graph.ts'

const [priya, amara, ines, marcus, helen] = cast
export const people = { priya, amara, ines, marcus, helen }
export const events = `/users/${marcus.id}/events`

export const asked = (...mails: readonly string[]) =>
  mails.map((address) => ({ emailAddress: { address, name: address }, type: 'required' }))

export const workshop = {
  subject: 'Workshop: sharing SENCOs',
  body: { contentType: 'html', content: '<p>What changes for small schools.</p>' },
  start: { dateTime: '2026-11-24T09:30:00', timeZone: 'GMT Standard Time' },
  end: { dateTime: '2026-11-24T12:00:00', timeZone: 'GMT Standard Time' },
  attendees: asked(amara.mail, priya.mail),
  isOnlineMeeting: true,
  onlineMeetingProvider: 'teamsForBusiness',
  transactionId: 'S-0001',
}

export const make = (call: Call, more: Readonly<Record<string, unknown>> = {}): Promise<Answer> =>
  call('POST', events, { ...workshop, ...more })

const standing = (world: World, id: string): Person => {
  const person = findPerson(world.db, id)
  if (!person) throw new Error(`nobody has the id ${id}`)
  return person
}

/** Everything in that person's calendar. */
export const calendarOf = (world: World, { id }: { readonly id: string }) =>
  appointmentsBetween(world.db, standing(world, id), 0, Date.parse('2100-01-01'))

/** Kinds and subjects of the mail in the inbox, oldest first. */
export const mailKindsOf = (world: World, { id }: { readonly id: string }): readonly string[] =>
  mailOf(world.db, id, 'inbox')
    .map(({ kind }) => kind)
    .reverse()

export const idOf = (answer: Answer): string => z.object({ id: z.string() }).parse(answer.body).id
