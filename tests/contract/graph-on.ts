// A Graph client on a local Microsoft 365, made as the product makes its own.

import { createGraph, type Graph, type GraphLog } from '../../shared/graph/client/graph.ts'
import type { StartedLocal365 } from '../support/local-365.ts'

type Client = {
  readonly unitsPerMinute?: number
  readonly log?: GraphLog
  /** Waits between tries are cut to milliseconds, so that an outage is told at once. */
  readonly impatient?: boolean
  /** Waits as the test says. */
  readonly sleep?: (milliseconds: number) => Promise<void>
  /** Wraps the token: to hand out one that has expired, say. */
  readonly token?: (real: () => Promise<string>) => (renew: boolean) => Promise<string>
}

const impatientTimer = {
  now: () => Date.now(),
  sleep: (milliseconds: number) =>
    new Promise<void>((resolve) => setTimeout(resolve, Math.min(5, milliseconds))),
}

/** A Graph client as the product has it. `log` collects what it says. */
const remembered = (ask: () => Promise<string>) => {
  let token: Promise<string> | undefined
  return (renew: boolean) => {
    if (renew || !token) token = ask()
    return token
  }
}

export const graphOn = (local: StartedLocal365, client: Client = {}): Graph =>
  createGraph({
    base: local.graphBase,
    token: (client.token ?? remembered)(local.token),
    siteHost: local.world.tenant.host,
    sitePath: '/sites/countywide',
    unitsPerMinute: client.unitsPerMinute ?? 1_000_000,
    log: client.log ?? (() => undefined),
    ...(client.impatient ? { timer: impatientTimer } : {}),
    ...(client.sleep ? { timer: { now: () => Date.now(), sleep: client.sleep } } : {}),
  })
