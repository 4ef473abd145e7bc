// A search that asks the server a moment after the last letter; what stands stays until the answer is there.

import { useCallback, useEffect, useState } from 'react'
import type * as z from 'zod/mini'
import type { Api } from '../../../shared/api/client.ts'
import type { Problem } from '../../../shared/api/problem.ts'

const pause = 300

type Found<Body> = {
  readonly body: Body | null
  readonly problem: Problem | null
  /** The path that was answered last. */
  readonly of: string | null
}

/** `path` null: nothing is asked. `again` asks the same once more. `isOld`: what stands answers an earlier path. */
export const useSearch = <Schema extends z.ZodMiniType>(api: Api, path: string | null, schema: Schema) => {
  const [found, setFound] = useState<Found<z.infer<Schema>>>({
    body: null,
    problem: null,
    of: null,
  })
  const [round, setRound] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` is the wish to ask again
  useEffect(() => {
    if (path === null) return
    let isWanted = true
    const ask = async () => {
      const reply = await api.send('GET', path, schema)
      if (!isWanted) return
      setFound((before) =>
        reply.ok
          ? { body: reply.body, problem: null, of: path }
          : { ...before, problem: reply.problem, of: path },
      )
    }
    const timer = setTimeout(() => {
      ask().catch(() => undefined)
    }, pause)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [api, path, schema, round])
  const again = useCallback(() => setRound((before) => before + 1), [])
  return { body: found.body, problem: found.problem, isOld: found.of !== path, again }
}
