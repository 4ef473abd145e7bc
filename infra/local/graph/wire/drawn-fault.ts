// A fault that was drawn for a request, as the error that Graph sends then.

import type { FaultDraw } from '../../faults.ts'
import type { World } from '../../world.ts'
import { answer } from '../answer.ts'
import type { GraphCall, GraphReply } from '../call.ts'
import { GraphRefusal, refusalReply } from '../errors.ts'

const words = {
  429: ['TooManyRequests', 'Please retry again later.'],
  500: ['generalException', 'General exception while processing'],
  502: ['BadGateway', 'Failed to execute backend request.'],
  503: ['serviceNotAvailable', 'The service is temporarily unavailable. Please try again later.'],
  504: ['GatewayTimeout', 'The server did not respond in time.'],
  507: ['quotaLimitReached', 'Insufficient space available.'],
} as const

const drawnFault = (
  world: World,
  status: keyof typeof words,
  clientRequestId: string | undefined,
): GraphReply => {
  const [code, message] = words[status]
  const wait = String(world.faults.get().retryAfterSeconds)
  const headers = status === 429 || status === 503 ? { 'retry-after': wait } : {}
  return refusalReply(new GraphRefusal(status, code, message, { headers }), world.realNow(), clientRequestId)
}

/** Either the fault, before anything happened, or the answer. */
export const answerUnder = (world: World, call: GraphCall, draw: FaultDraw): GraphReply =>
  draw.status === undefined
    ? answer(world, { ...call, overlap: draw.overlap })
    : drawnFault(world, draw.status, call.headers['client-request-id'])

/** What a gateway says when it gave up waiting for a write that went through all the same. */
export const gatewayTimeout = (world: World, clientRequestId: string | undefined): GraphReply =>
  drawnFault(world, 504, clientRequestId)
