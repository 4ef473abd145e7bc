// Sending, answering, editing and taking back activities in a conversation that exists.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Spot } from '../chat/spots.ts'
import { activitySchema, type Content, contentOf } from './activity.ts'
import { type Desk, enter, refuse } from './desk.ts'
import { type ConnectorError, connectorErrors, isConnectorError } from './errors.ts'

const inConversation = z.object({ id: z.string() })
const atActivity = inConversation.extend({ activity: z.string() })

const contentIn = (body: unknown): Content | 'typing' | ConnectorError => {
  const activity = activitySchema.safeParse(body)
  return activity.success
    ? contentOf(activity.data)
    : connectorErrors.badArgument('Activity could not be read')
}

/** Puts the bot's words where they belong; the answer is the new activity's id, empty for a typing sign. */
export const sendTo = (
  desk: Desk,
  spot: Spot,
  content: Content | 'typing',
  replyToId: string | undefined,
): string => {
  if (content === 'typing') return ''
  const { world, posts } = desk.chat
  const from = { id: world.app.clientId, name: world.app.name, bot: true }
  return posts.add(spot, from, content, posts.rootOf(spot, replyToId))
}

const send = (desk: Desk, id: string, replyToId: string | undefined, body: unknown) => {
  const spot = enter(desk, 'send', id)
  if (isConnectorError(spot)) return spot
  if (spot.kind === 'channel' && spot.rootId !== undefined && !desk.chat.posts.find(spot, spot.rootId))
    return connectorErrors.noConversation
  const content = contentIn(body)
  return isConnectorError(content) ? content : { id: sendTo(desk, spot, content, replyToId) }
}

// The bot's own messages are all that it may change.
const enterOwn = (desk: Desk, id: string, activityId: string): Spot | ConnectorError => {
  const spot = enter(desk, 'send', id)
  if (isConnectorError(spot)) return spot
  const message = desk.chat.posts.find(spot, activityId)
  if (!message || message.deletedAt !== undefined) return connectorErrors.noActivity
  return message.from.bot ? spot : connectorErrors.notYours
}

export const registerActivities = (app: FastifyInstance, desk: Desk): void => {
  const path = '/v3/conversations/:id/activities'

  app.post(path, (request, reply) => {
    const { id } = inConversation.parse(request.params)
    const sent = send(desk, id, undefined, request.body)
    return isConnectorError(sent) ? refuse(reply, sent) : reply.code(201).send(sent)
  })

  app.post(`${path}/:activity`, (request, reply) => {
    const { id, activity } = atActivity.parse(request.params)
    const sent = send(desk, id, activity, request.body)
    return isConnectorError(sent) ? refuse(reply, sent) : reply.code(201).send(sent)
  })

  app.put(`${path}/:activity`, (request, reply) => {
    const { id, activity } = atActivity.parse(request.params)
    const spot = enterOwn(desk, id, activity)
    if (isConnectorError(spot)) return refuse(reply, spot)
    const content = contentIn(request.body)
    if (isConnectorError(content)) return refuse(reply, content)
    if (content !== 'typing') desk.chat.posts.edit(spot, activity, content)
    return { id: activity }
  })

  app.delete(`${path}/:activity`, (request, reply) => {
    const { id, activity } = atActivity.parse(request.params)
    const spot = enterOwn(desk, id, activity)
    if (isConnectorError(spot)) return refuse(reply, spot)
    desk.chat.posts.remove(spot, activity)
    return {}
  })
}
