// One person on two devices, off and on the network: no word is lost, and none is overwritten in silence.

import type { FrameLocator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { seedPaper } from '../../infra/seed/paper.ts'
import { day } from '../../shared/domain/kernel/ids.ts'
import { openTab } from '../support/browser-places.ts'
import { publish } from '../support/suite-consultation.ts'
import { bringIn, cast, smallCounty } from '../support/suite-county.ts'
import { journey } from './steps/journey.ts'
import { saved } from './steps/respondent.ts'

const opens = day('2026-11-23')
const change = 'What would you change in the promise?'
const schools = 'Does the promise say clearly what schools will do?'

let consultation = ''
const { suite, device } = journey('2026-11-23T09:00', async ({ doors }) => {
  await bringIn(doors, smallCounty(4))
  const published = await publish(doors, seedPaper(opens), { opens, closes: day('2027-01-08') })
  consultation = published.id
})

const sectionOf = (on: { readonly page: Page }, person: string, section: string): Promise<FrameLocator> =>
  openTab(on.page, suite().url, person, 'consultations', { sub: `${consultation}/${section}` })

const words = (tab: FrameLocator, question: string) => tab.getByRole('textbox', { name: question })
const choice = (tab: FrameLocator, question: string, name: string) =>
  tab.getByRole('radiogroup', { name: question }).getByRole('radio', { name, exact: true })

// The browser itself tells of requests that fail; here they are the story.
const offline = [/net::ERR_INTERNET_DISCONNECTED/]
const refusedSave = [/status of 409/]

describe('the same section on two devices', () => {
  it('keeps both when different questions were answered', async () => {
    const [desk, phone] = [await device(), await device({ width: 390, height: 844 })]
    const atDesk = await sectionOf(desk, cast.priya, 's2')
    const onPhone = await sectionOf(phone, cast.priya, 's2')
    await words(onPhone, change).waitFor()
    await choice(atDesk, schools, 'Partly').check()
    await saved(atDesk)
    await words(onPhone, change).fill('Say who to call on a Sunday.')
    await saved(onPhone)

    expect(await choice(onPhone, schools, 'Partly').isChecked()).toBe(true)
    const again = await sectionOf(desk, cast.priya, 's2')
    expect(await words(again, change).inputValue()).toBe('Say who to call on a Sunday.')
    expect(await choice(again, schools, 'Partly').isChecked()).toBe(true)
  })

  it('asks which is meant when both answered the same question, and keeps what is chosen', async () => {
    const [desk, phone] = [await device(), await device({ width: 390, height: 844, expected: refusedSave })]
    const atDesk = await sectionOf(desk, cast.ines, 's2')
    const onPhone = await sectionOf(phone, cast.ines, 's2')
    await words(onPhone, change).waitFor()
    await words(atDesk, change).fill('Shorter sentences.')
    await saved(atDesk)
    await words(onPhone, change).fill('More pictures.')

    await onPhone.getByText('Shorter sentences.').waitFor()
    await onPhone.getByText('More pictures.').waitFor()
    await onPhone.getByRole('button', { name: 'Keep both' }).click()
    await saved(onPhone)

    const again = await sectionOf(desk, cast.ines, 's2')
    const kept = await words(again, change).inputValue()
    expect(kept).toContain('Shorter sentences.')
    expect(kept).toContain('More pictures.')
  })
})

describe('off the network', () => {
  it('keeps what is typed and catches up when it is back', async () => {
    const laptop = await device({ expected: offline })
    const tab = await sectionOf(laptop, cast.tom, 's3')
    const question = 'What else helps pupils to feel that they belong when they return?'
    await words(tab, question).waitFor()
    await laptop.context.setOffline(true)
    await words(tab, question).fill('A friend at the door.')
    await tab.getByText('You are offline.').waitFor()
    await laptop.context.setOffline(false)
    await tab.getByText('You are back.').waitFor()
    await saved(tab)

    const other = await sectionOf(await device(), cast.tom, 's3')
    expect(await words(other, question).inputValue()).toBe('A friend at the door.')
  })

  it('keeps words that were not saved when the page is closed, and saves them when it is opened again', async () => {
    const laptop = await device({ expected: offline })
    const question = 'What stops schools from making contact on the first day?'
    const tab = await sectionOf(laptop, cast.tom, 's4')
    await words(tab, question).waitFor()
    await laptop.context.setOffline(true)
    await words(tab, question).fill('Numbers that changed.')
    await tab.getByText('You are offline.').waitFor()
    await laptop.page.close()
    await laptop.context.setOffline(false)

    const again = await sectionOf({ page: await laptop.context.newPage() }, cast.tom, 's4')
    await saved(again)
    expect(await words(again, question).inputValue()).toBe('Numbers that changed.')
    const other = await sectionOf(await device(), cast.tom, 's4')
    expect(await words(other, question).inputValue()).toBe('Numbers that changed.')
  })
})
