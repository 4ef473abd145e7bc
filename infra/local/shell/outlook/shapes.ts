// What the doors of Outlook answer, as schemas.
import { z } from 'zod'

const instant = z.string().transform((text) => Date.parse(text))
const answerSchema = z.enum(['none', 'accepted', 'tentative', 'declined', 'organiser'])
export type Answer = z.infer<typeof answerSchema>

const addressSchema = z.object({ name: z.string(), email: z.string() })
export type Address = z.infer<typeof addressSchema>

export const eventSchema = z.object({
  id: z.string(),
  subject: z.string(),
  bodyHtml: z.string(),
  starts: instant,
  ends: instant,
  location: z.string(),
  isOrganiser: z.boolean(),
  organiser: addressSchema,
  attendees: z.array(
    addressSchema.extend({
      kind: z.enum(['required', 'optional', 'resource']).default('required'),
      response: answerSchema,
    }),
  ),
  response: answerSchema,
  joinUrl: z.string().nullable(),
  isCancelled: z.boolean(),
  isDraft: z.boolean(),
  properties: z.record(z.string(), z.unknown()).default({}),
})
export type CalendarEvent = z.infer<typeof eventSchema>

export const mailSchema = z.object({
  id: z.string(),
  subject: z.string(),
  from: addressSchema,
  to: z.array(addressSchema),
  at: instant,
  bodyHtml: z.string(),
  read: z.boolean(),
  kind: z.enum(['message', 'invitation', 'update', 'cancellation']),
  eventId: z.string().nullable(),
})
export type Mail = z.infer<typeof mailSchema>
