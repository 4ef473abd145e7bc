// What every Connector call passes before it is heard: the limits, the conversation, and whether the bot may be there.
import type { FastifyReply } from 'fastify'
import type { Chat } from '../chat/chat.ts'
import { findSpot, refuseBotAt, type Spot } from '../chat/spots.ts'
import { placeOf } from '../identity.ts'
import { isLostChat } from '../lost-chats.ts'
import { type ConnectorError, connectorErrors, errorBody } from './errors.ts'
import { appLimits, type Limit, type Limiter, memberLimits, sendLimits } from './limits.ts'

export type Desk = { readonly chat: Chat; readonly limiter: Limiter }

export const refuse = (reply: FastifyReply, error: ConnectorError): FastifyReply => {
  if (error.retryAfterSeconds !== undefined) void reply.header('retry-after', String(error.retryAfterSeconds))
  return reply.code(error.status).send(errorBody(error))
}

const windows = {
  send: sendLimits,
  members: memberLimits,
} as const satisfies Record<string, readonly Limit[]>

/** How the meter names calls beyond the limits, as against those that are refused on purpose. */
export const throttledOperation = 'connector.throttled'

export const charge = (
  desk: Desk,
  kind: keyof typeof windows,
  conversationId: string,
): ConnectorError | undefined => {
  const wait = desk.limiter.admit([
    { key: 'app', limits: appLimits },
    { key: `${kind} ${placeOf(conversationId).conversationId}`, limits: windows[kind] },
  ])
  if (wait === 0) return undefined
  const { app, meter } = desk.chat.world
  meter.charge({ app: app.clientId, operation: throttledOperation, units: 0 })
  return connectorErrors.throttled(wait)
}

export const enter = (desk: Desk, kind: keyof typeof windows, id: string): Spot | ConnectorError => {
  const throttled = charge(desk, kind, id)
  if (throttled) return throttled
  const { world } = desk.chat
  const spot = findSpot(world, id)
  if (!spot) return connectorErrors.noConversation
  if (spot.kind === 'personal' && isLostChat(world.faults.get(), spot.conversationId))
    return connectorErrors.noConversation
  return refuseBotAt(world, desk.chat.marks, spot) ?? spot
}
