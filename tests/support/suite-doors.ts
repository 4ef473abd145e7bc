// The doors of a running suite: the product's API as a signed-in person, and the controls of the local Microsoft 365.

import * as z from 'zod/mini'

type Method = 'GET' | 'PUT' | 'POST' | 'DELETE'
type Headers = Readonly<Record<string, string>>

export type Doors = {
  /** One of the stand-in's own doors. Throws with what it said when it does not do it. */
  readonly local: <Schema extends z.ZodMiniType>(
    method: Method,
    path: string,
    schema: Schema,
    body?: unknown,
  ) => Promise<z.infer<Schema>>
  /** The product's API as a person; the body is JSON or a form. Throws with what it said when it refuses. */
  readonly as: <Schema extends z.ZodMiniType>(
    person: string,
    method: Method,
    path: string,
    schema: Schema,
    body?: unknown,
    headers?: Headers,
  ) => Promise<z.infer<Schema>>
}

const bodyOf = (body: unknown): RequestInit => {
  if (body === undefined) return {}
  if (body instanceof FormData) return { body }
  return { body: JSON.stringify(body) }
}

// What an import says line by line ends with its report, which is what a caller wants to read.
const lastLine = (text: string): unknown => JSON.parse(text.trim().split('\n').at(-1) ?? 'null')

const request = async (url: string, method: Method, headers: Headers, body: unknown): Promise<unknown> => {
  const isJson = body !== undefined && !(body instanceof FormData)
  const reply = await fetch(url, {
    method,
    headers: { ...headers, ...(isJson ? { 'content-type': 'application/json' } : {}) },
    ...bodyOf(body),
  })
  const text = await reply.text()
  if (!reply.ok) throw new Error(`${method} ${url} answered ${reply.status}: ${text.slice(0, 500)}`)
  return text === '' ? null : lastLine(text)
}

const tokenSchema = z.object({ token: z.string() })

export const doorsAt = (url: string): Doors => {
  const local: Doors['local'] = async (method, path, schema, body) =>
    schema.parse(await request(`${url}${path}`, method, {}, body))
  return {
    local,
    as: async (person, method, path, schema, body, headers = {}) => {
      const { token } = await local('GET', `/local/token?person=${person}`, tokenSchema)
      const asPerson = { ...headers, authorization: `Bearer ${token}` }
      return schema.parse(await request(`${url}${path}`, method, asPerson, body))
    },
  }
}
