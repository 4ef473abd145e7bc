// The weekly update on the wire: writing, agreeing, sending and putting right.

import * as z from 'zod/mini'
import { audienceSchema, channelSchema } from './drafts.ts'
import { daySchema, editionIdSchema, instantSchema, personIdSchema, versionSchema } from './ids.ts'
import { archivePath } from './update-archive.ts'

export const authorSchema = z.object({ id: personIdSchema, name: z.string() })
const author = authorSchema
const short = z.string().check(z.maxLength(255))
const text = z.string().check(z.maxLength(20_000))
const blockId = z.string().check(z.regex(/^b\d{1,4}$/))
const file = z.strictObject({
  name: short,
  size: z.int().check(z.gte(0), z.lte(50_000_000)),
  url: z.string().check(z.maxLength(1_000)),
})

export const blockSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), id: blockId, heading: short, text }),
  z.strictObject({
    kind: z.literal('picture'),
    id: blockId,
    file,
    width: z.int().check(z.gte(1), z.lte(4_096)),
    height: z.int().check(z.gte(1), z.lte(4_096)),
    alt: short,
    isDecorative: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('file'), id: blockId, words: short, file }),
  z.strictObject({
    kind: z.literal('live'),
    id: blockId,
    heading: short,
    what: z.enum(['openConsultations', 'sessionsWithPlaces']),
  }),
])

export const editionContentSchema = z.strictObject({
  date: z.nullable(daySchema),
  /** More than are shown may be saved, so that nothing is cut while it is written; the checks stop it then. */
  summary: short,
  greeting: short,
  blocks: z.array(blockSchema).check(z.maxLength(60)),
  andFinally: text,
  signOff: z.strictObject({ name: short, title: short }),
})
export type EditionContentWire = z.infer<typeof editionContentSchema>

const localTime = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/))

export const sendingSchema = z.strictObject({
  channels: z.array(channelSchema).check(z.maxLength(60)),
  personal: z.discriminatedUnion('how', [
    z.strictObject({ how: z.literal('nobody') }),
    z.strictObject({ how: z.enum(['notice', 'card']), audience: audienceSchema }),
  ]),
  /** London wall-clock time; null: as soon as it may go; `notChosen`: a time that is still to be chosen. */
  at: z.nullable(z.union([localTime, z.literal('notChosen')])),
})

/** One thing the writer's checks found. `block`: where, when it is one block; `top`, `finally` likewise; `link`: which of its text. */
export const checkSchema = z.object({
  kind: z.enum(['picture', 'link', 'reading', 'size', 'date', 'summary', 'empty', 'channels', 'time']),
  weight: z.enum(['stops', 'warns', 'fine']),
  sentence: z.string(),
  block: z.nullable(z.string()),
  link: z.optional(z.int()),
})

export const editionStateSchema = z.enum([
  'draft',
  'awaitingApproval',
  'scheduled',
  'missed',
  'sending',
  'sent',
  'recalling',
  'recalled',
])

const correctionSchema = z.object({
  revision: z.number(),
  line: z.string(),
  reason: z.string(),
  by: author,
  approvedBy: author,
  at: instantSchema,
  before: editionContentSchema,
})

/** GET /api/updates/drafts/:id */
export const editionSchema = z.object({
  id: editionIdSchema,
  version: versionSchema,
  revision: z.number(),
  content: editionContentSchema,
  sending: sendingSchema,
  author,
  /** Who changed the draft last; null until somebody has. */
  changedBy: z.nullable(author),
  state: editionStateSchema,
  sentBack: z.nullable(z.object({ by: author, at: instantSchema, reason: z.string() })),
  submittedBy: z.nullable(author),
  approvedBy: z.nullable(author),
  sendAt: z.nullable(instantSchema),
  recalled: z.nullable(z.object({ by: author, at: instantSchema, reason: z.string() })),
  corrections: z.array(correctionSchema),
  pending: z.nullable(
    z.object({
      content: editionContentSchema,
      line: z.string(),
      reason: z.string(),
      by: author,
      at: instantSchema,
    }),
  ),
  checks: z.array(checkSchema),
  /** Whether this person may agree: not to what they wrote or handed in. */
  mayApprove: z.boolean(),
  /** Who is told in Teams that it waits for a second person; nobody while none is known. */
  asks: z.array(author),
  /** How many it reaches, with a sample, as it stands; frozen when it is approved. */
  reach: z.object({
    channels: z.number(),
    people: z.number(),
    schools: z.number(),
    /** Others of the audience, who chose to get it in channels only. */
    channelOnly: z.number(),
    sample: z.array(z.object({ name: z.string(), school: z.string() })),
  }),
})
export type EditionWire = z.infer<typeof editionSchema>

/** POST /api/updates/drafts: empty, or from a past edition, or from a pasted text or HTML. Answers with the edition. */
export const newEditionSchema = z.strictObject({
  from: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('empty') }),
    z.strictObject({ kind: z.literal('edition'), id: editionIdSchema }),
    z.strictObject({
      kind: z.literal('text'),
      text: z.string().check(z.maxLength(250_000)),
      isHtml: z.boolean(),
    }),
  ]),
})
/** What reading a text recognised, guessed and left aside, as papers' imports say it. */
export const readEditionSchema = z.object({
  id: editionIdSchema,
  report: z.array(
    z.object({ line: z.number(), kind: z.enum(['recognised', 'guessed', 'leftAside']), text: z.string() }),
  ),
})

/** PUT /api/updates/drafts/:id with If-Match, as DELETE has it too. */
export const saveEditionSchema = z.strictObject({ content: editionContentSchema, sending: sendingSchema })
/** POST …/preview: words that are not saved yet; left out: the edition as it stands. */
export const askPreviewSchema = z.strictObject({ content: z.optional(editionContentSchema) })
/** POST …/preview: the card as it will look, and its sizes. `width` is the reader's, `bytes` decision 15's. */
export const previewEditionSchema = z.object({
  card: z.record(z.string(), z.unknown()),
  cardBytes: z.number(),
  /** UTF-16 bytes of the whole activity. */
  activityBytes: z.number(),
  /** True when the card ends with "continue in the tab". */
  isCut: z.boolean(),
  /** What each kind of live facts says at this moment; `leftOut`: what is not for everyone who gets it, or empty. */
  live: z.optional(
    z.record(
      z.string(),
      z.object({
        lines: z.array(z.object({ title: z.string(), line: z.string() })),
        leftOut: z.string(),
      }),
    ),
  ),
})

/** POST …/files: what a block takes over. A picture's pixels are those it is shown with. */
export const uploadedSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('picture'), file, width: z.number(), height: z.number() }),
  z.object({ kind: z.literal('file'), file }),
])

export const submitEditionSchema = z.strictObject({ revision: z.number() })
export const approveEditionSchema = z.strictObject({ revision: z.number() })
export const sendBackEditionSchema = z.strictObject({
  reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(2_000)),
})
/** After a missed minute: at once, or another London time. */
export const rescheduleSchema = z.strictObject({ at: z.nullable(localTime) })
export const correctEditionSchema = z.strictObject({
  content: editionContentSchema,
  line: z.string().check(z.trim(), z.minLength(1), z.maxLength(300)),
  reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(2_000)),
})
/** The correction that was seen: the edition's revision and the `at` of `pending`. */
export const approveCorrectionSchema = z.strictObject({ revision: z.number(), writtenAt: instantSchema })
export const recallEditionSchema = z.strictObject({
  reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)),
})

const base = '/api/updates'
export const updatePaths = {
  archive: archivePath,
  read: (id: string) => `${base}/${id}`,
  note: (id: string) => `${base}/${id}/note`,
  channelOnly: `${base}/channel-only`,
  drafts: `${base}/drafts`,
  draft: (id: string) => `${base}/drafts/${id}`,
  /** GET: who it reaches beside the channels, and what can be chosen, as `audiencePreviewSchema` of drafts has it. */
  audience: (id: string) => `${base}/drafts/${id}/audience`,
  preview: (id: string) => `${base}/drafts/${id}/preview`,
  submit: (id: string) => `${base}/drafts/${id}/submit`,
  takeBack: (id: string) => `${base}/drafts/${id}/take-back`,
  approve: (id: string) => `${base}/drafts/${id}/approve`,
  sendBack: (id: string) => `${base}/drafts/${id}/send-back`,
  unschedule: (id: string) => `${base}/drafts/${id}/unschedule`,
  reschedule: (id: string) => `${base}/drafts/${id}/reschedule`,
  correct: (id: string) => `${base}/drafts/${id}/correct`,
  approveCorrection: (id: string) => `${base}/drafts/${id}/approve-correction`,
  dropCorrection: (id: string) => `${base}/drafts/${id}/drop-correction`,
  recall: (id: string) => `${base}/drafts/${id}/recall`,
  delivery: (id: string) => `${base}/drafts/${id}/delivery`,
  resend: (id: string) => `${base}/drafts/${id}/resend`,
  noted: (id: string) => `${base}/drafts/${id}/noted`,
  /** multipart, field `file`: a picture (PNG, JPEG) or a PDF; answers with the stored file. */
  upload: (id: string) => `${base}/drafts/${id}/files`,
  /** A PDF of an edition, for signed-in people who may read it. */
  file: (id: string, name: string) => `${base}/${id}/files/${name}`,
} as const

/** A picture, for anybody who knows its address. */
export const picturePath = (name: string) => `/pictures/${name}`
