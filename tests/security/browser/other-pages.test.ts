// Cases 61 and 62 of the attack table in a real Chromium: what other people's pages say to ours, and where links lead.

import type { Browser, Frame, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Device, launchBrowser, openDevice } from '../../support/browser.ts'
import { openTab } from '../../support/browser-places.ts'
import { type JourneySuite, startJourneySuite } from '../../support/suite.ts'
import { bringIn, cast, smallCounty } from '../../support/suite-county.ts'
import { startApp } from '../support/app-under-test.ts'
import { type Site, startSite } from './other-site.ts'

const slow = { timeout: 90_000 }
// A link to a consultation that is not there is looked up, and is not found.
const expected = [/status of 404 .*\/api\/consultations\/a\//]

let suite: JourneySuite
let browser: Browser
let site: Site
let device: Device
let authorizations: string[] = []

beforeAll(async () => {
  site = await startSite('<!doctype html><title>Evil</title>')
  ;[suite, browser] = await Promise.all([startJourneySuite('2026-11-23T09:00'), launchBrowser()])
  await bringIn(suite.doors, smallCounty(4))
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await suite?.stop()
  await site?.close()
})
afterEach(async () => {
  expect(device.faults).toEqual([])
  await device.close()
})

const open = async (): Promise<Device> => {
  device = await openDevice(browser, suite.url, { expected })
  authorizations = []
  device.context.on('request', (request) => {
    const token = request.headers()['authorization']
    if (token !== undefined) authorizations.push(token)
  })
  return device
}

const tabFrame = async (page: Page): Promise<Frame> => {
  await page.frameLocator('iframe').first().locator('h1').first().waitFor()
  const frame = page.frames().find((one) => new URL(one.url()).pathname.startsWith('/tab/'))
  if (frame === undefined) throw new Error('no tab is open')
  return frame
}

const themeOf = (frame: Frame) => frame.evaluate(() => document.documentElement.dataset['theme'] ?? '')

/** A page of somebody else's that opened ours in another window, and so may send messages to it and to its frames. */
const openedByEvil = async (address: string): Promise<{ evil: Page; ours: Page }> => {
  const { page: evil, context } = await open()
  await evil.goto(site.url('127.0.0.1'))
  const popup = context.waitForEvent('page')
  await evil.evaluate((url) => {
    const inbox: unknown[] = []
    addEventListener('message', (event) => inbox.push(event.data))
    Object.assign(window, { inbox, ours: window.open(url) })
  }, address)
  return { evil, ours: await popup }
}

type Message = Readonly<Record<string, unknown>>

/** Sends the messages to the window or to its first frame, and waits until all of them were heard there. */
const say = async (evil: Page, there: Frame, to: 'window' | 'frame', messages: readonly Message[]) => {
  const heard = there.evaluate(
    () =>
      new Promise<void>((resolve) =>
        addEventListener('message', (event) => {
          if (event.data === 'the last one') resolve()
        }),
      ),
  )
  // The listener has to stand before the first message comes.
  await there.evaluate(() => undefined)
  await evil.evaluate(
    ([where, all]) => {
      const ours: Window = Reflect.get(window, 'ours')
      const target = where === 'frame' ? ours.frames[0] : ours
      for (const message of [...all, 'the last one']) target?.postMessage(message, '*')
    },
    [to, messages] as const,
  )
  await heard
}

const inboxOf = (evil: Page) => evil.evaluate((): unknown[] => Reflect.get(window, 'inbox'))

describe('61: messages from another origin', () => {
  const home = () => `${suite.url}/?person=${cast.priya}&place=teams&room=app&tab=home`

  it('61: get nothing out of the host: no token, no context, not even an answer', slow, async () => {
    const { evil, ours } = await openedByEvil(home())
    const tab = await tabFrame(ours)
    const asked = ['initialize', 'getContext', 'authentication.getAuthToken', 'executeDeepLink'].map(
      (func, index) => ({ id: 9_000 + index, func, args: ['https://evil.example'] }),
    )
    await say(evil, ours.mainFrame(), 'window', asked)
    expect(await inboxOf(evil)).toEqual([])
    expect(device.context.pages()).toHaveLength(2)

    // The tab itself is answered, so that the silence above means something.
    const answer = await tab.evaluate(
      () =>
        new Promise<unknown>((resolve) => {
          addEventListener('message', (event) => {
            if (event.data?.id === 9_100) resolve(event.data.args?.[0]?.userObjectId)
          })
          parent.postMessage({ id: 9_100, func: 'getContext', args: [] }, '*')
        }),
    )
    expect(answer).toBe(cast.priya)
  })

  it('61: tell the tab nothing: no theme, no token of theirs', slow, async () => {
    const { evil, ours } = await openedByEvil(home())
    const tab = await tabFrame(ours)
    const before = await themeOf(tab)
    const replies = Array.from({ length: 60 }, (_, id) => ({ id, args: [true, 'token-of-evil'] }))
    const dark = { func: 'themeChange', args: ['dark'] }
    await say(evil, tab, 'frame', [dark, ...replies, { func: 'themeChange', args: ['contrast'] }])
    await tab.evaluate(() => {
      location.hash = '/consultations'
    })
    await tab
      .getByText(/no consultation|nothing/i)
      .first()
      .waitFor()
    expect(await themeOf(tab)).toBe(before)
    expect(authorizations.filter((token) => token.includes('evil'))).toEqual([])
    expect(authorizations.length).toBeGreaterThan(0)

    // Its host may: the same words from there change it.
    await ours.evaluate((said) => frames[0]?.postMessage(said, location.origin), dark)
    await expect.poll(() => themeOf(tab)).toBe('dark')
  })

  it('61: cannot play the host of a tab that was opened by itself', slow, async () => {
    const { evil, ours } = await openedByEvil(`${suite.url}/tab/`)
    await ours.getByText(/Teams/).first().waitFor()
    const replies = Array.from({ length: 60 }, (_, id) => ({
      id,
      args: ['content', 'web', '{"apiVersion":4,"supports":{}}', '2.58.0'],
    }))
    await say(evil, ours.mainFrame(), 'window', replies)
    expect(authorizations).toEqual([])
    expect(await inboxOf(evil)).toEqual([])
  })
})

describe('62: links to another site', () => {
  it.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example',
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    '../../../evil.example',
    'a/s1?school=https://evil.example',
  ])('62: the page below a tab %s stays with us', slow, async (sub) => {
    const { page } = await open()
    await openTab(page, suite.url, cast.priya, 'consultations', { sub })
    const tab = await tabFrame(page)
    const { origin, pathname } = new URL(tab.url())
    expect({ origin, pathname }).toEqual({ origin: suite.url, pathname: '/tab/' })
    expect(device.context.pages()).toHaveLength(1)
  })

  it('62: parameters that lead elsewhere on other sites mean nothing here', slow, async () => {
    const { page } = await open()
    const evil = encodeURIComponent('https://evil.example/')
    for (const name of ['redirect', 'redirect_uri', 'returnUrl', 'url', 'next', 'continue']) {
      await page.goto(`${suite.url}/tab/?${name}=${evil}#/?${name}=${evil}`)
      await page.getByText(/Teams/).first().waitFor()
      expect(new URL(page.url()).origin).toBe(suite.url)
    }
  })

  it('62: no address of the server leads to another host', async () => {
    device = await open()
    const { app } = await startApp({
      tabFolder: new URL('../../../dist/teams-app', import.meta.url).pathname,
    })
    for (const url of [
      '/tab',
      '/tab//evil.example',
      '/tab//evil.example/..',
      '//evil.example/tab',
      '//evil.example/%2e%2e',
      '/tab/%2f%2fevil.example',
      '/tab/\\evil.example',
      '/tab?next=https://evil.example',
      '/tab/icons',
      '/tab/assets',
    ]) {
      const { headers } = await app.inject({ method: 'GET', url, headers: { host: 'evil.example' } })
      expect(headers.location ?? '/tab/', url).toBe('/tab/')
    }
  })
})
