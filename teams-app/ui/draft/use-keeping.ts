// Unsaved words go onto the shelf as they are written, and when the page is left however that happens.

import { useCallback, useEffect, useRef } from 'react'
import { isSaved, type Saving } from './saving.ts'
import type { DraftShelf } from './shelf.ts'

const pause = 300

/** The browser warns before it leaves only where this device keeps nothing. What is saved leaves the shelf. */
export const useKeeping = <Server extends { readonly version: string }, Work>(
  saving: Saving<Server, Work>,
  shelf: DraftShelf<Work>,
  isOpen: boolean,
): void => {
  const latest = useRef(saving)
  latest.current = saving
  const wasUnsaved = useRef(false)
  const keep = useCallback((): boolean => {
    const { server, work } = latest.current
    return isSaved(latest.current) || shelf.keep({ version: server.version, work })
  }, [shelf])

  useEffect(() => {
    if (isSaved(saving)) {
      // Words of an earlier visit that have arrived after all; what cannot be read, or waits for a draft, stays there.
      if (wasUnsaved.current || (isOpen && shelf.read() !== null)) shelf.drop()
      wasUnsaved.current = false
      return
    }
    wasUnsaved.current = true
    const timer = setTimeout(keep, pause)
    return () => clearTimeout(timer)
  }, [saving, shelf, isOpen, keep])

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (!keep()) event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    window.addEventListener('pagehide', keep)
    return () => {
      window.removeEventListener('beforeunload', warn)
      window.removeEventListener('pagehide', keep)
      keep()
    }
  }, [keep])
}
