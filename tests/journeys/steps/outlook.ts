// Outlook in a journey: the calendar and the mail of a person as the doors show them, and an appointment with its pane.

import type { FrameLocator, Page } from 'playwright-core'
import * as z from 'zod/mini'
import type { Doors } from '../../support/suite-doors.ts'

const eventSchema = z.object({
  id: z.string(),
  subject: z.string(),
  starts: z.string(),
  ends: z.string(),
  attendees: z.array(z.object({ name: z.string(), response: z.string() })),
  joinUrl: z.nullable(z.string()),
  isCancelled: z.boolean(),
  isDraft: z.boolean(),
})
export type Event = z.infer<typeof eventSchema>
const eventsSchema = z.object({ events: z.array(eventSchema) })
const mailSchema = z.object({
  messages: z.array(z.object({ id: z.string(), kind: z.string(), subject: z.string() })),
})

/** What stands in a person's calendar in the autumn of a year, the earliest first; drafts and cancelled ones left out. */
export const calendarOf = async (doors: Doors, person: string, year: string): Promise<readonly Event[]> => {
  const path = `/local/persons/${person}/outlook/events?from=${year}-09-01T00:00:00Z&to=${year}-12-31T00:00:00Z`
  const { events } = await doors.local('GET', path, eventsSchema)
  return events
    .filter(({ isCancelled, isDraft }) => !isCancelled && !isDraft)
    .toSorted((one, other) => one.starts.localeCompare(other.starts))
}

/** What a person was mailed about meetings whose subject holds `words`, the oldest first: `invitation`, `update`. */
export const mailedTo = async (doors: Doors, person: string, words: string): Promise<readonly string[]> => {
  const { messages } = await doors.local('GET', `/local/persons/${person}/outlook/mail`, mailSchema)
  return messages
    .filter(({ subject }) => subject.includes(words))
    .map(({ kind }) => kind)
    .toReversed()
}

/** A person answers an invitation in Outlook. */
export const respondInOutlook = async (
  doors: Doors,
  person: string,
  event: Event,
  response: 'accepted' | 'declined',
): Promise<void> => {
  const path = `/local/persons/${person}/outlook/events/${event.id}/respond`
  await doors.local('POST', path, z.unknown(), { response })
}

/** A new appointment on a day, with the product's pane opened beside it. */
export const openNewAppointment = async (
  page: Page,
  url: string,
  person: string,
  day: string,
): Promise<FrameLocator> => {
  await page.goto(`${url}/?person=${person}&place=outlook&room=calendar&day=${day}&event=new`)
  await page.getByRole('toolbar', { name: 'Appointment' }).getByRole('button', { name: 'Countywide' }).click()
  return page.frameLocator('iframe[title$=" pane"]')
}

/** The week of a day in a person's calendar. */
export const openWeek = async (page: Page, url: string, person: string, day: string): Promise<void> => {
  await page.goto(`${url}/?person=${person}&place=outlook&room=calendar&day=${day}&span=week`)
  await page
    .getByRole('main')
    .getByRole('link', { name: /workshop/ })
    .first()
    .waitFor()
}
