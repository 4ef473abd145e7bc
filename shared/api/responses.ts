// What a respondent's pages ask for: consultations open to them, one with their response, saving a section, sending.

import * as z from 'zod/mini'
import { contentSchema } from './content.ts'
import {
  consultationIdSchema,
  fieldIdSchema,
  instantSchema,
  opSchema,
  sectionIdSchema,
  urnSchema,
} from './ids.ts'
import { respondentRoleSchema } from './people.ts'

export const momentSchema = z.enum(['scheduled', 'open', 'closed'])

/** GET /api/consultations: newest close first; one entry a consultation and school of the person. */
export const consultationListSchema = z.object({
  now: instantSchema,
  consultations: z.array(
    z.object({
      id: consultationIdSchema,
      title: z.string(),
      reason: z.string(),
      opens: z.string(),
      closes: z.string(),
      moment: momentSchema,
      sections: z.number(),
      questions: z.number(),
      schools: z.array(
        z.object({
          urn: urnSchema,
          name: z.string(),
          sectionsStarted: z.number(),
          answered: z.number(),
          sentAt: z.nullable(instantSchema),
          reference: z.nullable(z.string()),
        }),
      ),
    }),
  ),
})
export type ConsultationList = z.infer<typeof consultationListSchema>

export const answersSchema = z.record(fieldIdSchema, z.string().check(z.maxLength(63_000)))

export const responseSchema = z.object({
  urn: urnSchema,
  schoolName: z.string(),
  role: respondentRoleSchema,
  /** Null until the first save has made the response. */
  reference: z.nullable(z.string()),
  answers: z.record(z.string(), z.string()),
  /** Section id to the number of its saves: the `base` of the next save. */
  versions: z.record(z.string(), z.number()),
  savedAt: z.nullable(instantSchema),
  sentAt: z.nullable(instantSchema),
})
export type ResponseView = z.infer<typeof responseSchema>

/** GET /api/consultations/:id/response?school=URN */
export const answeringSchema = z.object({
  now: instantSchema,
  id: consultationIdSchema,
  content: contentSchema,
  moment: momentSchema,
  response: responseSchema,
})
export type Answering = z.infer<typeof answeringSchema>

/** PUT /api/consultations/:id/response/sections/:section. Repeating it with the same op changes nothing. */
export const saveSectionSchema = z.strictObject({
  school: urnSchema,
  /** The person's role at the school, asked once; left out it is the one of the people list. */
  role: z.optional(respondentRoleSchema),
  base: z.number().check(z.int(), z.gte(0)),
  op: opSchema,
  drawn: z.array(fieldIdSchema).check(z.maxLength(400)),
  answers: answersSchema,
  /** What the drawn fields held when they were drawn: lets fields that were left alone keep what others wrote. */
  was: z.nullable(answersSchema),
})
export type SaveSection = z.infer<typeof saveSectionSchema>

/** The answer to a save, and `detail` of a problem of type `conflict`. */
export const savedSchema = z.object({
  section: sectionIdSchema,
  version: z.number(),
  savedAt: instantSchema,
  reference: z.string(),
  /** All answers of the section as they stand now: what another device wrote comes along. */
  answers: z.record(z.string(), z.string()),
})
export type Saved = z.infer<typeof savedSchema>
export const conflictSchema = z.object({
  version: z.number(),
  differing: z.array(z.object({ field: fieldIdSchema, mine: z.string(), theirs: z.string() })),
})

/** POST /api/consultations/:id/response/send */
export const sendSchema = z.strictObject({ school: urnSchema, op: opSchema })
export const sentSchema = z.object({ reference: z.string(), sentAt: instantSchema })

export const responsePaths = {
  list: '/api/consultations',
  answering: (id: string, urn: string) => `/api/consultations/${id}/response?school=${urn}`,
  section: (id: string, section: string) => `/api/consultations/${id}/response/sections/${section}`,
  send: (id: string) => `/api/consultations/${id}/response/send`,
} as const
