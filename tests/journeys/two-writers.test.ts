// Two people write one draft: what the first has not saved is there whenever they come back, and nothing newer is deleted.

import type { FrameLocator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { draftPaths, draftSchema } from '../../shared/api/drafts.ts'
import { editionSchema, updatePaths } from '../../shared/api/updates.ts'
import { day } from '../../shared/domain/kernel/ids.ts'
import { faultsOfAccess } from '../support/browser-axe.ts'
import { openTab } from '../support/browser-places.ts'
import { draftOf } from '../support/suite-consultation.ts'
import { bringIn, cast, smallCounty } from '../support/suite-county.ts'
import type { Doors } from '../support/suite-doors.ts'
import { journey } from './steps/journey.ts'
import { draftEdition, handIn } from './steps/updates.ts'

const { suite, device } = journey('2026-11-25T09:00', async ({ doors }) => {
  await bringIn(doors, smallCounty(4))
})

const paper = {
  name: 'later-buses.md',
  markdown: '# Later buses\n\n## 1. Timetables\n\nDo you agree that buses should leave later?\n',
}

/** Each kind of draft: how it is made, where it is written, one field of it, and what another person does to that. */
const kinds = [
  {
    of: 'a consultation',
    by: 'Somebody else',
    list: '',
    back: 'Consultations you run',
    field: 'Title',
    make: async (doors: Doors) => `${await draftOf(doors, paper)}/about`,
    change: async (doors: Doors, sub: string, words: string) => {
      const path = draftPaths.one(sub.replace('/about', ''))
      const seen = await doors.as(cast.helen, 'GET', path, draftSchema)
      const { content, audience, channels } = seen
      const body = { content: { ...content, title: words }, audience, channels }
      await doors.as(cast.helen, 'PUT', path, draftSchema, body, { 'if-match': seen.version })
    },
  },
  {
    of: 'a weekly update',
    by: 'Helen Strand',
    list: 'updates',
    back: 'Weekly updates',
    field: 'One-line summary',
    make: async (doors: Doors) =>
      `updates/${(await draftEdition(doors, cast.marcus, { kind: 'empty' }, (content) => content)).id}`,
    change: async (doors: Doors, sub: string, words: string) => {
      const path = updatePaths.draft(sub.replace('updates/', ''))
      const seen = await doors.as(cast.helen, 'GET', path, editionSchema)
      const body = { content: { ...seen.content, summary: words }, sending: seen.sending }
      await doors.as(cast.helen, 'PUT', path, editionSchema, body, { 'if-match': seen.version })
    },
  },
] as const

// The browser itself tells of requests that are refused; here they are the story.
const expected = [/status of 409/, /net::ERR_INTERNET_DISCONNECTED/]

const open = (page: Page, sub: string): Promise<FrameLocator> =>
  openTab(page, suite().url, cast.marcus, 'officers', { sub })
const words = (tab: FrameLocator, field: string) => tab.getByRole('textbox', { name: field, exact: true })
const conflict = (tab: FrameLocator, by: string) =>
  tab.getByText(`${by} saved this draft while you were writing.`)
const saved = (tab: FrameLocator) => tab.getByText(/^Saved at/).first()

describe.each(kinds)('$of that two people write', ({ list, by, back, field, make, change }) => {
  it('keeps what one of them has not saved, over leaving the page and a reload, until they choose', async () => {
    const { page } = await device({ expected })
    const { doors } = suite()
    const sub = await make(doors)
    const tab = await open(page, sub)
    await words(tab, field).waitFor()
    await change(doors, sub, 'Theirs')
    await words(tab, field).fill('Mine')
    await conflict(tab, by).waitFor()
    expect(await faultsOfAccess(page)).toEqual([])

    await tab.getByRole('link', { name: back }).first().click()
    await tab.getByRole('link', { name: 'Theirs' }).click()
    await conflict(tab, by).waitFor()
    if (list === '') await tab.getByRole('link', { name: 'About' }).click()
    expect(await words(tab, field).inputValue()).toBe('Mine')

    const again = await open(page, sub)
    await conflict(again, by).waitFor()
    expect(await words(again, field).inputValue()).toBe('Mine')
    await again.getByRole('button', { name: 'Keep mine' }).click()
    await saved(again).waitFor()

    const later = await open(page, sub)
    await words(later, field).waitFor()
    expect(await words(later, field).inputValue()).toBe('Mine')
    expect(await conflict(later, by).count()).toBe(0)
    expect(await later.getByText('Your last words are back.').count()).toBe(0)
  })

  it('goes on with words that a lost network kept from being saved', async () => {
    const { page, context } = await device({ expected })
    const sub = await make(suite().doors)
    const tab = await open(page, sub)
    await words(tab, field).waitFor()
    await context.setOffline(true)
    await words(tab, field).fill('Written on the train')
    await tab.getByText('Not saved yet').first().waitFor()
    await page.close()
    await context.setOffline(false)

    const again = await open(await context.newPage(), sub)
    await again.getByText('Your last words are back.').waitFor()
    await saved(again).waitFor()
    expect(await words(again, field).inputValue()).toBe('Written on the train')
  })

  it('is not deleted when it was saved after the list was drawn, and is after a look', async () => {
    const { page } = await device({ expected })
    const { doors } = suite()
    const sub = await make(doors)
    await change(doors, sub, 'The first words')
    const tab = await open(page, list)
    const press = async (title: string) => {
      await tab
        .getByRole('listitem')
        .filter({ has: tab.getByRole('link', { name: title }) })
        .getByRole('button', { name: /^Delete/ })
        .click()
      await tab.getByRole('button', { name: 'Delete it' }).click()
    }
    await tab.getByRole('link', { name: 'The first words' }).waitFor()
    await change(doors, sub, 'The newer words')
    await press('The first words')
    await tab.getByText('It was not deleted.').waitFor()
    await tab.getByRole('link', { name: 'The newer words' }).waitFor()
    expect(await faultsOfAccess(page)).toEqual([])
    await press('The newer words')
    await tab.getByRole('link', { name: 'The newer words' }).waitFor({ state: 'detached' })
  })
})

describe('an update that changes while a second person reads it', () => {
  it('is not agreed to unseen, and is shown as it is now', async () => {
    const { page } = await device({ expected })
    const { doors } = suite()
    const draft = await draftEdition(doors, cast.marcus, { kind: 'empty' }, (content) => ({
      ...content,
      date: day('2026-11-27'),
      summary: 'The first words',
      blocks: [{ kind: 'text', id: 'b1', heading: 'Snow', text: 'Tell us by 7am.' }],
      signOff: { name: 'Helen Strand', title: 'Director of Education' },
    }))
    await handIn(doors, cast.marcus, draft)
    const tab = await openTab(page, suite().url, cast.helen, 'officers', {
      sub: `updates/${draft.id}/approve`,
    })
    await tab.locator('.acard').getByText('The first words').first().waitFor()

    const back = await doors.as(cast.marcus, 'POST', updatePaths.takeBack(draft.id), editionSchema)
    const body = { content: { ...back.content, summary: 'The newer words' }, sending: back.sending }
    const path = updatePaths.draft(draft.id)
    const headers = { 'if-match': back.version }
    await handIn(doors, cast.marcus, await doors.as(cast.marcus, 'PUT', path, editionSchema, body, headers))

    await tab.getByRole('button', { name: /^Agree/ }).click()
    await tab.getByText('It was not agreed.').waitFor()
    await tab.getByRole('button', { name: 'Show it as it is now' }).click()
    await tab.locator('.acard').getByText('The newer words').first().waitFor()

    await tab.getByRole('button', { name: 'Send back with a note' }).click()
    await tab.getByRole('button', { name: 'Send it back' }).click()
    await tab.getByText('Write what should change').waitFor()
    await tab.getByRole('textbox', { name: 'Note to Marcus Oyelaran' }).fill('Name the bus.')
    await tab.getByRole('button', { name: 'Send it back' }).click()
    await tab.getByRole('heading', { level: 1, name: 'Weekly updates' }).waitFor()
    const read = await doors.as(cast.marcus, 'GET', path, editionSchema)
    expect(read.sentBack?.reason).toBe('Name the bus.')
  })
})
