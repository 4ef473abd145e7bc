// What officers do in the tab: read a paper in, make it ready, hand it in, agree, and watch it go out.

import type { FrameLocator } from 'playwright-core'
import type { Paper } from '../../support/suite-consultation.ts'

const page = (tab: FrameLocator, name: string | RegExp) =>
  tab.getByRole('navigation', { name: 'Pages of this consultation' }).getByRole('link', { name })

export const importPaper = async (tab: FrameLocator, paper: Paper): Promise<void> => {
  await tab
    .getByLabel('New from a document')
    .setInputFiles({ name: paper.name, mimeType: 'text/markdown', buffer: Buffer.from(paper.markdown) })
  await tab.getByRole('heading', { name: 'Check what we read' }).waitFor({ timeout: 30_000 })
}

/** Takes every kind that was guessed as it is. */
export const confirmAll = async (tab: FrameLocator): Promise<void> => {
  await tab.getByRole('button', { name: /^Confirm all \d+$/ }).click()
  await tab.getByRole('heading', { name: 'No question needs your eye' }).waitFor()
}

export const setReason = async (tab: FrameLocator, reason: string): Promise<void> => {
  await page(tab, 'About').click()
  await tab.getByRole('textbox', { name: 'Why you ask' }).fill(reason)
}

export type When = { readonly opens: string; readonly closes: string }

/** Everyone, and one channel. */
export const setDatesAndPeople = async (
  tab: FrameLocator,
  { opens, closes }: When,
  channel: string,
): Promise<void> => {
  await page(tab, 'Dates and people').click()
  await tab.getByLabel('Opens').fill(opens)
  await tab.getByLabel('Closes').fill(closes)
  await tab.getByRole('radio', { name: 'Everyone linked to an open school' }).check()
  await tab.getByRole('checkbox', { name: channel }).check()
}

export const openGate = (tab: FrameLocator): Promise<void> => page(tab, 'Publish').click()

export const sendForApproval = async (tab: FrameLocator): Promise<void> => {
  await openGate(tab)
  await tab.getByRole('button', { name: 'Send for approval' }).click()
  await tab.getByRole('button', { name: 'Agree and publish' }).waitFor()
}

/** The second officer finds it in the list and agrees; ends when every card is sent. */
export const agree = async (tab: FrameLocator, title: string): Promise<void> => {
  await tab.getByRole('link', { name: title }).click()
  await openGate(tab)
  await tab.getByRole('button', { name: 'Agree and publish' }).click()
  await tab
    .getByRole('status')
    .filter({ hasText: /^(\d+) of \1 cards are sent\.$/ })
    .waitFor({ timeout: 60_000 })
}
