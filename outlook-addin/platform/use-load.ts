// Loading one thing from the API: waiting, there, or a problem with a way to try again.

import { useCallback, useEffect, useState } from 'react'
import type * as z from 'zod/mini'
import type { Api } from '../../shared/api/client.ts'
import type { Problem } from '../../shared/api/problem.ts'

export type Load<Body> =
  | { readonly state: 'loading' }
  | { readonly state: 'there'; readonly body: Body }
  | { readonly state: 'problem'; readonly problem: Problem }

/** Loads `path` (a stable schema is expected); `again` asks anew and keeps what stands until the reply is there. */
export const useLoad = <Schema extends z.ZodMiniType>(api: Api, path: string, schema: Schema) => {
  const [load, setLoad] = useState<Load<z.infer<Schema>>>({ state: 'loading' })
  const [round, setRound] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` is the wish to ask again
  useEffect(() => {
    let wanted = true
    const ask = async () => {
      const reply = await api.send('GET', path, schema)
      if (!wanted) return
      setLoad(reply.ok ? { state: 'there', body: reply.body } : { state: 'problem', problem: reply.problem })
    }
    ask().catch(() => undefined)
    return () => {
      wanted = false
    }
  }, [api, path, schema, round])
  const again = useCallback(() => setRound((before) => before + 1), [])
  return { load, again }
}
