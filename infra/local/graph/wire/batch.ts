// `$batch`: up to 20 requests in one, each answered, metered and failing on its own.

import { z } from 'zod'
import type { World } from '../../world.ts'
import { authenticate } from '../access.ts'
import type { GraphCall, GraphReply } from '../call.ts'
import { badRequest, GraphRefusal, refusalReply } from '../errors.ts'
import { batchGate } from '../outlook/slots.ts'
import { answerUnder } from './drawn-fault.ts'
import { toCall } from './receive.ts'

const part = z.strictObject({
  id: z.string().min(1),
  method: z.string(),
  url: z.string(),
  headers: z.record(z.string(), z.string()).default({}),
  body: z.unknown().optional(),
  dependsOn: z.array(z.string()).default([]),
})
const batch = z.strictObject({ requests: z.array(part).min(1) })
type Part = z.infer<typeof part>
type PartReply = {
  readonly id: string
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body?: unknown
}
const most = 20

const readParts = (body: unknown): readonly Part[] => {
  const read = batch.safeParse(body)
  if (!read.success) throw badRequest('Invalid batch payload format.')
  const { requests } = read.data
  if (requests.length > most) {
    throw badRequest(`Number of batch request steps exceeds the maximum value of ${most}.`)
  }
  const ids = requests.map((one) => one.id.toLowerCase())
  if (new Set(ids).size < ids.length) throw badRequest('Duplicate request ids in the batch payload.')
  for (const [at, one] of requests.entries()) {
    const earlier = ids.slice(0, at)
    if (one.dependsOn.some((id) => !earlier.includes(id.toLowerCase()))) {
      throw badRequest(`The request ${one.id} depends on one that does not come before it.`)
    }
  }
  return requests
}

const lowerCase = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))

/** In a batch the bytes of an upload come as base64. */
const partBody = (one: Part): unknown =>
  one.method.toUpperCase() === 'PUT' && typeof one.body === 'string'
    ? Buffer.from(one.body, 'base64')
    : one.body

const partCall = (one: Part, outer: GraphCall): GraphCall => {
  if (!one.url.startsWith('/'))
    throw badRequest('The url of a batched request must be relative and start with a slash.')
  const { authorization, 'client-request-id': clientRequestId } = outer.headers
  const headers: GraphCall['headers'] = {
    authorization,
    'client-request-id': clientRequestId,
    ...lowerCase(one.headers),
  }
  if (one.body !== undefined && !headers['content-type']) {
    throw badRequest('Write request with a body does not specify a Content-Type header.')
  }
  return toCall({ method: one.method, url: one.url, headers, body: partBody(one) })
}

const answerPart = (
  world: World,
  one: Part,
  outer: GraphCall,
  enter: ReturnType<typeof batchGate>,
): GraphReply => {
  try {
    const call = partCall(one, outer)
    if (one.dependsOn.length === 0) enter(call.path)
    return answerUnder(world, call, world.faults.draw('graph', call.method))
  } catch (error) {
    if (!(error instanceof GraphRefusal)) throw error
    return refusalReply(error, world.realNow(), outer.headers['client-request-id'])
  }
}

const failedDependency = (world: World): GraphReply =>
  refusalReply(new GraphRefusal(424, 'FailedDependency', 'Failed Dependency'), world.realNow(), undefined)

const toReply = ({ id }: Part, reply: GraphReply): PartReply => {
  const binary = Buffer.isBuffer(reply.body)
  const type = reply.body === undefined || binary ? {} : { 'content-type': 'application/json' }
  const body = Buffer.isBuffer(reply.body) ? reply.body.toString('base64') : reply.body
  return {
    id,
    status: reply.status,
    headers: { ...type, ...reply.headers },
    ...(body === undefined ? {} : { body }),
  }
}

/** Parts run in their order; one whose parent failed is answered 424. There is no undoing of the others. */
export const answerBatch = (world: World, outer: GraphCall): GraphReply => {
  try {
    authenticate(world, outer.headers['authorization'])
    const done = new Map<string, number>()
    const enter = batchGate(world)
    const responses = readParts(outer.body).map((one) => {
      const broken = one.dependsOn.some((id) => (done.get(id.toLowerCase()) ?? 0) >= 400)
      const reply = broken ? failedDependency(world) : answerPart(world, one, outer, enter)
      done.set(one.id.toLowerCase(), reply.status)
      return toReply(one, reply)
    })
    return { status: 200, body: { responses } }
  } catch (error) {
    if (!(error instanceof GraphRefusal)) throw error
    return refusalReply(error, world.realNow(), outer.headers['client-request-id'])
  }
}
