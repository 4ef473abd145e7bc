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
      /** What it is about, in one line of its own words; empty for a recalled one. */
      about: z.string(),
      /** For a search: the first place found, `hit`, in the whole summary or in a piece of the text. */
      found: z.nullable(
        z.object({
          in: z.enum(['summary', 'text']),
          before: z.string(),
          hit: z.string(),
          after: z.string(),
        }),
      ),
      /**
       * Schools of this person that have noted it; looking here is not opening it. Null where nobody is asked: it was
       * recalled, it is not one of the newest six, or the person belongs to no school.
       */
      notedFor: z.nullable(z.array(urnSchema)),
    }),
  ),
  /** Where a reply goes: the director's office. */
  replyTo: z.nullable(z.string()),
  /** Whether this person gets it in channels only; null or missing: none is sent to them in any case. */
  channelOnly: z.optional(z.nullable(z.boolean())),
})

export const archivePath = (q = '') => `/api/updates${q === '' ? '' : `?q=${encodeURIComponent(q)}`}`
