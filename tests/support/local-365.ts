// Starts Microsoft 365 on this laptop for a test: a free port, a state of its own, and a log of every Graph request.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildLocal365 } from '../../infra/local/app.ts'
import { fileLog } from '../../infra/local/store/request-log.ts'
import type { World } from '../../infra/local/world.ts'

/** Where each started one logs its Graph requests; `tests/contract/graph-requests.test.ts` judges them all. */
export const requestLogs = '.local-365/test-logs'

const graphResource = 'https://graph.microsoft.com'

export type Local365Options = {
  /** Where the product listens; nothing does unless it is named. */
  readonly productUrl?: string
  readonly manifestFile?: string
  readonly shellFolder?: string
  /** Resource units a minute; high unless a test is about throttling. */
  readonly unitsPerMinute?: number
}

export type StartedLocal365 = {
  readonly url: string
  readonly graphBase: string
  readonly loginBase: string
  readonly world: World
  /** An app-only token for Graph, as the product asks for it. */
  readonly token: () => Promise<string>
  readonly close: () => Promise<void>
}

const askToken = async (loginBase: string, world: World): Promise<string> => {
  const reply = await fetch(`${loginBase}/${world.tenant.id}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: world.app.clientId,
      client_secret: world.app.secret,
      scope: `${graphResource}/.default`,
    }),
  })
  const body: unknown = await reply.json()
  if (typeof body === 'object' && body !== null && 'access_token' in body) return String(body.access_token)
  throw new Error(`no token: ${reply.status}`)
}

export const startLocal365 = async (options: Local365Options = {}): Promise<StartedLocal365> => {
  const folder = mkdtempSync(join(tmpdir(), 'local-365-'))
  const { app, world, url } = await buildLocal365({
    port: 0,
    stateFile: join(folder, 'state.db'),
    productUrl: options.productUrl ?? 'http://127.0.0.1:9',
    manifestFile: options.manifestFile ?? join(folder, 'no-manifest.json'),
    shellFolder: options.shellFolder ?? join(folder, 'no-shell'),
    log: fileLog(join(requestLogs, `${process.pid}-${folder.slice(-6)}.jsonl`)),
  })
  world.meter.setQuota(options.unitsPerMinute ?? 1_000_000)
  const loopback = url.replace('localhost', '127.0.0.1')
  const loginBase = `${loopback}/entra`
  return {
    url,
    graphBase: `${loopback}/graph`,
    loginBase,
    world,
    token: () => askToken(loginBase, world),
    close: async () => {
      await app.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
