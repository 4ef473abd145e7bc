// Who sent a mail and what they can be booked into, on the wire for the pane beside it.

import * as z from 'zod/mini'
import { instantSchema, personIdSchema, sessionIdSchema, urnSchema } from './ids.ts'

/** GET /api/planner/sender?email= : the person a mail came from, their schools, and sessions they can be booked into. */
export const senderSchema = z.object({
  person: z.nullable(
    z.object({
      id: personIdSchema,
      name: z.string(),
      schools: z.array(z.object({ urn: urnSchema, name: z.string() })),
    }),
  ),
  sessions: z.array(
    z.object({
      id: sessionIdSchema,
      title: z.string(),
      starts: instantSchema,
      ends: instantSchema,
      placesLeft: z.number(),
      waiting: z.number(),
      /** What the sender has there already. */
      held: z.nullable(z.enum(['booked', 'leaving', 'waiting', 'offered', 'taking'])),
    }),
  ),
})
export type Sender = z.infer<typeof senderSchema>

export const senderPath = (email: string): string => `/api/planner/sender?email=${encodeURIComponent(email)}`
