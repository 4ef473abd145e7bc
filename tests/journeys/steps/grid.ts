// Reading a list as it stands on the page of SharePoint: by the words at the head of a column and in a row.

import type { Locator, Page } from 'playwright-core'

/** The grid of the list with this name, opened from the site's contents. */
export const openList = async (page: Page, name: string | RegExp): Promise<Locator> => {
  await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name }).click()
  const grid = page.getByRole('grid')
  await grid.getByRole('row').nth(1).waitFor()
  return grid
}

const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

/** The words in the row that holds `row`, under the column headed by `column`. */
export const cellWords = async (grid: Locator, row: string, column: string): Promise<string> => {
  const heads = (await grid.getByRole('columnheader').allTextContents()).map(plain)
  const at = heads.indexOf(plain(column).slice(0, 255))
  if (at < 0) throw new Error(`No column is headed “${column}”, only: ${heads.join(' | ')}`)
  return plain(
    (await grid.getByRole('row').filter({ hasText: row }).getByRole('gridcell').nth(at).textContent()) ?? '',
  )
}
