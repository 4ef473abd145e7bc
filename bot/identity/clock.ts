// Business time: this machine's clock, or one that runs beside it by an offset which a configured address tells.

import * as z from 'zod/mini'
import { fromEpoch } from '../../shared/domain/kernel/dates.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import { Outage } from '../../shared/ports/versioned.ts'

const told = z.object({ offsetMs: z.number() })
/** How long an offset is trusted before it is asked for again, in milliseconds. */
const trusted = 500

/** The machine's clock. */
export const machineClock: Clock = { now: async () => fromEpoch(Date.now()) }

const offsetFrom = async (url: string): Promise<number> => {
  try {
    const reply = await fetch(url, { signal: AbortSignal.timeout(5_000), redirect: 'error' })
    return told.parse(await reply.json()).offsetMs
  } catch (cause) {
    throw new Outage('The clock does not answer', { cause })
  }
}

/** A clock set from outside (decision 13). Throws an Outage when its address does not answer. */
export const toldClock = (url: string): Clock => {
  let known: { readonly offset: Promise<number>; readonly until: number } | null = null
  return {
    now: async () => {
      if (known === null || known.until < performance.now()) {
        known = { offset: offsetFrom(url), until: performance.now() + trusted }
        known.offset.catch(() => {
          known = null
        })
      }
      return fromEpoch(Date.now() + (await known.offset))
    },
  }
}
