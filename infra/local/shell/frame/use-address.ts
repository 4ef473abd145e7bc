// The browser's address bar as React state: one store, read by everybody, changed by links and by `go`.
import { useSyncExternalStore } from 'react'
import { type Address, readAddress, type Spot, writeAddress } from '../address.ts'

const listeners = new Set<() => void>()
let held = { search: '', address: readAddress('') }

const current = (): Address => {
  if (held.search !== location.search)
    held = { search: location.search, address: readAddress(location.search) }
  return held.address
}

const announce = (): void => {
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  addEventListener('popstate', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('popstate', listener)
  }
}

export const useAddress = (): Address => useSyncExternalStore(subscribe, current)

/** Where a link to a spot leads, for the person and the theme of now. */
export const hrefOf = (spot: Spot): string => writeAddress({ ...current(), spot })

/** Goes to a spot, as a click on a link to it would. */
export const go = (spot: Spot): void => {
  const href = hrefOf(spot)
  if (href !== `/${location.search}`) history.pushState(null, '', href)
  announce()
}

/** Changes who you are, the theme or where you stand without a step in the history. */
export const amend = (change: Partial<Address>): void => {
  history.replaceState(null, '', writeAddress({ ...current(), ...change }))
  announce()
}
