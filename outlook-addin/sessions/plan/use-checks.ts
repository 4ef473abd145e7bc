// What stands in the way of a time, asked from the server while the officer decides.

import { useEffect, useState } from 'react'
import type { Api } from '../../../shared/api/client.ts'
import { type Checks, checksSchema, plannerPaths } from '../../../shared/api/planner.ts'
import { count } from '../../../shared/domain/kernel/words.ts'
import type { LocalTimes } from './when.ts'

export type ChecksAsked = LocalTimes & {
  readonly area: string | null
  readonly coOrganisers: readonly string[]
  readonly except: string | null
  readonly exceptEventId: string | null
}
export type Looked =
  | { readonly state: 'looking' }
  | { readonly state: 'there'; readonly checks: Checks['checks'] }
  | { readonly state: 'failed'; readonly sentence: string }

// Long enough that typing a time asks once, short enough that the answer comes with the thought.
const debounceMs = 500

/** Asks anew whenever the question changes; what stood before stays until the answer is there. `null`: nothing to ask. */
export const useChecks = (api: Api, asked: ChecksAsked | null): Looked => {
  const [looked, setLooked] = useState<Looked>({ state: 'looking' })
  const question = asked === null ? null : JSON.stringify(asked)
  useEffect(() => {
    if (question === null) return undefined
    let wanted = true
    const ask = async () => {
      const reply = await api.send('POST', plannerPaths.checks, checksSchema, JSON.parse(question))
      if (!wanted) return
      setLooked(
        reply.ok
          ? { state: 'there', checks: reply.body.checks }
          : { state: 'failed', sentence: reply.problem.title },
      )
    }
    const timer = setTimeout(() => ask().catch(() => undefined), debounceMs)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [api, question])
  return looked
}

/** The first thing for which it cannot be planned so; `null` for none. */
export const stopIn = (looked: Looked): string | null =>
  looked.state === 'there' ? (looked.checks.find(({ weight }) => weight === 'stops')?.sentence ?? null) : null

/** `2 things to check`: what the officer may set aside; `null` for nothing. */
export const doubtsInWords = (looked: Looked): string | null => {
  const doubts =
    looked.state === 'there' ? looked.checks.filter(({ weight }) => weight === 'warns').length : 0
  return doubts === 0 ? null : count(doubts, 'thing to check', 'things to check')
}
