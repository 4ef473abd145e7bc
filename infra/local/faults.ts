// The faults that can be set: what goes wrong, how often, drawn from a seed so that a run can be repeated.

import { z } from 'zod'
import type { Settings } from './store/settings.ts'

const rate = z.number().min(0).max(1)
const faultSettings = z.strictObject({
  target: z.enum(['graph', 'connector', 'both']),
  rate429: rate,
  rate5xx: rate,
  /** How often a write is applied and its reply never arrives. */
  lostReplies: rate,
  /** How often a write to a list item meets another one (409 resourceModified). */
  overlappingWrites: rate,
  latencyMs: z.tuple([z.number().min(0), z.number().min(0)]),
  /** What `Retry-After` says on a drawn 429; fractions are allowed, as Graph sends them. */
  retryAfterSeconds: z.number().min(0),
  /** List and delta reads lag one write behind. */
  staleReads: z.boolean(),
  /** Every delta token is answered with 410 Gone. */
  deltaGone: z.boolean(),
  /** Installing the app for a guest is refused. */
  guestsRefused: z.boolean(),
  /** The share of people whose chat with the app the Connector does not find (404): always the same ones for a seed. */
  lostChats: rate,
  seed: z.number().int(),
})
type FaultSettings = z.infer<typeof faultSettings>
const patchSchema = faultSettings.partial()

export type FaultDraw = {
  readonly latencyMs: number
  readonly status: 429 | 500 | 502 | 503 | 504 | 507 | undefined
  readonly loseReply: 'reset' | 'gatewayTimeout' | undefined
  readonly overlap: boolean
}
export type Faults = {
  readonly get: () => FaultSettings
  /** Changes what is named, keeps the rest and starts the draw afresh from the seed; throws a ZodError for other input. */
  readonly put: (patch: unknown) => FaultSettings
  /** What befalls the next request of that method. */
  readonly draw: (target: 'graph' | 'connector', method: string) => FaultDraw
}

const calm: FaultSettings = {
  target: 'both',
  rate429: 0,
  rate5xx: 0,
  lostReplies: 0,
  overlappingWrites: 0,
  latencyMs: [0, 0],
  retryAfterSeconds: 1,
  staleReads: false,
  deltaGone: false,
  guestsRefused: false,
  lostChats: 0,
  seed: 1,
}
const key = 'faults'
const serverErrors = [500, 502, 503, 504] as const
const writeErrors = [...serverErrors, 507] as const

/** mulberry32: 32 bits of state are enough for a repeatable run. */
const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const statusOf = (set: FaultSettings, method: string, random: () => number): FaultDraw['status'] => {
  const dice = random()
  if (dice < set.rate429) return 429
  if (dice >= set.rate429 + set.rate5xx) return undefined
  const choices = method === 'GET' || method === 'PATCH' ? serverErrors : writeErrors
  return choices[Math.floor(random() * choices.length)]
}

const quiet: FaultDraw = { latencyMs: 0, status: undefined, loseReply: undefined, overlap: false }

export const createFaults = (settings: Settings): Faults => {
  const stored = settings.get(key, patchSchema)
  let current: FaultSettings = faultSettings.parse({ ...calm, ...stored })
  let random = randomFrom(current.seed)
  return {
    get: () => current,
    put: (patch) => {
      current = faultSettings.parse({ ...current, ...patchSchema.parse(patch) })
      random = randomFrom(current.seed)
      settings.put(key, current)
      return current
    },
    draw: (target, method) => {
      if (current.target !== 'both' && current.target !== target) return quiet
      const [least, most] = current.latencyMs
      const latencyMs = most > 0 ? least + random() * Math.max(0, most - least) : 0
      const status = statusOf(current, method, random)
      const isWrite = method !== 'GET'
      const lost = isWrite && random() < current.lostReplies
      const overlap = isWrite && random() < current.overlappingWrites
      const loseReply = lost ? (random() < 0.5 ? 'reset' : 'gatewayTimeout') : undefined
      return { latencyMs, status, loseReply, overlap }
    },
  }
}
