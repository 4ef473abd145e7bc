// How far an edition's copies are and who has noted it, on the wire, for those who send it.

import * as z from 'zod/mini'
import { instantSchema, urnSchema } from './ids.ts'
import { editionStateSchema } from './updates.ts'

const deliveryStates = z.enum(['intended', 'sending', 'sent', 'uncertain', 'unreachable', 'failed'])
/** GET …/delivery */
export const editionDeliverySchema = z.object({
  state: editionStateSchema,
  counts: z.record(deliveryStates, z.number()),
  /** Copies that show the newest revision, of those delivered. */
  upToDate: z.number(),
  delivered: z.number(),
  /** Copies that people asked the bot for later; in no other figure. */
  asked: z.object({ copies: z.number(), upToDate: z.number() }),
  channels: z.array(
    z.object({ key: z.string(), name: z.string(), state: deliveryStates, reason: z.nullable(z.string()) }),
  ),
  /** By reason in plain words, the most first. */
  reasons: z.array(z.object({ reason: z.string(), people: z.number(), advice: z.string() })),
  people: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      schoolName: z.string(),
      state: deliveryStates,
      reason: z.string(),
    }),
  ),
  waitsUntil: z.nullable(instantSchema),
})
/** POST …/resend: failed, unreachable and uncertain ones only. */
export const resendEditionSchema = z.strictObject({
  keys: z.array(z.string().check(z.maxLength(300))).check(z.maxLength(5_000)),
})
/** GET …/noted: schools that pressed "Noted" and those outstanding; openings by signed-in people. */
export const notedSchema = z.object({
  schools: z.number(),
  noted: z.array(z.object({ urn: urnSchema, name: z.string(), by: z.string(), at: instantSchema })),
  outstanding: z.array(z.object({ urn: urnSchema, name: z.string(), area: z.string() })),
  openedBy: z.number(),
})
