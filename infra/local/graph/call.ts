// One Graph request and its answer, as every part of the local Graph sees them; and what a route is.

import type { World } from '../world.ts'
import type { Right, Site } from './sites/site.ts'

/** Query options without the dollar sign, in lower case. */
export type Query = ReadonlyMap<string, string>
export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
export type GraphCall = {
  readonly method: Method
  /** Without `/v1.0`; percent-encoding undone per segment by the router. */
  readonly path: string
  readonly query: Query
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>
  /** Parsed JSON, or the bytes of a file. */
  readonly body: unknown
  /** A draw of the fault switch: this write meets another one. */
  readonly overlap: boolean
}
export type GraphReply = {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}
export type Caller = {
  readonly appId: string
  readonly appName: string
  readonly roles: readonly string[]
  /** When the token lapses, in real milliseconds. */
  readonly tokenUntil: number
  /** The person in whose name the app calls, with the delegated scopes. */
  readonly person:
    | { readonly id: string; readonly name: string; readonly scopes: readonly string[] }
    | undefined
}
export type Context = {
  readonly world: World
  readonly call: GraphCall
  readonly caller: Caller
  /** A named part of the path. */
  readonly param: (name: string) => string
}

type RouteBase = {
  readonly method: Method
  /** `/sites/{site}/lists/{list}`; `{name*}` spans slashes. */
  readonly path: string
  /** How the meter names it. */
  readonly operation: string
  /** Query options it understands, without the dollar sign. */
  readonly query: readonly string[]
}
export type SiteRoute = RouteBase & {
  readonly kind: 'site'
  readonly right: Right
  /** Resource units, by Microsoft's table. */
  readonly units: (call: GraphCall) => number
  readonly run: (context: Context, site: Site) => GraphReply
}
export type TenantRoute = RouteBase & {
  readonly kind: 'directory' | 'teams' | 'mailbox' | 'signedIn'
  /** Any of these application permissions opens it. */
  readonly admits: readonly string[]
  readonly run: (context: Context) => GraphReply
}
export type Route = SiteRoute | TenantRoute

/** Microsoft writes whole seconds. */
export const moment = (ms: number): string => new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z')
