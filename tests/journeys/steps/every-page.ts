// Every page there is, with the way to it: of those who answer, of officers, and of Teams and SharePoint around them.

import type { FrameLocator, Page } from 'playwright-core'
import { openChat, openSharePoint, openTab, type TabName, type Theme } from '../../support/browser-places.ts'
import { cast } from '../../support/suite-county.ts'
import type { CountyAtWork } from './county-at-work.ts'

export type Seen = {
  readonly name: string
  readonly open: (page: Page, theme: Theme) => Promise<unknown>
  /** While it stands open, nothing else on the page can be used, the choice of theme among it. */
  readonly isModal?: boolean
}

type InTab = {
  readonly sub?: string
  readonly onwards?: (tab: FrameLocator) => Promise<unknown>
}

/** A page of the tab: below a tab, then where `onwards` leads, until its heading stands. */
export const inTab =
  (url: string) =>
  (name: string, person: string, tab: TabName, more: InTab = {}): Seen => ({
    name,
    open: async (page, theme) => {
      const { sub, onwards } = more
      const frame = await openTab(page, url, person, tab, { theme, ...(sub === undefined ? {} : { sub }) })
      await frame.getByRole('heading', { level: 1 }).first().waitFor()
      await onwards?.(frame)
    },
  })

const footer = (words: string): InTab => ({
  onwards: (tab) => tab.getByRole('link', { name: words }).click(),
})

export const answeringPages = (url: string, { open }: CountyAtWork): readonly Seen[] => {
  const page = inTab(url)
  return [
    page('home', cast.amara, 'home'),
    page('consultations', cast.priya, 'consultations'),
    page('all sections', cast.priya, 'consultations', { sub: open }),
    page('a section with a matrix', cast.priya, 'consultations', { sub: `${open}/s2` }),
    page('a section with boxes to tick', cast.priya, 'consultations', { sub: `${open}/s4` }),
    page('which school', cast.amara, 'consultations', { sub: open }),
    page('review', cast.priya, 'consultations', { sub: `${open}/review` }),
    page('receipt', cast.tom, 'consultations', { sub: `${open}/receipt` }),
    page('a copy', cast.tom, 'consultations', { sub: `${open}/copy` }),
    page('the paper', cast.priya, 'consultations', { sub: `${open}/paper` }),
    page('not asked', cast.judith, 'consultations', { sub: open }),
    page('nothing here', cast.priya, 'consultations', { sub: 'no/such/page' }),
    page('accessibility', cast.priya, 'home', footer('Accessibility statement')),
    page('privacy', cast.priya, 'home', footer('Privacy notice')),
    page('help', cast.priya, 'home', footer('Help and contacts')),
  ]
}

export const officerPages = (url: string, { open, draft, handedIn }: CountyAtWork): readonly Seen[] => {
  const page = inTab(url)
  const own = (name: string, sub: string) => page(name, cast.marcus, 'officers', { sub })
  return [
    page('consultations they run', cast.marcus, 'officers', {
      onwards: (tab) => tab.getByRole('button', { name: 'New, empty' }).click(),
    }),
    own('what was read', `${draft}/paper`),
    own('questions', `${draft}/questions/s2`),
    own('about', `${draft}/about`),
    own('dates and people', `${draft}/people`),
    own('the gate', `${draft}/publish`),
    page('the gate for a second officer', cast.helen, 'officers', { sub: `${handedIn}/publish` }),
    own('sending', `${open}/publish`),
    own('turnout', `${open}/turnout`),
    own('answers', `${open}/answers`),
    own('free text', `${open}/texts`),
    own('not answered', `${open}/waiting`),
    own('corrections', `${open}/corrections`),
    page('schools', cast.sam, 'home', {
      onwards: (tab) => tab.getByRole('link', { name: 'Schools and people' }).click(),
    }),
  ]
}

/** The closed consultation as one who sent an answer finds it. */
export const closedPage = (url: string, { open }: CountyAtWork): Seen =>
  inTab(url)('closed', cast.tom, 'consultations', { sub: open })

/** The chat after a press on a card. */
export const chatPage = (url: string, name: string, person: string, press?: string): Seen => ({
  name,
  open: async (page, theme) => {
    const messages = await openChat(page, url, person, theme)
    if (press !== undefined) await messages.getByRole('button', { name: press }).first().click()
  },
})

export const shellPages = (url: string, { head }: CountyAtWork): readonly Seen[] => {
  const at = (name: string, address: string): Seen => ({
    name,
    open: async (page, theme) => {
      await page.goto(`${url}/?person=${cast.priya}&theme=${theme}&${address}`)
      await page.getByRole('heading').first().waitFor()
    },
  })
  const list = (name: string, entry: RegExp): Seen => ({
    name,
    open: async (page, theme) => {
      await openSharePoint(page, url, cast.marcus, theme)
      await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: entry }).click()
      await page.getByRole('heading', { name: entry, level: 1 }).waitFor()
    },
  })
  const panel = (name: string, button: RegExp): Seen => ({
    name,
    isModal: true,
    open: async (page, theme) => {
      await openSharePoint(page, url, cast.marcus, theme)
      const controls = page.getByRole('region', { name: 'Stand-in controls' })
      await controls.getByRole('button', { name: button }).click()
    },
  })
  return [
    chatPage(url, 'invitation', cast.priya),
    chatPage(url, 'headline card', cast.ines, 'Answer 7 main questions'),
    chatPage(url, 'list of sections', head, 'Go section by section'),
    at('channels', 'place=teams&room=channels'),
    at('activity', 'place=teams&room=activity'),
    at('the site', 'place=sharepoint'),
    list('responses', /^Responses/),
    list('schools', /^Schools/),
    panel('clock', /2026/),
    panel('meter', /RU this minute/),
    panel('faults', /^Faults/),
    panel('somebody else', /^Find someone else/),
  ]
}
