// What people were to be told of a session and were not, on the wire for officers; and the press that sends it again.

import * as z from 'zod/mini'
import { versionSchema } from './ids.ts'

/**
 * `again`: no: it is no longer so, or settles by itself · once: Teams did not take it, so it comes once · perhapsTwice:
 * nobody knows whether Teams delivered it, so whoever has it gets it a second time.
 */
export const unsentSchema = z.object({
  key: z.string(),
  version: versionSchema,
  name: z.string(),
  what: z.string(),
  reason: z.string(),
  again: z.enum(['no', 'once', 'perhapsTwice']),
})
export type UnsentNotice = z.infer<typeof unsentSchema>

/** Of one press. */
export const mostSentAgain = 200

/** POST /api/planner/sessions/:id/send-again: each as the page has read it. */
export const sendAgainSchema = z.strictObject({
  notices: z
    .array(z.strictObject({ key: z.string().check(z.maxLength(300)), version: versionSchema }))
    .check(z.minLength(1), z.maxLength(mostSentAgain)),
})
export const sentAgainSchema = z.object({ count: z.number() })

export const sendAgainPath = (session: string): string => `/api/planner/sessions/${session}/send-again`
