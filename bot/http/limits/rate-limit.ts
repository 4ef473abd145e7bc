// How often one person may ask: a bucket each, so that one who floods is told to wait and nobody else notices.

const mostPeople = 10_000

export type RateLimit = (person: string) => boolean

/** So many at once, then so many a second. */
export type Pace = { readonly burst: number; readonly perSecond: number }

export const asking: Pace = { burst: 60, perSecond: 20 }
/**
 * A change costs SharePoint two units, and up to twelve where it meets others on the same row. At this pace one person,
 * or a page that has gone wrong, takes less than a third of the 2,500 units a minute of a council (quality.md, A2).
 * The tab saves at most once in three seconds.
 */
export const changing: Pace = { burst: 30, perSecond: 1 }

/** A draft's card is drawn anew with each save: that costs a moment of the server and no unit of SharePoint. */
export const drawing: Pace = { burst: 30, perSecond: 2 }

/** True while the person is within the pace. */
export const createRateLimit = ({ burst, perSecond }: Pace, realNow: () => number): RateLimit => {
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
