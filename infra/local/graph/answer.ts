// Answers one Graph request: who calls, which route, what it costs, whether it is allowed, and what comes back.

import { randomUUID } from 'node:crypto'
import type { Verdict } from '../meter.ts'
import type { World } from '../world.ts'
import { authenticate, demandInTenant, demandOnSite } from './access.ts'
import type { Caller, Context, GraphCall, GraphReply, SiteRoute } from './call.ts'
import { GraphRefusal, itemNotFound, refusalReply } from './errors.ts'
import { findList } from './lists/list.ts'
import { refuseUnknown } from './odata/query.ts'
import { type Found, findRoute } from './routes.ts'
import { findSite, findSiteByPath, type Site } from './sites/site.ts'

const byPath = /^\/sites\/([^/:]+):(\/[^:]*?)\/?(?::(\/.*)?)?$/i

/** `/sites/{host}:/{path}:/lists` is the same as `/sites/{id}/lists`. */
const resolvePath = (world: World, call: GraphCall): GraphCall => {
  const [, host = '', path = '', rest = ''] = byPath.exec(call.path) ?? []
  if (host === '') return call
  const site = findSiteByPath(world.db, decodeURIComponent(host), decodeURIComponent(path))
  if (!site) throw itemNotFound()
  return { ...call, path: `/sites/${site.id}${rest}` }
}

const charge = (world: World, caller: Caller, route: SiteRoute, call: GraphCall, list: string | undefined) =>
  world.meter.charge({
    app: caller.appId,
    operation: route.operation,
    units: route.units(call),
    ...(list === undefined ? {} : { list }),
  })

/** From 80 % of the quota on, the service says how much is left. */
const rateHeaders = ({ quota, used, resetSeconds }: Verdict): Record<string, string> =>
  used < quota * 0.8
    ? {}
    : {
        'ratelimit-limit': String(quota),
        'ratelimit-remaining': String(Math.max(0, quota - used)),
        'ratelimit-reset': String(resetSeconds),
      }

const throttled = (verdict: Verdict): GraphRefusal =>
  new GraphRefusal(429, 'activityLimitReached', 'The request has been throttled', {
    innerCode: 'throttledRequest',
    headers: { ...rateHeaders(verdict), 'retry-after': String(verdict.resetSeconds) },
  })

const listName = (world: World, site: Site | undefined, { route, param }: Found): string | undefined =>
  site && route.path.includes('{list}') ? findList(world.db, site.id, param('list'))?.displayName : undefined

const answerOnSite = (context: Context, route: SiteRoute, found: Found): GraphReply => {
  const { world, call, caller } = context
  const site = findSite(world.db, found.param('site'))
  const verdict = charge(world, caller, route, call, listName(world, site, found))
  if (!verdict.allowed) throw throttled(verdict)
  if (!site) throw itemNotFound()
  demandOnSite(world, caller, site, route.right)
  refuseUnknown(call.query, route.query)
  const reply = route.run(context, site)
  return { ...reply, headers: { ...rateHeaders(verdict), ...reply.headers } }
}

const answerCaller = (world: World, asked: GraphCall): GraphReply => {
  const caller = authenticate(world, asked.headers['authorization'])
  const call = resolvePath(world, asked)
  const found = findRoute(call)
  const { route, param } = found
  const context: Context = { world, call, caller, param }
  if (route.kind === 'site') return answerOnSite(context, route, found)
  world.meter.charge({ app: caller.appId, operation: route.operation, units: 0 })
  demandInTenant(caller, route)
  refuseUnknown(call.query, route.query)
  return route.run(context)
}

/** Never throws for what a caller may get wrong; a bug in here does throw. */
export const answer = (world: World, call: GraphCall): GraphReply => {
  const clientRequestId = call.headers['client-request-id']
  try {
    const reply = answerCaller(world, call)
    const ids = {
      'request-id': randomUUID(),
      ...(clientRequestId === undefined ? {} : { 'client-request-id': clientRequestId }),
    }
    return { ...reply, headers: { ...ids, ...reply.headers } }
  } catch (error) {
    if (error instanceof GraphRefusal) return refusalReply(error, world.realNow(), clientRequestId)
    throw error
  }
}
