// How fast we call the Connector: never more in any second than Teams counts, however unevenly calls arrive there.

/** Milliseconds of one clock, and a pause on it. */
export type Timer = {
  readonly now: () => number
  readonly sleep: (ms: number) => Promise<unknown>
}

/** Waits for its turn, in the order of asking; what it answers is called when the request's answer has come. */
export type Pace = () => Promise<() => void>

/** A little more than the second that Teams counts, for clocks are read in whole milliseconds. */
const windowMs = 1_005

/**
 * So many calls at most are either without an answer or were answered within the last second. Teams counts a call at
 * some moment between those two, so it can never count more in a second. Even spacing cannot promise that: calls that
 * were held up on their way arrive together. One for everything that this process sends.
 */
export const createPace = (most: number, timer: Timer): Pace => {
  let open = 0
  let isWaking = false
  const answered: number[] = []
  const waiting: (() => void)[] = []

  const hasRoom = (): boolean => {
    const now = timer.now()
    while (answered[0] !== undefined && answered[0] + windowMs <= now) answered.shift()
    return open + answered.length < most
  }
  const admit = (): void => {
    while (waiting.length > 0 && hasRoom()) {
      open += 1
      waiting.shift()?.()
    }
    const [oldest] = answered
    if (waiting.length === 0 || isWaking || oldest === undefined) return
    isWaking = true
    const wake = () => {
      isWaking = false
      admit()
    }
    void timer.sleep(Math.max(1, oldest + windowMs - timer.now())).then(wake)
  }
  return async () => {
    await new Promise<void>((resolve) => {
      waiting.push(resolve)
      admit()
    })
    return () => {
      open -= 1
      answered.push(timer.now())
      admit()
    }
  }
}
