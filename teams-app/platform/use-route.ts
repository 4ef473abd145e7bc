// The hash of the address as React state; Back and Forward work as in any page.

import { useSyncExternalStore } from 'react'

const subscribe = (listener: () => void) => {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

/** The address within the tab, `/consultations/…`. */
export const useAddress = (): string => useSyncExternalStore(subscribe, () => window.location.hash.slice(1))

/** Goes to an address within the tab. */
export const go = (path: string): void => {
  window.location.hash = path
}

/** Changes the address without a new step in the history: where a page only makes its address whole. */
export const settleAddress = (path: string): void => {
  window.history.replaceState(null, '', `#${path}`)
  window.dispatchEvent(new HashChangeEvent('hashchange'))
}
