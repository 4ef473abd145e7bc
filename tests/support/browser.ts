// A real Chromium for journeys: a page for each person, nothing leaves this machine, and a stray error is a fault.

import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const debianChromium = '/usr/bin/chromium'

/** The browsers to try, best first: a named one, Debian's Chromium, an installed Chrome, an installed Edge. */
const candidates = () => {
  const named = process.env['CHROME_PATH']
  if (named !== undefined && named !== '') return [{ executablePath: named }]
  return [
    ...(existsSync(debianChromium) ? [{ executablePath: debianChromium }] : []),
    { channel: 'chrome' },
    { channel: 'msedge' },
  ]
}

/** @throws with one sentence that says what to install. */
export const launchBrowser = async (): Promise<Browser> => {
  for (const candidate of candidates()) {
    const browser = await chromium.launch({ ...candidate, args: flags }).catch(() => null)
    if (browser !== null) return browser
  }
  throw new Error(
    'The journeys need a browser: install Chromium, Chrome or Edge, or name one in CHROME_PATH.',
  )
}

export type Device = {
  readonly context: BrowserContext
  readonly page: Page
  /** What went wrong in the page and was not expected. A journey ends by finding it empty. */
  readonly faults: readonly string[]
  readonly close: () => Promise<void>
}

export type DeviceOptions = {
  readonly width?: number
  readonly height?: number
  /** Errors that belong to the story, such as the refused save of a conflict. */
  readonly expected?: readonly RegExp[]
}

// teams-js asks Microsoft's network for this at import; here the stand-in answers.
const validDomains = 'https://res.cdn.office.net/teams-js/validDomains/json/validDomains.json'

const keepHome = async (context: BrowserContext, url: string, faults: string[]): Promise<void> => {
  await context.route(/^(?!data:|blob:|about:)/, async (route) => {
    const asked = new URL(route.request().url())
    if (asked.href === validDomains) {
      const reply = await fetch(`${url}/local/cdn/validDomains.json`)
      await route.fulfill({ json: await reply.json(), headers: { 'access-control-allow-origin': '*' } })
      return
    }
    if (['localhost', '127.0.0.1'].includes(asked.hostname)) return route.continue()
    faults.push(`asked the network for ${asked.href}`)
    await route.abort()
  })
}

/** A browser of its own, as another device would be: nothing shared, not even what pages remember. */
export const openDevice = async (
  browser: Browser,
  url: string,
  { width = 1280, height = 800, expected = [] }: DeviceOptions = {},
): Promise<Device> => {
  const faults: string[] = []
  const note = (words: string) => {
    if (!expected.some((pattern) => pattern.test(words))) faults.push(words)
  }
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
  })
  await keepHome(context, url, faults)
  context.setDefaultTimeout(10_000)
  context.on('console', (message) => {
    if (message.type() === 'error') note(`console: ${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (failed) => note(`page: ${failed.error().stack ?? failed.error().message}`))
  return { context, page: await context.newPage(), faults, close: () => context.close() }
}
