// What officers' pages ask for while a consultation is written, approved, published and corrected.

import * as z from 'zod/mini'
import { phases } from '../domain/schools/school.ts'
import { contentSchema } from './content.ts'
import { consultationIdSchema, instantSchema, personIdSchema, versionSchema } from './ids.ts'
import { respondentRoleSchema } from './people.ts'

const personName = z.object({ id: personIdSchema, name: z.string() })

/** `everyone`, or filters; an absent filter does not narrow, and with none at all nobody is chosen. */
export const audienceSchema = z.union([
  z.strictObject({ everyone: z.literal(true) }),
  z.strictObject({
    everyone: z.literal(false),
    areas: z.array(z.string().check(z.maxLength(100))),
    districts: z.array(z.string().check(z.maxLength(100))),
    phases: z.array(z.enum(phases)),
    roles: z.array(respondentRoleSchema),
  }),
])
export type AudienceChoice = z.infer<typeof audienceSchema>

export const channelSchema = z.strictObject({
  teamId: z.string().check(z.maxLength(100)),
  channelId: z.string().check(z.maxLength(200)),
  name: z.string().check(z.maxLength(255)),
})

export const situationSchema = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('draft'),
    sentBack: z.nullable(z.object({ by: personName, at: instantSchema, reason: z.string() })),
  }),
  z.object({ state: z.literal('awaitingApproval'), submittedBy: personName, at: instantSchema }),
  z.object({
    state: z.literal('publishing'),
    approvedBy: personName,
    at: instantSchema,
    listId: z.nullable(z.string()),
    listUrl: z.nullable(z.string()),
  }),
  z.object({
    state: z.literal('published'),
    approvedBy: personName,
    at: instantSchema,
    listId: z.string(),
    listUrl: z.string(),
  }),
])

/** One line of GET /api/drafts: every consultation an officer may see, newest first. */
export const draftSummarySchema = z.object({
  id: consultationIdSchema,
  version: versionSchema,
  title: z.string(),
  author: personName,
  createdAt: instantSchema,
  state: z.enum(['draft', 'awaitingApproval', 'publishing', 'published']),
  /** Null unless published. */
  moment: z.nullable(z.enum(['scheduled', 'open', 'closed'])),
  opens: z.nullable(z.string()),
  closes: z.nullable(z.string()),
  questions: z.number(),
})
export const draftListSchema = z.object({ now: instantSchema, drafts: z.array(draftSummarySchema) })
export type DraftList = z.infer<typeof draftListSchema>

export const reportLineSchema = z.object({
  line: z.number(),
  kind: z.enum(['recognised', 'guessed', 'leftAside']),
  text: z.string(),
})

/** One thing that must be right before publishing. `open` ones block; `hint` ones do not. */
export const gateItemSchema = z.object({
  id: z.enum(['secondPerson', 'dates', 'questions', 'background', 'reason', 'people', 'size']),
  state: z.enum(['done', 'open', 'hint']),
  title: z.string(),
  sentence: z.string(),
})

/** GET /api/drafts/:id; also the answer of every change to it. */
export const draftSchema = z.object({
  now: instantSchema,
  id: consultationIdSchema,
  version: versionSchema,
  revision: z.number(),
  content: contentSchema,
  audience: audienceSchema,
  channels: z.array(channelSchema),
  author: personName,
  createdAt: instantSchema,
  source: z.nullable(z.object({ fileName: z.string(), report: z.array(reportLineSchema) })),
  corrections: z.array(
    z.object({
      questionCode: z.string(),
      before: z.string(),
      after: z.string(),
      note: z.string(),
      by: personName,
      at: instantSchema,
    }),
  ),
  situation: situationSchema,
  moment: z.nullable(z.enum(['scheduled', 'open', 'closed'])),
  gate: z.array(gateItemSchema),
  schoolDays: z.nullable(z.number()),
  /** What this person may do with it now. */
  may: z.object({
    edit: z.boolean(),
    submit: z.boolean(),
    approve: z.boolean(),
    sendBack: z.boolean(),
    remove: z.boolean(),
    correct: z.boolean(),
    seeResults: z.boolean(),
  }),
})
export type Draft = z.infer<typeof draftSchema>

/** PUT /api/drafts/:id with header `If-Match: <version>`; 409 `conflict` when somebody saved meanwhile. DELETE likewise. */
export const changeDraftSchema = z.strictObject({
  content: contentSchema,
  audience: audienceSchema,
  channels: z.array(channelSchema).check(z.maxLength(100)),
})

/** GET /api/drafts/:id/audience: who would be asked now: count and a sample before approval. */
export const audiencePreviewSchema = z.object({
  people: z.number(),
  schools: z.number(),
  guests: z.number(),
  /** Of the weekly update alone: others of the audience, who chose to get it in channels only. */
  channelOnly: z.optional(z.number()),
  sample: z.array(z.object({ name: z.string(), schoolName: z.string() })),
  choices: z.object({
    areas: z.array(z.string()),
    districts: z.array(z.object({ name: z.string(), area: z.string() })),
    phases: z.array(z.string()),
    channels: z.array(channelSchema),
  }),
})
export type AudiencePreview = z.infer<typeof audiencePreviewSchema>

/** POST /api/drafts/:id/card: the real card of a section (or `headline`) as a head gets it. */
export const cardPreviewSchema = z.object({ card: z.record(z.string(), z.unknown()), bytes: z.number() })

/** POST /api/drafts/:id/{submit,approve} `{revision}`; POST …/send-back `{revision, reason}`. */
export const approvalSchema = z.strictObject({ revision: z.number().check(z.int(), z.gte(0)) })
export const sendBackSchema = z.strictObject({
  revision: z.number().check(z.int(), z.gte(0)),
  reason: z.string().check(z.minLength(1), z.maxLength(2_000)),
})

/** POST /api/drafts/:id/corrections: the published question's new text and why. */
export const correctionSchema = z.strictObject({
  questionCode: z.string().check(z.regex(/^Q\d{2,3}$/)),
  text: z.string().check(z.minLength(1), z.maxLength(2_000)),
  note: z.string().check(z.minLength(1), z.maxLength(500)),
})

/** GET /api/drafts/:id/deliveries: how far publishing is and who cannot be reached. */
export const deliveriesSchema = z.object({
  state: z.enum(['publishing', 'published']),
  counts: z.object({
    intended: z.number(),
    sending: z.number(),
    sent: z.number(),
    uncertain: z.number(),
    unreachable: z.number(),
    failed: z.number(),
  }),
  channels: z.array(
    z.object({ key: z.string(), name: z.string(), state: z.string(), reason: z.nullable(z.string()) }),
  ),
  /** People who are not sent, each with the reason in words. */
  people: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      schoolName: z.string(),
      state: z.enum(['intended', 'sending', 'uncertain', 'unreachable', 'failed']),
      reason: z.string(),
    }),
  ),
  /** When the next invitations go out, if they wait for messaging hours. */
  waitsUntil: z.nullable(instantSchema),
})
export type Deliveries = z.infer<typeof deliveriesSchema>
/** POST /api/drafts/:id/deliveries/resend: sends the named uncertain or failed ones again, on a person's word. */
export const resendSchema = z.strictObject({
  keys: z.array(z.string().check(z.maxLength(200))).check(z.maxLength(5_000)),
})
/** POST /api/drafts/:id/deliveries/extend: intends deliveries for people of the audience added since. */
export const extendedSchema = z.object({ added: z.number() })

/** POST /api/drafts (multipart, field `file`) → 201. */
export const importedSchema = z.object({ id: consultationIdSchema, title: z.string(), url: z.string() })
/** POST /api/drafts/blank `{title}` and POST /api/drafts/:id/duplicate → 201 importedSchema. */
export const blankSchema = z.strictObject({ title: z.string().check(z.minLength(1), z.maxLength(255)) })

export const draftPaths = {
  list: '/api/drafts',
  blank: '/api/drafts/blank',
  one: (id: string) => `/api/drafts/${id}`,
  duplicate: (id: string) => `/api/drafts/${id}/duplicate`,
  audience: (id: string) => `/api/drafts/${id}/audience`,
  card: (id: string, part: string) => `/api/drafts/${id}/card?part=${part}`,
  submit: (id: string) => `/api/drafts/${id}/submit`,
  approve: (id: string) => `/api/drafts/${id}/approve`,
  sendBack: (id: string) => `/api/drafts/${id}/send-back`,
  corrections: (id: string) => `/api/drafts/${id}/corrections`,
  deliveries: (id: string) => `/api/drafts/${id}/deliveries`,
  resend: (id: string) => `/api/drafts/${id}/deliveries/resend`,
  extend: (id: string) => `/api/drafts/${id}/deliveries/extend`,
} as const
