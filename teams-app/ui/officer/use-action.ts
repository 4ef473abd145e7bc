// One press that asks the server to do something: busy while it works, the problem when it does not.

import { useState } from 'react'
import type * as z from 'zod/mini'
import type { Api } from '../../../shared/api/client.ts'
import type { Problem } from '../../../shared/api/problem.ts'

export const useAction = (api: Api) => {
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  /** Posts and hands on what came back; a second press while the first is under way does nothing. */
  const post = async <Schema extends z.ZodMiniType>(
    path: string,
    schema: Schema,
    body: unknown,
    done: (body: z.infer<Schema>) => void,
  ) => {
    if (isBusy) return
    setIsBusy(true)
    setProblem(null)
    const reply = await api.send('POST', path, schema, body)
    setIsBusy(false)
    if (reply.ok) done(reply.body)
    else setProblem(reply.problem)
  }
  return { isBusy, problem, post }
}
