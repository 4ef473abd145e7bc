// An officer writes a weekly update: from a text, by keyboard, with what Word and a camera put there, and hands it in.

import type { FrameLocator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { faultsOfAccess } from '../support/browser-axe.ts'
import { openChat, openTab } from '../support/browser-places.ts'
import { bringIn, cast, smallCounty } from '../support/suite-county.ts'
import { inOneStory, journey } from './steps/journey.ts'
import { pressByKey } from './steps/keyboard.ts'

const { suite, device } = journey('2026-11-25T09:00', async ({ doors }) => {
  await bringIn(doors, smallCounty(12))
})
let draft = ''

const past = `Weekly update, Friday 27 November 2026

Dear colleagues,

This week, places at briefings and a new hub.

A new hub

The hub at Harbour Row opens on Monday 7 December 2026.

And finally

Well done to all who swam.

Helen Strand
Director of Education`

const ofWord = `<html><body><style>p { color: red }</style><h2>Times</h2>
<p class="MsoNormal">Open from <b>8am</b>.<o:p></o:p></p>
<p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·</span>weekdays</p>
<p><a href="javascript:alert(1)">Log in</a></p><script>alert(1)</script></body></html>`

const open = async (page: Page, sub: string, person: string = cast.marcus): Promise<FrameLocator> => {
  const tab = await openTab(page, suite().url, person, 'officers', { sub })
  await tab.getByRole('heading', { level: 1 }).waitFor()
  return tab
}
const saved = async (tab: FrameLocator) =>
  await tab
    .getByText(/^Saved at/)
    .first()
    .waitFor()

const paste = async (tab: FrameLocator, name: string, html: string) =>
  await tab.getByRole('textbox', { name }).evaluate((place, page) => {
    const data = new DataTransfer()
    data.setData('text/html', page)
    place.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, html)

const picture = async (page: Page): Promise<Buffer> => {
  const drawn = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 3_000
    canvas.height = 1_500
    canvas.getContext('2d')?.fillRect(500, 500, 900, 600)
    return canvas.toDataURL('image/jpeg')
  })
  return Buffer.from(drawn.slice(drawn.indexOf(',') + 1), 'base64')
}

describe('the writer of the weekly update', () => {
  inOneStory()

  it('reads a past text and says what it made of it', async () => {
    const { page } = await device()
    const tab = await open(page, 'updates')
    await tab.getByRole('button', { name: 'New from pasted text' }).click()
    await tab.getByLabel('The text of the update').fill(past)
    await tab.getByRole('button', { name: 'Read it' }).click()
    await tab.getByRole('heading', { name: 'What we read' }).waitFor()
    await tab.getByRole('region', { name: 'Text: A new hub' }).waitFor()
    draft = await tab.locator('body').evaluate(() => window.location.hash.split('/').at(-1) ?? '')
    expect(draft).toMatch(/^update-/)
    expect(await faultsOfAccess(page)).toEqual([])
  }, 120_000)

  it('is written with the keyboard alone, and takes steps back', async () => {
    const { page } = await device()
    const tab = await open(page, `updates/${draft}`)
    const text = tab.getByRole('textbox', { name: 'Text of “A new hub”' })
    const bold = tab.getByRole('region', { name: 'Text: A new hub' }).getByRole('button', { name: 'Bold' })
    await text.focus()
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Enter')
    await bold.and(tab.locator('[aria-pressed="true"]')).waitFor()
    await expect.poll(() => text.and(tab.locator(':focus')).count()).toBe(1)
    await page.keyboard.type('Come by bus, not by car_park.')
    await tab.locator('strong', { hasText: 'Come by bus, not by car_park.' }).first().waitFor()
    await saved(tab)
    await tab.getByRole('button', { name: /^Undo/ }).press('Enter')
    await expect.poll(() => text.textContent()).not.toContain('car_park')
    await tab.getByRole('button', { name: /^Redo/ }).press('Enter')
    await expect.poll(() => text.textContent()).toContain('car_park')
  }, 120_000)

  it('cleans what Word put on the clipboard, and stops a link that may not go out', async () => {
    const { page } = await device()
    const tab = await open(page, `updates/${draft}`)
    await tab.getByRole('button', { name: 'Add a Text' }).click()
    await tab.locator('input:focus').fill('Opening times')
    await paste(tab, 'Text of “Opening times”', ofWord)
    const text = tab.getByRole('textbox', { name: 'Text of “Opening times”' })
    await expect
      .poll(() => text.locator('p').allTextContents())
      .toEqual(['Times', 'Open from 8am.', 'weekdays', 'Log in'])
    expect(await text.locator('li', { hasText: 'weekdays' }).count()).toBe(1)
    expect(await text.locator('strong', { hasText: 'Times' }).count()).toBe(1)
    expect(await text.locator('a[href]').count()).toBe(0)
    await tab.getByRole('button', { name: /^Fix.*“Log in” cannot go out/ }).click()
    const address = tab.getByRole('textbox', { name: 'Address' })
    await address.and(tab.locator(':focus')).waitFor()
    expect(await address.inputValue()).toBe('javascript:alert(1)')
    const next = tab.getByRole('button', { name: 'Ask for approval' })
    expect(await next.evaluate(() => window.scrollY)).toBeGreaterThan(300)
    expect(await next.evaluate((button) => button.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0)
    await tab.getByRole('button', { name: 'Take the text “Opening times” out' }).click()
    await saved(tab)
  }, 120_000)

  it('makes a large picture small and asks for its words', async () => {
    const { page } = await device()
    const tab = await open(page, `updates/${draft}`)
    await tab
      .getByLabel('Add a picture')
      .setInputFiles({ name: 'hub.jpg', mimeType: 'image/jpeg', buffer: await picture(page) })
    await tab.getByText('1024 by 512 pixels').waitFor()
    await tab.locator('.acard img[alt="A picture that has no words yet"]').waitFor()
    await tab.getByRole('button', { name: /^Fix.*no words/ }).click()
    await page.keyboard.type('The hub from the street')
    await tab.getByText('Each picture has words or is decorative.').waitFor()
    await tab.locator('.acard img[alt="The hub from the street"]').waitFor()
    expect(await faultsOfAccess(page)).toEqual([])
  }, 120_000)

  it('says who gets it and when, and is handed in', async () => {
    const { page } = await device()
    const tab = await open(page, `updates/${draft}/people`)
    await tab.getByRole('checkbox', { name: /General/ }).check()
    await tab.getByRole('radio', { name: /whole update/ }).check()
    await tab.getByText('Nobody is chosen yet.').waitFor()
    await tab.getByRole('radio', { name: /Everyone linked/ }).check()
    await tab.getByText(/people at 12 schools/).waitFor()
    await tab.getByRole('radio', { name: 'At a time you choose' }).check()
    await tab.getByLabel('Day and time, in London').fill('2026-11-28T09:30')
    await tab
      .getByText(/The next time is Monday 30 November 2026, 8am/)
      .first()
      .waitFor()
    expect(await faultsOfAccess(page)).toEqual([])
    await tab.getByLabel('Day and time, in London').fill('2026-11-27T09:30')
    await tab
      .getByText('All is fine')
      .or(tab.getByText(/to look at/))
      .first()
      .waitFor()
    await pressByKey(page, tab.getByRole('button', { name: 'Ask for approval' }))
    await tab.getByText('It waits for a second person.').waitFor()
    expect(await faultsOfAccess(page)).toEqual([])
  }, 120_000)

  it('is sent back: whoever did it sees that, and its author on the open page, the list and Home', async () => {
    const { page } = await device()
    const waiting = await open(page, `updates/${draft}`)
    await waiting.getByText('Ask somebody yourself.').waitFor()
    const other = await device()
    const second = await open(other.page, `updates/${draft}/approve`, cast.helen)
    await second.getByRole('button', { name: 'Send back with a note' }).click()
    await second.getByLabel(/^Note to/).fill('Name the street.')
    await second.getByRole('button', { name: 'Send it back' }).click()
    await second.getByText('Sent back to Marcus Oyelaran.').waitFor()
    await waiting.locator('body').evaluate(() => window.dispatchEvent(new Event('focus')))
    await waiting.getByText(/^Helen Strand sent this back on/).waitFor()
    const list = await open(page, 'updates')
    await list.getByText(/^Sent back by Helen Strand on .*: Name the street\.$/).waitFor()
    const home = await openTab(page, suite().url, cast.marcus, 'home')
    await home.getByText(/^Sent back by Helen Strand on .*: Name the street\.$/).waitFor()
    const chat = await openChat(page, suite().url, cast.marcus)
    await chat.getByRole('heading', { name: 'An update was sent back' }).waitFor()
  }, 120_000)
})
