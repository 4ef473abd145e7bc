// The doors of a person's calendar and mail, by name.
import { z } from 'zod'
import { ask, tell } from '../doors/request.ts'
import { type CalendarEvent, eventSchema, type Mail, mailSchema } from './shapes.ts'

const part = encodeURIComponent
const at = (person: string, path: string): string => `/local/persons/${part(person)}/outlook/${path}`
const iso = (ms: number): string => new Date(ms).toISOString()

const eventsSchema = z.object({ events: z.array(eventSchema) }).transform(({ events }) => events)
const mailsSchema = z.object({ messages: z.array(mailSchema) }).transform(({ messages }) => messages)

export const askEvents = (person: string, from: number, to: number): Promise<CalendarEvent[]> =>
  ask(at(person, `events?from=${part(iso(from))}&to=${part(iso(to))}`), eventsSchema)

export const askEvent = (person: string, id: string): Promise<CalendarEvent> =>
  ask(at(person, `events/${part(id)}`), eventSchema)

export type EventWords = {
  readonly id: string | null
  readonly subject: string
  readonly bodyHtml: string
  readonly starts: number
  readonly ends: number
  readonly location: string
  readonly attendees: readonly string[]
  readonly properties: Readonly<Record<string, unknown>>
}
/** Keeps an appointment; with `send` everybody invited gets it. */
export const keepEvent = (person: string, words: EventWords, send: boolean): Promise<CalendarEvent> => {
  const { id, starts, ends, ...rest } = words
  const body = { ...rest, ...(id !== null && { id }), starts: iso(starts), ends: iso(ends), send }
  return ask(at(person, 'events'), eventSchema, { method: 'POST', body })
}

export type Response = 'accepted' | 'tentative' | 'declined'
export const respondTo = (person: string, id: string, response: Response): Promise<void> =>
  tell(at(person, `events/${part(id)}/respond`), { method: 'POST', body: { response } })

/** Takes an event away; what was sent is called off for everybody if the person is its organiser. */
export const removeEvent = (person: string, id: string): Promise<void> =>
  tell(at(person, `events/${part(id)}`), { method: 'DELETE' })

export type Folder = 'inbox' | 'sent'
export const askMail = (person: string, folder: Folder): Promise<Mail[]> =>
  ask(at(person, `mail?folder=${folder}`), mailsSchema)

export type Letter = { readonly to: readonly string[]; readonly subject: string; readonly body: string }
export const sendMail = (person: string, letter: Letter): Promise<void> =>
  tell(at(person, 'mail'), { method: 'POST', body: letter })

export const markRead = (person: string, id: string): Promise<void> =>
  tell(at(person, `mail/${part(id)}/read`), { method: 'POST', body: {} })

/** The person was in the meeting that long; its attendance report says so. */
export const attendMeeting = (person: string, joinUrl: string, minutes: number): Promise<void> =>
  tell(at(person, 'meetings/attend'), { method: 'POST', body: { joinUrl, minutes } })
