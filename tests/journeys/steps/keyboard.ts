// Getting about with the keyboard alone: Tab until it is there, and seen to be there.

import type { Locator, Page } from 'playwright-core'

const mostSteps = 120

type Stand = 'elsewhere' | 'here' | 'here, unseen'

const standOf = (target: Locator): Promise<Stand> =>
  target.evaluate((element) => {
    if (element !== element.ownerDocument.activeElement) return 'elsewhere'
    return element.matches(':focus-visible') ? 'here' : 'here, unseen'
  })

/** Presses Tab until the target has the focus. Throws when it never gets it, or gets it without showing it. */
export const tabTo = async (page: Page, target: Locator): Promise<void> => {
  await target.waitFor()
  for (let step = 0; step < mostSteps; step++) {
    const stand = await standOf(target)
    if (stand === 'here') return
    if (stand === 'here, unseen') throw new Error(`The focus is on ${target}, and nothing shows it.`)
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never reaches ${target}.`)
}

/** Goes there by Tab and presses Enter. */
export const pressByKey = async (page: Page, target: Locator): Promise<void> => {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}
