// Whether what waits still waits: asked again while it is looked at, and when its reader comes back to it.

import { useEffect } from 'react'
import type { Api } from '../../../../../shared/api/client.ts'
import { type EditionWire, editionSchema, updatePaths } from '../../../../../shared/api/updates.ts'

/** A second person takes minutes, so a few times a minute are enough. */
const every = 15_000

/** Hands over the edition once it stands otherwise: sent back, taken back or agreed elsewhere. */
export const useStanding = (api: Api, { id, state }: EditionWire, replace: (next: EditionWire) => void) => {
  useEffect(() => {
    let isWanted = true
    const ask = async () => {
      if (document.visibilityState === 'hidden') return
      const reply = await api.send('GET', updatePaths.draft(id), editionSchema)
      if (isWanted && reply.ok && reply.body.state !== state) replace(reply.body)
    }
    const look = () => {
      ask().catch(() => undefined)
    }
    const timer = setInterval(look, every)
    window.addEventListener('focus', look)
    document.addEventListener('visibilitychange', look)
    return () => {
      isWanted = false
      clearInterval(timer)
      window.removeEventListener('focus', look)
      document.removeEventListener('visibilitychange', look)
    }
  }, [api, id, state, replace])
}
