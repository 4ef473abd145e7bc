// What the bot may put in a conversation: parsed, measured and reduced to what a person is shown.
import { z } from 'zod'
import { type ConnectorError, connectorErrors } from './errors.ts'

const cardType = 'application/vnd.microsoft.card.adaptive'

const account = z.looseObject({ id: z.string().min(1), name: z.string().nullish() })
export const activitySchema = z.looseObject({
  type: z.string().nullish(),
  text: z.string().nullish(),
  textFormat: z.enum(['plain', 'markdown', 'xml']).nullish(),
  summary: z.string().nullish(),
  replyToId: z.string().nullish(),
  attachments: z.array(z.looseObject({ contentType: z.string(), content: z.unknown() })).nullish(),
})
export type Activity = z.infer<typeof activitySchema>

/** Body of `POST /v3/conversations`. */
export const conversationSchema = z.looseObject({
  isGroup: z.boolean().nullish(),
  members: z.array(account).nullish(),
  tenantId: z.string().nullish(),
  activity: activitySchema.nullish(),
  channelData: z
    .looseObject({
      channel: z.looseObject({ id: z.string().min(1) }).nullish(),
      tenant: z.looseObject({ id: z.string() }).nullish(),
    })
    .nullish(),
})
export type ConversationParameters = z.infer<typeof conversationSchema>

export type Content = {
  readonly text: string
  readonly textFormat: 'plain' | 'markdown' | 'xml'
  readonly cards: readonly unknown[]
  readonly summary: string
}

/** Teams counts the whole activity as UTF-16; 100 KB is the stop (platform notes, section 2.3). */
export const maxActivityBytes = 100 * 1_024

const measure = (activity: unknown): number => Buffer.byteLength(JSON.stringify(activity), 'utf16le')

/** What is shown of an activity, `typing` (nothing is kept), or why it is refused. */
export const contentOf = (activity: Activity): Content | 'typing' | ConnectorError => {
  if (activity.type === 'typing') return 'typing'
  if (activity.type !== 'message') return connectorErrors.badArgument('Unknown activity type')
  if (measure(activity) > maxActivityBytes) return connectorErrors.tooBig
  const attachments = activity.attachments ?? []
  if (attachments.some((each) => each.contentType !== cardType))
    return connectorErrors.badArgument('Unknown attachment type')
  if (!activity.text && attachments.length === 0)
    return connectorErrors.badArgument('Activity resulted into multiple skype activities or no content')
  return {
    text: activity.text ?? '',
    textFormat: activity.textFormat ?? 'markdown',
    cards: attachments.map((each) => each.content),
    summary: activity.summary ?? '',
  }
}
