// Sessions on the wire for officers: planning in the tab or in Outlook, who has booked, what stands in the way, notes.

import * as z from 'zod/mini'
import { audienceSchema } from './drafts.ts'
import {
  consultationIdSchema,
  instantSchema,
  personIdSchema,
  sectionIdSchema,
  seriesIdSchema,
  sessionIdSchema,
  urnSchema,
  versionSchema,
} from './ids.ts'
import { agendaSchema, sessionKindSchema } from './sessions.ts'
import { unsentSchema } from './unsent.ts'

const short = z.string().check(z.maxLength(255))
const localTime = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/))
const officer = z.object({ id: personIdSchema, name: z.string() })
const reason = z.string().check(z.trim(), z.minLength(1), z.maxLength(500))

/** What an officer writes. Times are London wall-clock times without offset. */
export const planSchema = z.strictObject({
  kind: sessionKindSchema,
  title: short.check(z.trim(), z.minLength(1)),
  about: z.string().check(z.maxLength(4_000)),
  starts: localTime,
  ends: localTime,
  consultation: z.nullable(consultationIdSchema),
  /** `null` id: a new series. */
  series: z.nullable(
    z.strictObject({
      id: z.nullable(seriesIdSchema),
      title: short.check(z.trim(), z.minLength(1)),
      attendOne: z.boolean(),
    }),
  ),
  area: z.nullable(short),
  capacity: z.int().check(z.gte(1), z.lte(2_000)),
  audience: audienceSchema,
  attendeesSeen: z.boolean(),
  coOrganisers: z.array(personIdSchema).check(z.maxLength(20)),
  speakers: z.array(short).check(z.maxLength(20)),
})
export type Plan = z.infer<typeof planSchema>

/**
 * POST /api/planner/sessions. `key` is made by the client before the first try and becomes the session's id, so that
 * planning it twice plans it once. `eventId`: the organiser's own appointment, as Outlook names it, to be made into it.
 */
export const newSessionSchema = z.strictObject({
  key: sessionIdSchema,
  plan: planSchema,
  eventId: z.optional(z.nullable(z.string().check(z.maxLength(400)))),
})
/** POST /api/planner/series: several sessions at once, all of one series. */
export const newSeriesSchema = z.strictObject({
  key: seriesIdSchema,
  plans: z.array(planSchema).check(z.minLength(1), z.maxLength(40)),
})

/** One person of a session: `response` is what Outlook has. */
export const bookedPersonSchema = z.object({
  person: personIdSchema,
  name: z.string(),
  schoolName: z.string(),
  reference: z.string(),
  bookedBy: z.nullable(z.string()),
  state: z.enum(['booked', 'leaving', 'waiting', 'offered', 'taking']),
  until: z.nullable(instantSchema),
  /** They said in Outlook that they do not come: `leaving` for that. */
  declined: z.boolean(),
  position: z.nullable(z.number()),
  response: z.nullable(z.enum(['none', 'accepted', 'tentative', 'declined'])),
})

export const plannedSchema = z.object({
  id: sessionIdSchema,
  version: versionSchema,
  kind: sessionKindSchema,
  title: z.string(),
  about: z.string(),
  starts: instantSchema,
  ends: instantSchema,
  consultation: z.nullable(z.object({ id: consultationIdSchema, title: z.string() })),
  series: z.nullable(z.object({ id: seriesIdSchema, title: z.string(), attendOne: z.boolean() })),
  area: z.nullable(z.string()),
  capacity: z.number(),
  booked: z.number(),
  waiting: z.number(),
  /** So many hold a place more than there are: nobody is dropped. */
  overCapacity: z.number(),
  audience: audienceSchema,
  attendeesSeen: z.boolean(),
  organiser: officer,
  coOrganisers: z.array(officer),
  speakers: z.array(z.string()),
  agenda: z.nullable(agendaSchema),
  state: z.enum(['planned', 'calledOff', 'started', 'ended']),
  /** Who asks to tell every school of it; a second officer has to agree (telling.ts). */
  asks: z.optional(z.nullable(officer)),
  calledOffBecause: z.nullable(z.string()),
  /** making: the calendar event is on its way · made · gone · failed: the sentence says why. */
  calendar: z.object({
    state: z.enum(['making', 'made', 'gone', 'failed']),
    joinUrl: z.nullable(z.string()),
    sentence: z.nullable(z.string()),
  }),
})
export type Planned = z.infer<typeof plannedSchema>
/** The answer to POST /api/planner/series: all of them, in the order of the plans. */
export const plannedSeriesSchema = z.object({ sessions: z.array(plannedSchema) })

/** GET /api/planner/sessions: every session, the earliest first. */
export const plannerSchema = z.object({
  now: instantSchema,
  sessions: z.array(plannedSchema),
  /** Where the lists stand in SharePoint. */
  listUrl: z.string(),
  holidays: z.array(z.object({ name: z.string(), from: z.string(), to: z.string() })),
})

/** GET /api/planner/sessions/:id */
export const plannedDetailSchema = z.object({
  now: instantSchema,
  session: plannedSchema,
  people: z.array(bookedPersonSchema),
  /** Notices that could not be delivered, or nobody knows: with the reason in words. */
  unsent: z.array(unsentSchema),
})
export type PlannedDetail = z.infer<typeof plannedDetailSchema>

/** PUT /api/planner/sessions/:id with If-Match. `reason` is told to those who booked when the time changes. */
export const changeSessionSchema = z.strictObject({
  plan: planSchema,
  reason: z.string().check(z.maxLength(500)),
})
/** POST /api/planner/sessions/:id/call-off */
export const callOffSchema = z.strictObject({ reason })
/** POST /api/planner/sessions/:id/remove: an officer takes somebody off; the place goes to the next in line. */
export const removePersonSchema = z.strictObject({ person: personIdSchema })
/** POST /api/planner/sessions/:id/add: an officer books somebody in; also from a mail, for the sender's school. */
export const addPersonSchema = z.strictObject({ person: personIdSchema, school: z.nullable(urnSchema) })

/** POST /api/planner/checks */
export const askChecksSchema = z.strictObject({
  starts: localTime,
  ends: localTime,
  area: z.nullable(short),
  coOrganisers: z.array(personIdSchema).check(z.maxLength(20)),
  /** The session being changed: it does not clash with itself. */
  except: z.nullable(sessionIdSchema),
  /** The appointment being written in Outlook: it does not make its own organiser busy. */
  exceptEventId: z.optional(z.nullable(z.string().check(z.maxLength(400)))),
  /** Further dates that are planned with it, of which each is looked at too, also beside the others. */
  more: z.optional(z.array(z.strictObject({ starts: localTime, ends: localTime })).check(z.maxLength(39))),
})
const checks = z.array(
  z.object({
    kind: z.enum(['order', 'past', 'hours', 'weekend', 'holiday', 'session', 'beside', 'busy', 'clock']),
    weight: z.enum(['stops', 'warns', 'fine']),
    sentence: z.string(),
  }),
)
/**
 * `stops`: cannot be planned so. Else a warning the officer may set aside; `fine` says what was looked at and is free.
 * `more`: of the further dates, in their order.
 */
export const checksSchema = z.object({ checks, more: z.optional(z.array(checks)) })
export type Checks = z.infer<typeof checksSchema>

/** GET /api/planner/proposals/:consultation: the workshops an imported paper names, ready to be planned. */
export const proposalsSchema = z.object({
  consultation: z.object({ id: consultationIdSchema, title: z.string() }),
  plans: z.array(planSchema),
  /** Workshops of the paper that stand already. */
  planned: z.number(),
})
/** GET /api/planner/consultations: those a session can belong to, with how many workshops of their papers are still to be planned. */
export const planConsultationsSchema = z.object({
  consultations: z.array(z.object({ id: consultationIdSchema, title: z.string(), workshops: z.number() })),
})

/** GET and PUT /api/planner/sessions/:id/notes: what was said, by section of the consultation; evidence afterwards. */
export const notesSchema = z.object({
  version: z.nullable(versionSchema),
  sections: z.array(
    z.object({ id: sectionIdSchema, number: z.string(), title: z.string(), text: z.string() }),
  ),
  savedAt: z.nullable(instantSchema),
  by: z.nullable(z.string()),
})
export type Notes = z.infer<typeof notesSchema>
export const saveNotesSchema = z.strictObject({
  sections: z
    .array(z.strictObject({ id: sectionIdSchema, text: z.string().check(z.maxLength(10_000)) }))
    .check(z.maxLength(80)),
})

/** GET /api/consultations/:id/evidence: what workshops said; only sections about which something was noted. */
export const evidenceSchema = z.object({
  sections: z.array(
    z.object({
      id: sectionIdSchema,
      number: z.string(),
      title: z.string(),
      notes: z.array(z.object({ session: z.string(), when: z.string(), by: z.string(), text: z.string() })),
    }),
  ),
})
export type EvidenceView = z.infer<typeof evidenceSchema>

export const plannerPaths = {
  sessions: '/api/planner/sessions',
  series: '/api/planner/series',
  one: (id: string) => `/api/planner/sessions/${id}`,
  callOff: (id: string) => `/api/planner/sessions/${id}/call-off`,
  add: (id: string) => `/api/planner/sessions/${id}/add`,
  remove: (id: string) => `/api/planner/sessions/${id}/remove`,
  /** multipart, field `file`: a PDF. */
  agenda: (id: string) => `/api/planner/sessions/${id}/agenda`,
  notes: (id: string) => `/api/planner/sessions/${id}/notes`,
  checks: '/api/planner/checks',
  proposals: (consultation: string) => `/api/planner/proposals/${consultation}`,
  consultations: '/api/planner/consultations',
  evidence: (consultation: string) => `/api/consultations/${consultation}/evidence`,
} as const
