// Our API as the pages use it: with the host's token, noting the business time that replies carry.

import { type Api, createApi } from '../../shared/api/client.ts'
import { idPatterns, instant } from '../../shared/domain/kernel/ids.ts'
import { noteTime } from './business-time.ts'

const noteTimeOf = (body: unknown) => {
  if (typeof body !== 'object' || body === null || !('now' in body)) return
  const { now } = body
  if (typeof now === 'string' && idPatterns.Instant.test(now)) noteTime(instant(now))
}

/** The client for pages; `token` comes from the host. */
export const pagesApi = (token: () => Promise<string>): Api => {
  const api = createApi(token)
  return {
    send: async (method, path, schema, body, headers) => {
      const reply = await api.send(method, path, schema, body, headers)
      if (reply.ok) noteTimeOf(reply.body)
      return reply
    },
  }
}
