// Who goes next, by a seed: everything that waits for its turn is let go one at a time, in an order that repeats.

/** Waiting takes no time. The same seed gives the same order, as long as nothing else waits on real time. */
export const seededTurns = (seed: number): (() => Promise<void>) => {
  let state = (seed ^ 0x9e3779b9) >>> 0
  const random = () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state / 4_294_967_296
  }
  const waiting: (() => void)[] = []
  let isRunning = false
  const run = () => {
    const [go] = waiting.splice(Math.floor(random() * waiting.length), 1)
    if (!go) {
      isRunning = false
      return
    }
    go()
    // Whoever was let go runs on until it waits again, before the next is chosen.
    setImmediate(run)
  }
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve)
      if (isRunning) return
      isRunning = true
      setImmediate(run)
    })
}
