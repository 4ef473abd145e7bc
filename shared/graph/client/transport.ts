// The last two steps of a request: the token and our name on it, and the wire. Nothing leaves for another host.

import type { Context, Middleware } from '@microsoft/microsoft-graph-client'
import { Outage } from '../../ports/versioned.ts'
import { urlOf } from './trace.ts'

export const graphOrigin = 'https://graph.microsoft.com'
/** How SharePoint wants its callers to name themselves (platform.md, 2.1). */
const userAgent = 'NONISV|Council|Countywide/0.1'
const patienceMs = 30_000

/** A link, redirect or path that leads away from Graph: it is not followed, and no token goes there. */
export class ForeignHost extends Error {
  override readonly name = 'ForeignHost'
}

const mustBeGraph = (url: URL) => {
  if (url.origin !== graphOrigin) throw new ForeignHost(`refused to send to ${url.host}`)
}

/** A token that is refused, or lasts too short: where the request names no version, 412 is about nothing else. */
const isAboutToken = ({ response, options }: Context): boolean =>
  response?.status === 401 || (response?.status === 412 && !new Headers(options?.headers).has('if-match'))

/** Puts the token on; a refusal of it renews it once. `token` is asked before each try, so a retry never carries an old one. */
export const authoriseMiddleware = (token: (renew: boolean) => Promise<string>): Middleware => {
  let next: Middleware | undefined
  const getToken = (renew: boolean) =>
    token(renew).catch((cause: unknown) => {
      throw cause instanceof Outage ? cause : new Outage('no token for Graph', { cause })
    })
  const send = async (context: Context, renew: boolean) => {
    const headers = {
      ...Object.fromEntries(new Headers(context.options?.headers)),
      authorization: `Bearer ${await getToken(renew)}`,
      'user-agent': userAgent,
      'client-request-id': crypto.randomUUID(),
    }
    context.options = { ...context.options, headers }
    await next?.execute(context)
  }
  return {
    setNext: (middleware) => {
      next = middleware
    },
    execute: async (context) => {
      mustBeGraph(urlOf(context))
      await send(context, false)
      if (isAboutToken(context)) await send(context, true)
    },
  }
}

/** Sends. `base` differs from Graph's own address only where another server stands in for it. */
export const wireMiddleware = (base: string): Middleware => ({
  execute: async (context) => {
    const url = urlOf(context)
    mustBeGraph(url)
    const { method = 'GET', headers = {}, body } = context.options ?? {}
    const reply = await fetch(`${base}${url.pathname}${url.search}`, {
      method,
      headers,
      ...(body === undefined || body === null ? {} : { body }),
      redirect: 'manual',
      signal: AbortSignal.timeout(patienceMs),
    })
    if (reply.status >= 300 && reply.status < 400) throw new ForeignHost('refused to follow a redirect')
    context.response = reply
  },
})
