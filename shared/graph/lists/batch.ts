// Many writes in few requests: Graph's $batch of twenty, each part with its own outcome and its own further tries.

import * as z from 'zod'
import { Outage } from '../../ports/versioned.ts'
import { errorOf, type Reply, waitSeconds } from '../client/errors.ts'
import type { Graph } from '../client/graph.ts'

/** Each part must be safe to repeat: a create with a unique key, or a change with If-Match. */
export type Part = {
  readonly method: 'POST' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}
export type PartOutcome = { readonly reply: Reply } | { readonly error: Error }

const most = 20
const unitsEach = 2
const rounds = 8
const defaultWaitSeconds = 1
const passing = new Set([424, 429, 500, 502, 503, 504, 507])

const batchBody = z.object({
  responses: z.array(
    z.object({
      id: z.string(),
      status: z.number(),
      headers: z.record(z.string(), z.string()).catch({}),
      body: z.unknown(),
    }),
  ),
})

type Pending = { readonly part: Part; readonly index: number; unclear: boolean }

const request = (graph: Graph, pending: readonly Pending[]) =>
  graph.send({
    method: 'POST',
    path: '/$batch',
    units: unitsEach * pending.length,
    repeatable: true,
    body: {
      requests: pending.map(({ part }, position) => ({
        id: String(position + 1),
        method: part.method,
        url: part.path,
        headers: {
          ...(part.body === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...part.headers,
        },
        ...(part.body === undefined ? {} : { body: part.body }),
      })),
    },
  })

/** One request for at most twenty parts. Answers those to try again, and for how long to wait before that. */
const runRound = async (graph: Graph, pending: readonly Pending[], outcomes: Map<number, PartOutcome>) => {
  const sent = await request(graph, pending)
  const replies = new Map(batchBody.parse(sent.body).responses.map((reply) => [reply.id, reply]))
  const again: Pending[] = []
  let wait = 0
  for (const [position, one] of pending.entries()) {
    const found = replies.get(String(position + 1))
    // A part without an answer may have been applied, like one whose answer is a server's failure.
    const status = found?.status ?? 500
    one.unclear ||= sent.unclear || (passing.has(status) && status !== 429 && status !== 424)
    const reply: Reply = { status, headers: new Headers(found?.headers), body: found?.body }
    if (passing.has(status)) {
      again.push(one)
      wait = Math.max(wait, waitSeconds(reply.headers, graph.timer.now()) ?? defaultWaitSeconds)
    } else if (status < 300) outcomes.set(one.index, { reply })
    else outcomes.set(one.index, { error: errorOf(one.part.method, reply, one.unclear, graph.timer.now()) })
  }
  return { again, wait }
}

/** The outcome of each part, in the order given. @throws Outage when parts still get no answer after all tries. */
export const sendBatch = async (
  graph: Graph,
  parts: readonly Part[],
  onProgress: (done: number) => void = () => undefined,
): Promise<readonly PartOutcome[]> => {
  const outcomes = new Map<number, PartOutcome>()
  let pending: Pending[] = parts.map((part, index) => ({ part, index, unclear: false }))
  for (let round = 1; pending.length > 0; round += 1) {
    if (round > rounds) throw new Outage(`${pending.length} parts of a batch got no answer`)
    const again: Pending[] = []
    let wait = 0
    for (let start = 0; start < pending.length; start += most) {
      const outcome = await runRound(graph, pending.slice(start, start + most), outcomes)
      again.push(...outcome.again)
      wait = Math.max(wait, outcome.wait)
      onProgress(outcomes.size)
    }
    pending = again
    if (pending.length > 0) await graph.timer.sleep(wait * 1_000)
  }
  return parts.map((_part, index) => outcomes.get(index) ?? { error: new Outage('no outcome') })
}
