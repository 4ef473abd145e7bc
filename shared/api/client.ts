// The typed client of our own API for browsers: a token, one retry of what is safe to repeat, problems as values.

import type * as z from 'zod/mini'
import { type Problem, problemSchema } from './problem.ts'

export type Reply<Body> =
  | { readonly ok: true; readonly body: Body }
  | { readonly ok: false; readonly problem: Problem }

export type Api = {
  readonly send: <Schema extends z.ZodMiniType>(
    method: 'GET' | 'PUT' | 'POST' | 'DELETE',
    path: string,
    schema: Schema,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Reply<z.infer<Schema>>>
}

/** What a network that does not answer becomes. */
export const offline: Problem = {
  status: 0,
  type: 'offline',
  title: 'You are offline, or Countywide cannot be reached.',
  reference: '',
}
/** What an answer becomes that is none of ours. */
export const unreadable = (status: number): Problem => ({
  status,
  type: 'unreadable',
  title: 'Countywide answered in a way this page does not understand. Reload the page and try again.',
  reference: '',
})

/** `Retry-After` in seconds; a date or nothing says nothing. */
const waitIn = (reply: Response): Pick<Problem, 'retryAfter'> => {
  const seconds = Number(reply.headers.get('retry-after') ?? '0')
  return seconds > 0 ? { retryAfter: seconds } : {}
}

const read = async <Schema extends z.ZodMiniType>(
  reply: Response,
  schema: Schema,
): Promise<Reply<z.infer<Schema>>> => {
  const json: unknown = reply.status === 204 ? {} : await reply.json().catch(() => undefined)
  if (reply.ok) {
    const body = schema.safeParse(json)
    return body.success ? { ok: true, body: body.data } : { ok: false, problem: unreadable(reply.status) }
  }
  const problem = problemSchema.safeParse(json)
  return {
    ok: false,
    problem: { ...(problem.success ? problem.data : unreadable(reply.status)), ...waitIn(reply) },
  }
}

/**
 * Makes the client. `token` is asked before each request (the host keeps it fresh); a 401 asks once more.
 * A network that does not answer is a problem of type `offline`, never thrown.
 */
export const createApi = (
  token: (renew: boolean) => Promise<string>,
  fetcher: typeof fetch = fetch,
): Api => ({
  send: async (method, path, schema, body, headers = {}) => {
    const isForm = body instanceof FormData
    const request = async (renew: boolean) =>
      fetcher(path, {
        method,
        headers: {
          authorization: `Bearer ${await token(renew)}`,
          ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
      })
    try {
      const first = await request(false)
      return await read(first.status === 401 ? await request(true) : first, schema)
    } catch {
      return { ok: false, problem: offline }
    }
  },
})
