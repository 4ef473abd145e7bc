// The messages between office.js and its host, as office.js writes and reads them: JSON in a string.
import { z } from 'zod'

const invoke = 0
const registerEvent = 1

const askedSchema = z.object({
  _messageType: z.literal(0),
  _actionName: z.string(),
  _actionType: z.number().default(invoke),
  _conversationId: z.string(),
  _correlationId: z.number(),
  _data: z.unknown(),
})
export type Asked = {
  readonly action: string
  readonly kind: 'call' | 'listen' | 'unlisten'
  readonly conversation: string
  readonly correlation: number
  readonly data: unknown
}

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** What office.js asks, or null when the message is none of its. */
export const readAsked = (text: string): Asked | null => {
  const parsed = askedSchema.safeParse(jsonOf(text))
  if (!parsed.success) return null
  const { _actionName, _actionType, _conversationId, _correlationId, _data } = parsed.data
  const kind = _actionType === invoke ? 'call' : _actionType === registerEvent ? 'listen' : 'unlisten'
  return {
    action: _actionName,
    kind,
    conversation: _conversationId,
    correlation: _correlationId,
    data: _data,
  }
}

const response = (asked: Asked, origin: string, responseType: 0 | 1, data: unknown): string =>
  JSON.stringify({
    _messageType: 1,
    _actionName: asked.action,
    _conversationId: asked.conversation,
    _correlationId: responseType === 1 ? -1 : asked.correlation,
    _origin: origin,
    _errorCode: 0,
    _responseType: responseType,
    _data: data,
    _serializerVersion: 1,
  })

export const writeReply = (asked: Asked, origin: string, data: unknown): string =>
  response(asked, origin, 0, data)

/** An event for those who listened with this message. */
export const writeEvent = (listened: Asked, origin: string, data: unknown): string =>
  response(listened, origin, 1, data)
