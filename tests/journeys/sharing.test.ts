// Sharing a session: an officer finds it and posts its card, a head pastes its link, and who may not see it finds nothing.

import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { newSessionSchema, type Plan, plannedSchema, plannerPaths } from '../../shared/api/planner.ts'
import { sessionId } from '../../shared/domain/kernel/ids.ts'
import { violationsOf } from '../support/browser-axe.ts'
import { bringIn, cast, smallCounty } from '../support/suite-county.ts'
import type { Doors } from '../support/suite-doors.ts'
import { inOneStory, journey } from './steps/journey.ts'

const plan: Plan = {
  kind: 'workshop',
  title: 'Breakfast clubs: where to begin',
  about: 'We talk about who comes, and when doors open.',
  starts: '2026-11-26T09:30',
  ends: '2026-11-26T12:00',
  consultation: null,
  series: null,
  area: null,
  capacity: 30,
  audience: { everyone: true },
  attendeesSeen: false,
  coOrganisers: [],
  speakers: ['Lena Frost'],
}
const forNobody: Plan = {
  ...plan,
  title: 'Breakfast clubs: for the district of nowhere',
  audience: { everyone: false, areas: [], districts: ['Nowhere'], phases: [], roles: [] },
}

const planned = async (doors: Doors, key: string, one: Plan) => {
  const body = newSessionSchema.parse({ key: sessionId(key), plan: one })
  return await doors.as(cast.marcus, 'POST', plannerPaths.sessions, plannedSchema, body)
}

const story = journey('2026-11-16T09:00', async ({ doors }) => {
  await bringIn(doors, smallCounty(8))
  await planned(doors, 'where-to-begin', plan)
  await planned(doors, 'for-nowhere', forNobody)
})

const inChannel = async (person: string, theme = 'default') => {
  const { page } = await story.device({ width: 1280, height: 800 })
  await page.goto(`${story.suite().url}/?person=${person}&place=teams&room=channels&theme=${theme}`)
  // Officers have a team of their own, without the app, before that of the schools.
  await page
    .getByRole('link', { name: /General/ })
    .last()
    .click()
  await page.getByRole('textbox', { name: 'Message' }).waitFor()
  return page
}
const waiting = (page: Page) => page.getByRole('region', { name: 'Card in your message' })
const send = (page: Page) => page.getByRole('button', { name: 'Send', exact: true }).click()
const paste = (page: Page, text: string) =>
  page.getByRole('textbox', { name: 'Message' }).evaluate((field, words) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', words)
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
const linkTo = (session: string) => `${story.suite().url}/tab/#/sessions/${session}`

describe('a session', () => {
  inOneStory()

  it('is found while an officer types, and its card posted', async () => {
    const page = await inChannel(cast.marcus)
    await page.getByRole('button', { name: 'Actions and apps' }).click()
    const search = page.getByRole('dialog', { name: 'Countywide: Find a session' })
    await search.getByRole('button', { name: /for the district of nowhere/ }).waitFor()
    await search.getByRole('searchbox').fill('begin')
    await search.getByRole('button', { name: /nowhere/ }).waitFor({ state: 'detached' })
    expect(await violationsOf(page, 'everything')).toEqual([])
    await search.getByRole('button', { name: /where to begin/ }).click()
    await waiting(page).getByText('Breakfast clubs: where to begin').waitFor()
    await send(page)
    const posts = page.getByRole('log', { name: /^Posts in/ })
    await posts.getByText('Marcus Oyelaran').waitFor()
    await posts
      .getByRole('button', { name: 'See places and book' })
      .or(posts.getByText('See places'))
      .waitFor()
    await waiting(page).waitFor({ state: 'detached' })
    expect(await violationsOf(page, 'everything')).toEqual([])
  })

  it('opens in the tab for whoever reads the card', async () => {
    const page = await inChannel(cast.priya)
    const posts = page.getByRole('log', { name: /^Posts in/ })
    await posts.getByText('See places and book').click()
    const tab = page.frameLocator('iframe[title="Sessions"]')
    await tab.getByRole('heading', { name: 'Breakfast clubs: where to begin' }).waitFor()
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await tab.getByRole('button', { name: /^Copy link/ }).click()
    await tab.getByText('The link is copied.').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(linkTo('where-to-begin'))
  })

  it('becomes a card where its link is pasted, but not for those it is not for', async () => {
    const page = await inChannel(cast.priya)
    await paste(page, linkTo('where-to-begin'))
    await waiting(page).getByText('Breakfast clubs: where to begin').waitFor()
    await page.getByRole('button', { name: 'Remove card' }).click()
    const answered = page.waitForResponse(/\/extension$/)
    await paste(page, linkTo('for-nowhere'))
    expect(await (await answered).json()).toEqual({ kind: 'results', results: [] })
    expect(await waiting(page).count()).toBe(0)
    await page.getByRole('button', { name: 'Actions and apps' }).click()
    const search = page.getByRole('dialog', { name: 'Countywide: Find a session' })
    await search.getByRole('searchbox').fill('nowhere')
    await search.getByText(/^No session matches “nowhere”/).waitFor()
  })
})
