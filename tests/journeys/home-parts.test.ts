// An officer's first page while one of its lists is away: the others stand, and that one is asked for again alone.

import { expect, it } from 'vitest'
import { draftPaths } from '../../shared/api/drafts.ts'
import { openTab } from '../support/browser-places.ts'
import { cast } from '../support/suite-county.ts'
import { journey } from './steps/journey.ts'
import { updatesAtWork } from './steps/updates-at-work.ts'

const { device, suite } = journey('2026-11-23T09:00', async ({ doors }) => {
  await updatesAtWork(doors)
})

it('shows what waits, names what could not be read, and reads it again on a press', async () => {
  const { page } = await device()
  let isAway = true
  await page.route(`**${draftPaths.list}`, (route) =>
    isAway ? route.fulfill({ status: 200, contentType: 'text/html', body: 'away' }) : route.continue(),
  )
  const tab = await openTab(page, suite().url, cast.helen, 'home')
  await tab.getByText('Consultations could not be read.').waitFor()
  await tab
    .getByRole('button', { name: /^Check and decide/ })
    .first()
    .waitFor()
  isAway = false
  await tab.getByRole('button', { name: /^Try again.*Consultations/ }).click()
  await tab.getByText('Consultations could not be read.').waitFor({ state: 'detached' })
  expect(await tab.getByRole('button', { name: /^Check and decide/ }).count()).toBeGreaterThan(0)
}, 120_000)
