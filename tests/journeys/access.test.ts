// Everyone can use it: every page to axe in its themes and two widths, and the main tasks with the keyboard alone.

import { describe, expect, it } from 'vitest'
import { faultsInTheme, faultsOfAccess, themesOfNext, violationsOf, widths } from '../support/browser-axe.ts'
import { openChat, openTab } from '../support/browser-places.ts'
import { cast } from '../support/suite-county.ts'
import { type CountyAtWork, countyAtWork, opens } from './steps/county-at-work.ts'
import {
  answeringPages,
  chatPage,
  closedPage,
  officerPages,
  type Seen,
  shellPages,
} from './steps/every-page.ts'
import { journey } from './steps/journey.ts'
import { pressByKey, tabTo } from './steps/keyboard.ts'
import { saved } from './steps/respondent.ts'
import { bookingPages, outlookPages, plannerPages } from './steps/session-pages.ts'
import { type SessionsAtWork, sessionsAtWork } from './steps/sessions-at-work.ts'
import { setClock } from './steps/stored.ts'
import { type UpdatesAtWork, updatePages, updatesAtWork } from './steps/updates-at-work.ts'

let county: CountyAtWork = { open: '', draft: '', handedIn: '', head: '' }
let sessions: SessionsAtWork = {
  full: '',
  booked: '',
  free: '',
  over: '',
  mail: '',
  day: '',
}
let updates: UpdatesAtWork = { draft: '', waiting: '', sent: '', recalled: '' }
const { suite, device } = journey('2026-11-23T09:00', async ({ doors }) => {
  county = await countyAtWork(doors)
  updates = await updatesAtWork(doors)
  sessions = await sessionsAtWork(doors, county.open, opens)
})

type Page = Awaited<ReturnType<typeof device>>['page']

const faultsOfSeen = async (page: Page, seen: Seen): Promise<readonly string[]> => {
  if (seen.isModal !== true) {
    await seen.open(page, 'default')
    return faultsOfAccess(page)
  }
  const found: string[] = []
  for (const theme of themesOfNext()) {
    await seen.open(page, theme)
    for (const width of widths) found.push(...(await faultsInTheme(page, theme, width)))
    await page.setViewportSize({ width: 1280, height: 800 })
  }
  return found
}

/** Two pages at a time: each has a process of its own in the browser. */
const faultsOf = async (pages: readonly Seen[]): Promise<readonly string[]> => {
  const waiting = pages.values()
  const lane = async () => {
    const found: string[] = []
    const { page } = await device()
    for (const seen of waiting) {
      const faults = await faultsOfSeen(page, seen)
      found.push(...faults.map((words) => `${seen.name}, ${words}`))
    }
    return found
  }
  return (await Promise.all([lane(), lane()])).flat()
}

// On two idle cores each takes half a minute at most; a busy machine may be many times slower.
const patience = 600_000

describe('every page, in two of the three themes (the whole: in all), on a desktop and at 320 pixels', () => {
  it(
    'for those who answer',
    async () => {
      expect(await faultsOf(answeringPages(suite().url, county))).toEqual([])
    },
    patience,
  )
  it(
    'for officers',
    async () => {
      expect(await faultsOf(officerPages(suite().url, county))).toEqual([])
    },
    patience,
  )
  it(
    'in Teams and SharePoint',
    async () => {
      expect(await faultsOf(shellPages(suite().url, county))).toEqual([])
    },
    patience,
  )
  it(
    'for those who book sessions',
    async () => {
      expect(await faultsOf(bookingPages(suite().url, sessions))).toEqual([])
    },
    patience,
  )
  it(
    'for officers who plan sessions',
    async () => {
      expect(await faultsOf(plannerPages(suite().url, sessions, county.open))).toEqual([])
    },
    patience,
  )
  it(
    'for those who write and read the weekly update',
    async () => {
      expect(await faultsOf(updatePages(suite().url, updates))).toEqual([])
    },
    patience,
  )
  it(
    'in Outlook',
    async () => {
      expect(await faultsOf(outlookPages(suite().url, sessions))).toEqual([])
    },
    patience,
  )
})

describe('with the keyboard alone', () => {
  it('a place is booked in the tab', async () => {
    const { page } = await device()
    const tab = await openTab(page, suite().url, cast.priya, 'sessions')
    await pressByKey(page, tab.getByRole('button', { name: /^Book ?: Reading the attendance figures/ }))
    await pressByKey(page, tab.getByRole('button', { name: /^Book 1 place/ }))
    await tab
      .getByText(/^You are booked, reference BK-/)
      .first()
      .waitFor()
  })

  it('a section is answered and sent in the tab', async () => {
    const { page } = await device()
    const tab = await openTab(page, suite().url, cast.priya, 'consultations', { sub: `${county.open}/s3` })
    const met = tab.getByRole('radiogroup', { name: /met by name/ })
    await tabTo(page, met.getByRole('radio').first())
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowRight')
    expect(await met.getByRole('radio', { name: 'Agree', exact: true }).isChecked()).toBe(true)
    await tabTo(page, tab.getByRole('textbox', { name: /^What else helps/ }))
    await page.keyboard.type('A seat that is theirs.')
    await saved(tab)
    await pressByKey(page, tab.getByRole('button', { name: 'Review and send' }))
    await pressByKey(page, tab.getByRole('button', { name: 'Send your answer' }))
    await tab.getByRole('heading', { name: 'Your answers are in' }).waitFor()
  })

  it('the headline card is answered in the chat', async () => {
    const { page } = await device()
    const messages = await openChat(page, suite().url, cast.amara)
    await pressByKey(page, messages.getByRole('button', { name: 'Answer 7 main questions' }).last())
    await messages.getByRole('heading', { name: 'Who do you answer for?' }).waitFor()
    expect(await violationsOf(page, 'everything')).toEqual([])
    await tabTo(page, messages.getByRole('radio', { name: /Harbour View Academy/ }))
    await page.keyboard.press('Space')
    await pressByKey(page, messages.getByRole('button', { name: 'Go on' }))
    const card = messages.getByRole('group', { name: /^Main questions/ })
    await tabTo(page, card.getByRole('combobox').first())
    await page.keyboard.press('Y')
    await tabTo(page, card.getByRole('textbox').last())
    await page.keyboard.type('A map of who helps.')
    await pressByKey(page, card.getByRole('button', { name: 'Send my answers' }))
    await messages.getByRole('heading', { name: 'Thank you, your answer is in' }).waitFor()
  })

  it('a draft is approved', async () => {
    const { page } = await device()
    const tab = await openTab(page, suite().url, cast.helen, 'officers', {
      sub: `${county.handedIn}/publish`,
    })
    await pressByKey(page, tab.getByRole('button', { name: 'Agree and publish' }))
    // It opens in January, so that its cards wait until then.
    await tab.getByRole('status').filter({ hasText: 'The rest go out from' }).waitFor({ timeout: 60_000 })
  })
})

describe('after the close', () => {
  it(
    'the closed pages and cards',
    async () => {
      await setClock(suite().doors, '2027-01-09T09:00')
      const { url } = suite()
      const over = [
        closedPage(url, county),
        chatPage(url, 'closed card', cast.tom, 'Answer 7 main questions'),
      ]
      expect(await faultsOf(over)).toEqual([])
    },
    patience,
  )
})
