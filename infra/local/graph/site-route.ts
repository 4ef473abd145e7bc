// Short ways to state a route on a site: what right it takes, and what it costs by Microsoft's table of resource units.

import type { GraphCall, Method, SiteRoute } from './call.ts'

type Run = SiteRoute['run']
type Cost = number | ((call: GraphCall) => number)

const costing = (cost: Cost): SiteRoute['units'] => (typeof cost === 'number' ? () => cost : cost)

/** One item costs 1 unit, a list of them 2. */
export const reading = (
  method: 'GET',
  path: string,
  operation: string,
  cost: Cost,
  query: readonly string[],
  run: Run,
): SiteRoute => ({ kind: 'site', right: 'read', method, path, operation, query, units: costing(cost), run })

/** Create, update, delete and upload cost 2 units. */
export const writing = (method: Method, path: string, operation: string, run: Run): SiteRoute => ({
  kind: 'site',
  right: 'write',
  method,
  path,
  operation,
  query: [],
  units: () => 2,
  run,
})

/** Lists and columns are made by who manages the site. */
export const provisioning = (method: Method, path: string, operation: string, run: Run): SiteRoute => ({
  ...writing(method, path, operation, run),
  right: 'manage',
})

/** Anything about permissions costs 5 units, and belongs to the tenant's administrator. */
export const granting = (method: Method, path: string, operation: string, run: Run): SiteRoute => ({
  ...writing(method, path, operation, run),
  right: 'full',
  units: () => 5,
})
