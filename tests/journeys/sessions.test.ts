// The workshops of a paper: planned in Outlook, booked in the chat, switched, waited for, moved, called off, written up.

import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { seedPaper } from '../../infra/seed/paper.ts'
import { day } from '../../shared/domain/kernel/ids.ts'
import { openChat, openTab, type TabName } from '../support/browser-places.ts'
import { bringIn, cast, smallCounty } from '../support/suite-county.ts'
import { inOneStory, journey, once } from './steps/journey.ts'
import {
  agree,
  confirmAll,
  importPaper,
  sendForApproval,
  setDatesAndPeople,
  setReason,
} from './steps/officer.ts'
import { calendarOf, mailedTo, openNewAppointment, openWeek, respondInOutlook } from './steps/outlook.ts'
import { arePicturesWanted, picture } from './steps/pictures.ts'
import { setClock } from './steps/stored.ts'
import { passMinutes, plannedSessions, press, standingIn, workshopFor } from './steps/workshops.ts'

const file = new URL('../../../shared/inputs/discussion-paper-2020.md', import.meta.url)
const isHere = existsSync(file)
const realPaper = () => ({
  paper: { name: 'discussion-paper-2020.md', markdown: readFileSync(file, 'utf8') },
  dates: { opens: '2020-10-01', closes: '2020-10-31' },
  workshops: { first: '2020-10-06', second: '2020-10-08', moved: '2020-10-27' },
})
// Pictures show made-up papers; its workshops fall three weeks after it opens.
const madeUpPaper = () => ({
  paper: seedPaper(day('2026-09-22')),
  dates: { opens: '2026-09-22', closes: '2026-11-06' },
  workshops: { first: '2026-10-13', second: '2026-10-15', moved: '2026-10-27' },
})
const isReal = isHere && !arePicturesWanted
const why = isHere ? '' : ' (a made-up one: ../shared/inputs is not here)'
const { paper, dates, workshops } = isReal ? realPaper() : madeUpPaper()
const year = dates.opens.slice(0, 4)
const reason = 'We want your view before anything is decided.'
const patience = { timeout: 30_000, interval: 250 }

describe(`the workshops of ${isReal ? 'the paper of 2020' : 'a paper'}, from an appointment to evidence${why}`, () => {
  inOneStory()
  const county = smallCounty(12)
  const played = new Set<string>(Object.values(cast))
  const [early, south, north, east] = county.directory.filter(({ id }) => !played.has(id))
  const story = journey(`${dates.opens}T09:00`, async ({ doors }) => bringIn(doors, county))
  const at = async (person: string, tab: TabName, sub?: string) => {
    const { page } = await story.device()
    const { url } = story.suite()
    return { page, tab: await openTab(page, url, person, tab, sub === undefined ? {} : { sub }) }
  }
  const chat = async (person: string) => {
    const { page } = await story.device()
    return { page, messages: await openChat(page, story.suite().url, person) }
  }
  /** Whom a workshop's event invites, in its organiser's calendar. */
  const invited = async (session: string) => {
    const { doors } = story.suite()
    const link = (await plannedSessions(doors)).find(({ id }) => id === session)?.calendar.joinUrl
    const event = (await calendarOf(doors, cast.marcus, year)).find(({ joinUrl }) => joinUrl === link)
    return event?.attendees.map(({ name }) => name).toSorted()
  }
  /** The workshops in a person's calendar, and whom each names beside them. */
  const calendar = async (person: string) =>
    (await calendarOf(story.suite().doors, person, year)).map(({ starts, attendees }) => ({
      starts,
      others: attendees.length - 1,
    }))

  it('the paper is published', async () => {
    const { tab } = await at(cast.marcus, 'officers')
    await importPaper(tab, paper)
    await confirmAll(tab)
    await setReason(tab, reason)
    await setDatesAndPeople(tab, dates, 'Northdown schools: General')
    await sendForApproval(tab)
    const [title = ''] = (await tab.getByRole('heading', { level: 1 }).allTextContents()).map(plain)
    const second = await at(cast.helen, 'officers')
    await agree(second.tab, title)
  }, 120_000)

  it('an officer plans its four workshops beside a new appointment in Outlook', async () => {
    const { doors, url } = story.suite()
    const { page } = await story.device()
    const pane = await openNewAppointment(page, url, cast.marcus, workshops.first)
    await pane.getByRole('button', { name: 'Plan all workshops of a paper instead' }).click()
    await pane.getByRole('heading', { name: 'Plan four workshops' }).waitFor()
    await pane.getByText('Change West', { exact: true }).click()
    await pane.getByLabel('Places, if not those of all').first().fill('2')
    await picture(page, 'outlook-pane')
    await pane.getByRole('button', { name: 'Plan all four' }).click()
    await pane.getByText('These are sessions now.').waitFor()

    const links = async () => (await calendarOf(doors, cast.marcus, year)).map(({ joinUrl }) => joinUrl)
    await expect.poll(links, patience).toEqual(Array(4).fill(expect.stringContaining('meetup-join')))
    const starts = (await calendarOf(doors, cast.marcus, year)).map((event) => event.starts)
    // London is on summer time: half past nine is half past eight in UTC.
    expect(starts).toEqual([
      `${workshops.first}T08:30:00.000Z`,
      `${workshops.first}T12:30:00.000Z`,
      `${workshops.second}T08:30:00.000Z`,
      `${workshops.second}T12:30:00.000Z`,
    ])
  })

  it('a guest books the West workshop on a card; it fills, and others wait', async () => {
    const { doors } = story.suite()
    const { page, messages } = await chat(cast.priya)
    await page.getByRole('textbox', { name: 'Message' }).fill('workshops')
    await page.keyboard.press('Enter')
    await messages
      .getByRole('button', { name: /^Choose from/ })
      .last()
      .click()
    await messages.getByRole('button', { name: 'Book West' }).last().click()
    await messages.getByRole('heading', { name: 'You have a place' }).waitFor()
    await picture(page, 'booking-card')

    const { id } = await workshopFor(doors, 'West')
    await press(doors, cast.ines, id, 'book')
    await press(doors, cast.tom, id, 'wait')
    await press(doors, early?.id ?? '', id, 'wait')
    await expect.poll(() => invited(id), patience).toEqual(['Ines Calloway', 'Priya Nair'])
    // Their own event names them alone.
    expect(await calendar(cast.priya)).toEqual([{ starts: `${workshops.first}T08:30:00.000Z`, others: 0 }])
  })

  it('she switches to East in the tab, and her place is offered to the first in line', async () => {
    const { doors } = story.suite()
    const west = await workshopFor(doors, 'West')
    const target = await workshopFor(doors, 'East')
    const { page, tab } = await at(cast.priya, 'sessions')
    await tab.getByRole('button', { name: /^Switch to this.*East/ }).click()
    await picture(page, 'switch')
    await tab.getByRole('button', { name: /^Switch to .*give up/ }).click()
    await tab
      .getByText(/^You are booked, reference BK-/)
      .first()
      .waitFor()
    const head = early?.displayName ?? ''
    await expect
      .poll(() => standingIn(doors, west.id), patience)
      .toEqual(['Ines Calloway: booked', 'Tom Ashdown: offered', `${head}: waiting`].toSorted())
    await expect.poll(() => invited(target.id), patience).toEqual(['Priya Nair'])
    await expect.poll(() => invited(west.id), patience).toEqual(['Ines Calloway'])
    expect(await calendar(cast.priya)).toEqual([{ starts: `${workshops.first}T12:30:00.000Z`, others: 0 }])
  })

  it('the offer is taken on its card', async () => {
    const { doors } = story.suite()
    const west = await workshopFor(doors, 'West')
    const { messages } = await chat(cast.tom)
    await messages.getByRole('heading', { name: 'A place has come up. Would you like it?' }).waitFor()
    await messages.getByRole('button', { name: 'Take the place' }).click()
    await messages.getByRole('heading', { name: 'You have a place' }).waitFor()
    await expect.poll(() => invited(west.id), patience).toEqual(['Ines Calloway', 'Tom Ashdown'])
    expect(await calendar(cast.tom)).toEqual([{ starts: `${workshops.first}T08:30:00.000Z`, others: 0 }])
  })

  it('a place that is given up goes to the next in line after its minute', async () => {
    const { doors } = story.suite()
    const west = await workshopFor(doors, 'West')
    const head = early?.displayName ?? ''
    await press(doors, cast.ines, west.id, 'cancel')
    expect(await standingIn(doors, west.id)).toContain('Ines Calloway: leaving')
    expect(await standingIn(doors, west.id)).toContain(`${head}: waiting`)
    await passMinutes(doors, 2)
    await expect
      .poll(() => standingIn(doors, west.id), patience)
      .toEqual(['Tom Ashdown: booked', `${head}: offered`].toSorted())
    await press(doors, early?.id ?? '', west.id, 'take')
    await expect.poll(() => invited(west.id), patience).toEqual(['Tom Ashdown', head].toSorted())
    expect(await calendar(cast.ines)).toEqual([])
    expect(await mailedTo(doors, cast.ines, 'West')).toEqual(['invitation', 'cancellation'])
    expect(await mailedTo(doors, cast.tom, 'West')).toEqual(['invitation'])
    expect(await mailedTo(doors, cast.priya, 'West')).toEqual(['invitation', 'cancellation'])
    expect(await mailedTo(doors, cast.priya, 'East')).toEqual(['invitation'])
  })

  it('a workshop is moved across the change of the clocks, and everybody is told once', async () => {
    const { doors, url } = story.suite()
    const before = await workshopFor(doors, 'South')
    await press(doors, south?.id ?? '', before.id, 'book')
    await expect.poll(() => invited(before.id), patience).toEqual([south?.displayName])
    const { page, tab } = await at(cast.marcus, 'officers', `sessions/${before.id}/change`)
    await tab.getByLabel('Day', { exact: true }).fill(workshops.moved)
    await tab
      .getByText(/half term/i)
      .first()
      .waitFor()
    await tab.getByLabel('Why, as people read it').fill('The hall is taken that day.')
    await picture(page, 'planner')
    await tab.getByRole('button', { name: 'Save the change' }).click()
    await tab.getByText('Saved. 1 person is told once that the time changes.').waitFor()
    await tab.getByRole('heading', { name: 'With a place' }).waitFor()

    // The same time on the wall is an hour later in UTC once the clocks have gone back.
    const starts = `${workshops.moved}T09:30:00.000Z`
    await expect.poll(() => calendar(south?.id ?? ''), patience).toEqual([{ starts, others: 0 }])
    const after = await workshopFor(doors, 'South')
    expect(after.starts).toBe(starts)
    expect(after.calendar.joinUrl).toBe(before.calendar.joinUrl)
    const [event] = await calendarOf(doors, south?.id ?? '', year)
    expect(event?.joinUrl).toBe(before.calendar.joinUrl)
    const { page: other } = await story.device()
    const messages = await openChat(other, url, south?.id ?? '')
    await once(messages.getByRole('heading', { name: 'The time has changed. You keep your place' }))
    expect(await mailedTo(doors, south?.id ?? '', 'South')).toEqual(['invitation', 'update'])
  })

  it('a workshop is called off, and those who were booked are offered the others', async () => {
    const { doors } = story.suite()
    const called = await workshopFor(doors, 'North')
    await press(doors, north?.id ?? '', called.id, 'book')
    await expect.poll(() => invited(called.id), patience).toEqual([north?.displayName])
    const { tab } = await at(cast.marcus, 'officers', `sessions/${called.id}`)
    // A double press leads nowhere else.
    await tab.getByRole('button', { name: 'Call it off' }).dblclick()
    await tab.getByLabel('Why, as people read it').fill('The speaker is ill.')
    await tab.getByRole('button', { name: 'Call this session off' }).click()
    await tab.getByText('Called off: The speaker is ill.').first().waitFor()
    await expect.poll(() => calendar(north?.id ?? ''), patience).toEqual([])
    expect(await calendarOf(doors, cast.marcus, year)).toHaveLength(3)
    expect(await mailedTo(doors, north?.id ?? '', 'North')).toEqual(['invitation', 'cancellation'])
    const { messages } = await chat(north?.id ?? '')
    await once(messages.getByRole('heading', { name: 'This workshop is called off' }))
    await messages.getByText('The speaker is ill.').waitFor()
    await messages.getByRole('button', { name: 'Book East' }).waitFor()
  })

  it('who declines in Outlook is asked, and their place is let go after an hour', async () => {
    const { doors } = story.suite()
    const target = await workshopFor(doors, 'East')
    const name = east?.displayName ?? ''
    await press(doors, east?.id ?? '', target.id, 'book')
    await expect.poll(() => invited(target.id), patience).toEqual(['Priya Nair', name].toSorted())
    const [event] = await calendarOf(doors, east?.id ?? '', year)
    if (event === undefined) throw new Error(`${name} has no event.`)
    await respondInOutlook(doors, east?.id ?? '', event, 'declined')
    // Outlook is asked once a minute who has answered.
    await passMinutes(doors, 2)
    await passMinutes(doors, 2)
    const { messages } = await chat(east?.id ?? '')
    await messages.getByRole('heading', { name: 'You declined this in Outlook' }).waitFor({ timeout: 30_000 })
    expect(await standingIn(doors, target.id)).toContain(`${name}: leaving`)
    await passMinutes(doors, 61)
    await expect.poll(() => standingIn(doors, target.id), patience).toEqual(['Priya Nair: booked'])
    await expect.poll(() => invited(target.id), patience).toEqual(['Priya Nair'])
    await messages.getByRole('heading', { name: 'Your place has been let go' }).waitFor({ timeout: 30_000 })
  })

  it('what is said in it is written down and stands beside the answers', async () => {
    const { doors, url } = story.suite()
    const west = await workshopFor(doors, 'West')
    const { page: week } = await story.device()
    await openWeek(week, url, cast.marcus, workshops.first)
    await picture(week, 'outlook-calendar')
    const booking = await at(cast.amara, 'sessions')
    await booking.tab.getByRole('heading', { name: 'Sessions', exact: true }).waitFor()
    await picture(booking.page, 'workshops')

    await setClock(doors, `${workshops.first}T12:30`)
    const { tab } = await at(cast.marcus, 'officers', `sessions/${west.id}/notes`)
    await tab.getByRole('textbox').first().fill('Heads want one name to call.')
    await tab
      .getByText(/^Saved at/)
      .first()
      .waitFor()
    const results = await at(cast.marcus, 'officers', `${west.consultation?.id}/workshops`)
    await results.tab.getByText('Heads want one name to call.').waitFor()
    await results.tab.getByText('Written by Marcus Oyelaran').waitFor()
  })
})

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()
