// What the stand-in's doors answer, as schemas: everything that comes over the wire is parsed by one of these.
import { z } from 'zod'

const maybeText = z
  .string()
  .nullish()
  .transform((text) => text ?? null)
const instant = z
  .union([z.number(), z.string()])
  .transform((at) => (typeof at === 'number' ? at : Date.parse(at)))
const maybeInstant = instant.nullish().transform((at) => at ?? null)
const flag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false)

export const personSchema = z.object({
  id: z.string(),
  name: z.string(),
  roleInWords: maybeText,
  userType: z.string(),
  email: maybeText,
})
export type Person = z.infer<typeof personSchema>

const paneSchema = z.object({
  window: z.enum(['appointment', 'mail']),
  title: z.string(),
  url: z.string(),
  permission: z.enum(['none', 'read', 'readWrite', 'mailbox']),
})
export type Pane = z.infer<typeof paneSchema>

const extensionSchema = z.object({
  searches: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      initialRun: z.boolean(),
      parameter: z.string(),
      hint: z.string(),
    }),
  ),
  domains: z.array(z.string()),
})
export type Extension = z.infer<typeof extensionSchema>

export const appSchema = z.object({
  id: maybeText,
  name: z.string(),
  botId: z.string(),
  tenantId: maybeText,
  tabs: z.array(z.object({ entityId: z.string(), name: z.string(), contentUrl: z.string() })),
  commands: z.array(z.object({ title: z.string(), description: z.string() })),
  panes: z.array(paneSchema).default([]),
  extension: extensionSchema.default({ searches: [], domains: [] }),
})
export type AppInfo = z.infer<typeof appSchema>
export type Tab = AppInfo['tabs'][number]
export type Command = AppInfo['commands'][number]

export const conversationSchema = z.object({
  id: z.string(),
  kind: z.enum(['personal', 'channel']),
  name: z.string(),
  team: maybeText,
  unread: z.number(),
  lastAt: maybeInstant,
  preview: maybeText,
  installed: flag,
  blocked: flag,
})
export type Conversation = z.infer<typeof conversationSchema>

const cardSchema = z.record(z.string(), z.unknown())
export type CardJson = z.infer<typeof cardSchema>

export const messageSchema = z.object({
  id: z.string(),
  from: z.object({ id: z.string(), name: z.string(), bot: z.boolean() }),
  text: maybeText,
  textFormat: maybeText,
  cards: z
    .array(cardSchema)
    .nullish()
    .transform((cards) => cards ?? []),
  summary: maybeText,
  at: instant,
  edited: z.unknown().optional().transform(Boolean),
  deleted: z.unknown().optional().transform(Boolean),
  replyTo: maybeText,
})
export type Message = z.infer<typeof messageSchema>

export const pressAnswerSchema = z.object({
  statusCode: z.number(),
  type: maybeText,
  value: z.unknown().optional(),
})
export type PressAnswer = z.infer<typeof pressAnswerSchema>

export const tokenSchema = z.object({ token: z.string() })

export const feedItemSchema = z.object({
  id: z.string(),
  text: maybeText,
  previewText: maybeText,
  topicUrl: maybeText,
  at: instant,
  read: flag,
})
export type FeedItem = z.infer<typeof feedItemSchema>

export const streamEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('toast'), summary: maybeText, conversationId: z.string() }),
  z.object({ type: z.literal('changed'), conversationId: z.string() }),
  z.object({ type: z.literal('feed'), text: maybeText, previewText: maybeText, topicUrl: maybeText }),
  z.object({ type: z.literal('outlook') }),
])
export type StreamEvent = z.infer<typeof streamEventSchema>
