// Looks at a page as axe does, in three themes, on a desktop and at 320 pixels, where nothing may scroll sideways.

import { AxeBuilder } from '@axe-core/playwright'
import type { Frame, Page } from 'playwright-core'
import type { Theme } from './browser-places.ts'

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
// A theme changes colours and nothing else, and a width no colour: what does not look at colours is asked in one theme,
// colours at one width. The whole asks everything everywhere.
const isWhole = process.env['COUNTYWIDE_WHOLE'] === '1'
const ofColours = ['color-contrast', 'link-in-text-block']

/** What axe finds wrong, a line each; Fluent's focus sentinels, which are no part of the page, are left out. */
export const violationsOf = async (
  page: Page,
  only: 'everything' | 'colours',
): Promise<readonly string[]> => {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).exclude('[data-tabster-dummy]')
  const { violations } = await (only === 'everything'
    ? axe.withTags(wcag)
    : axe.withRules(ofColours)
  ).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
  )
}

/** Frames of the page that are wider than what is shown of them. */
const sidewaysIn = async (page: Page): Promise<readonly string[]> => {
  const widths = await Promise.all(
    page
      .frames()
      .map((frame) =>
        frame.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth] as const),
      ),
  )
  return widths.flatMap(([wide, shown]) => (wide > shown ? [`scrolls sideways: ${wide} in ${shown}`] : []))
}

const themes = ['default', 'dark', 'contrast'] as const
export const widths = [1280, 320] as const

let pagesSeen = 0
/** The themes of the next page: all in the whole; else the default and, page by page, one of the two others. */
export const themesOfNext = (): readonly Theme[] => {
  if (isWhole) return themes
  pagesSeen += 1
  return pagesSeen % 2 === 0 ? ['default', 'dark'] : ['default', 'contrast']
}
const wide = { width: 1280, height: 800 }
const narrow = { width: 320, height: 640 }

/** Waits until the page is drawn as it now is: laid out anew, and nothing loading any more. */
const settled = async (page: Page): Promise<void> => {
  for (const frame of page.frames()) {
    await frame.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    )
    await frame
      .getByRole('status')
      .filter({ hasText: /^Loading/ })
      .waitFor({ state: 'detached' })
  }
}

// Outlook tells its panes light or dark; its high contrast is a dark one.
const inPanes = { default: 'light', dark: 'dark', contrast: 'dark' } as const
const worn = (frame: Frame, theme: Theme): string =>
  /\/outlook\/[a-z]+\.html/.test(frame.url()) ? inPanes[theme] : theme

const wear = async (page: Page, theme: Theme): Promise<void> => {
  await page.getByRole('combobox', { name: 'Theme' }).selectOption(theme)
  for (const frame of page.frames()) {
    // What somebody wrote, in a frame of its own, wears no theme.
    if ((await frame.locator('[data-theme]').count()) === 0) continue
    await frame
      .locator(`[data-theme="${worn(frame, theme)}"]`)
      .first()
      .waitFor({ state: 'attached' })
  }
}

/** What is wrong with the page as it stands, in the theme that it wears. */
export const faultsInTheme = async (
  page: Page,
  theme: Theme,
  width: 1280 | 320,
): Promise<readonly string[]> => {
  if (!isWhole && theme !== 'default' && width === 320) return []
  await page.setViewportSize(width === 320 ? narrow : wide)
  await settled(page)
  const violations = await violationsOf(page, theme === 'default' || isWhole ? 'everything' : 'colours')
  const sideways = width === 320 ? await sidewaysIn(page) : []
  return [...violations, ...sideways].map((words) => `${theme}, ${width}: ${words}`)
}

/** The same in the page's themes and at both widths; the theme is changed while the page stands, as a person would. */
export const faultsOfAccess = async (page: Page): Promise<readonly string[]> => {
  const found: string[] = []
  for (const theme of themesOfNext()) {
    await page.setViewportSize(wide)
    await wear(page, theme)
    for (const width of widths) found.push(...(await faultsInTheme(page, theme, width)))
  }
  await page.setViewportSize(wide)
  return found
}
