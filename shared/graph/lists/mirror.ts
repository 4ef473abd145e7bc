// A list held in memory and kept true by its changes: it may be dropped at any time, and own writes are never unseen.

import type { Versioned } from '../../ports/versioned.ts'
import type { Graph } from '../client/graph.ts'
import { type Change, readDelta } from './delta.ts'
import type { ItemList } from './items.ts'
import { type Item, serialOf } from './row.ts'

export type MirrorOptions<Value> = {
  readonly list: ItemList
  /** Null for an item that cannot be read, such as a row that somebody added by hand without a key. */
  readonly read: (item: Item) => Value | null
  readonly keyOf: (value: Value) => string
  /** For how long the memory counts as fresh; 0 asks for changes each time. */
  readonly freshForMs: number
}

export type Mirror<Value> = {
  /** Asks for changes unless the memory is fresh; after it `known` tells what `all` would. */
  readonly refresh: () => Promise<void>
  /** Asks for what has changed up to now, however fresh the memory is. Whoever comes meanwhile shares one question. */
  readonly renew: () => Promise<void>
  /** Every readable item, after asking for changes unless the memory is fresh. */
  readonly all: () => Promise<readonly Versioned<Value>[]>
  /** What is known of the key without asking. */
  readonly known: (key: string) => Versioned<Value> | null
  /** True when what `all` does not have is not there: the whole was read so long ago that it can have missed nothing. */
  readonly missesNothing: () => boolean
  /** Takes in what a write or a direct reading has just shown. */
  readonly take: (item: Item) => Versioned<Value> | null
  readonly forget: (id: string) => void
  /** The next `all` asks for changes. */
  readonly expire: () => void
  readonly drop: () => void
}

type Held<Value> = Versioned<Value> & { readonly takenAt: number | null }

/** How long a whole reading may lag behind own writes before a missing row counts as deleted. */
const lagMs = 120_000

/** What a whole reading does not have, but for what was written so shortly before that it may lag behind. */
const unseen = (
  rows: ReadonlyMap<string, { readonly takenAt: number | null }>,
  changes: readonly Change[],
  since: number,
): readonly string[] => {
  const seen = new Set(changes.map((change) => (change.kind === 'item' ? change.item.id : change.id)))
  return [...rows].flatMap(([id, { takenAt }]) => (!seen.has(id) && (takenAt ?? 0) < since ? [id] : []))
}

/** `once` shares the question that is under way; `afresh` waits for its end and asks again, once for all who wait. */
const oneAtATime = (ask: () => Promise<void>) => {
  let asking: Promise<void> | undefined
  let next: Promise<void> | undefined
  const once = () => {
    asking ??= ask().finally(() => {
      asking = undefined
    })
    return asking
  }
  const afresh = () => {
    next ??= (asking ?? Promise.resolve())
      .catch(() => undefined)
      .then(() => {
        next = undefined
        return once()
      })
    return next
  }
  return { once, afresh }
}

export const createMirror = <Value>(graph: Graph, options: MirrorOptions<Value>): Mirror<Value> => {
  const rows = new Map<string, Held<Value>>()
  const byKey = new Map<string, string>()
  let link: string | null = null
  let fedAt = Number.NEGATIVE_INFINITY
  let expired = 0
  let wholeAt = Number.POSITIVE_INFINITY

  const remove = (id: string) => {
    const held = rows.get(id)
    rows.delete(id)
    if (held) byKey.delete(options.keyOf(held.value).toLowerCase())
  }
  const put = (item: Item, takenAt: number | null): Held<Value> | null => {
    const held = rows.get(item.id)
    const isOlder = held !== undefined && (serialOf(item.version) ?? 0) < (serialOf(held.version) ?? 0)
    if (isOlder) return held
    const value = options.read(item)
    remove(item.id)
    if (value === null) return null
    const next = { value, version: item.version, row: item.id, takenAt }
    rows.set(item.id, next)
    byKey.set(options.keyOf(value).toLowerCase(), item.id)
    return next
  }
  const feed = async () => {
    const expiredBefore = expired
    const { changes, link: next, whole } = await readDelta(graph, options.list, link)
    for (const change of changes) {
      if (change.kind === 'item') put(change.item, null)
      else remove(change.id)
    }
    if (whole) for (const id of unseen(rows, changes, graph.timer.now() - lagMs)) remove(id)
    link = next
    const now = graph.timer.now()
    // What made the memory expire meanwhile may be missing from this answer.
    fedAt = expired === expiredBefore ? now : Number.NEGATIVE_INFINITY
    if (whole) wholeAt = now
  }
  const { once, afresh } = oneAtATime(feed)
  const refresh = async () => {
    if (graph.timer.now() - fedAt >= options.freshForMs) await once()
  }
  return {
    refresh,
    renew: afresh,
    all: async () => {
      await refresh()
      return [...rows.values()]
    },
    known: (key) => {
      const id = byKey.get(key.toLowerCase())
      return id === undefined ? null : (rows.get(id) ?? null)
    },
    missesNothing: () => graph.timer.now() - wholeAt >= lagMs,
    take: (item) => put(item, graph.timer.now()),
    forget: remove,
    expire: () => {
      expired += 1
      fedAt = Number.NEGATIVE_INFINITY
    },
    drop: () => {
      rows.clear()
      byKey.clear()
      link = null
      fedAt = Number.NEGATIVE_INFINITY
      wholeAt = Number.POSITIVE_INFINITY
    },
  }
}
