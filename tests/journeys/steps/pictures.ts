// The pictures of README, taken where the journey passes; only when COUNTYWIDE_PICTURES=1 asks for them.

import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'

export const arePicturesWanted = process.env['COUNTYWIDE_PICTURES'] === '1'

/** Leaves `docs/pictures/<name>.png`: what the window shows, without a blinking caret or a pointer over a button. */
export const picture = async (page: Page, name: string): Promise<void> => {
  if (!arePicturesWanted) return
  mkdirSync('docs/pictures', { recursive: true })
  await page.mouse.move(0, 0)
  await page.screenshot({ path: `docs/pictures/${name}.png`, caret: 'hide', animations: 'disabled' })
}
