// What readers see of the weekly update, on the wire: one edition, and "Noted".

import * as z from 'zod/mini'
import { consultationIdSchema, daySchema, editionIdSchema, sessionIdSchema, urnSchema } from './ids.ts'
import { editionContentSchema } from './updates.ts'

/** Live facts on the wire: where each line leads in the tab. */
const liveLine = z.object({
  title: z.string(),
  line: z.string(),
  consultation: z.nullable(consultationIdSchema),
  session: z.nullable(sessionIdSchema),
})
/** GET /api/updates/:id: what readers see. Only what went out; recalled ones say so and no more. */
export const readableSchema = z.object({
  id: editionIdSchema,
  date: daySchema,
  summary: z.string(),
  state: z.enum(['sent', 'recalled']),
  recalledBecause: z.nullable(z.string()),
  /** What each correction says of itself, the newest first; what stood before it is for officers alone. */
  corrections: z.array(z.string()),
  content: z.nullable(editionContentSchema),
  live: z.record(z.string(), z.array(liveLine)),
  /** Schools of this person that have noted it already. */
  notedFor: z.array(urnSchema),
  /** Where a reply goes: the director's office. */
  replyTo: z.nullable(z.string()),
})
/** POST /api/updates/channel-only: this person's own choice, kept until it is made anew. */
export const channelOnlySchema = z.strictObject({ isWished: z.boolean() })
/** POST /api/updates/:id/note */
export const noteSchema = z.strictObject({ school: urnSchema })
