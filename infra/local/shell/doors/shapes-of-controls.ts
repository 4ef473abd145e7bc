// What the doors of the stand-in's own controls and of SharePoint answer, as schemas.
import { z } from 'zod'

export const clockSchema = z.object({
  now: z.union([z.number(), z.string()]).transform((at) => (typeof at === 'number' ? at : Date.parse(at))),
  offsetMs: z.number(),
})
export type Clock = z.infer<typeof clockSchema>

export const meterSchema = z.object({
  quotaPerMinute: z.number(),
  usedThisMinute: z.number(),
  total: z.object({ requests: z.number(), units: z.number() }),
  byOperation: z.array(z.object({ operation: z.string(), requests: z.number(), units: z.number() })),
  byList: z.array(z.object({ list: z.string(), requests: z.number(), units: z.number() })),
})
export type Meter = z.infer<typeof meterSchema>

export const faultsSchema = z.object({
  target: z.enum(['graph', 'connector', 'both']),
  rate429: z.number(),
  rate5xx: z.number(),
  lostReplies: z.number(),
  overlappingWrites: z.number(),
  latencyMs: z.tuple([z.number(), z.number()]),
  retryAfterSeconds: z.number(),
  staleReads: z.boolean(),
  deltaGone: z.boolean(),
  guestsRefused: z.boolean(),
  seed: z.number(),
})
export type Faults = z.infer<typeof faultsSchema>

export const listSchema = z.object({
  id: z.string(),
  name: z.string(),
  displayName: z.string(),
  itemCount: z.number(),
  kind: z.enum(['list', 'library']),
  webUrl: z.string(),
})
export type ListInfo = z.infer<typeof listSchema>

const columnSchema = z.object({
  name: z.string(),
  displayName: z.string(),
  type: z.string(),
  choices: z.array(z.string()).nullish(),
  hidden: z.boolean().nullish(),
  readOnly: z.boolean().nullish(),
})
export type Column = z.infer<typeof columnSchema>

const rowSchema = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  etag: z.string().nullish(),
  modified: z.union([z.string(), z.number()]).nullish(),
  fields: z.record(z.string(), z.unknown()),
})
export type Row = z.infer<typeof rowSchema>

export const listPageSchema = z.object({
  columns: z.array(columnSchema),
  items: z.array(rowSchema),
  total: z.number(),
})
export type ListPage = z.infer<typeof listPageSchema>
