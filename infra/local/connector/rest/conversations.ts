// Starting a conversation: the 1:1 chat with a person, or a new post in a channel.
import type { FastifyInstance } from 'fastify'
import { findSpot, isInstalledAt, personalSpot, refuseBotAt, type Spot } from '../chat/spots.ts'
import { personalConversationId, personOf, threadId } from '../identity.ts'
import { sendTo } from './activities.ts'
import { type Content, type ConversationParameters, contentOf, conversationSchema } from './activity.ts'
import { charge, type Desk, refuse } from './desk.ts'
import { type ConnectorError, connectorErrors, isConnectorError } from './errors.ts'

type Started = { readonly id: string; readonly activityId?: string }

const badParameters = connectorErrors.badSyntax('Incorrect conversation creation parameters')

const wordsOf = (parameters: ConversationParameters): Content | undefined | ConnectorError => {
  if (!parameters.activity) return undefined
  const content = contentOf(parameters.activity)
  return content === 'typing' ? undefined : content
}

const startInChannel = (
  desk: Desk,
  channelId: string,
  content: Content | undefined,
): Started | ConnectorError => {
  const throttled = charge(desk, 'send', channelId)
  if (throttled) return throttled
  const spot = findSpot(desk.chat.world, channelId)
  if (spot?.kind !== 'channel') return connectorErrors.noConversation
  const refused = refuseBotAt(desk.chat.world, desk.chat.marks, spot)
  if (refused) return refused
  // A channel has no empty conversations: the first post makes it.
  if (!content) return badParameters
  const activityId = sendTo(desk, { ...spot, rootId: undefined }, content, undefined)
  return { id: threadId(spot.conversationId, activityId), activityId }
}

const speakFirst = (desk: Desk, spot: Spot, content: Content | undefined): Started | ConnectorError => {
  if (!content) return { id: spot.conversationId }
  const refused = refuseBotAt(desk.chat.world, desk.chat.marks, spot)
  return refused ?? { id: spot.conversationId, activityId: sendTo(desk, spot, content, undefined) }
}

const startWithPerson = (
  desk: Desk,
  parameters: ConversationParameters,
  content: Content | undefined,
): Started | ConnectorError => {
  const { world } = desk.chat
  const [member, ...others] = parameters.members ?? []
  const tenantId = parameters.tenantId ?? parameters.channelData?.tenant?.id
  // A bot cannot make a group chat.
  if (!member || others.length > 0 || parameters.isGroup) return badParameters
  if (tenantId !== world.tenant.id) return connectorErrors.badArgument('Tenant id is missing or unknown')
  const personId = personOf(world.app.clientId, member.id)
  const throttled = charge(desk, 'send', personalConversationId(world.app.clientId, personId))
  if (throttled) return throttled
  const spot = personalSpot(world, personId)
  if (!spot) return connectorErrors.badSyntax('Failed to decrypt pairwise id')
  return isInstalledAt(world, spot) ? speakFirst(desk, spot, content) : connectorErrors.notInstalled
}

export const registerConversations = (app: FastifyInstance, desk: Desk): void => {
  app.post('/v3/conversations', (request, reply) => {
    const parsed = conversationSchema.safeParse(request.body)
    if (!parsed.success) return refuse(reply, badParameters)
    const content = wordsOf(parsed.data)
    if (isConnectorError(content)) return refuse(reply, content)
    const channelId = parsed.data.channelData?.channel?.id
    const started =
      channelId === undefined
        ? startWithPerson(desk, parsed.data, content)
        : startInChannel(desk, channelId, content)
    if (isConnectorError(started)) return refuse(reply, started)
    return reply.code(201).send({ ...started, serviceUrl: desk.chat.serviceUrl() })
  })
}
