// The running processes: the local Microsoft 365, the fault proxy before it, and a product that can be killed and started.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { type Child, startChild, stopChild, untilDone, untilReady } from '../../infra/start/children.ts'
import { localEnv, localTenant, type Ports, productEnv, shellUrl } from '../../infra/start/settings.ts'
import { fillManifest } from '../../manifest/fill.ts'
import { createDoor, type Door } from './door.ts'
import { type FaultProxy, startProxy } from './proxy.ts'

/** A school day in messaging hours; the kill tests' papers are open then. */
const schoolMorning = '2020-10-05T09:30'
const plenty = 1_000_000

export type Stage = {
  readonly door: Door
  /** What the product is told, for other processes that stand where it stands. */
  readonly env: Readonly<Record<string, string>>
  readonly logs: string
  readonly proxy: FaultProxy
  readonly localUrl: string
  readonly productUrl: string
  /** Starts the product and waits until it listens. */
  readonly startProduct: () => Promise<void>
  /** SIGKILL, by its process id. */
  readonly killProduct: () => void
  /** Waits until the killed process is gone, lets the proxy pass again and starts a new one. */
  readonly reviveProduct: () => Promise<void>
  readonly advanceMinutes: (minutes: number) => Promise<void>
  readonly close: () => Promise<void>
}

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = z.object({ port: z.number() }).parse(server.address())
      server.close(() => resolve(port))
    })
  })

const untilGone = async ({ process: child }: Child): Promise<void> => {
  if (child.exitCode === null && child.signalCode === null)
    await new Promise((resolve) => child.once('exit', resolve))
}

const setUp = async (door: Door): Promise<void> => {
  await door.local('PUT', '/local/meter', z.unknown(), { quotaPerMinute: plenty })
  await door.local('PUT', '/local/clock', z.unknown(), { now: schoolMorning })
}

type Addresses = { readonly local: string; readonly through: string }

// The clock is no part of Microsoft 365: it is asked directly.
const envOf = (ports: Ports, { local, through }: Addresses): Record<string, string> => ({
  ...productEnv(ports),
  GRAPH_BASE: `${through}/graph`,
  LOGIN_BASE: `${through}/entra`,
  BOT_LOGIN_BASE: `${through}/botframework`,
  SERVICE_URLS: [...new Set([`${through}/connector`, `${local}/connector`])].join(','),
  RU_PER_MINUTE: String(plenty),
})

export type StageOptions = {
  /** Where Teams sends activities, when it is not the product itself. */
  readonly hearing?: (product: string) => Promise<string>
  /** Nothing goes through the proxy: for what is timed. */
  readonly direct?: boolean
}

const startLocal = async (ports: Ports, folder: string, logs: string, hearing: string): Promise<Child> => {
  const env = { ...localEnv(ports, folder), LOCAL_365_PRODUCT: hearing }
  const local = startChild('local-365', 'infra/local/main.ts', env, logs)
  await untilReady(local, `http://127.0.0.1:${ports.local}/local/health`)
  return local
}

const writeManifest = (folder: string, ports: Ports): void => {
  const { teamsAppId, clientId } = localTenant
  const manifest = fillManifest({ publicUrl: shellUrl(ports), teamsAppId, clientId })
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
}

export const openStage = async (options: StageOptions = {}): Promise<Stage> => {
  const folder = mkdtempSync(join(tmpdir(), 'countywide-kill-'))
  const logs = join(folder, 'logs')
  mkdirSync(logs, { recursive: true })
  const ports = { local: await freePort(), product: await freePort() }
  writeManifest(folder, ports)
  const localUrl = `http://127.0.0.1:${ports.local}`
  const productUrl = `http://127.0.0.1:${ports.product}`
  const hearing = (await options.hearing?.(productUrl)) ?? productUrl
  let product: Child | null = null
  const local = await startLocal(ports, folder, logs, hearing)
  // Whoever ends this process early leaves nothing running.
  const endAll = () => {
    for (const child of [product, local]) child?.process.kill('SIGKILL')
  }
  process.once('exit', endAll)
  const proxy = await startProxy(localUrl)
  const door = createDoor({ product: productUrl, local: localUrl })
  await setUp(door)
  const env = envOf(ports, { local: localUrl, through: options.direct === true ? localUrl : proxy.url })
  await untilDone(startChild('provision', 'infra/provision/provision.ts', env, logs))
  const startProduct = async () => {
    product = startChild('countywide', 'bot/main.ts', env, logs)
    await untilReady(product, `${productUrl}/healthz`)
  }
  return {
    door,
    env,
    logs,
    proxy,
    localUrl,
    productUrl,
    startProduct,
    killProduct: () => void product?.process.kill('SIGKILL'),
    reviveProduct: async () => {
      if (product) await untilGone(product)
      proxy.pass()
      await startProduct()
    },
    advanceMinutes: async (minutes) => {
      await door.local('PUT', '/local/clock', z.unknown(), { advanceMinutes: minutes })
    },
    close: async () => {
      if (product) await stopChild(product)
      await proxy.close()
      await stopChild(local)
      process.off('exit', endAll)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
