// What every Connector call passes before it is heard: the limits, the conversation, and whether the bot may be there.
import type { FastifyReply } from 'fastify'
import type { Chat } from '../chat/chat.ts'
import { findSpot, refuseBotAt, type Spot } from '../chat/spots.ts'
import { placeOf } from '../identity.ts'
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

export const charge = (
  desk: Desk,
  kind: keyof typeof windows,
  conversationId: string,
): ConnectorError | undefined => {
  const wait = desk.limiter.admit([
    { key: 'app', limits: appLimits },
    { key: `${kind} ${placeOf(conversationId).conversationId}`, limits: windows[kind] },
  ])
  return wait > 0 ? connectorErrors.throttled(wait) : undefined
}

export const enter = (desk: Desk, kind: keyof typeof windows, id: string): Spot | ConnectorError => {
  const throttled = charge(desk, kind, id)
  if (throttled) return throttled
  const spot = findSpot(desk.chat.world, id)
  if (!spot) return connectorErrors.noConversation
  return refuseBotAt(desk.chat.world, desk.chat.marks, spot) ?? spot
}
