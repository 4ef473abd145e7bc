// The director's weekly update: begun from last week's, looked at, agreed, sent at its minute, corrected, recalled.

import type { FrameLocator } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { editionDeliverySchema } from '../../shared/api/update-delivery.ts'
import { updatePaths } from '../../shared/api/updates.ts'
import { openChat, openTab, type TabName } from '../support/browser-places.ts'
import { crowdedCounty } from '../support/crowd.ts'
import { bringIn, cast } from '../support/suite-county.ts'
import { inOneStory, journey } from './steps/journey.ts'
import { picture } from './steps/pictures.ts'
import { setClock } from './steps/stored.ts'
import { everyCopy, lastWeeks, sendLastWeeks, write } from './steps/updates.ts'

// All 3,000 take minutes, at the pace that Teams allows: `COUNTYWIDE_WHOLE=1` asks for them.
const isWhole = process.env['COUNTYWIDE_WHOLE'] === '1'
const readers = isWhole ? 3_000 : 60
const schools = isWhole ? 598 : 20
const patience = { timeout: isWhole ? 240_000 : 60_000, interval: 500 }
const long = isWhole ? 300_000 : 120_000

const summary = 'Snow days, a new hub, and half-term'

describe(`the weekly update, from last week’s to ${readers} readers and 12 channels`, () => {
  inOneStory()
  const county = crowdedCounty(schools, readers)
  const story = journey('2026-11-18T09:00', async ({ doors }) => {
    await bringIn(doors, county)
    await sendLastWeeks(doors, { writer: cast.judith, second: cast.helen })
    await setClock(doors, '2026-11-25T09:00')
  })
  let draft = ''
  const at = async (person: string, tab: TabName, sub: string) => {
    const { page } = await story.device()
    const frame = await openTab(page, story.suite().url, person, tab, { sub })
    await frame.getByRole('heading', { level: 1 }).waitFor()
    return { page, tab: frame }
  }
  const saved = (tab: FrameLocator) =>
    tab
      .getByText(/^Saved at/)
      .first()
      .waitFor()
  const delivery = () =>
    story.suite().doors.as(cast.judith, 'GET', updatePaths.delivery(draft), editionDeliverySchema)
  const copies = () =>
    everyCopy(
      story.suite().doors,
      county.directory.map(({ id }) => id),
    )
  // Some of them are staff too, and hear of what waits for a second person.
  const isForStaff = (heading: string) => /^(?:An update|A correction) /.test(heading)
  const readersGot = async () =>
    (await copies()).people.flat().filter((heading) => !isForStaff(heading)).length

  it(
    'begins from last week’s edition, with its words and places and without its day',
    async () => {
      const { tab } = await at(cast.judith, 'officers', 'updates')
      await tab.getByText(lastWeeks.summary).first().waitFor()
      await tab.getByRole('button', { name: 'New from the last one sent' }).click()
      await tab.getByRole('region', { name: 'Text: Snow plans' }).waitFor()
      draft = await tab.locator('body').evaluate(() => window.location.hash.split('/').at(-1) ?? '')
      expect(draft).toMatch(/^update-/)
      await tab.getByText('Choose the day that the update bears.').first().waitFor()
    },
    long,
  )

  it(
    'is written, and looked at as it will be in each theme and on a phone',
    async () => {
      const { page, tab } = await at(cast.judith, 'officers', `updates/${draft}`)
      await tab.getByLabel('One-line summary').fill(summary)
      await tab.getByLabel('The day it bears').fill('2026-11-27')
      await tab
        .getByRole('textbox', { name: 'Text of “Snow plans”' })
        .fill('The line is open from 7am on snow days.')
      await saved(tab)
      const card = tab.locator('.acard')
      await card.getByText('The line is open from 7am on snow days.').waitFor()
      for (const look of ['Dark', 'Contrast', 'Light']) {
        await tab.getByRole('button', { name: look, exact: true }).click()
        await card.getByText('The line is open from 7am on snow days.').waitFor()
      }
      await tab.getByRole('button', { name: 'Phone width' }).click()
      await card.getByText('The line is open from 7am on snow days.').waitFor()
      await picture(page, 'update-writer')
    },
    long,
  )

  it(
    'is to go to twelve channels and everybody, on Friday at four, once a second person agrees',
    async () => {
      const { tab } = await at(cast.judith, 'officers', `updates/${draft}/people`)
      const boxes = tab.getByRole('group', { name: 'Channels to post to' }).getByRole('checkbox')
      await boxes.first().waitFor()
      for (const box of await boxes.all()) await box.uncheck()
      for (const box of (await boxes.all()).slice(1, 13)) await box.check()
      await tab.getByText('It is posted once in 12 channels.').waitFor()
      await tab.getByRole('radio', { name: /whole update/ }).check()
      await tab.getByRole('radio', { name: /Everyone linked/ }).check()
      await tab.getByRole('radio', { name: 'At a time you choose' }).check()
      await tab.getByLabel('Day and time, in London').fill('2026-11-27T16:00')
      await saved(tab)
      await tab.getByRole('button', { name: 'Ask for approval' }).click()
      await tab.getByText('It waits for a second person.').waitFor()

      const own = await at(cast.judith, 'officers', `updates/${draft}/approve`)
      await own.tab.getByRole('link', { name: 'Take it back to change it' }).waitFor()
      expect(await own.tab.getByRole('button', { name: /^Agree/ }).count()).toBe(0)

      const second = await at(cast.helen, 'officers', `updates/${draft}/approve`)
      await second.tab.locator('.acard').getByText(summary).waitFor()
      await picture(second.page, 'update-approve')
      await second.tab.getByRole('button', { name: 'Agree and schedule' }).click()
      await second.tab.getByText('Goes out', { exact: true }).first().waitFor()
      expect((await delivery()).counts['sent']).toBe(0)
    },
    long,
  )

  it(
    'goes out at its minute, once to each, with a card in the chat and one in the channels',
    async () => {
      const { doors, url } = story.suite()
      await setClock(doors, '2026-11-27T16:00')
      await expect.poll(async () => (await delivery()).state, patience).toBe('sent')
      const { counts, channels } = await delivery()
      expect(channels).toHaveLength(12)
      expect(channels.every(({ state }) => state === 'sent')).toBe(true)
      const everybody = await copies()
      const own = everybody.people.flat().filter((heading) => heading === summary)
      expect(own).toHaveLength((counts['sent'] ?? 0) - 12)
      expect(
        everybody.people.every((headings) => headings.filter((one) => one === summary).length <= 1),
      ).toBe(true)
      expect(everybody.channels.filter((heading) => heading === summary)).toHaveLength(12)

      const { page } = await story.device()
      const messages = await openChat(page, url, cast.priya)
      await messages.getByRole('heading', { name: summary }).last().waitFor()
      await picture(page, 'update-card')
      await messages.getByRole('button', { name: 'Noted' }).last().click()
      await messages
        .getByText(/^Noted for Wrenfield Primary School/)
        .last()
        .waitFor()
    },
    long,
  )

  it(
    'is read in the tab, found by a word, and noted schools are told from those outstanding',
    async () => {
      const reader = await at(cast.amara, 'updates', '')
      await reader.tab.getByRole('searchbox').fill('7am')
      await reader.tab.getByRole('link', { name: summary }).first().click()
      await reader.tab.getByRole('heading', { level: 2, name: 'Snow plans' }).waitFor()
      await picture(reader.page, 'update-read')
      const officer = await at(cast.judith, 'officers', `updates/${draft}/noted`)
      await officer.tab.getByText('Wrenfield Primary School').first().waitFor()
      const delivered = await at(cast.judith, 'officers', `updates/${draft}/delivery`)
      await delivered.tab.getByRole('heading', { name: /copies arrived$/ }).waitFor()
      await delivered.tab.locator('h1').scrollIntoViewIfNeeded()
      await picture(delivered.page, 'update-delivery')
    },
    long,
  )

  it(
    'is corrected in place, once a second person agrees, without another notice',
    async () => {
      const { doors } = story.suite()
      await write(doors, cast.amara, 'latest update')
      await expect.poll(async () => (await delivery()).asked.copies, patience).toBe(1)
      const before = await readersGot()
      const { page, tab } = await at(cast.judith, 'officers', `updates/${draft}/correct`)
      await tab
        .getByRole('textbox', { name: 'Text of “Snow plans”' })
        .fill('The line is open from 6am on snow days.')
      await tab.getByLabel(/^Line at the top/).fill('the line opens at 6am.')
      await tab.getByLabel(/^Why/).fill('The old hours stood in the text.')
      await page.reload()
      const line = tab.getByLabel(/^Line at the top/)
      await expect.poll(() => line.inputValue(), patience).toBe('the line opens at 6am.')
      await tab.locator('.acard').getByText('The line is open from 6am on snow days.').waitFor()
      await tab.locator('h1').scrollIntoViewIfNeeded()
      await picture(page, 'update-correct')
      await tab.getByRole('button', { name: 'Ask for approval' }).click()
      await tab.getByText('A correction waits for a second person').waitFor()

      const second = await at(cast.helen, 'officers', `updates/${draft}/delivery`)
      await second.tab.getByRole('button', { name: 'Agree and correct every copy' }).click()
      await second.tab.getByText('A correction waits for a second person').waitFor({ state: 'detached' })
      await expect
        .poll(async () => {
          const { upToDate, delivered, asked } = await delivery()
          return upToDate === delivered && delivered > 12 && asked.upToDate === 1
        }, patience)
        .toBe(true)
      const shown = await everyCopy(
        doors,
        county.directory.map(({ id }) => id),
        'opens at 6am',
      )
      const { delivered } = await delivery()
      expect(shown.people.flat().length + shown.channels.length).toBe(delivered + 1)
      await second.tab.getByRole('heading', { name: /^Corrected in .+ copies$/ }).waitFor()
      expect(await readersGot()).toBe(before)
    },
    long,
  )

  it(
    'is recalled: every copy says that it was withdrawn, and nothing else',
    async () => {
      const { doors } = story.suite()
      const { tab } = await at(cast.judith, 'officers', `updates/${draft}/delivery`)
      await tab.getByRole('button', { name: 'Recall' }).click()
      await tab.getByLabel(/^Why, as everybody reads it/).fill('It names the wrong hub.')
      await tab.getByRole('button', { name: 'Recall every copy' }).click()
      await expect.poll(async () => (await delivery()).state, patience).toBe('recalled')
      const ids = county.directory.map(({ id }) => id)
      const withdrawn = await everyCopy(doors, ids, 'It names the wrong hub.')
      const { delivered } = await delivery()
      expect(withdrawn.people.flat().length + withdrawn.channels.length).toBe(delivered + 1)
      const left = await everyCopy(doors, ids, 'snow days.')
      expect([...left.people.flat(), ...left.channels].filter((heading) => heading === summary)).toEqual([])
      await tab.getByText('Recalled', { exact: true }).first().waitFor()
      await tab.getByRole('heading', { name: /^Recalled: .+ copies show the notice$/ }).waitFor()
    },
    long,
  )
})
