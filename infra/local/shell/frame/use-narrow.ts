// Whether the page is as narrow as a phone, where a list and what it opens take turns.
import { useSyncExternalStore } from 'react'

const query = '(max-width: 640px)'

const subscribe = (listener: () => void): (() => void) => {
  const media = matchMedia(query)
  media.addEventListener('change', listener)
  return () => media.removeEventListener('change', listener)
}

export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => matchMedia(query).matches)
