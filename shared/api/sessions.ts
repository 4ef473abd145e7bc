// Sessions on the wire for those who book them: what there is, what I hold, and every press.

import * as z from 'zod/mini'
import {
  consultationIdSchema,
  instantSchema,
  opSchema,
  personIdSchema,
  seriesIdSchema,
  sessionIdSchema,
  urnSchema,
} from './ids.ts'

export const sessionKindSchema = z.enum(['workshop', 'briefing', 'event', 'visit'])

/** One row of mine or of a colleague. `position` is the place in the waiting line, 1 for the first. */
const heldSchema = z.object({
  person: personIdSchema,
  personName: z.string(),
  schoolName: z.string(),
  reference: z.string(),
  state: z.enum(['booked', 'leaving', 'waiting', 'offered', 'taking']),
  /** Until when an offer or a place that was just cancelled is held. */
  until: z.nullable(instantSchema),
  /** True for a place that is being let go because Outlook has a "no" from the person. */
  declined: z.boolean(),
  position: z.nullable(z.number()),
  /** False while the calendar invitation is on its way; null where none is sent (waiting, or past an event's limit). */
  invited: z.nullable(z.boolean()),
})
export type Held = z.infer<typeof heldSchema>

export const agendaSchema = z.object({ fileName: z.string(), size: z.number(), url: z.string() })

export const sessionViewSchema = z.object({
  id: sessionIdSchema,
  kind: sessionKindSchema,
  title: z.string(),
  about: z.string(),
  starts: instantSchema,
  ends: instantSchema,
  area: z.nullable(z.string()),
  /** Meant for one of the person's areas first, or for no area. */
  fits: z.boolean(),
  capacity: z.number(),
  placesLeft: z.number(),
  waiting: z.number(),
  /** The last moment at which a place can be given up by oneself. */
  cancelUntil: instantSchema,
  series: z.nullable(z.object({ id: seriesIdSchema, title: z.string(), attendOne: z.boolean() })),
  consultation: z.nullable(z.object({ id: consultationIdSchema, title: z.string() })),
  organiser: z.string(),
  speakers: z.array(z.string()),
  agenda: z.nullable(agendaSchema),
  state: z.enum(['open', 'calledOff', 'started', 'ended']),
  calledOffBecause: z.nullable(z.string()),
  moved: z.nullable(z.object({ from: instantSchema, to: instantSchema, reason: z.string() })),
  /** For those who hold a place. */
  joinUrl: z.nullable(z.string()),
  mine: z.nullable(heldSchema),
  /** Rows this person made or may manage for others of their schools. */
  colleagues: z.array(heldSchema),
})
export type SessionView = z.infer<typeof sessionViewSchema>

/** GET /api/sessions: what this person may book or holds; the earliest first, those that are over last. */
export const sessionListSchema = z.object({
  now: instantSchema,
  sessions: z.array(sessionViewSchema),
  /** People of the same schools for whom a place can be booked. */
  colleagues: z.array(
    z.object({ id: personIdSchema, name: z.string(), urn: urnSchema, schoolName: z.string() }),
  ),
})
export type SessionList = z.infer<typeof sessionListSchema>

/** Whose row a press is about; absent or null: the person's own. `school`: for whom they come, if they have several. */
const whose = { person: z.optional(z.nullable(personIdSchema)), school: z.optional(z.nullable(urnSchema)) }

/**
 * POST /api/sessions/:id/<action>. Each is safe to repeat and answers with the session as it is afterwards.
 * book: a place · wait: a turn in the line, or a place when one is free and nobody waits · cancel: gives up the place
 * (held for one minute) or the turn · undo: takes it back within that minute · keep: says "I do come" after a decline
 * in Outlook · switch: from the place in `from` to one here · take: accepts the offer, giving up `instead` ·
 * decline: lets the offer go.
 */
export const sessionActions = ['book', 'wait', 'cancel', 'undo', 'keep', 'switch', 'take', 'decline'] as const
export type SessionAction = (typeof sessionActions)[number]
export const sessionActionSchema = z.strictObject({
  ...whose,
  op: opSchema,
  /** switch: the session whose place is given up once the new one is held. take: likewise, when they hold one. */
  from: z.optional(z.nullable(sessionIdSchema)),
})
export type SessionActionBody = z.infer<typeof sessionActionSchema>

/** A session's page on our own host: the address that the message extension makes a card of. */
export const sessionPagePath = (id: string): string => `/tab/#/sessions/${id}`

export const sessionPaths = {
  list: '/api/sessions',
  one: (id: string) => `/api/sessions/${id}`,
  act: (id: string, action: SessionAction) => `/api/sessions/${id}/${action}`,
  /** The agenda as PDF, for everybody who may see the session. */
  agenda: (id: string) => `/api/sessions/${id}/agenda.pdf`,
  /** text/calendar, for people without Outlook; only for those who hold a place. */
  ics: (id: string) => `/api/sessions/${id}/calendar.ics`,
} as const
