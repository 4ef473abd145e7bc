// The discussion paper of 2020 from the officer's file to the close: asked, answered in chat and tab, read, over.

import { existsSync, readFileSync } from 'node:fs'
import type { FrameLocator, Locator } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openChat, openSharePoint, openTab } from '../support/browser-places.ts'
import { readExpected } from '../support/papers/real-paper.ts'
import { bringIn, cast, smallCounty } from '../support/suite-county.ts'
import { cellWords, openList } from './steps/grid.ts'
import { inOneStory, journey } from './steps/journey.ts'
import {
  agree,
  confirmAll,
  importPaper,
  sendForApproval,
  setDatesAndPeople,
  setReason,
} from './steps/officer.ts'
import { fillCard, fillSection, type Given, saved } from './steps/respondent.ts'
import { listNamed, setClock, untilClock, versionsOf } from './steps/stored.ts'

const file = new URL('../../../shared/inputs/discussion-paper-2020.md', import.meta.url)
const isHere = existsSync(file)
const why = isHere ? '' : ' (skipped: ../shared/inputs is not here)'

const general = 'Northdown schools: General'
const first = 'We would rather have a name to call than a number.'
const second = 'We would rather have a name to call, and a time to call it.'

describe.skipIf(!isHere)(`the paper of 2020, from file to close${why}`, () => {
  inOneStory()
  const expected = isHere ? readExpected() : { title: '', sections: [] }
  const [headline, detail] = expected.sections
  const main = headline?.questions ?? []
  const story = journey('2020-10-05T09:00', async ({ doors }) => bringIn(doors, smallCounty(12)))
  const officers = (person: string, device: Awaited<ReturnType<typeof story.device>>) =>
    openTab(device.page, story.suite().url, person, 'officers')
  let inChat: Given = new Map()

  it('reads the paper, and an officer makes it ready and hands it in', async () => {
    const tab = await officers(cast.marcus, await story.device())
    await importPaper(tab, { name: 'discussion-paper-2020.md', markdown: readFileSync(file, 'utf8') })
    const { questions } = { questions: expected.sections.flatMap((section) => section.questions) }
    expect(questions).toHaveLength(56)
    await tab.getByText(`We found ${expected.sections.length} sections, 56 questions`).waitFor()
    await confirmAll(tab)
    await setReason(tab, 'We want your view before anything is decided.')
    await setDatesAndPeople(tab, { opens: '2020-10-05', closes: '2020-10-31' }, general)
    await sendForApproval(tab)
  }, 90_000)

  it('is published by a second officer', async () => {
    const tab = await officers(cast.helen, await story.device())
    await agree(tab, expected.title)
  }, 90_000)

  it('is answered by a guest on the card in the chat, who gets a receipt and changes an answer', async () => {
    const { page } = await story.device()
    const messages = await openChat(page, story.suite().url, cast.priya)
    await messages.getByRole('button', { name: `Answer ${main.length} main questions` }).click()
    const card = messages.getByRole('group', { name: /^Main questions/ })
    inChat = await fillCard(card, first)
    expect([...inChat.keys()]).toEqual(main.map(({ text }) => expect.stringContaining(text)))
    await card.getByRole('button', { name: 'Send my answers' }).click()
    await receipt(messages)
    await messages.getByRole('button', { name: 'Change my answers' }).click()
    await card.getByRole('textbox').last().fill(second)
    await card.getByRole('button', { name: 'Send my answers' }).click()
    await receipt(messages)
  }, 90_000)

  it('is answered in the tab on a phone by a head of several schools, who changes an answer', async () => {
    const { page } = await story.device({ width: 390, height: 844 })
    const tab = await openTab(page, story.suite().url, cast.amara, 'consultations')
    await tab.getByRole('button', { name: /^Start answering.*Harbour View Academy$/ }).click()
    await tab.getByRole('link', { name: new RegExp(detail?.title ?? '') }).click()
    await fillSection(tab, first)
    await saved(tab)
    await sendFromTab(tab)
    await tab.getByRole('button', { name: 'Change an answer' }).click()
    await tab.getByRole('link', { name: new RegExp(detail?.title ?? '') }).click()
    await tab.getByRole('radiogroup').first().getByRole('radio').nth(1).check()
    await saved(tab)
  }, 90_000)

  it('stands in the SharePoint list with the words that people chose and wrote', async () => {
    const { page } = await story.device()
    await openSharePoint(page, story.suite().url, cast.marcus)
    const grid = await openList(page, /^Responses/)
    for (const [question, words] of inChat) {
      const isLastText = words === first && question.includes(main.at(-1)?.text ?? '')
      expect(await cellWords(grid, 'Priya Nair', question)).toBe(isLastText ? second : words)
    }
    expect(await cellWords(grid, 'Amara Whitlock', detail?.questions[0]?.text ?? '')).toBe('Agree')
    expect(await cellWords(grid, 'Amara Whitlock', 'Status')).toBe('Sent')
  }, 60_000)

  it('shows the officer what was said', async () => {
    const tab = await officers(cast.marcus, await story.device())
    await tab.getByRole('link', { name: expected.title }).click()
    await tab.getByRole('link', { name: 'Free text' }).click()
    await tab.getByText(second).first().waitFor()
  }, 60_000)

  it('takes no answer after the last second of 31 October 2020, and says so kindly', async () => {
    const { doors, url } = story.suite()
    await setClock(doors, '2020-10-31T23:55')
    const { page } = await story.device()
    const messages = await openChat(page, url, cast.priya)
    await messages.getByRole('button', { name: 'Change my answers' }).click()
    const card = messages.getByRole('group', { name: /^Main questions/ })
    await card.getByRole('textbox').last().fill('A word too late.')

    // The last seconds of the day pass as they do: London is on winter time by then.
    await setClock(doors, '2020-10-31T23:59:57Z')
    await untilClock(doors, '2020-11-01T00:00:00Z')
    const list = await listNamed(doors, /^Responses/)
    const before = await versionsOf(doors, list)
    expect(before).toHaveLength(2)
    await card.getByRole('button', { name: 'Send my answers' }).click()
    await messages.getByText('This consultation has closed.').waitFor()
    await messages.getByText('A word too late.').waitFor()
    expect(await versionsOf(doors, list)).toEqual(before)
  }, 60_000)
})

const receipt = async (messages: Locator): Promise<void> => {
  await messages.getByRole('heading', { name: 'Thank you, your answer is in' }).waitFor()
  await messages.getByText(/^CW-[A-Z0-9]{4}-[A-Z0-9]{2}$/).waitFor()
}

const sendFromTab = async (tab: FrameLocator): Promise<void> => {
  await tab.getByRole('link', { name: 'All sections' }).click()
  await tab.getByRole('button', { name: 'Review and send' }).click()
  await tab.getByRole('button', { name: 'Send your answer' }).click()
  await tab.getByRole('heading', { name: 'Your answers are in' }).waitFor()
}
