// Many copies with few on their way at a time: as some come back, what came of them is written and others leave.

import type { Copy } from '../../../../shared/domain/updates/delivery.ts'

/** So many are marked as being sent at most: what a crash can leave uncertain (decision 1). */
export const mostInFlight = 28
/** So many leave together, and are written together. */
export const windowSize = 14

export type Round = {
  readonly queue: readonly Copy[]
  /** Asked before each window. */
  readonly shouldStop: () => Promise<boolean>
  /** How the journal has a copy while it is on its way; null where nothing need be known of it. */
  readonly marked: (copy: Copy) => Copy | null
  /** What comes of it. May not throw. */
  readonly work: (copy: Copy) => Promise<Copy>
  readonly write: (copies: readonly Copy[]) => Promise<void>
}

/**
 * Works through the queue in its order. Answers the number of copies that were not begun. One that takes long keeps its
 * own place only; no copy is begun before the journal has it as marked. Throws what `write` throws, once nothing is on
 * its way any more.
 */
export const roll = async ({ queue, shouldStop, marked, work, write }: Round): Promise<number> => {
  const left = [...queue]
  const back: Copy[] = []
  const onTheWay = new Set<Promise<void>>()
  const launch = (copy: Copy) => {
    const way = work(copy).then((after) => {
      back.push(after)
      onTheWay.delete(way)
    })
    onTheWay.add(way)
  }
  const nextWindow = async () => (left.length > 0 && !(await shouldStop()) ? left.splice(0, windowSize) : [])
  try {
    for (;;) {
      const next = await nextWindow()
      // Nothing more leaves: what is still on its way is waited for.
      if (next.length === 0) await Promise.all(onTheWay)
      const changed = [...back.splice(0), ...next.flatMap((copy) => marked(copy) ?? [])]
      if (changed.length > 0) await write(changed)
      else if (next.length === 0) return left.length
      next.forEach(launch)
      while (onTheWay.size > mostInFlight - windowSize) await Promise.race(onTheWay)
    }
  } finally {
    await Promise.all(onTheWay)
  }
}
