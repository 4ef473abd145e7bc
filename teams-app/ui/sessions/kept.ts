// A page that looks again by itself: a look that fails takes nothing away, and one that nobody asked for moves no focus.

import { useCallback, useEffect, useRef, useState } from 'react'
import type { Load } from '../../platform/use-load.ts'

/** `shown`: what the page goes by · `answered`: how often what somebody pressed was answered with a new loading. */
export type Kept<Body> = {
  readonly seen: Load<Body>
  readonly shown: Load<Body>
  readonly answered: number
}

/** What is kept after a loading. A page that stands, with the words somebody is writing, outlives a look that failed. */
export const keptAfter = <Body>(before: Kept<Body>, load: Load<Body>, isPressed: boolean): Kept<Body> => ({
  seen: load,
  shown: load.state === 'problem' && before.shown.state === 'there' ? before.shown : load,
  answered: before.answered + (isPressed ? 1 : 0),
})

/** `look` asks anew unasked; `again`, for presses, does it so that the focus may follow. */
export const useKept = <Body>(load: Load<Body>, look: () => void) => {
  const isPressed = useRef(false)
  const [kept, setKept] = useState<Kept<Body>>({ seen: load, shown: load, answered: 0 })
  if (kept.seen !== load) setKept(keptAfter(kept, load, isPressed.current))
  // biome-ignore lint/correctness/useExhaustiveDependencies: each loading answers the press before it
  useEffect(() => {
    isPressed.current = false
  }, [load])
  const again = useCallback(() => {
    isPressed.current = true
    look()
  }, [look])
  return { load: kept.shown, answered: kept.answered, again }
}
