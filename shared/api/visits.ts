// Visits on the wire: what a school asked for, what an officer proposed, and every press of the two.

import * as z from 'zod/mini'
import { longestHelp, longestNote } from '../domain/sessions/visits/visit.ts'
import {
  daySchema,
  instantSchema,
  opSchema,
  personIdSchema,
  sessionIdSchema,
  urnSchema,
  versionSchema,
} from './ids.ts'

export const visitTopicSchema = z.enum([
  'attendance',
  'transport',
  'send',
  'budget',
  'newHead',
  'buildings',
  'other',
])
export const visitTimeSchema = z.enum(['morning', 'lunch', 'afternoon', 'afterSchool'])
const localTime = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/))
const note = z.string().check(z.maxLength(longestNote))

const proposalSchema = z.object({
  turn: z.number(),
  starts: instantSchema,
  ends: instantSchema,
  note: z.string(),
})

export const visitViewSchema = z.object({
  id: sessionIdSchema,
  version: versionSchema,
  reference: z.string(),
  asker: z.string(),
  school: z.object({ urn: urnSchema, name: z.string() }),
  area: z.string(),
  topic: visitTopicSchema,
  help: z.string(),
  from: daySchema,
  times: z.array(visitTimeSchema),
  askedAt: instantSchema,
  /** The day by which the school hears from an officer. */
  replyBy: daySchema,
  state: z.enum(['asked', 'taken', 'proposed', 'agreed', 'withdrawn', 'closed']),
  officer: z.nullable(z.string()),
  /** Made so far. */
  proposals: z.number(),
  /** The one that waits for an answer or is agreed. */
  proposal: z.nullable(proposalSchema),
  /** The last one, which did not suit. */
  refused: z.nullable(proposalSchema),
  closedBecause: z.nullable(z.string()),
  /** How far the card of a proposal is, for officers; null for the others. lost: somebody has to ring them. */
  told: z.nullable(z.object({ state: z.enum(['waiting', 'there', 'lost']), sentence: z.string() })),
})
export type VisitView = z.infer<typeof visitViewSchema>

/** GET /api/visits: the person's own, the newest first. */
export const visitListSchema = z.object({ visits: z.array(visitViewSchema) })
/** GET /api/planner/visits: all of them, those that wait longest first. */
export const plannerVisitsSchema = z.object({ visits: z.array(visitViewSchema), listUrl: z.string() })

/** POST /api/visits. `op` is the key made before the first try. */
export const askVisitSchema = z.strictObject({
  op: opSchema,
  school: urnSchema,
  topic: visitTopicSchema,
  help: z.string().check(z.maxLength(longestHelp)),
  from: daySchema,
  times: z.array(visitTimeSchema).check(z.maxLength(4)),
})
/** POST /api/visits/:id/accept and …/another-time: which proposal it is about. */
export const answerVisitSchema = z.strictObject({ proposal: z.int().check(z.gte(1), z.lte(1_000)) })
/** POST /api/planner/visits/:id/propose. `seen`: the proposals the page knew of. Times are London wall-clock times without offset. */
export const proposeVisitSchema = z.strictObject({
  starts: localTime,
  ends: localTime,
  note,
  seen: z.int().check(z.gte(0), z.lte(1_000)),
})
/** POST /api/planner/visits: an officer proposes a visit that nobody asked for here, as from a mail. */
export const offerVisitSchema = z.strictObject({
  op: opSchema,
  person: personIdSchema,
  school: urnSchema,
  topic: visitTopicSchema,
  starts: localTime,
  ends: localTime,
  note,
})

export const visitPaths = {
  own: '/api/visits',
  accept: (id: string) => `/api/visits/${id}/accept`,
  anotherTime: (id: string) => `/api/visits/${id}/another-time`,
  withdraw: (id: string) => `/api/visits/${id}/withdraw`,
  all: '/api/planner/visits',
  take: (id: string) => `/api/planner/visits/${id}/take`,
  propose: (id: string) => `/api/planner/visits/${id}/propose`,
} as const
