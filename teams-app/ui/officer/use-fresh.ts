// What the server says about a draft as last saved: asked again with each version, the old word stands until then.

import { useEffect, useState } from 'react'
import type * as z from 'zod/mini'
import type { Api } from '../../../shared/api/client.ts'
import type { Problem } from '../../../shared/api/problem.ts'

type Fresh<Body> = { readonly body: Body | null; readonly problem: Problem | null; readonly of: string }

export const useFresh = <Schema extends z.ZodMiniType>(
  api: Api,
  path: string,
  schema: Schema,
  version: string,
) => {
  const [fresh, setFresh] = useState<Fresh<z.infer<Schema>>>({ body: null, problem: null, of: '' })
  useEffect(() => {
    let isWanted = true
    const ask = async () => {
      const reply = await api.send('GET', path, schema)
      if (!isWanted) return
      setFresh((before) =>
        reply.ok
          ? { body: reply.body, problem: null, of: version }
          : { ...before, problem: reply.problem, of: version },
      )
    }
    ask().catch(() => undefined)
    return () => {
      isWanted = false
    }
  }, [api, path, schema, version])
  return { body: fresh.body, problem: fresh.problem, isOld: fresh.of !== version }
}
