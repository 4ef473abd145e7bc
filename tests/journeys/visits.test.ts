// A visit from the school's request to the place in the officer's calendar, in the tab and in the chat.

import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { faultsOfAccess, violationsOf } from '../support/browser-axe.ts'
import { openChat, openTab, type TabName } from '../support/browser-places.ts'
import { bringIn, cast, smallCounty } from '../support/suite-county.ts'
import { inOneStory, journey } from './steps/journey.ts'

const story = journey('2026-11-16T09:00', ({ doors }) => bringIn(doors, smallCounty(8)))

const at = async (person: string, tab: TabName, sub: string) => {
  const { page } = await story.device({ width: 1280, height: 800 })
  return { page, tab: await openTab(page, story.suite().url, person, tab, { sub }) }
}

const onPhone = async (person: string) => {
  const { page } = await story.device({ width: 390, height: 844 })
  return { page, chat: await openChat(page, story.suite().url, person) }
}

describe('a visit', () => {
  inOneStory()

  it('is asked for in the tab', async () => {
    const { page, tab } = await at(cast.priya, 'sessions', 'visits')
    await tab.getByRole('button', { name: 'Ask for a visit' }).click()
    await tab.getByRole('button', { name: 'Send request' }).click()
    await tab.getByText('Choose what it is about').waitFor()
    await tab.getByLabel('What is it about?').selectOption('Attendance')
    await tab.getByLabel('What would help?').fill('a'.repeat(1_002))
    await tab.getByText('What would help is 2 letters too long: 1,000 fit.').waitFor()
    await tab.getByLabel('What would help?').fill('An hour with someone who has set this up before.')
    await tab.getByLabel('Earliest day').fill('2026-11-30')
    await tab.getByLabel('Mornings').check()
    expect(await faultsOfAccess(page)).toEqual([])
    await tab.getByRole('button', { name: 'Send request' }).click()
    await tab.getByText(/We have your request\. Its reference is VR-/).waitFor()
    expect(await faultsOfAccess(page)).toEqual([])
  }, 120_000)

  it('is taken by an officer, who proposes a time with its checks', async () => {
    const { page, tab } = await at(cast.marcus, 'officers', 'visits')
    await tab.getByRole('button', { name: /^I will take it/ }).click()
    await tab.getByText(/^Marcus Oyelaran has VR-/).waitFor()
    await tab.getByRole('button', { name: /^Propose a time/ }).click()
    await tab.getByLabel('Day').fill('2026-12-03')
    await tab.getByLabel('Starts').fill('10:00')
    await tab.getByLabel('Ends').fill('11:00')
    await tab.getByLabel(/^Note to the school/).fill('I can bring the area figures.')
    await tab
      .getByText(/school day|free|clash/i)
      .first()
      .waitFor()
    expect(await faultsOfAccess(page)).toEqual([])
    await tab.getByRole('button', { name: 'Propose this time' }).click()
    await tab.getByText('The time is proposed to Priya Nair.').waitFor()
    expect(await faultsOfAccess(page)).toEqual([])
  }, 120_000)

  it('reaches the school in Teams, and a yes gives it a place', async () => {
    const { chat } = await onPhone(cast.priya)
    await chat.getByText('Marcus Oyelaran can come to you').waitFor({ timeout: 30_000 })
    await chat.getByRole('button', { name: 'Yes, come then' }).click()
    await chat.getByText(/^Marcus Oyelaran visits /).waitFor()
    const { tab } = await at(cast.priya, 'sessions', 'visits')
    await tab.getByText('Agreed with Marcus Oyelaran.').waitFor()
    await tab.getByRole('link', { name: 'See the visit' }).click()
    await tab.getByText('At your school').waitFor()
    await tab.getByText(/^Marcus Oyelaran visits /).waitFor()
    await tab.getByRole('button', { name: /^We cannot make it/ }).waitFor()
    expect(await tab.getByText(/Join in Teams|colleague|Waiting list/).count()).toBe(0)
  }, 120_000)

  it('stands among the sessions that officers run', async () => {
    const { tab: booking } = await at(cast.marcus, 'sessions', '')
    await booking.getByRole('link', { name: 'Plan and run sessions' }).click()
    await booking.getByRole('heading', { name: 'Sessions you run', level: 1 }).waitFor()
    const { tab } = await at(cast.marcus, 'home', '')
    await tab.getByRole('link', { name: 'Visits to schools' }).click()
    await tab.getByRole('link', { name: /^Attendance, / }).click()
    await tab.getByText('Priya Nair').first().waitFor()
  }, 60_000)

  it('is proposed by an officer beside a mail, and gets a reference', async () => {
    const { doors, url } = story.suite()
    const mail = { to: ['marcus.oyelaran@northdown.example'], subject: 'Could you come?', body: 'Soon.' }
    await doors.local('POST', `/local/persons/${cast.priya}/outlook/mail`, z.unknown(), mail)
    const { page } = await story.device({ width: 1280, height: 800 })
    await page.goto(`${url}/?person=${cast.marcus}&place=outlook&room=mail`)
    await page.getByText('Could you come?').first().click()
    await page.getByRole('button', { name: 'Countywide' }).first().click()
    const pane = page.frameLocator('iframe[title$=" pane"]')
    await pane.getByRole('button', { name: 'Plan a visit' }).click()
    await pane.getByRole('button', { name: 'Propose the visit' }).click()
    await pane.getByText('Choose what it is about').waitFor()
    await pane.getByLabel('What is it about?').selectOption('Budgets')
    await pane.getByLabel('Day', { exact: true }).fill('2026-12-08')
    await pane.getByLabel('Starts').fill('10:00')
    await pane.getByLabel('Ends').fill('11:00')
    expect(await violationsOf(page, 'everything')).toEqual([])
    await pane.getByRole('button', { name: 'Propose the visit' }).click()
    await pane.getByText(/The reference is VR-/).waitFor()

    // The pane has had the page's messages for itself; the tabs of Teams have theirs still.
    const places = page.getByRole('navigation', { name: 'Microsoft 365' })
    await places.getByRole('link', { name: 'Teams' }).click()
    await page.getByRole('navigation', { name: 'Teams' }).getByRole('link', { name: 'Countywide' }).click()
    await page.frameLocator('iframe[title="Home"]').getByRole('heading', { level: 1 }).waitFor()
  }, 120_000)
})
