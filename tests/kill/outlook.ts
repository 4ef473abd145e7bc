// What Outlook, the chat and the lists hold of a session, whoever put it there: events, mails, words, rows.

import * as z from 'zod/mini'
import { officer, type Someone } from './county.ts'
import type { Fields } from './door.ts'
import type { Stage } from './stage.ts'

const eventsSchema = z.object({
  events: z.array(
    z.object({
      subject: z.string(),
      starts: z.string(),
      joinUrl: z.nullable(z.string()),
      isCancelled: z.boolean(),
      attendees: z.array(z.object({ email: z.string() })),
    }),
  ),
})
const mailsSchema = z.object({ messages: z.array(z.object({ subject: z.string(), kind: z.string() })) })

/** The officer's events of this session, as Outlook shows them. */
export const eventsOf = async ({ door }: Stage, subject: string) => {
  const path = `/local/persons/${officer}/outlook/events?from=2020-11-01T00:00:00Z&to=2020-11-30T00:00:00Z`
  const { events } = await door.local('GET', path, eventsSchema)
  return events.filter((event) => event.subject === subject)
}

/** Mails about the session to this person, counted: invitations, updates, cancellations. */
export const mailsTo = async ({ door }: Stage, person: Someone, title: string) => {
  const { messages } = await door.local('GET', `/local/persons/${person.id}/outlook/mail`, mailsSchema)
  const ours = messages.filter(({ subject }) => subject.includes(title))
  const of = (area: string, kind: string) =>
    ours.filter((mail) => mail.subject.includes(`: ${area}`) && mail.kind === kind).length
  return {
    east: [of('East', 'invitation'), of('East', 'update'), of('East', 'cancellation')].join(),
    west: [of('West', 'invitation'), of('West', 'update'), of('West', 'cancellation')].join(),
  }
}

/** The rows of a session in Bookings or Notices. */
export const rowsOf = async ({ door }: Stage, list: string, session: string): Promise<readonly Fields[]> =>
  await door.rows(await door.listId(list), 'SessionId', session)

/** How far a notice's row is. */
export const stateOf = (fields: Fields): string =>
  z.object({ state: z.object({ state: z.string() }) }).parse(JSON.parse(String(fields['Journal']))).state
    .state

const messagesSchema = z.array(
  z.object({ summary: z.nullish(z.string()), from: z.object({ bot: z.boolean() }) }),
)
const conversationsSchema = z.array(z.object({ id: z.string(), kind: z.string() }))

/** How often the bot has told this person of what has the title. */
export const wordsTo = async ({ door }: Stage, person: Someone, title: string): Promise<number> => {
  const list = await door.local('GET', `/local/persons/${person.id}/conversations`, conversationsSchema)
  const chat = list.find(({ kind }) => kind === 'personal')?.id ?? ''
  const path = `/local/conversations/${encodeURIComponent(chat)}/messages?person=${person.id}`
  const messages = await door.local('GET', path, messagesSchema)
  return messages.filter(({ from, summary }) => from.bot && (summary ?? '').includes(title)).length
}
