// Case 60 of the attack table in a real Chromium: who may put our pages into a frame, and who may not.

import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../../support/browser.ts'
import { publicUrl, startApp } from '../support/app-under-test.ts'
import { type Site, startSite } from './other-site.ts'

const slow = { timeout: 60_000 }
const tabFolder = new URL('../../../dist/teams-app', import.meta.url).pathname

let browser: Browser
let app: Awaited<ReturnType<typeof startApp>>['app']
let context: BrowserContext
let site: Site | undefined

beforeAll(async () => {
  browser = await launchBrowser()
  app = (await startApp({ tabFolder })).app
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await app?.close()
})
afterEach(async () => {
  await context?.close()
  await site?.close()
  site = undefined
})

const framed = (address: string) => `<!doctype html><title>Host</title><iframe src="${address}"></iframe>`

/** Opens a page that frames ours, and says what stands in the frame: our page, or the browser's refusal. */
const inFrame = async (host: string): Promise<'shown' | 'blocked'> => {
  const page = await context.newPage()
  const refusals: string[] = []
  page.on('console', (message) => {
    if (/frame-ancestors/.test(message.text())) refusals.push(message.text())
  })
  await page.goto(host)
  const [frame] = page.frames().filter((one) => one !== page.mainFrame())
  await frame?.waitForLoadState()
  const isOurs = (await frame?.title()) === 'Countywide'
  await page.close()
  expect(isOurs).toBe(refusals.length === 0)
  return isOurs ? 'shown' : 'blocked'
}

describe('60: hosts by name', () => {
  const open = async (host: string): Promise<'shown' | 'blocked'> => {
    context = await browser.newContext()
    // Names are answered here: the hosts by a page with a frame, ours by the server under test. Nothing leaves the machine.
    await context.route(/^https?:/, async (route) => {
      const asked = new URL(route.request().url())
      if (asked.origin !== publicUrl) {
        return route.fulfill({ contentType: 'text/html', body: framed(`${publicUrl}/tab/`) })
      }
      const reply = await app.inject({ method: 'GET', url: asked.pathname })
      const headers = Object.fromEntries(
        Object.entries(reply.headers).map(([name, value]) => [name, String(value)]),
      )
      return route.fulfill({ status: reply.statusCode, headers, body: reply.rawPayload })
    })
    return inFrame(host)
  }

  it.each([
    'https://teams.cloud.microsoft/',
    'https://outlook.cloud.microsoft/',
    'https://teams.microsoft.com/',
    'https://emea.teams.microsoft.com/',
    'https://www.microsoft365.com/',
    'https://www.office.com/',
    'https://outlook.office.com/',
    'https://outlook.office365.com/',
    'https://outlook-sdf.office.com/',
    'https://outlook-sdf.office365.com/',
  ])('60: %s shows our page', slow, async (host) => {
    expect(await open(host)).toBe('shown')
  })

  it.each([
    'https://evil.example/',
    'https://teams.microsoft.com.evil.example/',
    'https://evil-teams.microsoft.com.example/',
    'https://teamsmicrosoft.com/',
    'https://cloud.microsoft.evil.example/',
    'https://countywide.test.evil.example/',
    'http://teams.microsoft.com.evil.example/',
  ])('60: %s does not', slow, async (host) => {
    expect(await open(host)).toBe('blocked')
  })
})

describe('60: sites on this machine', () => {
  it('60: another origin is blocked, the same origin is not', slow, async () => {
    const ours = await app.listen({ port: 0, host: '127.0.0.1' })
    context = await browser.newContext()
    site = await startSite(framed(`${ours}/tab/`))
    for (const origin of [site.url('evil.localhost'), site.url('127.0.0.1'), site.url('localhost')]) {
      expect(await inFrame(origin), origin).toBe('blocked')
    }
    await context.route(`${ours}/page-of-ours`, (route) =>
      route.fulfill({ contentType: 'text/html', body: framed(`${ours}/tab/`) }),
    )
    expect(await inFrame(`${ours}/page-of-ours`)).toBe('shown')
  })
})
