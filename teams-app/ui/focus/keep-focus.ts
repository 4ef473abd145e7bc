// Where the focus goes when what had it is gone: nobody who uses the keyboard is left at the top of the page.

import { useEffect, useRef } from 'react'

/** After `change` changes, and only when the focus was lost, focuses the first of the selectors that can take it. */
export const useKeepFocus = (change: unknown, ...selectors: readonly string[]): void => {
  const isFirst = useRef(true)
  const places = useRef(selectors)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the change itself is what is watched
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false
      return
    }
    for (const selector of [...places.current, '#main']) {
      if (document.activeElement !== document.body) return
      document.querySelector<HTMLElement>(selector)?.focus()
    }
  }, [change])
}
