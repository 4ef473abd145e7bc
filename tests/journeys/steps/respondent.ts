// What heads do: answer every question of a card or of a section, by what the questions say.

import type { FrameLocator, Locator } from 'playwright-core'

/** Question to the words of the answer, as the person chose or wrote them. */
export type Given = ReadonlyMap<string, string>

/** Answers every question of a card: the first choice of each list, and `words` in each text. */
export const fillCard = async (card: Locator, words: string): Promise<Given> => {
  const given = new Map<string, string>()
  await card.getByRole('combobox').first().waitFor()
  for (const list of await card.getByRole('combobox').all()) {
    const name = (await list.getAttribute('aria-label')) ?? (await labelOf(list))
    const first = (await list.getByRole('option').allTextContents()).find((option) => !/^Choose/.test(option))
    if (first === undefined) throw new Error(`“${name}” offers nothing.`)
    await list.selectOption({ label: first })
    given.set(name, first)
  }
  for (const box of await card.getByRole('textbox').all()) {
    await box.fill(words)
    given.set(await labelOf(box), words)
  }
  return given
}

const labelOf = (control: Locator): Promise<string> =>
  control.evaluate((element) => {
    const ids = element.getAttribute('aria-labelledby')?.split(' ') ?? []
    const labels = ids.map((id) => document.getElementById(id)?.textContent?.trim() ?? '')
    return labels.join(' ') || (element.getAttribute('aria-label') ?? '')
  })

/** Answers every question of the section shown in the tab: the first choice, the first box, `words` in texts. */
export const fillSection = async (tab: FrameLocator, words: string): Promise<void> => {
  const main = tab.getByRole('main')
  await main.getByRole('radiogroup').first().waitFor()
  for (const group of await main.getByRole('radiogroup').all()) await group.getByRole('radio').first().check()
  for (const box of await main.getByRole('textbox').all()) await box.fill(words)
  for (const question of await main.getByRole('region').all()) {
    const box = question.getByRole('checkbox').first()
    if (await box.isVisible()) await box.check()
  }
}

/** Waits until what was typed stands in SharePoint: by what the page shows, not by what it last spoke. */
export const saved = (tab: FrameLocator): Promise<void> =>
  tab
    .getByRole('banner')
    .getByText(/^Saved at/)
    .and(tab.locator(':not([role=status])'))
    .waitFor()
