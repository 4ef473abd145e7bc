// The list of editions on the wire, for those who write and agree.

import * as z from 'zod/mini'
import { daySchema, editionIdSchema, instantSchema, versionSchema } from './ids.ts'
import { authorSchema, editionStateSchema } from './updates.ts'

/** GET /api/updates/drafts: every edition, for those who write or agree; newest first. */
export const editionListSchema = z.object({
  editions: z.array(
    z.object({
      id: editionIdSchema,
      version: versionSchema,
      date: z.nullable(daySchema),
      summary: z.string(),
      state: editionStateSchema,
      author: authorSchema,
      createdAt: instantSchema,
      /** The last change of a draft; null until somebody has changed it. */
      changed: z.nullable(z.object({ by: authorSchema, at: instantSchema })),
      /** A draft that came back; `reason`: the first words of the note. */
      sentBack: z.nullable(z.object({ by: authorSchema, at: instantSchema, reason: z.string() })),
      /** This person wrote it, changed it or handed it in. */
      isMine: z.boolean(),
      sendAt: z.nullable(instantSchema),
      hasPending: z.boolean(),
      /** Whether it, or the correction that waits, waits for this person's word. */
      mayApprove: z.boolean(),
    }),
  ),
  listUrl: z.string(),
})
export type EditionLine = z.infer<typeof editionListSchema>['editions'][number]
