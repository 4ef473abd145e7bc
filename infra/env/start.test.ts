import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { afterEach, describe, expect, it } from 'vitest'

const catalogId = '55555555-5555-4555-8555-555555555555'
const env = {
  NODE_ENV: 'production',
  PORT: '0',
  PUBLIC_URL: 'https://countywide.council.example',
  TENANT_ID: '11111111-1111-4111-8111-111111111111',
  CLIENT_ID: '22222222-2222-4222-8222-222222222222',
  CLIENT_SECRET: 'a secret',
  SITE_HOST: 'council.sharepoint.example',
  SITE_PATH: '/sites/countywide',
  TEAMS_APP_ID: '33333333-3333-4333-8333-333333333333',
  TEAMS_CATALOG_ID: catalogId,
  // Nothing listens there: the process has to start without Microsoft, and to say so in its log.
  GRAPH_BASE: 'https://127.0.0.1:9',
  LOGIN_BASE: 'https://127.0.0.1:9',
  BOT_LOGIN_BASE: 'https://127.0.0.1:9',
  SERVICE_URLS: 'https://127.0.0.1:9',
}

const start = (settings: Readonly<Record<string, string>>) =>
  spawn(process.execPath, ['--import', 'tsx', 'bot/main.ts'], {
    env: { PATH: process.env['PATH'] ?? '', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })

describe('the process in production', () => {
  let child: ReturnType<typeof start> | undefined
  afterEach(async () => {
    if (child === undefined || child.exitCode !== null) return
    const ended = new Promise((resolve) => child?.once('exit', resolve))
    child.kill('SIGTERM')
    await ended
  })

  it('is well before Microsoft answers, and names the app as the catalogue does', {
    timeout: 60_000,
  }, async () => {
    child = start(env)
    let address = ''
    for await (const line of createInterface({ input: child.stdout })) {
      const found = /"event":"started","address":"([^"]+)"/.exec(line)?.[1]
      if (found === undefined) continue
      address = found
      break
    }
    const body = async (path: string) => (await fetch(`${address}${path}`)).json()
    expect(await body('/healthz')).toEqual({ ok: true })
    expect(await body('/outlook/teams.json')).toEqual({ appId: catalogId })
  })

  it('ends with a sentence when a setting is unsafe', { timeout: 60_000 }, async () => {
    child = start({ ...env, CLOCK_URL: 'https://127.0.0.1:9/clock' })
    const { stderr } = child
    const code = new Promise((resolve) => child?.once('exit', resolve))
    const told: string[] = []
    for await (const line of createInterface({ input: stderr })) told.push(line)
    expect(told).toEqual(['CLOCK_URL is for trying things out; take it away in production.'])
    expect(await code).toBe(1)
  })
})
