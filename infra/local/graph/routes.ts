// Every route of the local Graph, and how a path finds its own.

import type { GraphCall, Route } from './call.ts'
import { columnRoutes } from './columns/routes.ts'
import { directoryRoutes } from './directory/routes.ts'
import { driveRoutes } from './drive/routes.ts'
import { badRequest, GraphRefusal } from './errors.ts'
import { itemReadingRoutes } from './items/reading/routes.ts'
import { itemWritingRoutes } from './items/writing-routes.ts'
import { listRoutes } from './lists/routes.ts'
import { outlookRoutes } from './outlook/routes.ts'
import { siteRoutes } from './sites/routes.ts'
import { channelRoutes } from './teams/channels.ts'
import { installRoutes } from './teams/installs.ts'
import { notificationRoutes } from './teams/notifications.ts'

export const routes: readonly Route[] = [
  ...siteRoutes,
  ...listRoutes,
  ...columnRoutes,
  ...itemReadingRoutes,
  ...itemWritingRoutes,
  ...driveRoutes,
  ...directoryRoutes,
  ...channelRoutes,
  ...installRoutes,
  ...notificationRoutes,
  ...outlookRoutes,
]

export type Found = { readonly route: Route; readonly param: (name: string) => string }

const names = /\{(\w+)(\*?)\}/g

/** `{name}` is one segment; `{name*}` may span several, but holds no colon, as no file name does. */
const compile = (route: Route) => {
  const keys = [...route.path.matchAll(names)].map((match) => match[1] ?? '')
  const source = route.path.replace(names, (_, __, many: string) => (many === '*' ? '([^:]+)' : '([^/]+)'))
  return { route, keys, pattern: new RegExp(`^${source}$`, 'i') }
}
const compiled = routes.map(compile)

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    throw badRequest('The URL is not well encoded.')
  }
}

const known = new Set(routes.flatMap((route) => route.path.toLowerCase().split('/')))

/** Graph names the segment it does not know. */
const notFound = (path: string): GraphRefusal => {
  const segments = path.split('/').filter((segment) => segment !== '')
  const strange = segments.find((segment, at) => at % 2 === 0 && !known.has(segment.toLowerCase()))
  return badRequest(`Resource not found for the segment '${strange ?? segments.at(-1) ?? ''}'.`)
}

export const findRoute = ({ method, path }: GraphCall): Found => {
  const fitting = compiled.filter(({ pattern }) => pattern.test(path))
  const chosen = fitting.find(({ route }) => route.method === method)
  if (!chosen && fitting.length > 0) {
    throw new GraphRefusal(
      405,
      'Request_BadRequest',
      'Specified HTTP method is not allowed for the request target.',
    )
  }
  if (!chosen) throw notFound(path)
  const values = chosen.pattern.exec(path)?.slice(1) ?? []
  const params = new Map(chosen.keys.map((key, at) => [key, decode(values[at] ?? '')]))
  const param = (name: string): string => {
    const value = params.get(name)
    if (value === undefined) throw new Error(`the route ${chosen.route.path} has no part ${name}`)
    return value
  }
  return { route: chosen.route, param }
}
