// Telling people that a session can be booked, on the wire for officers: what it would do, how far it is, the presses.

import * as z from 'zod/mini'
import { instantSchema, sessionIdSchema, versionSchema } from './ids.ts'

const channel = z.object({ teamId: z.string(), channelId: z.string(), name: z.string() })

/** GET /api/planner/sessions/:id/telling */
export const tellingSchema = z.object({
  /** The series whose dates the one card offers; `null` for a session by itself. */
  series: z.nullable(z.string()),
  /** Would be told now: for them it is meant, they have not been told and hold nothing there. */
  people: z.number(),
  sample: z.array(z.object({ name: z.string(), schoolName: z.string() })),
  /** Are left out because they have booked or wait. */
  held: z.number(),
  /** Are still free in the sessions that the card tells of. */
  places: z.number(),
  /** Every school would be told, so a second officer has to agree. */
  everySchool: z.boolean(),
  /** Where the app may post, and how far a post about this is. */
  channels: z.array(z.extend(channel, { post: z.enum(['none', 'waiting', 'sent', 'unsent']) })),
  /** asked: waits for a second officer · agreed: being written down · told: written down, see `sent`. */
  state: z.enum(['none', 'asked', 'agreed', 'told', 'over']),
  /** Who set it going, when and with which channels; `null` while nobody has. */
  asked: z.nullable(
    z.object({
      by: z.string(),
      at: instantSchema,
      channels: z.array(z.string()),
      agreedBy: z.nullable(z.string()),
      /** What a second officer agrees to. */
      session: sessionIdSchema,
      version: versionSchema,
      mayAgree: z.boolean(),
    }),
  ),
  /** People, by how far their cards are. */
  sent: z.object({ waiting: z.number(), sent: z.number(), unsent: z.number() }),
  /** Out of messaging hours: when the waiting ones go out. */
  waitsUntil: z.nullable(instantSchema),
})
export type TellingView = z.infer<typeof tellingSchema>

/** POST …/telling: tells at once, or asks a second officer when every school would be told. */
export const tellSchema = z.strictObject({
  channels: z
    .array(
      z.strictObject({
        teamId: z.string().check(z.maxLength(100)),
        channelId: z.string().check(z.maxLength(200)),
      }),
    )
    .check(z.maxLength(50)),
})
/** POST …/telling/agree, and …/telling/take-back: `version` is that of `asked`, so that what was read is what is meant. */
export const answerTellingSchema = z.strictObject({ version: versionSchema })

export const tellingPaths = {
  one: (id: string) => `/api/planner/sessions/${id}/telling`,
  card: (id: string) => `/api/planner/sessions/${id}/telling/card`,
  agree: (id: string) => `/api/planner/sessions/${id}/telling/agree`,
  takeBack: (id: string) => `/api/planner/sessions/${id}/telling/take-back`,
} as const
