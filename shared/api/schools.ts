// The register and the people list for officers: GET lists, imports with progress, one person at a time.

import * as z from 'zod/mini'
import { personIdSchema, urnSchema } from './ids.ts'
import { respondentRoleSchema } from './people.ts'

export const schoolViewSchema = z.object({
  urn: z.string(),
  name: z.string(),
  phase: z.string(),
  area: z.string(),
  district: z.string(),
  status: z.string(),
})
/** GET /api/schools */
export const schoolListSchema = z.object({ schools: z.array(schoolViewSchema), listUrl: z.string() })

const change = z.object({ urn: z.string(), name: z.string(), sentence: z.string() })
/** What an import did, every row accounted for. */
export const registerReportSchema = z.object({
  read: z.number(),
  unchanged: z.number(),
  added: z.array(change),
  changed: z.array(change),
  closed: z.array(change),
  renamed: z.array(change),
  moved: z.array(change),
  unplaced: z.array(z.object({ row: z.number(), name: z.string(), reason: z.string() })),
  /** Held by us and not in this file: kept as they are. */
  missing: z.optional(z.array(change)),
})
export type RegisterReport = z.infer<typeof registerReportSchema>

/** POST /api/schools/import (multipart, field `file`) answers newline-delimited JSON: progress lines, then one report or problem. */
export const registerLineSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), done: z.number(), total: z.number() }),
  z.object({ type: z.literal('report'), report: registerReportSchema }),
  z.object({ type: z.literal('problem'), title: z.string(), reference: z.string() }),
])

/** GET /api/people?q= : the people list, at most fifty that match. */
export const peopleListSchema = z.object({
  total: z.number(),
  people: z.array(
    z.object({
      id: personIdSchema,
      name: z.string(),
      email: z.string(),
      isGuest: z.boolean(),
      schools: z.array(z.object({ urn: urnSchema, name: z.string(), role: respondentRoleSchema })),
    }),
  ),
  listUrl: z.string(),
})
/** GET /api/directory?q= : people of the council's Microsoft 365, at most twenty. */
export const directorySchema = z.object({
  people: z.array(
    z.object({ id: personIdSchema, name: z.string(), email: z.string(), isGuest: z.boolean() }),
  ),
})
/** POST /api/people/links and DELETE /api/people/links?person=&school= */
export const linkSchema = z.strictObject({
  person: personIdSchema,
  school: urnSchema,
  role: respondentRoleSchema,
})

export const peopleReportSchema = z.object({
  read: z.number(),
  linked: z.number(),
  unchanged: z.number(),
  problems: z.array(z.object({ row: z.number(), name: z.string(), reason: z.string() })),
})
/** POST /api/people/import (multipart, field `file`), newline-delimited JSON like the register. */
export const peopleLineSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), done: z.number(), total: z.number() }),
  z.object({ type: z.literal('report'), report: peopleReportSchema }),
  z.object({ type: z.literal('problem'), title: z.string(), reference: z.string() }),
])

export const schoolPaths = {
  schools: '/api/schools',
  importSchools: '/api/schools/import',
  people: (q: string) => `/api/people?q=${encodeURIComponent(q)}`,
  directory: (q: string) => `/api/directory?q=${encodeURIComponent(q)}`,
  links: '/api/people/links',
  unlink: (person: string, urn: string) => `/api/people/links?person=${person}&school=${urn}`,
  importPeople: '/api/people/import',
} as const
