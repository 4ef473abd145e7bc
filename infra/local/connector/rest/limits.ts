// How often the bot may call: the Connector's published windows, counted in real time.

export type Limit = { readonly count: number; readonly perMs: number }
export type Charge = { readonly key: string; readonly limits: readonly Limit[] }

const second = 1_000
const hour = 3_600 * second

/** Every call of one app in one tenant. Source: Teams docs, bots/how-to/rate-limit. */
export const appLimits: readonly Limit[] = [{ count: 50, perMs: second }]
/** Sending to one conversation, editing in it, and creating it. */
export const sendLimits: readonly Limit[] = [
  { count: 7, perMs: second },
  { count: 8, perMs: 2 * second },
  { count: 60, perMs: 30 * second },
  { count: 1_800, perMs: hour },
]
/** Reading who is in one conversation. */
export const memberLimits: readonly Limit[] = [
  { count: 14, perMs: second },
  { count: 16, perMs: 2 * second },
  { count: 120, perMs: 30 * second },
  { count: 3_600, perMs: hour },
]

// The count-th newest call must have left its window before another may come in.
const waitFor = (calls: readonly number[], limit: Limit, now: number): number => {
  const blocking = calls[calls.length - limit.count]
  return blocking === undefined ? 0 : Math.max(0, blocking + limit.perMs - now)
}

const longest = (limits: readonly Limit[]): number => Math.max(...limits.map((limit) => limit.perMs))

/**
 * Sliding windows per key. `admit` answers 0 and counts the call, or answers the milliseconds to wait and
 * counts nothing: the Connector does not charge a call that it refused.
 */
export const createLimiter = (now: () => number) => {
  const calls = new Map<string, number[]>()

  const admit = (charges: readonly Charge[]): number => {
    const at = now()
    const wait = Math.max(
      ...charges.flatMap(({ key, limits }) =>
        limits.map((limit) => waitFor(calls.get(key) ?? [], limit, at)),
      ),
    )
    if (wait > 0) return wait
    for (const { key, limits } of charges) {
      const kept = (calls.get(key) ?? []).filter((call) => call > at - longest(limits))
      calls.set(key, [...kept, at])
    }
    return 0
  }

  return { admit }
}
export type Limiter = ReturnType<typeof createLimiter>
