// A React hook around a door: loading, ready or failed, with a quiet reload that keeps what is on the page.
import { useCallback, useEffect, useRef, useState } from 'react'

export type Loaded<Value> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: Value }
  | { readonly state: 'failed'; readonly words: string }

export type Door<Value> = { readonly now: Loaded<Value>; readonly reload: () => void }

const wordsOf = (fault: unknown): string => (fault instanceof Error ? fault.message : 'Something went wrong')

/**
 * Asks anew whenever `key` changes (and shows loading), and quietly whenever `beat` changes or `reload` is called.
 * A quiet reload that fails keeps what was there.
 */
export const useDoor = <Value>(key: string, beat: number, load: () => Promise<Value>): Door<Value> => {
  const [held, setHeld] = useState<{ readonly key: string; readonly now: Loaded<Value> }>({
    key,
    now: { state: 'loading' },
  })
  const [turn, setTurn] = useState(0)
  const latest = useRef(load)
  latest.current = load

  // biome-ignore lint/correctness/useExhaustiveDependencies: beat and turn are the reasons to ask again.
  useEffect(() => {
    let wanted = true
    const settle = (now: Loaded<Value>): void => {
      if (!wanted) return
      setHeld((before) =>
        now.state === 'failed' && before.key === key && before.now.state === 'ready' ? before : { key, now },
      )
    }
    latest.current().then(
      (value) => settle({ state: 'ready', value }),
      (fault) => settle({ state: 'failed', words: wordsOf(fault) }),
    )
    return () => {
      wanted = false
    }
  }, [key, beat, turn])

  const reload = useCallback(() => setTurn((count) => count + 1), [])
  return { now: held.key === key ? held.now : { state: 'loading' }, reload }
}
