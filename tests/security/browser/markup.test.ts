// Case 49 of the attack table in a real Chromium: mark-up in every text field is shown as the letters that it is.

import type { Browser, Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { day } from '../../../shared/domain/kernel/ids.ts'
import { type Device, launchBrowser, openDevice } from '../../support/browser.ts'
import { openChat, openSharePoint, openTab, type TabName } from '../../support/browser-places.ts'
import { type JourneySuite, startJourneySuite } from '../../support/suite.ts'
import { respond } from '../../support/suite-consultation.ts'
import { cast } from '../../support/suite-county.ts'
import { bringInNasty, nastyDraft, publishNasty } from './nasty-county.ts'
import { markUp, type Watch, watch } from './watch.ts'

const slow = { timeout: 120_000 }
const dates = { opens: day('2026-11-23'), closes: day('2027-01-08') }

let suite: JourneySuite
let browser: Browser
let device: Device
let watched: Watch
let id: string

beforeAll(async () => {
  ;[suite, browser] = await Promise.all([startJourneySuite('2026-11-23T09:00'), launchBrowser()])
  await bringInNasty(suite.doors)
  id = await nastyDraft(suite.doors, dates)
  device = await openDevice(browser, suite.url)
  watched = await watch(device.context)
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await suite?.stop()
})

/** The tab's own frame, once it shows a page. */
const tabFrame = async (page: Page): Promise<Frame> => {
  await page.frameLocator('iframe').first().locator('h1').first().waitFor()
  const frame = page.frames().find((one) => new URL(one.url()).pathname.startsWith('/tab/'))
  if (frame === undefined) throw new Error('no tab is open')
  return frame
}

/** The page shows the mark-up to read, and nothing came of it. */
const isOnlyText = async (
  page: Page,
  where: string,
  frame: Pick<Frame, 'getByText'> = page,
): Promise<void> => {
  await frame.getByText('<img src=x onerror=alert(1)>').first().waitFor({ state: 'attached' })
  expect(await watched.made(page), where).toBe(0)
  expect(watched.happened, where).toEqual([])
}

const visit = async (person: string, tab: TabName, subs: readonly string[]): Promise<void> => {
  for (const sub of subs) {
    const { page } = device
    await openTab(page, suite.url, person, tab, { sub })
    await page.waitForFunction(() => frames.length > 0)
    await isOnlyText(page, `${tab}/${sub}`, page.frameLocator('iframe').first())
  }
}

describe('49: mark-up in every text field', () => {
  it('49: is text in the officers’ list and editor', slow, async () => {
    await visit(cast.marcus, 'officers', [
      '',
      `${id}/paper`,
      `${id}/questions/s1`,
      `${id}/questions/s1?q=Q01`,
      `${id}/questions/s2?q=Q03`,
      `${id}/about`,
      `${id}/people`,
      `${id}/publish`,
    ])
  })

  it('49: is text in the register and the people list', slow, async () => {
    const { page } = device
    await openTab(page, suite.url, cast.sam, 'home')
    const frame = await tabFrame(page)
    for (const address of ['/schools', '/schools/people']) {
      await frame.evaluate((hash) => {
        location.hash = hash
      }, address)
      await isOnlyText(page, address, frame)
    }
  })

  it('49: is text where it is answered, from the first page to the copy', slow, async () => {
    await publishNasty(suite.doors, id, dates)
    await visit(cast.priya, 'home', [''])
    await visit(cast.priya, 'consultations', ['', id, `${id}/s1`, `${id}/s2`])
    const sections = { s1: { Q01: 'agree', Q01_c: markUp, Q02: markUp }, s2: { Q03_c: markUp, Q06: markUp } }
    await respond(suite.doors, id, { person: cast.priya, school: '990101', sections }, true)
    await visit(cast.priya, 'consultations', [`${id}/s1`, `${id}/review`, `${id}/receipt`, `${id}/copy`])
  })

  it('49: is text in the results', slow, async () => {
    await visit(cast.helen, 'officers', [
      '',
      `${id}/turnout`,
      `${id}/waiting`,
      `${id}/answers`,
      `${id}/answers/Q03`,
      `${id}/texts`,
      `${id}/corrections`,
      `${id}/publish`,
    ])
  })

  it('49: is text on the cards in the chat and in the list that officers open', slow, async () => {
    const { page } = device
    const messages = await openChat(page, suite.url, cast.priya)
    await isOnlyText(page, 'invitation')
    await messages.getByRole('button', { name: /^Answer .* main question/ }).click()
    await messages.getByRole('button', { name: 'Send my answers' }).waitFor()
    await isOnlyText(page, 'main questions')
    await messages.getByRole('button', { name: 'Say more, by section' }).click()
    await messages.getByRole('button', { name: /^Go on with/ }).waitFor()
    await isOnlyText(page, 'sections')
    const main = await openSharePoint(page, suite.url, cast.marcus)
    await main.waitFor()
    await page
      .getByRole('link', { name: /^Responses/ })
      .first()
      .click()
    await page.getByRole('grid').or(page.getByRole('table')).first().waitFor()
    await isOnlyText(page, 'SharePoint')
  })

  it('49: would be seen if it were more than text', slow, async () => {
    const { page } = device
    await openTab(page, suite.url, cast.priya, 'home')
    const frame = await tabFrame(page)
    expect(device.faults).toEqual([])
    await frame.evaluate(() => {
      document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=alert(1)>')
    })
    await expect.poll(() => watched.happened.length).toBeGreaterThan(0)
    expect(await watched.made(page)).toBe(1)
  })
})
