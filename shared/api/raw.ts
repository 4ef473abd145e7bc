// Answers of our own API that are no JSON: a file to download, lines that come while the server works.

import { offline, type Reply, unreadable } from './client.ts'
import { problemSchema } from './problem.ts'

export type Raw = (method: 'GET' | 'POST', path: string, body?: FormData) => Promise<Reply<Response>>

/**
 * Makes the client for such answers. `token` is asked before each request; a 401 asks once more, as `createApi` does.
 * A refusal or a network that does not answer is a problem, never thrown.
 */
export const createRaw =
  (token: () => Promise<string>, fetcher: typeof fetch = fetch): Raw =>
  async (method, path, body) => {
    const request = async () =>
      fetcher(path, {
        method,
        headers: { authorization: `Bearer ${await token()}` },
        ...(body === undefined ? {} : { body }),
      })
    try {
      const first = await request()
      const reply = first.status === 401 ? await request() : first
      if (reply.ok) return { ok: true, body: reply }
      const problem = problemSchema.safeParse(await reply.json().catch(() => undefined))
      return { ok: false, problem: problem.success ? problem.data : unreadable(reply.status) }
    } catch {
      return { ok: false, problem: offline }
    }
  }
