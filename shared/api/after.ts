// What follows a session on the wire: who was there, certificates, what those who missed it get, one question.

import * as z from 'zod/mini'
import { longestPoints } from '../domain/sessions/after/materials.ts'
import { longestBetter, usefulCodes } from '../domain/sessions/after/useful.ts'
import { instantSchema, personIdSchema } from './ids.ts'

/** One person of a session. `person` null: Teams names somebody whom we do not know by address. */
export const attendedSchema = z.object({
  person: z.nullable(personIdSchema),
  name: z.string(),
  schoolName: z.string(),
  booked: z.boolean(),
  /** The minutes that count; null while nobody knows. */
  minutes: z.nullable(z.number()),
  /** As Teams counted them. */
  reported: z.nullable(z.number()),
  corrections: z.array(
    z.object({ at: instantSchema, by: z.string(), from: z.number(), to: z.number(), reason: z.string() }),
  ),
  disputedAt: z.nullable(instantSchema),
  certificate: z.boolean(),
})
export type Attended = z.infer<typeof attendedSchema>

const materials = z.object({
  recording: z.nullable(z.string()),
  domain: z.nullable(z.string()),
  points: z.string(),
})

/** GET /api/planner/sessions/:id/after. Minutes are whole. */
export const afterSchema = z.object({
  /** False until it is over: then nothing below can be done. */
  isOver: z.boolean(),
  copiedAt: z.nullable(instantSchema),
  length: z.number(),
  /** So many minutes earn a certificate. */
  needed: z.number(),
  people: z.array(attendedSchema),
  materials,
  /** How many "Send to those who missed it" would write to now, and how many have been written to. */
  missed: z.object({ people: z.number(), told: z.number() }),
  followUp: z.object({
    until: instantSchema,
    people: z.number(),
    asked: z.number(),
    /** `c`: 1 to 4. */
    counts: z.array(z.object({ useful: z.enum(usefulCodes), count: z.union([z.number(), z.literal('c')]) })),
    /** Null where it would give a hidden count away. */
    answered: z.nullable(z.number()),
    texts: z.array(z.string()),
  }),
})
export type After = z.infer<typeof afterSchema>

/** POST …/attendance/correct: what counts from now on, with the reason that stays beside it. */
export const correctAttendanceSchema = z.strictObject({
  person: personIdSchema,
  minutes: z.int().check(z.gte(0), z.lte(1_440)),
  reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)),
})

const written = {
  recording: z.string().check(z.maxLength(2_000)),
  points: z.string().check(z.maxLength(longestPoints)),
}
/** POST …/materials. `was`: what the page had read, so that nobody's words are written over unseen. */
export const saveMaterialsSchema = z.strictObject({ ...written, was: z.strictObject(written) })

/** GET /api/sessions/:id/after, for the person themself. */
export const ownAfterSchema = z.object({
  minutes: z.nullable(z.number()),
  length: z.number(),
  needed: z.number(),
  /** Null: it can be had; else the sentence why not. */
  noCertificate: z.nullable(z.string()),
  disputedAt: z.nullable(instantSchema),
  /** They held a place, so they may say that they were there. */
  mayDispute: z.boolean(),
  materials,
  /** Null for somebody who was not there, and once it is too late. */
  followUp: z.nullable(
    z.object({ until: instantSchema, useful: z.nullable(z.enum(usefulCodes)), better: z.string() }),
  ),
})
export type OwnAfter = z.infer<typeof ownAfterSchema>

/** POST /api/sessions/:id/follow-up: answering again changes the answer. */
export const answerFollowUpSchema = z.strictObject({
  useful: z.enum(usefulCodes),
  better: z.string().check(z.maxLength(longestBetter)),
})

const planned = (id: string) => `/api/planner/sessions/${id}`

/** Presses answer with the state afterwards: officers' with `afterSchema`, a person's own with `ownAfterSchema`. */
export const afterPaths = {
  after: (id: string) => `${planned(id)}/after`,
  copy: (id: string) => `${planned(id)}/attendance/copy`,
  correct: (id: string) => `${planned(id)}/attendance/correct`,
  materials: (id: string) => `${planned(id)}/materials`,
  sendMissed: (id: string) => `${planned(id)}/send-missed`,
  ask: (id: string) => `${planned(id)}/ask-follow-up`,
  certificateOf: (id: string, person: string) => `${planned(id)}/certificates/${person}.pdf`,
  own: (id: string) => `/api/sessions/${id}/after`,
  certificate: (id: string) => `/api/sessions/${id}/certificate.pdf`,
  dispute: (id: string) => `/api/sessions/${id}/dispute`,
  followUp: (id: string) => `/api/sessions/${id}/follow-up`,
} as const
