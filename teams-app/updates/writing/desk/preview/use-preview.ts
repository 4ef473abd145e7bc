// The server's drawing of an edition: asked for anew with each version; the last one stands until then.

import { useEffect, useState } from 'react'
import type * as z from 'zod/mini'
import type { Api } from '../../../../../shared/api/client.ts'
import { type EditionContentWire, previewEditionSchema } from '../../../../../shared/api/updates.ts'

type State = {
  readonly preview: z.infer<typeof previewEditionSchema> | null
  readonly trouble: string | null
}

/** `content`: words that are not saved, for a page that keeps them to itself. */
export const usePreview = (api: Api, path: string, version: string, content?: EditionContentWire): State => {
  const [state, setState] = useState<State>({ preview: null, trouble: null })
  // biome-ignore lint/correctness/useExhaustiveDependencies: each version has its own card
  useEffect(() => {
    let isWanted = true
    const ask = async () => {
      const reply = await api.send(
        'POST',
        path,
        previewEditionSchema,
        content === undefined ? {} : { content },
      )
      if (!isWanted) return
      setState((before) =>
        reply.ok ? { preview: reply.body, trouble: null } : { ...before, trouble: reply.problem.title },
      )
    }
    ask().catch(() => undefined)
    return () => {
      isWanted = false
    }
  }, [api, path, version])
  return state
}
