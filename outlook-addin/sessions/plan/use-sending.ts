// One press at a time: what is being sent, what came back wrong.

import { useRef, useState } from 'react'
import type { Problem } from '../../../shared/api/problem.ts'

export type Sending =
  | { readonly state: 'idle' }
  | { readonly state: 'sending' }
  | { readonly state: 'problem'; readonly problem: Problem }

/** `send` runs the work unless it is running already; a second press of a double press does nothing. */
export const useSending = () => {
  const [sending, setSending] = useState<Sending>({ state: 'idle' })
  const isBusy = useRef(false)
  const send = (work: () => Promise<Problem | null>): void => {
    if (isBusy.current) return
    isBusy.current = true
    setSending({ state: 'sending' })
    work()
      .then((problem) => setSending(problem === null ? { state: 'idle' } : { state: 'problem', problem }))
      .catch((error: unknown) => {
        setSending({ state: 'idle' })
        throw error
      })
      .finally(() => {
        isBusy.current = false
      })
  }
  return { sending, send }
}
