// How the kill tests and the bench reach what runs: the product as a signed-in person, the stand-in's doors, and Graph.

import * as z from 'zod/mini'
import { localTenant } from '../../infra/start/settings.ts'

/** The product's "no": a status that is not 2xx, with what it said. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly status: number
  constructor(what: string, status: number, words: string) {
    super(`${what} answered ${status}: ${words.slice(0, 400)}`)
    this.status = status
  }
}

type Method = 'GET' | 'PUT' | 'POST' | 'PATCH'
type Headers = Readonly<Record<string, string>>

const askJson = async (url: string, method: Method, body: unknown, headers: Headers): Promise<unknown> => {
  const isForm = body instanceof FormData
  const reply = await fetch(url, {
    method,
    headers: { ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
  })
  const text = await reply.text()
  if (!reply.ok) throw new Refused(`${method} ${new URL(url).pathname}`, reply.status, text)
  const isJson = reply.headers.get('content-type')?.startsWith('application/json') ?? false
  return isJson ? JSON.parse(text) : text
}

const appToken = async (local: string): Promise<string> => {
  const reply = await fetch(`${local}/entra/${localTenant.tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: localTenant.clientId,
      client_secret: localTenant.clientSecret,
      scope: 'https://graph.microsoft.com/.default',
    }),
  })
  return z.object({ access_token: z.string() }).parse(await reply.json()).access_token
}

const siteSchema = z.object({ id: z.string() })
const listsSchema = z.object({ value: z.array(z.object({ id: z.string(), displayName: z.string() })) })
const rowSchema = z.object({ fields: z.record(z.string(), z.unknown()) })
const rowsSchema = z.object({ value: z.array(rowSchema), '@odata.nextLink': z.optional(z.string()) })

export type Fields = Readonly<Record<string, unknown>>

/** A token lasts an hour; a sweep of every request takes longer. */
const keptForMs = 30 * 60_000

/** `product` and `local` are addresses without a slash at the end. Nothing of this goes through the fault proxy. */
export const createDoor = ({ product, local }: { readonly product: string; readonly local: string }) => {
  const kept = new Map<string, { readonly value: Promise<string>; readonly at: number }>()
  const once = (name: string, make: () => Promise<string>): Promise<string> => {
    const known = kept.get(name)
    if (known !== undefined && performance.now() - known.at < keptForMs) return known.value
    const value = make()
    kept.set(name, { value, at: performance.now() })
    value.catch(() => kept.delete(name))
    return value
  }
  const tokenOf = (person: string) =>
    once(person, async () => {
      const told = await askJson(`${local}/local/token?person=${person}`, 'GET', undefined, {})
      return z.object({ token: z.string() }).parse(told).token
    })
  const graph = async (method: Method, path: string, body?: unknown): Promise<unknown> => {
    const token = await once('graph', () => appToken(local))
    return askJson(`${local}/graph/v1.0${path}`, method, body, { authorization: `Bearer ${token}` })
  }
  const site = () =>
    once('site', async () => {
      const told = await graph('GET', '/sites/northdown.sharepoint.example:/sites/countywide?$select=id')
      return siteSchema.parse(told).id
    })
  return {
    /** Asks the product as a person. @throws Refused; a TypeError when nobody answers. */
    as: async <Schema extends z.ZodMiniType>(
      person: string,
      method: Method,
      path: string,
      schema: Schema,
      body?: unknown,
      headers: Headers = {},
    ): Promise<z.infer<Schema>> => {
      const authorization = `Bearer ${await tokenOf(person)}`
      return schema.parse(await askJson(`${product}${path}`, method, body, { authorization, ...headers }))
    },
    /** The body as it came, read to its end and not taken apart: for what is timed. */
    text: async (person: string, path: string): Promise<string> => {
      const authorization = `Bearer ${await tokenOf(person)}`
      const reply = await fetch(`${product}${path}`, { headers: { authorization } })
      const text = await reply.text()
      if (!reply.ok) throw new Refused(path, reply.status, text)
      return text
    },
    local: async <Schema extends z.ZodMiniType>(
      method: Method,
      path: string,
      schema: Schema,
      body?: unknown,
    ): Promise<z.infer<Schema>> => schema.parse(await askJson(`${local}${path}`, method, body, {})),
    graph,
    site,
    listId: async (displayName: string): Promise<string> => {
      const told = await graph('GET', `/sites/${await site()}/lists?$select=id,displayName`)
      const found = listsSchema.parse(told).value.find((list) => list.displayName === displayName)
      if (!found) throw new Error(`There is no list ${displayName}.`)
      return found.id
    },
    /** The fields of the rows that an indexed column picks out; what SharePoint holds, whoever wrote it. */
    rows: async (listId: string, column: string, value: string): Promise<readonly Fields[]> => {
      const filter = encodeURIComponent(`fields/${column} eq '${value}'`)
      const path = `/sites/${await site()}/lists/${listId}/items?$filter=${filter}&$expand=fields&$top=1000`
      return rowsSchema.parse(await graph('GET', path)).value.map(({ fields }) => fields)
    },
  }
}
export type Door = ReturnType<typeof createDoor>
