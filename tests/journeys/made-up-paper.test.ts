// A made-up paper from an empty county to results, as everyone in it sees it; README's pictures are taken on the way.

import type { FrameLocator } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { seedPaper } from '../../infra/seed/paper.ts'
import { draftListSchema, draftPaths, draftSchema } from '../../shared/api/drafts.ts'
import { day } from '../../shared/domain/kernel/ids.ts'
import { openChat, openSharePoint, openTab, type TabName } from '../support/browser-places.ts'
import { cast, smallCounty } from '../support/suite-county.ts'
import { importCounty } from './steps/administrator.ts'
import { letOthersAnswer } from './steps/county-at-work.ts'
import { cellWords, openList } from './steps/grid.ts'
import { inOneStory, journey, once } from './steps/journey.ts'
import {
  agree,
  confirmAll,
  importPaper,
  openGate,
  sendForApproval,
  setDatesAndPeople,
  setReason,
} from './steps/officer.ts'
import { arePicturesWanted, picture } from './steps/pictures.ts'
import { fillSection, saved } from './steps/respondent.ts'
import { setClock } from './steps/stored.ts'

const paper = seedPaper(day('2026-11-23'))
const title = 'In school every day: our shared approach to attendance'
// Numbers below five are hidden, so that pictures of results need more schools than a test does.
const county = smallCounty(arePicturesWanted ? 150 : 20)
const story = journey('2026-11-23T09:00', async ({ doors }) => {
  await doors.local('POST', '/local/people', z.unknown(), { people: county.directory })
})

const at = async (person: string, tab: TabName, width = 1280) => {
  const { page } = await story.device({ width, height: width === 1280 ? 800 : 844 })
  return { page, tab: await openTab(page, story.suite().url, person, tab) }
}

const toTop = (tab: FrameLocator) => tab.getByRole('main').evaluate(() => window.scrollTo(0, 0))

describe('a made-up paper, from an empty county to results', () => {
  inOneStory()

  it('schools and people are brought in', async () => {
    const { tab } = await at(cast.sam, 'home')
    await importCounty(tab, county)
    await tab.getByRole('link', { name: 'People', exact: true }).click()
    await tab.getByLabel('Find a person or school').fill('Priya')
    await tab.getByRole('heading', { name: 'Priya Nair' }).waitFor()
  })

  it('the paper is read in, checked and handed in', async () => {
    const { page, tab } = await at(cast.marcus, 'officers')
    await importPaper(tab, paper)
    await tab.getByText('We found 11 sections, 56 questions, 4 workshops, 5 appendices.').waitFor()
    await picture(page, 'import')
    await confirmAll(tab)
    await setReason(tab, 'We want your view before anything is decided.')
    await openGate(tab)
    await tab.getByRole('heading', { name: 'Two things before you can publish' }).waitFor()
    await picture(page, 'gate')
    await setDatesAndPeople(tab, { opens: '2026-11-23', closes: '2027-01-08' }, 'Northdown schools: General')
    await sendForApproval(tab)
  })

  it('a second officer agrees, and everyone is told once', async () => {
    const { tab } = await at(cast.helen, 'officers')
    await agree(tab, title)
    const { page } = await story.device()
    const messages = await openChat(page, story.suite().url, cast.tom)
    await once(messages.getByRole('group', { name: /^Consultation: / }))
  })

  it('the channel has the announcement', async () => {
    const { page } = await story.device()
    await page.goto(`${story.suite().url}/?person=${cast.tom}&place=teams&room=channels`)
    await page
      .getByRole('link', { name: /General/ })
      .first()
      .click()
    await page.getByRole('main').getByText(title).first().waitFor()
  })

  it('a head saves the card for later, comes back and sends it', async () => {
    const { page } = await story.device()
    const messages = await openChat(page, story.suite().url, cast.priya)
    await messages.getByRole('button', { name: 'Answer 7 main questions' }).click()
    const card = messages.getByRole('group', { name: /^Main questions/ })
    const choose = (question: string, words: string) =>
      card.getByRole('combobox', { name: question }).selectOption({ label: words })
    await choose('Is the shared promise the right place to start?', 'Yes')
    await choose('Would a plan for the first day back help your pupils?', 'Partly')
    await card.getByRole('button', { name: 'Save for later' }).click()
    await messages.getByText(/^Saved on Monday 23 November 2026/).waitFor()
    await picture(page, 'chat')

    const later = await openChat((await story.device()).page, story.suite().url, cast.priya)
    const again = later.getByRole('group', { name: /^Main questions/ })
    await again
      .getByRole('combobox', { name: 'Do you agree or disagree that schools should lead this work?' })
      .selectOption({ label: 'Agree' })
    await again.getByRole('button', { name: 'Send my answers' }).click()
    await later.getByRole('heading', { name: 'Thank you, your answer is in' }).waitFor()
  })

  it('another answers in the tab, at the desk and on the phone', async () => {
    const { page, tab } = await at(cast.ines, 'consultations')
    await tab.getByRole('button', { name: /^Start answering/ }).click()
    await tab.getByRole('link', { name: /A shared promise on attendance/ }).click()
    await fillSection(tab, 'Say who to call on a Sunday.')
    await saved(tab)
    await toTop(tab)
    await picture(page, 'answering')
    await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark')
    await tab.locator('html[data-theme="dark"]').waitFor({ state: 'attached' })
    await picture(page, 'dark')

    const phone = await at(cast.amara, 'consultations', 390)
    await phone.tab.getByRole('button', { name: /^Start answering.*Tidewell Infant School$/ }).click()
    await phone.tab.getByRole('link', { name: /The welcome back/ }).click()
    await fillSection(phone.tab, 'A friend at the door.')
    await saved(phone.tab)
    await toTop(phone.tab)
    await picture(phone.page, 'phone')
  })

  it('the answers stand in SharePoint, and the officer sees the results', async () => {
    const { doors, url } = story.suite()
    const { drafts } = await doors.as(cast.marcus, 'GET', draftPaths.list, draftListSchema)
    const id = drafts[0]?.id ?? ''
    const { content } = await doors.as(cast.marcus, 'GET', draftPaths.one(id), draftSchema)
    await letOthersAnswer(doors, county, { id, content })
    await setClock(doors, '2026-12-10T10:30')

    const { page } = await story.device()
    await openSharePoint(page, url, cast.marcus)
    const grid = await openList(page, /^Responses/)
    expect(await cellWords(grid, 'Priya Nair', 'Is the shared promise the right place to start?')).toBe('Yes')
    expect(await cellWords(grid, 'Priya Nair', 'Status')).toBe('Sent')
    expect(await cellWords(grid, 'Ines Calloway', 'Status')).toBe('Started')
    await grid.getByRole('columnheader', { name: 'Status' }).scrollIntoViewIfNeeded()
    await picture(page, 'sharepoint')

    const results = await at(cast.marcus, 'officers')
    await results.tab.getByRole('link', { name: title }).click()
    await results.tab
      .getByText(/of \d+ schools have answered/)
      .first()
      .waitFor()
    await picture(results.page, 'turnout')
    await results.tab.getByRole('link', { name: /^Answers/ }).click()
    await results.tab
      .getByRole('heading', { name: /Is the shared promise the right place to start/ })
      .waitFor()
    await picture(results.page, 'results')
  })
})
