// Every page of sessions, with the way to it: of those who book, of officers, and of Outlook with the panes.

import type { Page } from 'playwright-core'
import { cast } from '../../support/suite-county.ts'
import { inTab, type Seen } from './every-page.ts'
import { openNewAppointment, openWeek } from './outlook.ts'
import type { SessionsAtWork } from './sessions-at-work.ts'

export const bookingPages = (url: string, at: SessionsAtWork): readonly Seen[] => {
  const page = inTab(url)
  return [
    page('sessions', cast.amara, 'sessions'),
    page('booking in the list', cast.priya, 'sessions', {
      onwards: (tab) =>
        tab
          .getByRole('button', { name: /^Book ?: / })
          .first()
          .click(),
    }),
    page('switching in the list', cast.amara, 'sessions', {
      onwards: (tab) =>
        tab
          .getByRole('button', { name: /^Switch to this/ })
          .first()
          .click(),
    }),
    page('a session with room', cast.priya, 'sessions', { sub: at.free }),
    page('a full session', cast.priya, 'sessions', { sub: at.full }),
    page('one’s turn in the line', cast.ines, 'sessions', { sub: at.full }),
    page('one’s place', cast.amara, 'sessions', { sub: at.booked }),
    page('the other date', cast.amara, 'sessions', { sub: at.free }),
    page('a session that is over', cast.tom, 'sessions', { sub: at.over }),
  ]
}

export const plannerPages = (url: string, at: SessionsAtWork, consultation: string): readonly Seen[] => {
  const page = inTab(url)
  const own = (name: string, sub: string) => page(name, cast.marcus, 'officers', { sub })
  return [
    own('sessions they run', 'sessions'),
    own('a month of sessions', `sessions/month/${at.day.slice(0, 7)}`),
    own('planning a session', 'sessions/new'),
    own('workshops of a paper', `sessions/paper/${consultation}`),
    own('who comes', `sessions/${at.full}`),
    page('calling off', cast.marcus, 'officers', {
      sub: `sessions/${at.full}`,
      onwards: (tab) => tab.getByRole('button', { name: 'Call it off' }).click(),
    }),
    page('telling people', cast.marcus, 'officers', {
      sub: `sessions/${at.free}`,
      onwards: async (tab) => {
        await tab.getByRole('button', { name: 'Tell people' }).click()
        await tab.getByText(/^Post in channels as well/).click()
      },
    }),
    own('changing a session', `sessions/${at.full}/change`),
    own('notes', `sessions/${at.over}/notes`),
    own('afterwards', `sessions/${at.over}/after`),
    own('what workshops said', `${consultation}/workshops`),
  ]
}

export const outlookPages = (url: string, at: SessionsAtWork): readonly Seen[] => {
  const seen = (name: string, open: (page: Page) => Promise<unknown>): Seen => ({ name, open })
  const newAppointment = (page: Page) => openNewAppointment(page, url, cast.marcus, at.day)
  return [
    seen('calendar', (page) => openWeek(page, url, cast.marcus, at.day)),
    seen('appointment with its pane', async (page) => {
      const pane = await newAppointment(page)
      await pane.getByRole('heading', { name: 'Make this a session' }).waitFor()
    }),
    seen('a mail with its pane', async (page) => {
      const mail = encodeURIComponent(at.mail)
      await page.goto(`${url}/?person=${cast.marcus}&place=outlook&room=mail&folder=inbox&mail=${mail}`)
      await page.getByRole('button', { name: 'Countywide' }).click()
      const pane = page.frameLocator('iframe[title$=" pane"]')
      await pane.getByRole('button', { name: /^Book 1 place|waiting list/ }).waitFor()
    }),
  ]
}
