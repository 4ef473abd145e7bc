// What an administrator does before anyone can be asked: brings in the register and the people list.

import type { FrameLocator } from 'playwright-core'
import type { County } from '../../support/suite-county.ts'

const choose = async (tab: FrameLocator, card: string, button: string, name: string, text: string) => {
  const region = tab.getByRole('region', { name: card })
  await region.getByLabel(button).setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
  await region
    .getByRole('status')
    .filter({ hasText: /rows read\./ })
    .waitFor({ timeout: 60_000 })
}

/** From the tab's first page to both imports and their reports. */
export const importCounty = async (tab: FrameLocator, county: County): Promise<void> => {
  await tab.getByRole('link', { name: 'Schools and people' }).click()
  await tab
    .getByRole('navigation', { name: 'Schools and people' })
    .getByRole('link', { name: 'Import' })
    .click()
  await choose(tab, 'The register of schools', 'Choose a register file', 'register.csv', county.registerCsv)
  await choose(tab, 'People and their schools', 'Choose a people file', 'people.csv', county.peopleCsv)
}
