// The archive of the weekly update on the wire, apart from the rest: the first page loads it and is small.

import * as z from 'zod/mini'
import { daySchema, editionIdSchema, urnSchema } from './ids.ts'

/** GET /api/updates: what went out, the newest first; with `q`, those in which it is found. */
export const archiveSchema = z.object({
  editions: z.array(
    z.object({
      id: editionIdSchema,
      date: daySchema,
      summary: z.string(),
      state: z.enum(['sent', 'recalled']),
      isCorrected: z.boolean(),
      /** For a search: a piece of text around the first place found. */
      found: z.nullable(z.string()),
    }),
  ),
  /** Schools of this person that have noted the newest one that was not recalled; looking here is not opening it. */
  newestNotedFor: z.optional(z.array(urnSchema)),
  /** Whether this person gets it in channels only; null or missing: none is sent to them in any case. */
  channelOnly: z.optional(z.nullable(z.boolean())),
})

export const archivePath = (q = '') => `/api/updates${q === '' ? '' : `?q=${encodeURIComponent(q)}`}`
