// The whole product on this laptop: the local Microsoft 365, the site's lists, the product, and the made-up county.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fillManifest } from '../../manifest/fill.ts'
import { buildPages } from '../build/build.ts'
import { type Child, startChild, stopChild, untilDone, untilReady } from './children.ts'
import { localEnv, localTenant, type Ports, productEnv, shellUrl } from './settings.ts'

export type SuiteOptions = {
  readonly ports: Ports
  /** Where state, logs and the filled manifest are kept; git-ignored. */
  readonly folder: string
  /** London time at which business time starts, `2020-10-05T09:00`. */
  readonly now?: string
  readonly fresh?: boolean
  /** Fill an empty county with made-up schools, people and a half-answered consultation. */
  readonly seed?: boolean
  readonly watch?: boolean
  /** File to which every Graph request is logged as a JSON line. */
  readonly graphLog?: string
  readonly say: (words: string) => void
}

export type Suite = {
  readonly url: string
  readonly productUrl: string
  readonly children: readonly Child[]
  readonly stop: () => Promise<void>
}

const seededMark = (folder: string) => join(folder, 'seeded')

const prepare = (options: SuiteOptions): void => {
  if (options.fresh) rmSync(options.folder, { recursive: true, force: true })
  mkdirSync(options.folder, { recursive: true })
  const manifest = fillManifest({
    publicUrl: shellUrl(options.ports),
    teamsAppId: localTenant.teamsAppId,
    clientId: localTenant.clientId,
  })
  writeFileSync(join(options.folder, 'manifest.json'), JSON.stringify(manifest, null, 2))
}

// A council's quota would spread the making-up over many minutes, so that one step is not metered.
const unmetered = 1_000_000
const usualQuota = 2_500

const setQuota = async (local: string, quotaPerMinute: number): Promise<void> => {
  const body = JSON.stringify({ quotaPerMinute })
  await fetch(`${local}/local/meter`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body,
  })
}

const setClock = async (local: string, now: string): Promise<void> => {
  const reply = await fetch(`${local}/local/clock`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ now }),
  })
  if (!reply.ok) throw new Error(`The clock could not be set to ${now}: ${await reply.text()}`)
}

/** Starts everything and waits until it can be used. @throws ChildFailed with what the failing part said. */
export const startSuite = async (options: SuiteOptions): Promise<Suite> => {
  const { ports, folder, say } = options
  const logs = join(folder, 'logs')
  const children: Child[] = []
  const stop = async () => {
    for (const child of [...children].reverse()) await stopChild(child)
  }
  try {
    prepare(options)
    await buildPages(say)
    say('Starting Microsoft 365 on this laptop.')
    const local = startChild(
      'local-365',
      'infra/local/main.ts',
      localEnv(ports, folder, options.graphLog),
      logs,
    )
    children.push(local)
    const localUrl = `http://127.0.0.1:${ports.local}`
    await untilReady(local, `${localUrl}/local/health`)
    const env = productEnv(ports)
    const productUrl = `http://127.0.0.1:${ports.product}`
    say('Making sure the lists are there.')
    await untilDone(startChild('provision', 'infra/provision/provision.ts', env, logs))
    const startProduct = async (more: Readonly<Record<string, string>> = {}) => {
      const child = startChild('countywide', 'bot/main.ts', { ...env, ...more }, logs, {
        watch: options.watch ?? false,
      })
      children.push(child)
      await untilReady(child, `${productUrl}/healthz`)
      return child
    }
    if (options.seed && !existsSync(seededMark(folder))) {
      say(
        'Making up a county: schools, people and a consultation that is half answered. This takes a minute or two, once.',
      )
      await setQuota(localUrl, unmetered)
      const child = await startProduct({ RU_PER_MINUTE: String(unmetered) })
      await untilDone(
        startChild('seed', 'infra/seed/seed.ts', { COUNTYWIDE_URL: localUrl }, logs, { onLine: say }),
      )
      await stopChild(child)
      children.splice(children.indexOf(child), 1)
      await setQuota(localUrl, usualQuota)
      writeFileSync(seededMark(folder), new Date().toISOString())
    }
    say('Starting Countywide.')
    await startProduct()
    if (options.now !== undefined) await setClock(localUrl, options.now)
    return { url: shellUrl(ports), productUrl, children, stop }
  } catch (problem) {
    await stop()
    throw problem
  }
}
