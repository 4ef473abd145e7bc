// Where a journey goes in the suite's page: a person's chat, the tab in its frame, SharePoint.

import type { FrameLocator, Locator, Page } from 'playwright-core'

export type Theme = 'default' | 'dark' | 'contrast'
export type TabName = 'home' | 'consultations' | 'sessions' | 'updates' | 'officers'

const tabTitles = {
  home: 'Home',
  consultations: 'Consultations',
  sessions: 'Sessions',
  updates: 'Weekly update',
  officers: 'For officers',
} as const

const addressOf = (url: string, parts: Readonly<Record<string, string | undefined>>): string => {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parts)) if (value !== undefined) query.set(name, value)
  return `${url}/?${query.toString()}`
}

/** The messages with Countywide. */
export const openChat = async (page: Page, url: string, person: string, theme?: Theme): Promise<Locator> => {
  await page.goto(addressOf(url, { person, place: 'teams', room: 'chat', theme }))
  const countywide = page.getByRole('navigation', { name: 'Chats' }).getByRole('link', { name: /Countywide/ })
  const messages = page.getByRole('log', { name: 'Messages with Countywide' })
  await countywide.or(messages).first().waitFor()
  // On a phone the list of chats comes first.
  if (!(await messages.isVisible())) await countywide.click()
  await messages.waitFor()
  return messages
}

/** A tab of the app; `sub` is what a link names below it, `attendance-2030/s3`. */
export const openTab = async (
  page: Page,
  url: string,
  person: string,
  tab: TabName,
  { sub, theme }: { readonly sub?: string; readonly theme?: Theme } = {},
): Promise<FrameLocator> => {
  // A page that only changes its address would keep the tab where it was.
  await page.goto('about:blank')
  await page.goto(addressOf(url, { person, place: 'teams', room: 'app', tab, sub, theme }))
  return page.frameLocator(`iframe[title="${tabTitles[tab]}"]`)
}

/** The council's site as a person sees it. */
export const openSharePoint = async (
  page: Page,
  url: string,
  person: string,
  theme?: Theme,
): Promise<Locator> => {
  await page.goto(addressOf(url, { person, place: 'sharepoint', theme }))
  return page.getByRole('main')
}
