// Activities as Teams writes them: what every one carries, and the six kinds that reach this bot.
import { botChatId, personChatId, threadId } from '../identity.ts'

const cardType = 'application/vnd.microsoft.card.adaptive'

export type Setting =
  | { readonly kind: 'personal'; readonly conversationId: string }
  | {
      readonly kind: 'channel'
      readonly teamId: string
      readonly teamName: string
      readonly channelId: string
      /** The post whose thread is meant; absent for the channel itself. */
      readonly rootId?: string
    }

export type Sender = { readonly id: string; readonly name: string }

export type EnvelopeContext = {
  readonly clientId: string
  readonly tenantId: string
  readonly appName: string
  readonly serviceUrl: string
  /** Business time, ISO. */
  readonly at: string
}

export type Envelope = ReturnType<typeof envelope> & Readonly<Record<string, unknown>>

const conversationIdOf = (setting: Setting): string => {
  if (setting.kind === 'personal') return setting.conversationId
  return setting.rootId ? threadId(setting.channelId, setting.rootId) : setting.channelId
}

const channelDataOf = (setting: Setting, tenantId: string) => {
  const tenant = { tenant: { id: tenantId } }
  if (setting.kind === 'personal') return tenant
  return {
    ...tenant,
    teamsTeamId: setting.channelId,
    teamsChannelId: setting.channelId,
    team: { id: setting.channelId, aadGroupId: setting.teamId, name: setting.teamName },
    channel: { id: setting.channelId },
  }
}

const envelope = (context: EnvelopeContext, id: string, from: Sender, setting: Setting) => ({
  id,
  channelId: 'msteams',
  serviceUrl: context.serviceUrl,
  timestamp: context.at,
  locale: 'en-GB',
  from: { id: personChatId(context.clientId, from.id), name: from.name, aadObjectId: from.id },
  recipient: { id: botChatId(context.clientId), name: context.appName },
  conversation: {
    id: conversationIdOf(setting),
    conversationType: setting.kind,
    tenantId: context.tenantId,
    ...(setting.kind === 'channel' && { isGroup: true }),
  },
  channelData: channelDataOf(setting, context.tenantId),
})

const clientInfo = {
  type: 'clientInfo',
  locale: 'en-GB',
  country: 'GB',
  platform: 'Web',
  timezone: 'Europe/London',
}

/** A person writes. In a channel the text must hold `<at>name</at>`, which becomes the mention. */
export const messageActivity = (
  context: EnvelopeContext,
  id: string,
  from: Sender,
  setting: Setting,
  text: string,
  cards: readonly unknown[] = [],
): Envelope => {
  const mention = {
    type: 'mention',
    mentioned: { id: botChatId(context.clientId), name: context.appName },
    text: `<at>${context.appName}</at>`,
  }
  return {
    ...envelope(context, id, from, setting),
    type: 'message',
    text,
    textFormat: 'plain',
    entities: setting.kind === 'channel' ? [mention, clientInfo] : [clientInfo],
    ...(cards.length > 0 && { attachments: cards.map((content) => ({ contentType: cardType, content })) }),
  }
}

/** A press on Action.Submit: a message without text, carrying the inputs. */
export const submitActivity = (
  context: EnvelopeContext,
  id: string,
  from: Sender,
  setting: Setting,
  press: { readonly messageId: string; readonly data: unknown },
): Envelope => ({
  ...envelope(context, id, from, setting),
  type: 'message',
  replyToId: press.messageId,
  value: press.data,
  entities: [clientInfo],
})

export type Execute = {
  readonly messageId: string
  readonly verb: string | undefined
  readonly actionId: string | undefined
  readonly data: unknown
  readonly trigger: 'manual' | 'automatic'
}

/** A press on Action.Execute. */
export const executeActivity = (
  context: EnvelopeContext,
  id: string,
  from: Sender,
  setting: Setting,
  press: Execute,
): Envelope => ({
  ...envelope(context, id, from, setting),
  type: 'invoke',
  name: 'adaptiveCard/action',
  replyToId: press.messageId,
  value: {
    action: {
      type: 'Action.Execute',
      ...(press.actionId !== undefined && { id: press.actionId }),
      ...(press.verb !== undefined && { verb: press.verb }),
      data: press.data,
    },
    trigger: press.trigger,
  },
  entities: [clientInfo],
})

/** A question to the app's message extension. */
export const extensionActivity = (
  context: EnvelopeContext,
  id: string,
  from: Sender,
  setting: Setting,
  question: 'query' | 'selectItem' | 'queryLink',
  value: unknown,
): Envelope => ({
  ...envelope(context, id, from, setting),
  type: 'invoke',
  name: `composeExtension/${question}`,
  value,
  entities: [clientInfo],
})

export const installationActivity = (
  context: EnvelopeContext,
  id: string,
  from: Sender,
  setting: Setting,
  action: 'add' | 'remove',
): Envelope => ({ ...envelope(context, id, from, setting), type: 'installationUpdate', action })

/** Teams announces the bot as a new member of the chat or team. */
export const botAddedActivity = (
  context: EnvelopeContext,
  id: string,
  from: Sender,
  setting: Setting,
): Envelope => {
  const base = envelope(context, id, from, setting)
  const eventType = setting.kind === 'channel' ? { eventType: 'teamMemberAdded' } : {}
  return {
    ...base,
    channelData: { ...base.channelData, ...eventType },
    type: 'conversationUpdate',
    membersAdded: [{ id: botChatId(context.clientId) }],
  }
}
