// How often one person may ask: a bucket each, so that one who floods is told to wait and nobody else notices.

const perSecond = 20
const burst = 60
const mostPeople = 10_000

export type RateLimit = (person: string) => boolean

/** True while the person is within the limit: 60 at once, then 20 a second. */
export const createRateLimit = (realNow: () => number): RateLimit => {
  const buckets = new Map<string, { readonly tokens: number; readonly at: number }>()
  return (person) => {
    const now = realNow()
    const last = buckets.get(person) ?? { tokens: burst, at: now }
    const tokens = Math.min(burst, last.tokens + ((now - last.at) / 1000) * perSecond)
    // The one who has been quiet the longest stands first: forgetting them costs nothing.
    buckets.delete(person)
    buckets.set(person, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: now })
    const oldest = buckets.size > mostPeople ? buckets.keys().next().value : undefined
    if (oldest !== undefined) buckets.delete(oldest)
    return tokens >= 1
  }
}
